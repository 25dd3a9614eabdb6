"""How the weights behind `next_deeds` are learned: from what did come next, day after day."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from detente.outlook.descent import Descent, Weights
from detente.outlook.facts import Facts, Floats, Ints
from detente.outlook.marks import NAMES
from detente.outlook.memory import Past
from detente.outlook.next_deeds import HABITS, OUTCOMES, TYPES, Outcomes, Recall, chances_of
from detente.outlook.succession import Succession

RATES = (0.02, 0.005, 0.002)  # how fast, in each pass over the days
WARM_UP = 0.33  # share of the days that are only remembered before learning begins


@dataclass(frozen=True, slots=True)
class PairDay:
    """Pairs between which something happened on a day: what was known before it, and what came:
    shape (pairs, 32), 1 for each outcome that was seen. `deeds`: how many are remembered of each.
    """

    day: int
    outcomes: Outcomes
    came: Floats
    deeds: Ints


def usual_shares(told: Facts, last: int) -> Floats:
    """The share of each type among the facts up to the day; of none fewer than one is assumed."""
    rows = told.rows[told.days <= last]
    relations = told.triples[rows, 1]
    counts = np.bincount(relations[relations < len(TYPES)], minlength=len(TYPES)) + 1.0
    shares: Floats = (counts / counts.sum()).astype(np.float32)
    return shares


def pair_days(recall: Recall, first: int, last: int) -> Iterator[PairDay]:
    """The days from `first` to `last`: each is asked about, and then taken in, rules and all."""
    told = recall.told
    for day in np.unique(told.days[told.days <= last]).tolist():
        recall.advance(day)
        pairs, came = _happened(told, day)
        outcomes = recall.outcomes(pairs[:, 0], pairs[:, 1])
        if day >= first:
            yield PairDay(day, outcomes, came, _deeds(recall, outcomes.past, len(pairs)))
        _learn_rules(recall, outcomes, came)
        recall.learn(day)


def _happened(told: Facts, day: int) -> tuple[Ints, Floats]:
    """The pairs of a day, and which outcomes came: the inverse relations are deeds of the other."""
    subject, relation, object_ = told.triples[told.on(day)].T
    kept = subject < object_
    both = np.stack([subject, object_], axis=1)[kept]
    pairs, which = np.unique(both, axis=0, return_inverse=True)
    came = np.zeros((len(pairs), OUTCOMES), np.float32)
    came[which.ravel(), relation[kept]] = 1
    return pairs, came


def _deeds(recall: Recall, past: Past, pairs: int) -> Ints:
    """How many deeds are remembered of each pair, whichever of the two did them."""
    one = past.question % OUTCOMES == 0  # every question about a pair has the same past
    often = recall.remembered(past.triple[one])
    counts: Ints = np.bincount(past.question[one] // OUTCOMES, often, pairs).astype(np.int64)
    return counts


def _learn_rules(recall: Recall, outcomes: Outcomes, came: Floats) -> None:
    past = outcomes.past
    earlier = recall.told.triples[past.triple, 1]
    right = came.ravel()[past.question]
    recall.rules.learn(outcomes.relation[past.question], earlier, past, right)


def learn_next(told: Facts, usual: Floats, last: int) -> tuple[Weights, Succession]:
    """Weights learned from the days up to `last`, and the rules as they stand after it."""
    weights = {
        "marks": np.zeros(len(NAMES) + len(HABITS), np.float32),
        "types": np.zeros(len(TYPES), np.float32),
    }
    descent = Descent(weights, {})
    for rate in RATES:
        recall = Recall(told, Succession(told), usual)
        for each in pair_days(recall, round(WARM_UP * last), last):
            descent.step(_slopes(weights, each), rate)
    return weights, recall.rules


def _slopes(weights: Weights, day: PairDay) -> Weights:
    """For each weight the slope of the mean surprise at what came; what came together is one."""
    marks = day.outcomes.marks
    wanted = day.came / day.came.sum(axis=1, keepdims=True)
    guilt = (chances_of(weights, marks) - wanted) / len(marks)
    return {
        "marks": np.einsum("po,pom->m", guilt, marks),
        "types": guilt.reshape(-1, 2, len(TYPES)).sum(axis=(0, 1)),
    }
