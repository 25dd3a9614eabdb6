"""What is remembered of each fact up to a day: how often it happened, how lately, since when not.

Counts that halve with time follow the recurrency baselines of Gastinger and others (History
Repeats Itself: A Baseline for Temporal Knowledge Graph Forecasting, IJCAI 2024); here several
half-lives stand beside each other and their weights are learned.
"""

from dataclasses import dataclass

import numpy as np

from detente.outlook.facts import Facts, Floats, Ints

HALF_LIVES = (2.0, 8.0, 30.0, 120.0)  # days
NEVER = -1


@dataclass(frozen=True, slots=True)
class Past:
    """What happened before that bears on questions: one line for each question and triple.

    Lines of one question and one object lie together, and `first` is where each such stretch
    begins: a stretch is a candidate for an answer. `age`: days since the triple last happened.
    """

    question: Ints
    triple: Ints
    age: Ints
    first: Ints


class Memory:
    """Counts of every triple as of `day`, before what happens on it."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.day = 0
        self.counts = np.zeros((len(facts.triples), len(HALF_LIVES)), np.float32)
        self.total = np.zeros(len(facts.triples), np.float32)
        self.last = np.full(len(facts.triples), NEVER)
        self._key = facts.triples[:, 0] * facts.entities + facts.triples[:, 2]

    def advance(self, day: int) -> None:
        """Lets the days pass until `day`, which must not lie before the present one."""
        passed = day - self.day
        self.counts *= np.exp2(-passed / np.asarray(HALF_LIVES, np.float32))
        self.day = day

    def learn(self, rows: Ints) -> None:
        """Takes in that these (distinct) triples happened today."""
        self.counts[rows] += 1
        self.total[rows] += 1
        self.last[rows] = self.day

    def of_subjects(self, subjects: Ints) -> Past:
        """The past that bears on questions about these subjects: all that each has met with."""
        first = np.searchsorted(self._key, subjects * self.facts.entities)
        return self._past(first, np.searchsorted(self._key, (subjects + 1) * self.facts.entities))

    def of_pairs(self, subjects: Ints, objects: Ints) -> Past:
        """The past that bears on questions about these pairs: what passed between the two."""
        key = subjects * self.facts.entities + objects
        return self._past(np.searchsorted(self._key, key), np.searchsorted(self._key, key + 1))

    def _past(self, first: Ints, end: Ints) -> Past:
        """For each question the triples of one stretch, those that have happened."""
        lengths = end - first
        question = np.repeat(np.arange(len(first)), lengths)
        before = np.cumsum(lengths) - lengths
        triple = np.arange(len(question)) + np.repeat(first - before, lengths)
        happened = self.last[triple] != NEVER
        question, triple = question[happened], triple[happened]
        key = question * self.facts.entities + self.facts.triples[triple, 2]
        starts = np.flatnonzero(np.diff(key, prepend=-1))
        return Past(question, triple, self.day - self.last[triple], starts)


def sums(values: Floats, past: Past) -> Floats:
    """The sum of `values` over each candidate."""
    return np.add.reduceat(values, past.first)
