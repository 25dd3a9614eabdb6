"""What comes next between two actors: of which type, from whom to whom.

Memory, rules, marks and popularity are those of the forecaster of `forecaster.py`. There the
relation is given and the actor asked for; here the two are given, and the chances of all 32
outcomes (16 types, two directions) of the next deed between them sum to 1. A score is a weighted
sum of the marks, of how usual the type is for this source and for this target, and of how usual it
is at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from detente.model import ontology
from detente.outlook.deed import Deed
from detente.outlook.descent import Weights
from detente.outlook.facts import Facts, Floats, Ints, facts
from detente.outlook.marks import NAMES, candidates
from detente.outlook.memory import Memory, Past
from detente.outlook.popularity import Popularity
from detente.outlook.succession import Succession

TYPES: tuple[str, ...] = tuple(ontology.load("events"))
OUTCOMES = 2 * len(TYPES)  # the first half: from the one to the other; then back
LEAST = 3  # deeds between two, below which nothing is said of the next
HABITS = ("usual for the source", "usual for the target", "usual at all", "active source")
_DRAWN = 2.0  # deeds; an actor's habits are drawn towards what is usual as if by so many


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All outcomes of the next deed of some pairs, 32 questions for each: the relations asked, the
    past that bears on each, and the marks of each, shape (pairs, 32, marks and habits).
    """

    relation: Ints
    past: Past
    marks: Floats


class Recall:
    """All that is remembered of deeds before a day; `usual`: the shares of the types at large."""

    def __init__(self, told: Facts, rules: Succession, usual: Floats) -> None:
        self.told = told
        self.rules = rules
        self._usual = usual
        self._memory = Memory(told)
        self._popularity = Popularity(told)

    def advance(self, day: int) -> None:
        """Lets the days pass until `day`."""
        self._memory.advance(day)
        self._popularity.advance(day)

    def learn(self, day: int) -> None:
        """Takes in what happened on the day, which is the present one."""
        self._memory.learn(self.told.on(day))
        self._popularity.learn(self.told.on(day))

    def remembered(self, rows: Ints) -> Floats:
        """How often each of these triples has happened."""
        often: Floats = self._memory.total[rows]
        return often

    def outcomes(self, one: Ints, other: Ints) -> Outcomes:
        """The outcomes of the next deed of each pair of actors, given by their numbers."""
        source = np.stack([one, other], axis=1).repeat(len(TYPES), axis=1).ravel()
        target = np.stack([other, one], axis=1).repeat(len(TYPES), axis=1).ravel()
        relation = np.tile(np.arange(len(TYPES)), 2 * len(one))
        past = self._memory.of_pairs(source, target)
        found = candidates(self._memory, self.rules, relation, past)
        marks = np.zeros((len(source), len(NAMES) + len(HABITS)), np.float32)
        marks[found.question, : len(NAMES)] = found.marks
        marks[:, len(NAMES) :] = self._habits(source, relation, target)
        return Outcomes(relation, past, marks.reshape(len(one), OUTCOMES, -1))

    def _habits(self, source: Ints, relation: Ints, target: Ints) -> Floats:
        counts = self._popularity.lasting
        usual = self._usual[relation]
        doing = counts[len(TYPES) :][:, source]  # an actor is the object of what it did, inverted
        met = counts[: len(TYPES)][:, target]
        which = np.arange(len(source))
        habits = [
            np.log((each[relation, which] + _DRAWN * usual) / (each.sum(axis=0) + _DRAWN))
            for each in (doing, met)
        ]
        return np.stack([*habits, np.log(usual), np.log1p(doing.sum(axis=0))], axis=1)


def chances_of(weights: Weights, marks: Floats) -> Floats:
    """The chances of all outcomes of each pair, shape (pairs, 32); each pair's sum to 1."""
    types = np.tile(weights["types"], 2)
    scores = marks @ weights["marks"] + types
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances: Floats = likely / likely.sum(axis=1, keepdims=True)
    return chances


def numbered(deeds: Iterable[Deed]) -> tuple[Facts, dict[str, int]]:
    """The deeds as facts, and the number of each actor. Days are counted from the first."""
    told = [each for each in deeds if each.source != each.target]
    actors = sorted({actor for each in told for actor in (each.source, each.target)})
    number = {actor: place for place, actor in enumerate(actors)}
    first = min((each.day for each in told), default=0)
    rows = [
        (number[each.source], TYPES.index(each.type), number[each.target], each.day - first)
        for each in told
    ]
    return facts(np.array(rows, np.int64).reshape(-1, 4), len(actors), len(TYPES)), number
