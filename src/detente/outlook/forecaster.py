"""Who comes next: a forecaster over dated facts, learned from what followed what.

Every question of a day is answered from what happened before that day and from nothing else, in
learning as in use: first the day is asked, then it is taken in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from detente.outlook.facts import Facts, Floats, questions
from detente.outlook.marks import candidates
from detente.outlook.memory import Memory, of_subjects
from detente.outlook.popularity import Popularity
from detente.outlook.scorer import Asked, Weights, blame, new_weights, score, slopes
from detente.outlook.succession import Succession


@dataclass(frozen=True, slots=True)
class Learning:
    """How weights are learned. Tuned on the development part of ICEWS14."""

    warm_up: float = 0.33  # share of the days that are only remembered before learning begins
    rates: tuple[float, ...] = (0.01, 0.004)  # how fast, in each pass over the days
    slower: float = 0.5  # the part of it at which all but the vectors learn
    seed: int = 14


def days(facts: Facts, first: int, last: int) -> Iterator[tuple[int, Asked]]:
    """What is asked on each of the days from `first` to `last`, with what was known before it."""
    memory, popularity, rules = Memory(facts), Popularity(facts), Succession(facts)
    for day in np.unique(facts.days[facts.days <= last]).tolist():
        memory.advance(day)
        popularity.advance(day)
        asked = questions(facts, day)
        past = of_subjects(memory, asked.subject)
        if day >= first:
            found = candidates(memory, rules, asked.relation, past)
            yield day, Asked(asked, found, popularity.marks(asked.relation))
        place = past.question * facts.entities + facts.triples[past.triple, 2]
        right = np.isin(place, asked.answers)
        earlier = facts.triples[past.triple, 1]
        rules.learn(asked.relation[past.question], earlier, past, right)
        memory.learn(facts.on(day))
        popularity.learn(facts.on(day))


def learn(facts: Facts, last: int, learning: Learning | None = None) -> Weights:
    """Weights learned from the days up to `last`."""
    learning = learning or Learning()
    weights = new_weights(facts, learning.seed)
    descent = Descent(weights)
    first = round(learning.warm_up * last)
    for rate in learning.rates:
        for _, asked in days(facts, first, last):
            scored = score(weights, asked)
            guilt, _ = blame(scored.scores, asked)
            descent.step(slopes(weights, asked, scored, guilt), rate, learning.slower)
    return weights


class Descent:
    """Adam (Kingma and Ba, ICLR 2015) on weights, which it changes in place."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._mean = {name: np.zeros_like(each) for name, each in weights.items()}
        self._square = {name: np.zeros_like(each) for name, each in weights.items()}
        self._steps = 0

    def step(self, slopes: Weights, rate: float, slower: float) -> None:
        """Goes one step down."""
        self._steps += 1
        for name, slope in slopes.items():
            mean, square = self._mean[name], self._square[name]
            mean += 0.1 * (slope - mean)
            square += 0.01 * (slope**2 - square)
            towards = mean / (1 - 0.9**self._steps)
            size = np.sqrt(square / (1 - 0.99**self._steps)) + 1e-8
            part = 1.0 if name in VECTORS else slower
            self._weights[name] -= part * rate * towards / size


VECTORS = ("subjects", "objects", "relations", "turns")
__all__ = ["Descent", "Floats", "Learning", "days", "learn"]
