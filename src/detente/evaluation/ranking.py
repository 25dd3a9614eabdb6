"""Ranks of right answers among all candidates, and the figures that the field draws from them.

The filter is the time-aware one: the other right answers to the same question on the same day are
left out of the ranking, and no others are. Of equal scores each gets the mean rank.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.outlook.facts import Floats, Ints

Ranks = npt.NDArray[np.float64]
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Ranking:
    """Mean reciprocal rank with the bounds of 95 in 100 bootstrap draws of whole days, the shares
    ranked first, up to third and up to tenth, and how many answers were ranked.
    """

    mrr: float
    low: float
    high: float
    hits_1: float
    hits_3: float
    hits_10: float
    answers: int


def ranks(scores: Floats, answers: Ints) -> Ranks:
    """The rank of each of `answers`, places in the table of `scores` by question and entity.

    >>> ranks(np.array([[0.9, 0.5, 0.5, 0.1]]), np.array([0, 1]))
    array([1. , 1.5])
    """
    question = answers // scores.shape[1]
    right = scores.ravel()[answers]
    others = scores.copy()
    others.ravel()[answers] = -np.inf
    higher = [(others[which] > own).sum() for which, own in zip(question, right, strict=True)]
    equal = [(others[which] == own).sum() for which, own in zip(question, right, strict=True)]
    return 1 + np.array(higher, np.float64) + np.array(equal, np.float64) / 2


def ranking(by_day: Sequence[Ranks]) -> Ranking:
    """The figures of all ranks, given day by day."""
    every = np.concatenate(by_day)
    low, high = _bounds(by_day)
    first, third, tenth = (float((every <= most).mean()) for most in (1, 3, 10))
    return Ranking(float((1 / every).mean()), low, high, first, third, tenth, len(every))


def _bounds(by_day: Sequence[Ranks]) -> tuple[float, float]:
    sums = np.array([(1 / day).sum() for day in by_day])
    sizes = np.array([len(day) for day in by_day])
    draws = np.random.default_rng(0).integers(0, len(by_day), (DRAWS, len(by_day)))
    low, high = np.quantile(sums[draws].sum(1) / sizes[draws].sum(1), (0.025, 0.975))
    return float(low), float(high)
