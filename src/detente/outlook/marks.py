"""The marks of a candidate: what the past between two actors says for one relation, as numbers."""

from dataclasses import dataclass

import numpy as np

from detente.outlook.facts import Floats, Ints
from detente.outlook.memory import HALF_LIVES, Memory, Past, sums
from detente.outlook.succession import Succession

NAMES = (
    "strongest rule",
    "all rules",
    "all rules, by how often",
    *(f"any relation, halved in {life:g} days" for life in HALF_LIVES),
    "any relation",
    *(f"this relation, halved in {life:g} days" for life in HALF_LIVES),
    "this relation",
    *(f"the inverse relation, halved in {life:g} days" for life in HALF_LIVES[1::2]),
    "any relation, lateness",
    "this relation, lateness",
    "how many relations",
)
LONG_AGO = 10_000  # days; stands for "never"


@dataclass(frozen=True, slots=True)
class Candidates:
    """The candidates that the past knows: their places in the table of questions by entities, and
    their marks, shape (candidates, len(NAMES)).
    """

    place: Ints
    question: Ints
    marks: Floats


def candidates(memory: Memory, rules: Succession, relation: Ints, past: Past) -> Candidates:
    """The candidates of `past`; `relation` is the one asked in each question."""
    facts = memory.facts
    question = past.question[past.first]
    place = question * facts.entities + facts.triples[past.triple[past.first], 2]
    if not len(past.first):
        return Candidates(place, question, np.zeros((0, len(NAMES)), np.float32))
    asked, earlier = relation[past.question], facts.triples[past.triple, 1]
    marks = [
        *_rule_marks(rules.confidence(asked, earlier, past.age), memory, past),
        *_count_marks(memory, past, earlier == asked, facts.inverse(asked) == earlier),
        *_age_marks(past, earlier == asked),
    ]
    return Candidates(place, question, np.stack(marks, axis=1).astype(np.float32))


def _rule_marks(confidence: Floats, memory: Memory, past: Past) -> list[Floats]:
    """The rules that speak for it: the strongest, and all as if they spoke independently."""
    voices = -np.log1p(-confidence)
    often = voices * np.log1p(memory.total[past.triple])
    strongest = np.maximum.reduceat(confidence, past.first)
    return [strongest, sums(voices, past), sums(often, past)]


def _count_marks(memory: Memory, past: Past, same: Ints, inverse: Ints) -> list[Floats]:
    """Logarithms of how often it happened, in any relation, in this one, in the inverse one."""
    counts = [*memory.counts[past.triple].T, memory.total[past.triple]]
    wanted = [
        *counts,
        *(each * same for each in counts),
        *(counts[life] * inverse for life in range(1, len(HALF_LIVES), 2)),
    ]
    return [np.log1p(sums(each, past)) for each in wanted]


def _age_marks(past: Past, same: Ints) -> list[Floats]:
    """How lately it happened, from 1 (yesterday) down to 0, and in how many relations."""
    this = np.where(same, past.age, LONG_AGO)
    newest = [np.minimum.reduceat(age, past.first) for age in (past.age, this)]
    many = np.log1p(np.diff(past.first, append=len(past.triple)))
    return [*(1 / age for age in newest), many]
