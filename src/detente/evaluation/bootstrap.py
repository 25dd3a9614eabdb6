"""How far a figure might be off: the percentile bootstrap (Efron and Tibshirani, 1993)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

ROUNDS = 500
SEED = 20261126
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Interval:
    """Where 95 in 100 of the figures of resampled data lie."""

    low: float
    high: float


def interval(
    units: Sequence[_T], figure: Callable[[list[_T]], float], rounds: int = ROUNDS
) -> Interval:
    """The interval of `figure`, worked out on as many of `units` (articles, sentences) drawn anew
    with replacement; the same each time.

    >>> interval([1.0, 1.0, 1.0], lambda units: sum(units) / len(units))
    Interval(low=1.0, high=1.0)
    """
    if not units:
        return Interval(0.0, 0.0)
    draws = np.random.default_rng(SEED).integers(0, len(units), (rounds, len(units)))
    found = [figure([units[each] for each in row]) for row in draws]
    low, high = np.percentile(found, [2.5, 97.5])
    return Interval(float(low), float(high))
