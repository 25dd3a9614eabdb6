"""Scores of every entity as the answer to a question, from its marks and from learned likeness.

A score is the sum of three parts: a small network with one hidden layer over the marks of the past
between the two actors (nothing where they have none); a weighted sum of the marks of popularity;
and a product of learned vectors of subject, relation and object (Yang and others, ICLR 2015), for
actors that never met but are like those that did.
"""

from dataclasses import dataclass

import numpy as np

from detente.outlook.descent import Weights
from detente.outlook.facts import Facts, Floats, Ints, Questions
from detente.outlook.marks import NAMES, Candidates
from detente.outlook.popularity import MARKS, Demand

HIDDEN = 64
VECTOR = 64
PULL = 1e-5  # how strongly the vectors are drawn towards nothing

VECTORS = ("subjects", "objects", "relations", "turns")  # weights of the learned likeness


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of the questions of one day before it: the input of a score."""

    questions: Questions
    candidates: Candidates
    demand: Demand


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores, shape (questions, entities), and what was worked out on the way to them."""

    scores: Floats
    hidden: Floats
    subject: Floats


def new_weights(facts: Facts, seed: int) -> Weights:
    """Weights before learning; the same for the same seed."""
    draw = np.random.default_rng(seed).normal
    shapes = {
        "marks": ((len(NAMES), HIDDEN), 1 / np.sqrt(len(NAMES))),
        "relation marks": ((facts.sides, HIDDEN), 0.1),
        "hidden": ((HIDDEN,), 1 / np.sqrt(HIDDEN)),
        "subjects": ((facts.entities, VECTOR), 0.1),
        "objects": ((facts.entities, VECTOR), 0.1),
        "relations": ((facts.sides, VECTOR), 0.1),
    }
    drawn = {
        name: draw(0, wide, shape).astype(np.float32) for name, (shape, wide) in shapes.items()
    }
    return drawn | {
        "known": np.zeros(1, np.float32),
        "popular": np.full(MARKS, 0.1, np.float32),
        "turns": np.ones((facts.sides, VECTOR), np.float32),
    }


def score(weights: Weights, asked: Asked) -> Scored:
    """The scores of every entity for every question."""
    subject, relation = asked.questions.subject, asked.questions.relation
    found = asked.candidates
    hidden = found.marks @ weights["marks"]
    hidden += weights["relation marks"][relation[found.question]]
    np.maximum(hidden, 0, out=hidden)
    vector = weights["subjects"][subject] * weights["turns"][relation]
    vector += weights["relations"][relation]
    scores = asked.demand.scores(weights["popular"])
    scores += vector @ weights["objects"].T
    scores.ravel()[found.place] += hidden @ weights["hidden"] + weights["known"]
    return Scored(scores, hidden, vector)


def blame(scores: Floats, asked: Asked) -> tuple[Floats, float]:
    """How far each score is to blame for the loss, and the loss of a mean answer.

    The loss is the surprise (nats) at each answer among all entities that are no other answer to
    the question: what the filtered rank measures.
    """
    answers = asked.questions.answers
    which = answers // scores.shape[1]
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    right = likely.ravel()[answers]
    likely.ravel()[answers] = 0
    whole = right + likely.sum(axis=1)[which]
    likely *= np.bincount(which, 1 / whole, len(scores)).astype(np.float32)[:, None]
    likely.ravel()[answers] = right / whole - 1
    likely /= len(answers)
    return likely, float(-np.log(right / whole + 1e-12).mean())


def slopes(weights: Weights, asked: Asked, scored: Scored, guilt: Floats) -> Weights:
    """For each weight the slope of the loss, from how far each score is to blame."""
    subject, relation = asked.questions.subject, asked.questions.relation
    back = guilt @ weights["objects"]
    vectors = {
        "objects": guilt.T @ scored.subject,
        "subjects": _gathered(weights["subjects"], subject, back * weights["turns"][relation]),
        "turns": _gathered(weights["turns"], relation, back * weights["subjects"][subject]),
        "relations": _gathered(weights["relations"], relation, back),
    }
    rest = {name: PULL * (weights[name] - (name == "turns")) for name in vectors}
    popular = {"popular": asked.demand.slopes(guilt)}
    drawn = {name: vectors[name] + rest[name] for name in vectors}
    return drawn | _mark_slopes(weights, asked, scored, guilt) | popular


def _mark_slopes(weights: Weights, asked: Asked, scored: Scored, guilt: Floats) -> Weights:
    found = asked.candidates
    known = guilt.ravel()[found.place]
    back = known[:, None] * weights["hidden"] * (scored.hidden > 0)
    relation = asked.questions.relation[found.question]
    first = np.flatnonzero(np.diff(found.question, prepend=-1))
    added = np.add.reduceat(back, first, axis=0) if len(first) else back
    return {
        "marks": found.marks.T @ back,
        "relation marks": _gathered(weights["relation marks"], relation[first], added),
        "hidden": scored.hidden.T @ known,
        "known": np.array([known.sum()], np.float32),
    }


def _gathered(like: Floats, rows: Ints, values: Floats) -> Floats:
    gathered = np.zeros_like(like)
    np.add.at(gathered, rows, values)
    return gathered
