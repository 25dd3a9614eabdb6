"""Chances of a turn from what pairs like it did."""

import numpy as np
import pytest

from detente.outlook.hazard import Case, chances, fit

WITHIN = (30, 90, 180, 365)


def cases(tense: int, of: int, sign: float, first: int = 0) -> list[Case]:
    """So many pairs with a sign, of which some turn, each in the third month."""
    return [
        Case(first + number, 0, np.array([sign]), 75 if number < tense else None)
        for number in range(of)
    ]


def test_without_signs_the_chance_is_the_base_rate() -> None:
    model = fit(cases(30, 100, 0.0), 90, draws=0)
    assert chances(model, np.array([0.0]), (90,))[0, 0] == pytest.approx(0.3, abs=0.01)


def test_a_sign_of_those_that_turned_raises_the_chance() -> None:
    model = fit([*cases(10, 200, 0.0), *cases(100, 200, 1.0, 200)], 90, draws=0)
    calm, tense = (chances(model, np.array([sign]), (90,))[0, 0] for sign in (0.0, 1.0))
    assert 0.05 < calm < 0.15
    assert 0.4 < tense < 0.5


def test_few_cases_are_drawn_towards_the_base_rate() -> None:
    model = fit([*cases(1, 20, 0.0), *cases(10, 20, 1.0, 20)], 90, draws=0)
    calm, tense = (chances(model, np.array([sign]), (90,))[0, 0] for sign in (0.0, 1.0))
    assert 0.1 < calm < tense < 0.45


def test_chances_grow_with_the_days_and_lie_within_their_bounds() -> None:
    model = fit([*cases(20, 200, 0.0), *cases(60, 200, 1.0, 200)], 90, draws=20)
    every = chances(model, np.array([1.0]), WITHIN)
    assert (np.diff(every, axis=1) > 0).all()
    assert every[1:].min(axis=0)[1] < every[0, 1] < every[1:].max(axis=0)[1]


def test_what_was_not_seen_by_the_day_is_not_learned() -> None:
    """A turn on day 75 is no turn to a model of day 60."""
    model = fit(cases(30, 100, 0.0), 60, draws=0)
    assert chances(model, np.array([0.0]), (60,))[0, 0] < 0.001


def test_signs_far_from_all_that_was_seen_count_as_the_farthest() -> None:
    model = fit([*cases(10, 200, 0.0), *cases(100, 200, 1.0, 200)], 90, draws=0)
    far, farther = (chances(model, np.array([sign]), (90,))[0, 0] for sign in (50.0, 5000.0))
    assert far == farther
