"""Where the tie between two actors may go, from plain dated deeds: chances, or why there are none.

What is learned comes from ICEWS14 (see docs/outlook.md); it knows types of deeds, their order and
their age, and nothing of who the actors are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.outlook.deed import Deed
from detente.outlook.hazard import BOUNDS, chances
from detente.outlook.learned import learned
from detente.outlook.next_deeds import LEAST, TYPES, Recall, chances_of, numbered
from detente.outlook.turning import (
    LEAST as LEAST_LATELY,
)
from detente.outlook.turning import (
    SPAN,
    Course,
    Reals,
    cooperates,
    course,
    elsewhere,
    signs,
)

Pair = tuple[str, str]
WITHIN = (30, 90, 180, 365)  # days
SHOWN = 3  # next deeds each way
LIKELY = 0.02  # below which a next deed is not worth a line


@dataclass(frozen=True, slots=True)
class Turn:
    """The chance that cooperation turns to conflict within so many days, with bounds of 90 in 100.

    What a turn is, `turning.py` says.
    """

    within_days: int
    probability: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class NextDeed:
    """The chance that the next deed between the two is this one."""

    source: str
    type: str
    target: str
    probability: float


@dataclass(frozen=True, slots=True)
class PairOutlook:
    """`turn` and `next`, each empty where there is too little to say; `note` says what they are, or
    why they are not there.
    """

    turn: tuple[Turn, ...]
    next: tuple[NextDeed, ...]
    note: str


def pair_outlook(pair: Pair, deeds: Sequence[Deed], today: int) -> PairOutlook:
    """The outlook of the pair as of `today`, the ordinal number of the record's newest day.

    `deeds` are those between the two and those of either with others; what lies after `today` or
    has one actor on both sides is left aside.
    """
    known = [each for each in deeds if each.day <= today and each.source != each.target]
    between = [each for each in known if {each.source, each.target} == set(pair)]
    turn, about_turn = _turn(pair, known, course(between), today)
    following, about_next = _next(pair, known, between, today)
    return PairOutlook(turn, following, f"{about_turn} {about_next}")


def _turn(
    pair: Pair, known: Sequence[Deed], own: Course, today: int
) -> tuple[tuple[Turn, ...], str]:
    reason = _no_turn(own, today)
    if reason:
        return (), reason
    others = [elsewhere(_with_others(actor, pair, known), today) for actor in pair]
    every = chances(learned().hazard, signs(own, others, today), WITHIN)
    low, high = np.quantile(every[1:], BOUNDS, axis=0)
    fitted = every[0]
    found = zip(WITHIN, fitted, np.minimum(low, fitted), np.maximum(high, fitted), strict=True)
    note = (
        "The chances of a turn are those of pairs that stood alike, in one year's events between "
        "governments, groups and persons; they were checked up to 180 days ahead."
    )
    return tuple(Turn(days, *map(_rounded, each)) for days, *each in found), note


def _no_turn(own: Course, today: int) -> str | None:
    """Why nothing can be said of a turn; None where something can."""
    if cooperates(own, today):
        return None
    lately = int(own.within(today - SPAN + 1, today)[2])
    when = f"in the {SPAN} days up to {date.fromordinal(today)}"
    if lately < LEAST_LATELY:
        return (
            f"Too little to say whether cooperation turns to conflict: {_count(lately)} between "
            f"the two {when}, and it takes {LEAST_LATELY}."
        )
    return f"No chance of a turn to conflict is given: {when} cooperation did not prevail."


def _with_others(actor: str, pair: Pair, known: Sequence[Deed]) -> list[Deed]:
    return [
        each
        for each in known
        if actor in (each.source, each.target) and {each.source, each.target} != set(pair)
    ]


def _next(
    pair: Pair, known: Sequence[Deed], between: Sequence[Deed], today: int
) -> tuple[tuple[NextDeed, ...], str]:
    once = {(each.day, each.source, each.type) for each in between}
    if len(once) < LEAST:
        return (), (
            f"Too little to say what comes next between them: {_count(len(once))} in all, and it "
            f"takes {LEAST}."
        )
    said = _chances_next(pair, known, today)
    found = [
        NextDeed(source, type_, target, _rounded(chance))
        for (source, target), row in zip((pair, pair[::-1]), said, strict=True)
        for type_, chance in _likeliest(row)
    ]
    note = (
        "The chances of what comes next say of what type the next event between the two is, "
        "whenever it comes."
    )
    return tuple(sorted(found, key=lambda each: -each.probability)), note


def _chances_next(pair: Pair, known: Sequence[Deed], today: int) -> Reals:
    """The chance of each type of the next deed, from the first to the second and back."""
    model = learned()
    told, number = numbered(known)
    recall = Recall(told, model.rules(told), model.usual)
    for day in np.unique(told.days).tolist():
        recall.advance(day)
        recall.learn(day)
    recall.advance(today + 1 - min(each.day for each in known))
    one, other = (np.array([number[actor]]) for actor in pair)
    said = chances_of(model.next_weights, recall.outcomes(one, other).marks)
    return said.reshape(2, len(TYPES)).astype(np.float64)


def _likeliest(row: Reals) -> list[tuple[str, float]]:
    order = np.argsort(-row, kind="stable")[:SHOWN]
    return [(TYPES[place], float(row[place])) for place in order if row[place] >= LIKELY]


def _rounded(chance: float) -> float:
    return round(float(chance), 3)


def _count(deeds: int) -> str:
    if deeds == 1:
        return "1 dated event"
    return f"{deeds or 'no'} dated events"
