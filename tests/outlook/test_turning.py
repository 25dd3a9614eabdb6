"""When a pair cooperates, and when that turns to conflict."""

import pytest

from detente.outlook.deed import Deed
from detente.outlook.turning import SIGNS, by_pair, cooperates, course, elsewhere, signs, turned

FRIENDLY = [Deed("ann", "AID", "bob", day) for day in (10, 20, 30)]


def deeds(*told: tuple[str, int]) -> list[Deed]:
    return [Deed("ann", kind, "bob", day) for kind, day in told]


def test_two_who_help_each_other_cooperate() -> None:
    assert cooperates(course(FRIENDLY), 30)


@pytest.mark.parametrize(
    "told",
    [
        FRIENDLY[:2],  # too few
        [*FRIENDLY, *deeds(("ASSAULT", 29), ("ASSAULT", 30), ("COERCE", 30))],
        deeds(("CONSULT", 30), ("REQUEST", 30), ("REQUEST", 29)),
    ],
    ids=["too few", "more conflict", "neither"],
)
def test_others_do_not(told: list[Deed]) -> None:
    assert not cooperates(course(told), 30)


def test_cooperation_long_past_is_none() -> None:
    assert not cooperates(course(FRIENDLY), 30 + 90)


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ([("THREATEN", 40)], 40),
        ([("ACCUSE", 40), ("ACCUSE", 50)], None),  # 0.4 is not enough
        ([("ACCUSE", 40), ("ACCUSE", 50), ("ACCUSE", 60)], 60),
        ([("ACCUSE", 40), ("ACCUSE", 50), ("ACCUSE", 200)], None),  # not within one span
        ([("AID", 39), ("THREATEN", 40)], None),  # made up for
        ([("AID", 39), ("THREATEN", 40), ("ASSAULT", 41)], 41),
        ([("AID", 50)], None),
    ],
)
def test_it_turns_where_conflict_outweighs_what_came_since(
    later: list[tuple[str, int]], day: int | None
) -> None:
    assert turned(course([*FRIENDLY, *deeds(*later)]), 30) == day


def test_what_came_before_makes_up_for_nothing() -> None:
    strong = [*FRIENDLY, *deeds(*[("AID", day) for day in range(10, 30)])]
    assert turned(course([*strong, *deeds(("THREATEN", 40))]), 30) == 40


def test_like_deeds_of_one_day_count_once() -> None:
    assert course(FRIENDLY * 2).good.tolist() == course(FRIENDLY).good.tolist()


def test_signs_know_nothing_of_later_days() -> None:
    later = [*FRIENDLY, *deeds(("ASSAULT", 31))]
    before, after = (signs(course(each), [(0, 0)], 30) for each in (FRIENDLY, later))
    assert before.tolist() == after.tolist()
    assert len(before) == len(SIGNS)


def test_conflict_leaves_its_signs() -> None:
    calm, tense = (
        dict(zip(SIGNS, signs(course(each), [(0, 0)], 30), strict=True))
        for each in (FRIENDLY, [*FRIENDLY, *deeds(("ACCUSE", 30))])
    )
    assert calm["lateness of conflict"] == 0
    assert tense["lateness of conflict"] == 1
    assert tense["balance within 90 days"] < calm["balance within 90 days"]


def test_a_pair_is_the_same_whoever_acts() -> None:
    told = [
        Deed("bob", "AID", "ann", 1),
        Deed("ann", "AID", "bob", 2),
        Deed("ann", "AID", "ann", 2),
    ]
    assert by_pair(told) == {("ann", "bob"): told[:2]}


def test_what_passed_with_others_halves_with_time() -> None:
    assert elsewhere(deeds(("AID", 0)), 120) == pytest.approx((0.35, 0))
