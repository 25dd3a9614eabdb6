"""The chance of a turn within so many days: a hazard in discrete time.

For each stretch of `STEP` days the odds of a turn, where there was none before, are a base rate
that changes with the logarithm of how far ahead the stretch lies, times a factor for each sign
(Allison, Sociological Methodology 13, 1982). A penalty on the factors, not on the base, draws every
chance towards the base rate. Models fitted on pairs that were drawn again (bootstrap) give bounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.outlook.turning import Course, Days, Reals, signs, turned

STEP = 30  # days
PENALTY = (
    30.0  # of 1, 10, 30, 100, 300 the best at 180 days ahead on ICEWS14, and near the best at fewer
)
FARTHEST = 3.0
DRAWS = 40
BOUNDS = (0.05, 0.95)
_ROUNDS = 25  # of Newton's method, which needs five to ten


@dataclass(frozen=True, slots=True)
class Case:
    """A cooperating pair on a day: its signs, and on which day it turned, None for not seen."""

    pair: int
    day: int
    signs: Reals
    turned: int | None


@dataclass(frozen=True, slots=True)
class Hazard:
    """Means and spreads of the signs, and weights: base, distance ahead, then each sign.

    `draws` has such weights from pairs drawn again, a row each.
    """

    mean: Reals
    spread: Reals
    weights: Reals
    draws: Reals


def case(number: int, pair: Course, others: Sequence[tuple[float, float]], day: int) -> Case:
    """The case of the pair on a day on which it cooperates."""
    return Case(number, day, signs(pair, others, day), turned(pair, day))


def fit(cases: Sequence[Case], until: int, draws: int = DRAWS) -> Hazard:
    """The hazard learned from all that these cases had shown by the day `until`."""
    every = np.array([each.signs for each in cases])
    mean, spread = every.mean(0), every.std(0) + 1e-9
    table, events, pairs = _stretches(cases, _standard(every, mean, spread), until)
    weights = _newton(table, events, np.ones(len(events)))
    random = np.random.default_rng(0)
    number, of_pair = np.unique(pairs, return_inverse=True)
    often = [
        np.bincount(random.integers(0, len(number), len(number)), minlength=len(number))
        for _ in range(draws)
    ]
    again = [_newton(table, events, each[of_pair].astype(float), weights) for each in often]
    return Hazard(mean, spread, weights, np.array(again).reshape(draws, len(weights)))


def chances(hazard: Hazard, seen: Reals, within: Sequence[int]) -> Reals:
    """The chance of a turn within each of so many days, from each row of weights (the fitted ones
    first, then the draws): shape (1 + draws, len(within)).
    """
    weights = np.vstack([hazard.weights, hazard.draws])
    signs = _standard(seen, hazard.mean, hazard.spread)
    ahead = np.log(np.arange(1, max(within) // STEP + 2))
    odds = weights[:, :1] + weights[:, 2:] @ signs[:, None] + weights[:, 1:2] * ahead
    stays = np.cumsum(-np.logaddexp(0, odds), axis=1)  # log of the chance of no turn so far
    stays = np.hstack([np.zeros((len(stays), 1)), stays])
    whole, part = np.divmod(np.array(within), STEP)
    logs = stays[:, whole] + part / STEP * (stays[:, whole + 1] - stays[:, whole])
    chance: Reals = -np.expm1(logs)
    return chance


def _standard(seen: Reals, mean: Reals, spread: Reals) -> Reals:
    """The signs in spreads from the mean; beyond `FARTHEST` nothing was learned."""
    standard: Reals = np.clip((seen - mean) / spread, -FARTHEST, FARTHEST)
    return standard


def _stretches(cases: Sequence[Case], signs: Reals, until: int) -> tuple[Reals, Reals, Days]:
    """A row for each stretch in which a case could still turn and whose end had come."""
    rows, events, pairs = [], [], []
    for each, own in zip(cases, signs, strict=True):
        last = until if each.turned is None or each.turned > until else each.turned
        seen = -(-(last - each.day) // STEP) if last == each.turned else (last - each.day) // STEP
        for ahead in range(1, seen + 1):
            rows.append([1.0, np.log(ahead), *own])
            events.append(last == each.turned and ahead == seen)
            pairs.append(each.pair)
    return np.array(rows), np.array(events, float), np.array(pairs)


def _newton(table: Reals, events: Reals, times: Reals, start: Reals | None = None) -> Reals:
    """Weights of the penalized logistic regression, each row counting so many times."""
    penalty = np.full(table.shape[1], PENALTY)
    penalty[:2] = 1e-3
    weights = np.zeros(table.shape[1]) if start is None else start.copy()
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (times * (events - chance)) - penalty * weights
        bend = (table * (times * chance * (1 - chance))[:, None]).T @ table + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights
