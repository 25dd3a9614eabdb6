"""How likely a tie is to break, by what became of earlier ones that had held as long."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Any

from detente.model import Precedent, ontology
from detente.outlook.survival import Effects, Life, cox, half_life, kaplan_meier

YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Chance:
    """The probability of a rupture within so many days, and the bounds of 90 in 100."""

    within_days: int
    probability: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparable:
    """An earlier partnership like the one at hand, and in what it is like it."""

    precedent: Precedent
    why: str


@dataclass(frozen=True, slots=True)
class Survival:
    """What the precedents say of a tie that has held for `days`.

    `held_as_long` of them had held as long, and `broke` of those were broken off later. `half_days`
    is the age that half of those of its kind do not reach unbroken (Kaplan-Meier), None where more
    than half outlast all that is known. `chances` is empty where there are too few to say.
    """

    days: int
    kinds: tuple[str, ...]
    held_as_long: int
    broke: int
    half_days: int | None
    chances: tuple[Chance, ...]


def survival(precedents: Sequence[Precedent], kinds: Sequence[str], days: int) -> Survival:
    """What `precedents` say of a tie of any of `kinds` (all as likely) that has held for `days`.

    The rate of ruptures is reckoned near the tie's age, from half of it to twice as much and a
    year, and drawn towards the base rate of all precedents at any age: (D + k) / (E + k / base),
    for D ruptures in E days of precedents being of that age, and k ruptures at the base rate added.
    It is then multiplied by what the kind does to it in Cox's model, whose ridge draws it towards
    one. The bounds hold for both taken as they are, and not for the choice of precedents.
    """
    asked = ontology.load("precedents")["reckoning"]
    older = [each for each in precedents if each.days > days]
    like = [each for each in precedents if each.kind in kinds]
    half = half_life(kaplan_meier([life(each) for each in like]))
    enough = len(older) >= asked["least"] and any(broken(each) for each in precedents)
    return Survival(
        days=days,
        kinds=tuple(kinds),
        held_as_long=len(older),
        broke=sum(broken(each) for each in older),
        half_days=None if half is None else round(half),
        chances=_chances(precedents, kinds, days, asked) if enough else (),
    )


def broken(precedent: Precedent) -> bool:
    """True where it ended in a rupture."""
    return bool(ontology.load("precedents")["endings"][precedent.ending]["rupture"])


def life(precedent: Precedent) -> Life:
    """The precedent as a life that a rupture may end, its kind as traits."""
    return Life(precedent.days, broken(precedent), _traits([precedent.kind]))


def _traits(kinds: Sequence[str]) -> tuple[float, ...]:
    """One number for each kind there is: 1 for the kind, shares where it may be several."""
    listed = ontology.load("precedents")["kinds"]
    return tuple(kinds.count(each) / len(kinds) if kinds else 0.0 for each in listed)


def _chances(
    precedents: Sequence[Precedent], kinds: Sequence[str], days: int, asked: Mapping[str, Any]
) -> tuple[Chance, ...]:
    lives = [life(each) for each in precedents]
    rate, spread = _rate(lives, days, float(asked["prior"]))
    effects = cox(lives, float(asked["ridge"]))
    times, variance = _times(lives, effects, _traits(kinds), days)
    off = float(asked["band"]) * sqrt(spread + variance)
    return tuple(
        Chance(
            within,
            *(round(1 - exp(-rate * times * within * exp(way * off)), 4) for way in (0, -1, 1)),
        )
        for within in asked["windows"]
    )


def _rate(lives: Sequence[Life], days: int, prior: float) -> tuple[float, float]:
    """The rate of ruptures a day near the age of `days`, and the variance of its logarithm."""
    base = sum(each.event for each in lives) / sum(each.days for each in lives)
    low, high = days / 2, 2 * days + YEAR
    met = sum(each.event and low <= each.days <= high for each in lives)
    lived = sum(max(0.0, min(each.days, high) - low) for each in lives)
    return (met + prior) / (lived + prior / base), 1 / (met + prior)


def _times(
    lives: Sequence[Life], effects: Effects, traits: Sequence[float], days: int
) -> tuple[float, float]:
    """How many times the rate of all that held as long the rate of such a tie is, and the variance
    of its logarithm. A tie of no known kind has the rate of all.
    """
    if not any(traits):
        return 1.0, 0.0
    older = [each for each in lives if each.days > days]
    mean = sum(effects.rate(each.traits) for each in older) / len(older)
    return effects.rate(traits) / mean, effects.variance(traits)


def comparables(
    precedents: Sequence[Precedent], kinds: Sequence[str], days: int
) -> tuple[Comparable, ...]:
    """The precedents most like a tie of `kinds` that has held for `days`: of its kind, and had held
    as long; those whose own length is nearest first.
    """
    like = [each for each in precedents if each.kind in kinds and each.days > days]
    most = int(ontology.load("precedents")["reckoning"]["named"])
    ordered = sorted(like, key=lambda each: (log(each.days / max(days, 1)), each.id))
    return tuple(Comparable(each, why(each, days)) for each in ordered[:most])


def why(precedent: Precedent, days: int) -> str:
    """In what the precedent is like a tie that has held for `days`, and what came of it."""
    listed = ontology.load("precedents")
    kind = listed["kinds"][precedent.kind]["label"].lower()
    ending = listed["endings"][precedent.ending]["label"].lower()
    after = in_years(precedent.days - days)
    what = f"{ending} when last looked at" if precedent.end is None else ending
    return f"{kind}; had held {in_years(days)} too, and {after} later: {what}"


def in_years(days: float) -> str:
    """A length of time in plain words.

    >>> in_years(800)
    '2.2 years'
    """
    years = days / YEAR
    if years < 1:
        months = max(1, round(years * 12))
        return "1 month" if months == 1 else f"{months} months"
    return f"{years:.0f} years" if years >= 10 else f"{years:.1f} years"
