"""Who comes next: a forecaster over dated facts, learned from what followed what.

Every question of a day is answered from what happened before that day and from nothing else, in
learning as in use: first the day is asked, then it is taken in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.outlook.descent import Descent, Weights
from detente.outlook.facts import Facts, Ints, questions
from detente.outlook.marks import candidates
from detente.outlook.memory import Memory, Past
from detente.outlook.popularity import Popularity
from detente.outlook.scorer import VECTORS, Asked, blame, new_weights, score, slopes
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
        past = memory.of_subjects(asked.subject)
        if day >= first:
            found = candidates(memory, rules, asked.relation, past)
            yield day, Asked(asked, found, popularity.of(asked.relation))
        right = _right(past, facts, asked.answers)
        earlier = facts.triples[past.triple, 1]
        rules.learn(asked.relation[past.question], earlier, past, right)
        memory.learn(facts.on(day))
        popularity.learn(facts.on(day))


def _right(past: Past, facts: Facts, answers: Ints) -> npt.NDArray[np.bool_]:
    """For each line of the past whether its object is an answer to the question."""
    place = past.question * facts.entities + facts.triples[past.triple, 2]
    found = np.minimum(np.searchsorted(answers, place), len(answers) - 1)
    right: npt.NDArray[np.bool_] = answers[found] == place
    return right


def learn(facts: Facts, last: int, learning: Learning | None = None) -> Weights:
    """Weights learned from the days up to `last`."""
    learning = learning or Learning()
    weights = new_weights(facts, learning.seed)
    descent = Descent(weights, {name: learning.slower for name in weights if name not in VECTORS})
    first = round(learning.warm_up * last)
    for rate in learning.rates:
        for _, asked in days(facts, first, last):
            scored = score(weights, asked)
            guilt, _ = blame(scored.scores, asked)
            descent.step(slopes(weights, asked, scored, guilt), rate)
    return weights
