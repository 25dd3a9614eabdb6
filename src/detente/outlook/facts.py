"""Dated facts: who did what to whom on which day, as numbers, and each seen from both sides."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts in order of days. Each is there twice: as told, and seen from its object under the
    inverse relation, whose number is higher by `relations`.

    `triples`: the distinct (subject, relation, object), shape (n, 3), by subject, object, relation.
    `rows`: which of them happened, in order of `days`.
    """

    triples: Ints
    rows: Ints
    days: Ints
    entities: int
    relations: int

    @property
    def sides(self) -> int:
        """How many relations there are with the inverse ones."""
        return 2 * self.relations

    def on(self, day: int) -> Ints:
        """Rows of the triples that happened on the day."""
        first, last = np.searchsorted(self.days, [day, day + 1])
        return self.rows[first:last]

    def inverse(self, relations: Ints) -> Ints:
        """Each relation as seen from the other side."""
        return (relations + self.relations) % self.sides


def facts(told: Ints, entities: int, relations: int) -> Facts:
    """The facts of `told`, rows of (subject, relation, object, day); a repeated row counts once."""
    told = np.unique(told, axis=0)
    subject, relation, object_, day = told.T
    turned = np.stack([object_, relation + relations, subject, day], axis=1)
    both = np.concatenate([told, turned])
    both = both[np.argsort(both[:, 3], kind="stable")]
    ordered, rows = np.unique(both[:, [0, 2, 1]], axis=0, return_inverse=True)
    return Facts(ordered[:, [0, 2, 1]], rows.ravel(), both[:, 3], entities, relations)


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions such as “Whom does `subject` meet in `relation` today?”, each once, with their
    answers.

    `answers` are places in a table of questions by entities, read row by row, sorted.
    """

    subject: Ints
    relation: Ints
    answers: Ints


def questions(facts: Facts, day: int) -> Questions:
    """The questions that the facts of a day answer, in both directions."""
    triples = facts.triples[facts.on(day)]
    asked, which = np.unique(triples[:, :2], axis=0, return_inverse=True)
    answers = np.unique(which.ravel() * facts.entities + triples[:, 2])
    return Questions(asked[:, 0], asked[:, 1], answers)
