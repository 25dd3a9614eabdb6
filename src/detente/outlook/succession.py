"""What tends to follow what: how often, after (A, earlier relation, B), B answers "A, relation, ?".

These are the rules of one step of TLogic (Liu and others, AAAI 2022), counted over every question
instead of sampled, and told apart by how long ago the earlier fact was.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from detente.outlook.facts import Facts, Floats, Ints
from detente.outlook.memory import Past

AGES = np.array([1, 2, 4, 7, 14, 30, 60, 120])  # days from which a new class of age begins
KINDS = 3  # the same relation, its inverse, any other
TRUST = 8.0  # so many cases weigh as much as the share of all rules of one kind and age
SURE = 0.95  # no rule counts for more


class Succession:
    """For each relation asked, relation earlier and class of age: in how many cases, how often."""

    def __init__(self, facts: Facts) -> None:
        sides = np.arange(facts.sides)
        shape = (facts.sides, facts.sides, len(AGES))
        self.held = np.zeros(shape, np.float32)
        self.cases = np.zeros(shape, np.float32)
        self._kind = np.full(shape[:2], 2)
        self._kind[sides, facts.inverse(sides)] = 1
        self._kind[sides, sides] = 0

    def confidence(self, asked: Ints, earlier: Ints, age: Ints) -> Floats:
        """The share of cases in which the rule held, drawn towards that of its kind and age."""
        when = age_class(age)
        prior = self._priors()[self._kind[asked, earlier], when]
        held, cases = self.held[asked, earlier, when], self.cases[asked, earlier, when]
        shares: Floats = np.minimum((held + TRUST * prior) / (cases + TRUST), SURE)
        return shares

    def _priors(self) -> Floats:
        held = np.stack([self.held[self._kind == kind].sum(0) for kind in range(KINDS)])
        cases = np.stack([self.cases[self._kind == kind].sum(0) for kind in range(KINDS)])
        priors: Floats = (held + 1) / (cases + 200)
        return priors

    def learn(self, asked: Ints, earlier: Ints, past: Past, right: npt.NDArray[Any]) -> None:
        """Takes in for each line of `past` that it bore on a question; `right` is 1 where its
        object was an answer.
        """
        shape = self.cases.shape
        rule = np.ravel_multi_index((asked, earlier, age_class(past.age)), shape)
        self.cases += np.bincount(rule, minlength=self.cases.size).reshape(shape)
        self.held += np.bincount(rule, right, minlength=self.held.size).reshape(shape)


def age_class(age: Ints) -> Ints:
    """The class of each age in days, of 1 day and more."""
    return np.searchsorted(AGES, age, side="right") - 1
