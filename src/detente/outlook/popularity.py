"""How much in demand each actor is, in each relation and in all, whoever asks."""

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

    def marks(self, relation: Ints) -> Floats:
        """For each question the marks of every entity: shape (marks, questions, entities)."""
        related = np.log1p(10 * self._related[:, relation])
        any_ = np.broadcast_to(np.log(self._any + FLOOR)[:, None, :], related.shape)
        return np.concatenate([related, any_])


MARKS = 2 * len(HALF_LIVES)
