"""What is remembered of facts, and that nothing of a day is known before it."""

import numpy as np
import pytest

from detente.outlook.facts import Facts, facts, questions
from detente.outlook.forecaster import days
from detente.outlook.marks import NAMES
from detente.outlook.memory import HALF_LIVES, Memory

ANN, BOB, CAT = 0, 1, 2
PRAISES, SUES = 0, 1


@pytest.fixture
def told() -> Facts:
    """Ann praises Bob on two days and sues Cat on the later of them."""
    rows = [(ANN, PRAISES, BOB, 0), (ANN, PRAISES, BOB, 8), (ANN, SUES, CAT, 8)]
    return facts(np.array(rows), 3, 2)


def test_each_fact_is_seen_from_both_sides(told: Facts) -> None:
    assert told.triples[told.on(8)].tolist() == [
        [ANN, PRAISES, BOB],
        [ANN, SUES, CAT],
        [BOB, PRAISES + 2, ANN],
        [CAT, SUES + 2, ANN],
    ]


def test_a_fact_told_twice_counts_once() -> None:
    twice = facts(np.array([(ANN, PRAISES, BOB, 0)] * 2), 2, 1)
    assert len(twice.rows) == 2  # once for each side


def test_the_answers_to_a_question_are_all_objects_of_the_day() -> None:
    rows = [(ANN, PRAISES, BOB, 0), (ANN, PRAISES, CAT, 0)]
    asked = questions(facts(np.array(rows), 3, 1), 0)
    first = asked.answers[asked.answers < 3]
    assert (asked.subject[0], asked.relation[0], first.tolist()) == (ANN, PRAISES, [BOB, CAT])


def test_counts_halve_with_time(told: Facts) -> None:
    memory = Memory(told)
    memory.learn(told.on(0))
    memory.advance(8)
    row = told.on(0)[0]
    assert memory.counts[row].tolist() == pytest.approx([0.5 ** (8 / life) for life in HALF_LIVES])


def test_the_past_of_a_pair_is_what_passed_between_the_two(told: Facts) -> None:
    memory = Memory(told)
    memory.learn(told.on(0))
    memory.advance(8)
    memory.learn(told.on(8))
    memory.advance(10)
    past = memory.of_pairs(np.array([ANN, BOB, CAT]), np.array([BOB, ANN, BOB]))
    assert (past.question.tolist(), past.age.tolist()) == ([0, 1], [2, 2])


def test_a_day_is_asked_about_before_it_is_known(told: Facts) -> None:
    marks = {day: asked.candidates.marks for day, asked in days(told, 0, 8)}
    this = NAMES.index("this relation")
    assert len(marks[0]) == 0  # nothing had happened
    praise = marks[8][:, this].max()
    assert np.expm1(praise) == pytest.approx(1)  # the first time only


def test_nothing_of_later_days_changes_what_was_asked_before(told: Facts) -> None:
    early = facts(np.array([(ANN, PRAISES, BOB, 0), (ANN, PRAISES, BOB, 8)]), 3, 2)
    later = facts(np.array([*early_rows(early), (BOB, SUES, CAT, 9), (ANN, SUES, BOB, 9)]), 3, 2)
    one = dict(days(early, 8, 8))[8]
    other = dict(days(later, 8, 8))[8]
    assert one.candidates.marks.tolist() == other.candidates.marks.tolist()
    assert one.demand.any.tolist() == other.demand.any.tolist()


def early_rows(told: Facts) -> list[tuple[int, ...]]:
    """The facts as they were told, without their other sides."""
    rows = np.column_stack([told.triples[told.rows], told.days])
    return [tuple(row) for row in rows.tolist() if row[1] < told.relations]
