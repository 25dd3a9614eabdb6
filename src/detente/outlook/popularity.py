"""How much in demand each actor is, in each relation and in all, whoever asks."""

from dataclasses import dataclass

import numpy as np

from detente.outlook.facts import Facts, Floats, Ints

HALF_LIVES = (4.0, 20.0, 120.0)  # days
FLOOR = 0.05  # events; so that the logarithm of nothing is finite


class Popularity:
    """Counts that halve with time: of each object in each relation, and of each in any."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._day = 0
        lives = len(HALF_LIVES)
        self._related = np.zeros((lives, facts.sides, facts.entities), np.float32)
        self._any = np.zeros((lives, facts.entities), np.float32)

    def advance(self, day: int) -> None:
        """Lets the days pass until `day`."""
        left = np.exp2(-(day - self._day) / np.asarray(HALF_LIVES, np.float32))
        self._related *= left[:, None, None]
        self._any *= left[:, None]
        self._day = day

    def learn(self, rows: Ints) -> None:
        """Takes in that these triples happened today."""
        _, relation, object_ = self._facts.triples[rows].T
        for related, any_ in zip(self._related, self._any, strict=True):
            np.add.at(related, (relation, object_), 1)
            np.add.at(any_, object_, 1)

    @property
    def lasting(self) -> Floats:
        """The counts that halve most slowly: shape (relations with their inverse, entities)."""
        counts: Floats = self._related[-1]
        return counts

    def of(self, relation: Ints) -> "Demand":
        """How much every entity is in demand, for questions about these relations."""
        distinct, which = np.unique(relation, return_inverse=True)
        related = np.log1p(10 * self._related[:, distinct])
        return Demand(related, which.ravel(), np.log(self._any + FLOOR))


@dataclass(frozen=True, slots=True)
class Demand:
    """Logarithms of demand: in each of the distinct relations, shape (half-lives, relations,
    entities), and in any; `which` says which of these relations each question asks about.
    """

    related: Floats
    which: Ints
    any: Floats

    def scores(self, weights: Floats) -> Floats:
        """The weighted sum of all marks: shape (questions, entities)."""
        lives = len(HALF_LIVES)
        by_relation = np.tensordot(weights[:lives], self.related, 1) + weights[lives:] @ self.any
        scores: Floats = by_relation[self.which]
        return scores

    def slopes(self, guilt: Floats) -> Floats:
        """For each weight the slope of the loss, from how far each score is to blame."""
        asks = np.zeros((self.related.shape[1], len(guilt)), np.float32)
        asks[self.which, np.arange(len(guilt))] = 1
        by_relation = asks @ guilt
        related = [np.vdot(each, by_relation) for each in self.related]
        return np.array([*related, *(self.any @ by_relation.sum(axis=0))], np.float32)


MARKS = 2 * len(HALF_LIVES)
