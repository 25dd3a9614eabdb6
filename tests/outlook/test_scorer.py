"""Scores, their loss, and the slopes by which they are learned."""

import numpy as np
import pytest

from detente.outlook.facts import Facts, Questions, facts
from detente.outlook.forecaster import Learning, days, learn
from detente.outlook.scorer import Asked, blame, new_weights, score, slopes

PRAISES = 0


@pytest.fixture
def told() -> Facts:
    """Three actors praise each their own friend, over and over."""
    rows = [(who, PRAISES, who + 3, day) for day in range(30) for who in range(3)]
    return facts(np.array(rows), 6, 1)


def test_the_loss_leaves_the_other_answers_of_a_question_out(told: Facts) -> None:
    asked = next(each for _, each in days(told, 5, 5))
    only = Questions(np.array([0]), np.array([0]), np.array([0, 1]))
    scores = np.log(np.array([[2.0, 6.0, 1.0, 1.0]]))
    _, loss = blame(scores, Asked(only, asked.candidates, asked.demand))
    assert loss == pytest.approx(-(np.log(2 / 4) + np.log(6 / 8)) / 2)


@pytest.mark.parametrize("name", ["marks", "hidden", "popular", "turns", "objects", "relations"])
def test_slopes_are_those_of_the_loss(told: Facts, name: str) -> None:
    asked = next(each for _, each in days(told, 9, 9))
    weights = {key: each.astype(np.float64) for key, each in new_weights(told, 1).items()}
    scored = score(weights, asked)
    slope = slopes(weights, asked, scored, blame(scored.scores, asked)[0])[name]
    place = np.unravel_index(np.abs(slope).argmax(), slope.shape)
    step = 1e-4
    losses = []
    for change in (step, -step):
        moved = {key: each.copy() for key, each in weights.items()}
        moved[name][place] += change
        losses.append(blame(score(moved, asked).scores, asked)[1])
    assert slope[place] == pytest.approx((losses[0] - losses[1]) / (2 * step), rel=0.02)


def test_what_always_happened_is_ranked_first_after_learning(told: Facts) -> None:
    weights = learn(told, 25, Learning(rates=(0.05,) * 3))
    asked = next(each for _, each in days(told, 29, 29))
    best = score(weights, asked).scores.argmax(axis=1)
    assert (
        np.arange(len(best)) * told.entities + best
    ).tolist() == asked.questions.answers.tolist()


def test_the_same_facts_give_the_same_weights(told: Facts) -> None:
    one, other = (learn(told, 10, Learning(rates=(0.01,))) for _ in range(2))
    assert all((one[name] == other[name]).all() for name in one)
