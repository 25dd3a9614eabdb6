"""What speaks for and against two sentences telling one thing in ways that cannot both hold.

First there must be a way in which they are opposed (`ways`); then small named features (`features`)
say how sure it is that they are about one thing, and that nothing else explains it: another time,
a part of the whole, a forecast, a correction by the same source.
"""

import re
from collections.abc import Iterator

from detente.model import DateInterval, DisagreementKind
from detente.weaving import days
from detente.weaving.accounts import Account
from detente.weaving.contrary_words import listed
from detente.weaving.denied_deeds import denies_another
from detente.weaving.meeting import Meeting
from detente.weaving.words import words

FRESH, OLD = 60, 365  # days: what is fresh in one story and long past in another took place twice
NEWS = 1.15  # times the days between two tellings from which two dates are not each told as news
LEAST = 2  # names and words that two sentences of one thing share
STORY = 60  # days within which two tell of one thing as it is
TURN = 14  # days from which somebody can have changed their mind, or done what they promised
_RATE = re.compile(r"\b(a|per|each|every|an) (day|week|month|year|hour|night)\b", re.IGNORECASE)
# What speaks against others and is in the nature of what somebody promised or held before.
_EXPECTED = (
    "months_apart",
    "years_apart",
    "one_speaker",
    "two_times",
    "looked_ahead",
    "two_speakers",
)


def ways(meeting: Meeting) -> tuple[DisagreementKind, ...]:
    """In which ways the two sentences are opposed."""
    return tuple(_ways(meeting))


def _ways(its: Meeting) -> Iterator[DisagreementKind]:
    if "rumour" in its.one.cues | its.other.cues:
        return
    shared = len(its.names) + len(its.families) + len(its.kinds)
    if shared >= LEAST and its.gap > TURN:
        about = bool(its.families) or len(its.names) > 1  # more than who did it
        if about and _is_pledge(its.one) and "condition" not in its.one.cues:
            yield "pledge-against-deed"
        toned = its.one.tone * its.other.tone < 0
        if its.names and (toned or its.opposites or its.taken_back):
            yield "reversal"
    if its.one_source:
        return
    one_year = not days.other_years(its.one.told.text, its.other.told.text)
    if its.figures and one_year:
        yield "figures"
    if its.dates and (its.families or its.kinds) and _are_apart(its, *its.dates):
        yield "date"
    denied = its.taken_back or its.outright or (its.one_denies and not its.same_figure)
    if denied and one_year and not denies_another(its.one.told, its.other.told):
        yield "occurrence"
    if shared >= LEAST and its.gap <= STORY:
        yield "rival-accounts"
        given = any(its.strangers) or its.two_agents or its.ruled_out
        if given and not its.passes_on:
            same = its.one.quotes & its.other.quotes and not its.figures
            yield "attribution" if same else "role"


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
