"""Rules of what follows what."""

import numpy as np
import pytest

from detente.outlook.facts import facts
from detente.outlook.forecaster import days
from detente.outlook.succession import AGES, TRUST, Succession, age_class

SUES, ANSWERS, OTHER = 0, 1, 2


@pytest.mark.parametrize(
    ("age", "expected"), [(1, 0), (2, 1), (3, 1), (4, 2), (6, 2), (7, 3), (400, len(AGES) - 1)]
)
def test_ages_fall_into_classes(age: int, expected: int) -> None:
    assert age_class(np.array([age])).tolist() == [expected]


def test_a_rule_that_always_held_is_trusted_as_its_cases_grow() -> None:
    rules = Succession(facts(np.array([(0, SUES, 1, 0)]), 2, 3))
    asked, earlier, age = (np.array([each]) for each in (ANSWERS, SUES, 1))
    before = rules.confidence(asked, earlier, age)[0]
    rules.held[ANSWERS, SUES, 0] = rules.cases[ANSWERS, SUES, 0] = 8
    after = rules.confidence(asked, earlier, age)[0]
    assert before < 0.01
    prior = (8 + 1) / (8 + 200)
    assert after == pytest.approx((8 + TRUST * prior) / (8 + TRUST))


def test_what_followed_once_is_thought_likelier_to_follow_again() -> None:
    """Twice A sues B; an answer a day after the first suit speaks for one after the second."""
    suits = [(0, SUES, 1, day) for day in (0, 10)]
    asked = (0, ANSWERS, 1, 11)
    known, unknown = (
        dict(days(facts(np.array([*suits, asked, *first]), 2, 3), 11, 11))[11].candidates.marks
        for first in ([(0, ANSWERS, 1, 1)], [(0, OTHER, 1, 1)])
    )
    assert known[:, 0].max() > 5 * unknown[:, 0].max()
