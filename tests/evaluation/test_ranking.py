"""Ranks on hand-made scores with known answers."""

import numpy as np
import pytest

from detente.evaluation.ranking import ranking, ranks


def test_the_best_is_first() -> None:
    assert ranks(np.array([[0.1, 0.9, 0.5]]), np.array([1])).tolist() == [1]


def test_equals_share_the_mean_rank() -> None:
    scores = np.array([[0.9, 0.5, 0.5, 0.5]])
    assert ranks(scores, np.array([2])).tolist() == [3]  # of the places 2, 3 and 4


def test_a_scorer_that_knows_nothing_gets_the_middle_rank() -> None:
    assert ranks(np.zeros((1, 101)), np.array([7])).tolist() == [51]


def test_the_other_answers_of_the_same_question_are_left_out() -> None:
    scores = np.array([[0.9, 0.8, 0.7, 0.1], [0.9, 0.8, 0.7, 0.1]])
    assert ranks(scores, np.array([0, 1, 2, 4 + 2])).tolist() == [1, 1, 1, 3]


def test_the_scores_stay_as_they_are() -> None:
    scores = np.array([[0.9, 0.8]])
    ranks(scores, np.array([0]))
    assert scores.tolist() == [[0.9, 0.8]]


def test_figures_are_those_of_the_ranks() -> None:
    found = ranking([np.array([1.0, 2.0]), np.array([4.0, 20.0])])
    assert found.mrr == pytest.approx((1 + 1 / 2 + 1 / 4 + 1 / 20) / 4)
    assert (found.hits_1, found.hits_3, found.hits_10, found.answers) == (0.25, 0.5, 0.75, 4)


def test_the_bounds_are_those_of_whole_days_drawn_again() -> None:
    found = ranking([np.array([1.0, 1.0]), np.array([2.0, 2.0])])
    assert (found.low, found.high) == (0.5, 1.0)  # one of the two days, drawn twice
