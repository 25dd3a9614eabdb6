"""What is said of where a tie may go, and when nothing is."""

import pytest

from detente.outlook.deed import Deed
from detente.outlook.next_deeds import TYPES
from detente.outlook.pair_outlook import WITHIN, PairOutlook, pair_outlook

TODAY = 738_000
PAIR = ("ann", "bob")


def deeds(*told: tuple[str, str, str, int]) -> list[Deed]:
    """Deeds, each so many days before today."""
    return [Deed(source, kind, target, TODAY - ago) for source, kind, target, ago in told]


HELPFUL = deeds(*(("ann", "AID", "bob", ago) for ago in (60, 45, 30, 15)))
TENSE = [*HELPFUL, *deeds(("bob", "ACCUSE", "ann", 5), ("ann", "REJECT", "bob", 2))]


def outlook(told: list[Deed]) -> PairOutlook:
    return pair_outlook(PAIR, told, TODAY)


def test_a_cooperating_pair_gets_its_chances_with_bounds() -> None:
    found = outlook(HELPFUL)
    assert tuple(each.within_days for each in found.turn) == WITHIN
    chances = [each.probability for each in found.turn]
    assert chances == sorted(chances)
    assert all(0 <= each.low <= each.probability <= each.high < 1 for each in found.turn)


def test_conflict_raises_the_chance_of_a_turn() -> None:
    assert outlook(TENSE).turn[1].probability > 2 * outlook(HELPFUL).turn[1].probability


def test_what_they_did_before_is_likeliest_next() -> None:
    first = outlook(HELPFUL).next[0]
    assert (first.source, first.type, first.target) == ("ann", "AID", "bob")


def test_next_events_go_both_ways_and_their_chances_are_parts_of_one() -> None:
    found = outlook(TENSE).next
    assert {each.source for each in found} == set(PAIR)
    assert sum(each.probability for each in found) <= 1
    assert {each.type for each in found} <= set(TYPES)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ([], "no dated events between the two"),
        (HELPFUL[:1], "1 dated event in all, and it takes 3"),
        (HELPFUL[:2], "2 dated events in all, and it takes 3"),
    ],
    ids=["none", "one", "two"],
)
def test_too_little_is_said_to_be_too_little(told: list[Deed], words: str) -> None:
    found = outlook(told)
    assert (found.turn, found.next) == ((), ())
    assert words in found.note


def test_no_turn_is_foretold_where_they_do_not_cooperate() -> None:
    found = outlook(deeds(*(("ann", "ASSAULT", "bob", ago) for ago in (3, 2, 1))))
    assert found.turn == ()
    assert "cooperation did not prevail" in found.note
    assert found.next[0].type == "ASSAULT"


def test_no_turn_is_foretold_of_a_cooperation_long_past() -> None:
    found = outlook(deeds(*(("ann", "AID", "bob", ago) for ago in (300, 290, 280))))
    assert found.turn == ()
    assert "no dated events between the two" in found.note


def test_what_lies_ahead_of_today_is_not_known() -> None:
    assert outlook([*HELPFUL, *deeds(("bob", "ASSAULT", "ann", -1))]) == outlook(HELPFUL)


def test_the_order_of_the_deeds_does_not_matter() -> None:
    assert outlook(TENSE[::-1]) == outlook(TENSE)


def test_strife_with_others_counts() -> None:
    strife = deeds(*(("ann", "ASSAULT", f"other {ago}", ago) for ago in range(1, 20)))
    assert outlook([*HELPFUL, *strife]).turn[1].probability > outlook(HELPFUL).turn[1].probability


def test_an_odd_deed_against_oneself_is_left_aside() -> None:
    assert outlook([*HELPFUL, Deed("ann", "AID", "ann", TODAY)]) == outlook(HELPFUL)
