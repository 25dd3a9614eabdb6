"""What speaks for and against two sentences telling one thing in ways that cannot both hold.

First there must be a way in which they are opposed (`ways`); then small named features (`features`)
say how sure it is that they are about one thing, and that nothing else explains it: another time,
a part of the whole, a forecast, a correction by the same source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.model import DateInterval, DisagreementKind
from detente.weaving import days
from detente.weaving.accounts import Account, listed
from detente.weaving.counted import Counted
from detente.weaving.openings import Opening
from detente.weaving.words import words

FRESH, OLD = 60, 365  # days: of what is fresh in one story and long past in the other, two took place
NEWS = 1.15  # times the days between two tellings from which two dates are not each told as news
LEAST = 2  # names and words that two sentences of one thing share
STORY = 60  # days within which two tell of one thing as it is
TURN = 14  # days from which somebody can have changed their mind, or done what they promised
NEVER = 99999  # days between two publications of which one is not known
_RATE = re.compile(r"\b(a|per|each|every|an) (day|week|month|year|hour|night)\b", re.IGNORECASE)
# What speaks against others and is in the nature of what somebody promised or held before.
_EXPECTED = ("months_apart", "years_apart", "one_speaker", "two_times", "looked_ahead", "two_speakers")
_BROAD = frozenset({"persons", "count", "head", "chair"})  # classes that tell no deed


@dataclass(frozen=True)
class Meeting:
    """Two sentences, the earlier one first, each in the opening that it stands in."""

    one: Account
    other: Account
    first: Opening
    second: Opening

    @cached_property
    def gap(self) -> int:
        """Days between the two publications."""
        apart = days.apart(days.day(self.first.published), days.day(self.second.published))
        return apart if apart is not None else NEVER

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in both sentences."""
        return self.one.last_names & self.other.last_names

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of words in both sentences."""
        return self.one.families & self.other.families

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The classes of deeds in both sentences."""
        return (self.one.kinds & self.other.kinds) - {"persons"}

    @cached_property
    def strangers(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names of each sentence that the other opening lacks."""
        return (
            self.one.last_names - self.second.last_names,
            self.other.last_names - self.first.last_names,
        )

    @cached_property
    def figures(self) -> tuple[Counted, Counted] | None:
        """The two figures of like units that no one value satisfies and that are most alike in what
        they measure; None where some figure of the one fits one of the other in the same unit.
        """
        found = [
            (one, other)
            for one in self.one.figures
            for other in self.other.figures
            if _is_one_unit(one, other)
        ]
        if any(one.range.overlaps(other.range) for one, other in found):
            return None
        return max(found, key=lambda pair: len(pair[0].beside & pair[1].beside), default=None)

    @cached_property
    def taken_back(self) -> frozenset[str]:
        """The families and classes that one of the two tells and the other denies."""
        one, other = self.one, self.other
        first = one.denied & ((other.families | other.kinds) - other.denied)
        second = other.denied & ((one.families | one.kinds) - one.denied)
        return first | second

    @cached_property
    def deeds_taken_back(self) -> frozenset[str]:
        """Those classes of deeds alone that one tells and the other denies."""
        return self.taken_back & (self.one.kinds | self.other.kinds) - _BROAD

    @cached_property
    def opposites(self) -> frozenset[int]:
        """The opposites of which the sentences hold one side each."""
        one = {(number, 1 - side) for number, side in self.one.sides - self.other.sides}
        return frozenset(number for number, _ in one & (self.other.sides - self.one.sides))

    @cached_property
    def dates(self) -> tuple[DateInterval, DateInterval] | None:
        """The only time that each gives, where they cannot be the same."""
        if len(self.one.dates) != 1 or len(self.other.dates) != 1:
            return None
        pair = self.one.dates[0], self.other.dates[0]
        return None if days.overlap(*pair) else pair

    @cached_property
    def ruled_out(self) -> bool:
        """True where one says of somebody whom the other names that it was not they."""
        first = self.one.ruled_out & self.other.last_names
        return bool(first or self.other.ruled_out & self.one.last_names)

    @cached_property
    def two_agents(self) -> bool:
        """True where one deed, which one does alone, is given to two."""
        return any(
            doer != self.other.agents[kind] and not {doer, self.other.agents[kind]} <= self.names
            for kind, doer in self.one.agents.items()
            if kind in self.other.agents
        )

    @cached_property
    def one_voice(self) -> bool:
        """True where both tell the view of one and the same: one speaks in both, or speaks in the
        one and is named in the other, in which nobody else speaks.
        """
        if self.one.voices and self.other.voices:
            return bool(self.one.voices & self.other.voices)
        lone = self.one.voices or self.other.voices
        return any(set(words(each.name)) & self.names for each in lone)

    @cached_property
    def one_source(self) -> bool:
        """True where one and the same answers for both: what differs is corrected, or has moved."""
        papers = {each.told.evidence.publisher for each in (self.one, self.other)}
        named = self.one.speakers or self.other.speakers
        return bool(self.one.speakers & self.other.speakers) or (
            len(papers) == 1 and None not in papers and not named
        )

    @cached_property
    def same_figure(self) -> bool:
        """True where a figure of the one fits one of the other, of one unit."""
        return any(
            one.range.overlaps(other.range) and one.unit == other.unit
            for one in self.one.figures
            for other in self.other.figures
        )

    @cached_property
    def two_ends(self) -> bool:
        """True where one says that somebody left, and the other that they were sent away."""
        ends = [each.kinds & {"leave", "dismiss"} for each in (self.one, self.other)]
        return all(len(each) == 1 for each in ends) and ends[0] != ends[1]

    @cached_property
    def one_denies(self) -> bool:
        """True where one alone has a negation."""
        return ("negators" in self.one.cues) != ("negators" in self.other.cues)

    @cached_property
    def outright(self) -> bool:
        """True where one alone denies outright."""
        return ("outright" in self.one.cues) != ("outright" in self.other.cues)


def _is_one_unit(one: Counted, other: Counted) -> bool:
    """True for one currency, for percent twice, for two counts, of which one may be of nothing."""
    if one.unit == other.unit:
        return True
    if one.money or other.money:
        return one.money and other.money and not (one.unit and other.unit)
    return "percent" not in (one.unit, other.unit)


def ways(meeting: Meeting) -> tuple[DisagreementKind, ...]:
    """In which ways the two sentences are opposed."""
    return tuple(_ways(meeting))


def _ways(its: Meeting) -> Iterator[DisagreementKind]:
    if "rumour" in its.one.cues | its.other.cues:
        return
    shared = len(its.names) + len(its.families) + len(its.kinds)
    if shared >= LEAST and its.gap > TURN:
        if _is_pledge(its.one) and "condition" not in its.one.cues:
            yield "pledge-against-deed"
        if its.names:
            yield "reversal"
    if its.one_source:
        return
    if its.figures and not days.other_years(its.one.told.text, its.other.told.text):
        yield "figures"
    if its.dates and (its.families or its.kinds) and _are_apart(its, *its.dates):
        yield "date"
    if its.taken_back or its.outright or (its.one_denies and not its.same_figure):
        yield "occurrence"
    if shared >= LEAST and its.gap <= STORY:
        yield "rival-accounts"
        if any(its.strangers) or its.two_agents or its.ruled_out:
            yield "attribution" if its.one.quotes & its.other.quotes else "role"


def _is_pledge(account: Account) -> bool:
    ahead = account.looks_ahead or {"ahead", "negators"} <= account.cues
    return ahead or "bound" in account.cues


def _are_apart(its: Meeting, one: DateInterval, other: DateInterval) -> bool:
    if its.figures or (its.kinds and its.kinds <= listed("repeated")):
        return False
    moments = days.moment(one, None), days.moment(other, None)
    between = days.apart(*moments)
    told = days.day(its.first.published), days.day(its.second.published)
    ages = [days.apart(moment, day) for moment, day in zip(moments, told, strict=True)]
    if between is None or ages[0] is None or ages[1] is None:
        return False
    spells = min(ages[0], ages[1]) <= FRESH and max(ages[0], ages[1]) > OLD
    return not spells and between > NEWS * its.gap


def features(way: DisagreementKind, its: Meeting) -> tuple[str, ...]:
    """The names of what speaks, for or against, in this way of being opposed."""
    found = {**_alike(its), **_time(its), **_voices(its), **_explained(its), **_opposed(its)}
    match way:
        case "figures":
            found |= _figured(its)
        case "role" | "attribution":
            found |= _given(its)
        case "pledge-against-deed":
            found |= _pledged(its)
        case "date":
            found |= _dated(its)
    found["opposed_surely"] = bool(its.names) and _is_sure(way, its)
    if way in ("reversal", "pledge-against-deed"):
        found |= dict.fromkeys(_EXPECTED, False)
    return tuple(name for name, there in found.items() if there)


def _is_sure(way: DisagreementKind, its: Meeting) -> bool:
    """True where more than one small thing opposes them in this way."""
    toned = its.one.tone * its.other.tone < 0
    match way:
        case "figures":
            own = its.figures
            return own is not None and len(its.one.figures) == len(its.other.figures) == 1
        case "occurrence":
            return bool(its.deeds_taken_back) or len(its.taken_back) > 1 or its.outright
        case "pledge-against-deed":
            ahead = its.one.looks_ahead and {"pledge", "negators"} <= its.one.cues
            return "bound" in its.one.cues or ahead
        case "reversal":
            return its.one_voice and (toned or bool(its.taken_back))
        case "rival-accounts":
            causes = "cause" in its.one.cues & its.other.cues
            return its.gap <= TURN and (toned or its.two_ends or causes)
        case "date":
            return bool(its.families)
        case _:
            return its.two_agents or its.ruled_out


def _alike(its: Meeting) -> dict[str, bool]:
    """How far the two are about one thing."""
    names, families = len(its.names), len(its.families)
    shared = its.first.families & its.second.families
    least = min(len(its.first.families), len(its.second.families))
    return {
        "a_name": names >= 1,
        "two_names": names >= 2,
        "three_names": names >= 3,
        "full_name": bool(its.one.full_names & its.other.full_names),
        "openings_two_names": len(its.first.last_names & its.second.last_names) >= 2,
        "openings_three_names": len(its.first.last_names & its.second.last_names) >= 3,
        "same_word": families >= 1,
        "same_words": families >= 2,
        "many_words": families >= 3,
        "most_words": 2 * families >= min(len(its.one.families), len(its.other.families)) > 2,
        "openings_alike": 3 * len(shared) >= least > 2,
        "same_kind": len(its.kinds) >= 1,
        "same_kinds": len(its.kinds) >= 2,
        "few_strangers": bool(its.strangers[0]) != bool(its.strangers[1]),
        "no_strangers": not any(its.strangers),
        "other_places": all(its.strangers) and len(its.names) < 2,
    }


def _time(its: Meeting) -> dict[str, bool]:
    one, other = its.one.dates, its.other.dates
    same = any(days.overlap(first, second) for first in one for second in other)
    return {
        "within_days": its.gap <= 4,
        "within_weeks": its.gap <= 20,
        "months_apart": its.gap > 120,
        "years_apart": its.gap > 900,
        "one_time": same,
        "two_times": bool(one and other) and not same,
        "other_years": days.other_years(its.one.told.text, its.other.told.text),
    }


def _voices(its: Meeting) -> dict[str, bool]:
    one, other = its.one.speakers, its.other.speakers
    named = any(set(words(each.name)) & its.other.last_names for each in one - other)
    denies = "negators" in its.other.cues or its.other.is_denied
    papers = {each.told.evidence.publisher for each in (its.one, its.other)}
    return {
        "one_speaker": bool(one & other),
        "one_voice": its.one_voice,
        "two_speakers": bool(one and other) and not one & other,
        "no_speaker": not (one or other),
        "told_after": named and not denies,
        "speaks_of_speaker": named and denies,
        "one_publisher": len(papers) == 1 and None not in papers,
    }


def _explained(its: Meeting) -> dict[str, bool]:
    """What may explain it away."""
    early, late = its.one.cues, its.other.cues
    around = its.first.cues | its.second.cues
    scopes = [each & {"whole", "part"} for each in (early, late)]
    return {
        "looked_ahead": "ahead" in early and "ahead" not in late,
        "looks_ahead": "ahead" in late,
        "foretold": its.one.looks_ahead,
        "rumour": "rumour" in early | late,
        "condition": "condition" in early | late,
        "corrected": "corrected" in late,
        "corrected_near": "corrected" in its.second.cues,
        "corrected_by_same": "corrected" in its.second.cues and its.one_voice,
        "another_scope": scopes[0] != scopes[1],
        "anew": "anew" in late,
        "passed_on": "passing" in late,
        "passed_on_near": "passing" in around,
        "namesake": "apart" in around,
        "exclusive": "exclusive" in early | late,
    }


def _opposed(its: Meeting) -> dict[str, bool]:
    """What opposes them."""
    tones = its.one.tone, its.other.tone
    opposite = tones[0] * tones[1] < 0
    return {
        "word_taken_back": bool(its.taken_back),
        "words_taken_back": len(its.taken_back) > 1,
        "deed_taken_back": bool(its.deeds_taken_back),
        "one_denies": its.one_denies,
        "denied_later": its.one_denies and "negators" in its.other.cues,
        "outright": its.outright,
        "opposite_tones": opposite,
        "strong_tones": opposite and min(abs(tones[0]), abs(tones[1])) >= 2,
        "opposites": bool(its.opposites),
        "many_opposites": len(its.opposites) > 1,
        "both_causes": "cause" in its.one.cues and "cause" in its.other.cues,
        "both_verdicts": "verdict" in its.one.cues and "verdict" in its.other.cues,
        "two_ends": its.two_ends,
        "same_quotation": bool(its.one.quotes & its.other.quotes),
        "ruled_out": its.ruled_out,
        "claim_denied": its.one.is_denied != its.other.is_denied,
        "same_figure": its.same_figure,
    }


def _figured(its: Meeting) -> dict[str, bool]:
    if its.figures is None:
        return {}
    one, other = its.figures
    ratio = one.range.ratio(other.range)
    return {
        "same_unit": one.unit == other.unit,
        "named_unit": one.unit == other.unit and one.unit != "",
        "other_unit": bool(one.unit and other.unit) and one.unit != other.unit,
        "other_rate": _rates(its.one) != _rates(its.other),
        "percent": one.unit == other.unit == "percent",
        "money": one.money and other.money,
        "far": ratio > 8,
        "very_far": ratio > 40,
        "near": ratio < 1.15,
        "same_beside": len(one.beside & other.beside) >= 1,
        "same_words_beside": len(one.beside & other.beside) >= 2,
        "one_figure_each": len(its.one.figures) == len(its.other.figures) == 1,
    }


def _rates(account: Account) -> frozenset[str]:
    """By which lengths of time the sentence measures: "a day", "per year", "monthly"."""
    return frozenset(match[-1].lower() for match in _RATE.findall(account.told.text))


def _given(its: Meeting) -> dict[str, bool]:
    return {
        "strangers": all(its.strangers),
        "two_agents": its.two_agents,
        "done_alone": bool(its.kinds & listed("alone")),
        "ruled_out_alone": its.ruled_out and bool(its.kinds),
    }


def _pledged(its: Meeting) -> dict[str, bool]:
    due = its.one.due
    return {
        "bound": "bound" in its.one.cues,
        "overdue": bool(due and its.second.published and due < its.second.published),
        "undone": "undone" in its.other.cues,
        "both_deny": "negators" in its.one.cues & its.other.cues,
        "somebody_else": bool(its.strangers[1]) and not its.one_voice,
    }


def _dated(its: Meeting) -> dict[str, bool]:
    if its.dates is None:
        return {}
    return {
        "exact_days": all(days.length(each) == 1 for each in its.dates),
    }
