"""What speaks for and against two sentences telling one thing in ways that cannot both hold.

First there must be a way in which they are opposed (`ways`); then small named features (`features`)
say how sure it is that they are about one thing, and that nothing else explains it: another time,
a part of the whole, a forecast, a correction by the same source.
"""

from collections.abc import Iterator

from detente.model import DisagreementKind, Event, Prediction, Statement
from detente.weaving import days
from detente.weaving.accounts import Account, gap, is_forecast, listed
from detente.weaving.measures import concept
from detente.weaving.telling import Party, Told
from detente.weaving.verdicts import table
from detente.weaving.words import words

FRESH, OLD = (
    60,
    365,
)  # days: of what is news in one story and long past in the other, there were two
NEWS = 1.15  # times the days between two tellings from which two dates are not each told as news
VIEWS = ("SUPPORT", "ACCUSE", "REJECT", "REQUEST")  # types of events that tell a view
TURN = 14  # days from which somebody can have changed their mind


def ways(one: Account, other: Account) -> tuple[DisagreementKind, ...]:
    """In which ways the two, the earlier one first, are opposed."""
    return tuple(_ways(one, other))


def _ways(one: Account, other: Account) -> Iterator[DisagreementKind]:
    if "rumour" in one.cues | other.cues:
        return
    if _ranges_apart(one, other):
        yield "figures"
    if _dates_apart(one, other):
        yield "date"
    if _taken_back_surely(one, other) or ("outright" in one.cues) != ("outright" in other.cues):
        yield "occurrence"
    if gap(one.told, other.told) > TURN:
        if "bound" in one.cues or (is_forecast(one.told) and {"pledge", "negators"} <= one.cues):
            yield "pledge-against-deed"
        if _viewer(one, other) and (one.tone * other.tone < 0 or taken_back(one, other)):
            yield "reversal"
    elif one.tone * other.tone < 0 or _two_ends(one, other) or "cause" in one.cues & other.cues:
        yield "rival-accounts"
    if _two_agents(one, other):
        yield "attribution" if one.quotes & other.quotes else "role"


def _ranges_apart(one: Account, other: Account) -> bool:
    """True for figures of like units, not of two times, that no one value satisfies."""
    if one.range is None or other.range is None or not _one_unit(one, other):
        return False
    if one.date and other.date and not days.overlap(one.date, other.date):
        return False
    if days.other_years(one.told.text, other.told.text):
        return False
    return not one.range.overlaps(other.range)


def _two_ends(one: Account, other: Account) -> bool:
    """True where one says that somebody left, and the other that they were sent away."""
    ends = [each.kinds & {"leave", "dismiss"} for each in (one, other)]
    return all(len(each) == 1 for each in ends) and ends[0] != ends[1]


def _overdue(one: Account, other: Account) -> bool:
    """True where the time by which something was promised is over, and it is not done."""
    body = one.told.body
    due = body.horizon.latest if isinstance(body, Prediction) and body.horizon else None
    return bool(due and other.told.published and due < other.told.published) and (
        "undone" in other.cues
    )


def _measures(one: Account, other: Account) -> bool:
    """True where both say that the figure is of one measured thing."""
    named = [
        concept(each.told.words(each.told.quantity.measures))
        if each.told.quantity and each.told.quantity.measures
        else None
        for each in (one, other)
    ]
    return named[0] is not None and named[0] == named[1]


def taken_back(one: Account, other: Account) -> frozenset[str]:
    """The families and classes that one of the two tells and the other denies."""
    first = one.denied & ((other.families | other.kinds) - other.denied)
    second = other.denied & ((one.families | one.kinds) - one.denied)
    return first | second


def deeds_taken_back(one: Account, other: Account) -> frozenset[str]:
    """Those classes of deeds alone that one tells and the other denies."""
    return taken_back(one, other) & (one.kinds | other.kinds) - {
        "persons",
        "count",
        "head",
        "chair",
    }


def _taken_back_surely(one: Account, other: Account) -> bool:
    return bool(deeds_taken_back(one, other)) or len(taken_back(one, other)) > 1


def _two_agents(one: Account, other: Account) -> bool:
    """True where one deed, which one does alone, is given to two."""
    shared = one.last_names & other.last_names
    return any(
        doer != other.agents[kind] and not {doer, other.agents[kind]} <= shared
        for kind, doer in one.agents.items()
        if kind in other.agents
    )


def _one_unit(one: Account, other: Account) -> bool:
    """True for one currency, for percent twice, for two counts that are neither."""
    if one.unit == other.unit:
        return True
    return not any(each.unit == "percent" or each.unit.isupper() for each in (one, other))


def _dates_apart(one: Account, other: Account) -> bool:
    if not (one.date and other.date) or days.overlap(one.date, other.date):
        return False
    if (one.range and other.range) or one.kinds & other.kinds & listed("repeated"):
        return False
    moments = days.moment(one.date, None), days.moment(other.date, None)
    between = days.apart(*moments)
    told = days.day(one.told.published), days.day(other.told.published)
    ages = [days.apart(moment, day) for moment, day in zip(moments, told, strict=True)]
    if between is None or ages[0] is None or ages[1] is None:
        return False
    spells = min(ages[0], ages[1]) <= FRESH and max(ages[0], ages[1]) > OLD
    return not spells and between > NEWS * gap(one.told, other.told)


def features(way: DisagreementKind, one: Account, other: Account) -> tuple[str, ...]:
    """What speaks, for or against, of what the table of this way has; the earlier one first."""
    weights = table("contrary_weights", way).weights
    found = {**_alike(one, other), **_time(one, other), **_voices(one, other)}
    found |= {**_explained(one, other), **_opposed(one, other)}
    return tuple(name for name, there in found.items() if there and name in weights)


def _alike(one: Account, other: Account) -> dict[str, bool]:
    """How far the two are about one thing."""
    names = len(one.last_names & other.last_names)
    families = len(one.families & other.families)
    kinds = len((one.kinds & other.kinds) - {"persons"})
    return {
        "two_names": names >= 2,
        "three_names": names >= 3,
        "same_word": families >= 1,
        "same_words": families >= 2,
        "many_words": families >= 3,
        "same_kind": kinds >= 1,
        "same_kinds": kinds >= 2,
    }


def _time(one: Account, other: Account) -> dict[str, bool]:
    apart = gap(one.told, other.told)
    dated = one.date is not None and other.date is not None
    same = bool(one.date and other.date and days.overlap(one.date, other.date))
    exact = [each.date is not None and days.length(each.date) == 1 for each in (one, other)]
    return {
        "within_days": apart <= 4,
        "within_weeks": apart <= 20,
        "months_apart": apart > 120,
        "one_time": same,
        "exact_days": all(exact),
        "two_times": dated and not same,
    }


def _voices(one: Account, other: Account) -> dict[str, bool]:
    speakers = one.told.speaker, other.told.speaker
    named = all(speakers)
    publisher = one.told.evidence.publisher == other.told.evidence.publisher
    return {
        "one_speaker": named and speakers[0] == speakers[1],
        "one_voice": bool(_voices_of(one.told) & _voices_of(other.told)),
        "two_speakers": named and speakers[0] != speakers[1],
        "one_publisher": publisher and one.told.evidence.publisher is not None,
    }


def _voices_of(told: Told) -> frozenset[Party]:
    """Those whose view the entry tells: who says it, who praises or blames in it."""
    body = told.body
    judging = isinstance(body, Event) and body.type in VIEWS
    sources = told.who(body.sources) if isinstance(body, Event) and judging else ()
    return frozenset(each for each in (told.speaker, *sources) if each)


def _viewer(one: Account, other: Account) -> bool:
    """True where both may tell the view of one and the same, of one more thing that both name: one
    speaks in both, or speaks in the one and is named in the other, in which nobody else speaks.
    """
    first, second = _voices_of(one.told), _voices_of(other.told)
    shared = one.last_names & other.last_names
    if first and second:
        return any(shared - set(words(each.name)) for each in first & second)
    lone, silent = (first, other) if first else (second, one)
    named = [set(words(each.name)) for each in lone]
    body = silent.told.body
    taken = silent.range is not None or (isinstance(body, Statement) and body.speaker is not None)
    return not taken and any(each & shared and shared - each for each in named)


def _explained(one: Account, other: Account) -> dict[str, bool]:
    """What may explain it away."""
    early, late = one.cues, other.cues
    scopes = [each & {"whole", "part"} for each in (early, late)]
    return {
        "looked_ahead": "ahead" in early and "ahead" not in late,
        "looks_ahead": "ahead" in late,
        "condition": "condition" in early | late,
        "corrected": "corrected" in late,
        "another_scope": scopes[0] != scopes[1],
        "anew": "anew" in late,
        "passed_on": "passing" in late,
        "namesake": "apart" in early | late,
        "exclusive": "exclusive" in early | late,
    }


def _opposed(one: Account, other: Account) -> dict[str, bool]:
    """What opposes them."""
    ratio = one.range.ratio(other.range) if one.range and other.range else 1.0
    return {
        "same_unit": one.unit == other.unit,
        "far": ratio > 8,
        "near": ratio < 1.15,
        "word_taken_back": bool(taken_back(one, other)),
        "words_taken_back": len(taken_back(one, other)) > 1,
        "deed_taken_back": bool(deeds_taken_back(one, other)),
        "denied_later": "negators" in other.cues,
        "denied_first": "negators" in one.cues,
        "bound": "bound" in one.cues,
        "opposite_tones": one.tone * other.tone < 0,
        "strong_tones": one.tone * other.tone < 0 and min(abs(one.tone), abs(other.tone)) >= 2,
        "both_causes": "cause" in one.cues and "cause" in other.cues,
        "outright": ("outright" in one.cues) != ("outright" in other.cues),
        "overdue": _overdue(one, other),
        "two_ends": _two_ends(one, other),
        "same_measure": _measures(one, other),
        "same_quotation": bool(one.quotes & other.quotes),
    }
