"""How good stated chances were: Brier score, skill against others, and reliability."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.outlook.turning import Days, Reals

BINS = 10
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Skill:
    """By how much of its error a forecast is better than another (1: perfect, 0: no better), with
    the bounds of 95 in 100 bootstrap draws.
    """

    skill: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts of like height: their mean, the share of them that came true, and how many."""

    said: float
    came: float
    cases: int


def brier(said: Reals, came: Reals) -> float:
    """The mean squared distance of what was said from what came (1 or 0); 0 is perfect.

    >>> brier(np.array([0.9, 0.2]), np.array([1.0, 0.0]))
    0.025
    """
    return round(float(np.mean((said - came) ** 2)), 12)


def skill(said: Reals, other: Reals, came: Reals, group: Days) -> Skill:
    """The skill of what was `said` against an `other` forecast; whole groups are drawn again."""
    _, number = np.unique(group, return_inverse=True)
    own = np.bincount(number, (said - came) ** 2)
    against = np.bincount(number, (other - came) ** 2)
    draws = np.random.default_rng(0).integers(0, len(own), (DRAWS, len(own)))
    drawn = 1 - own[draws].sum(1) / np.maximum(against[draws].sum(1), 1e-12)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Skill(float(1 - own.sum() / max(against.sum(), 1e-12)), float(low), float(high))


def reliability(said: Reals, came: Reals, bins: int = BINS) -> tuple[Bin, ...]:
    """The forecasts in so many groups of equal size, from the lowest to the highest."""
    groups = np.array_split(np.argsort(said, kind="stable"), bins)
    return tuple(
        Bin(float(said[each].mean()), float(came[each].mean()), len(each))
        for each in groups
        if len(each)
    )


def calibration_error(bins: Sequence[Bin]) -> float:
    """The mean distance between what was said and what came, over the bins by their size."""
    cases = sum(each.cases for each in bins)
    return sum(each.cases * abs(each.said - each.came) for each in bins) / cases
