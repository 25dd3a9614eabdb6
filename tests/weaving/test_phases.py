from itertools import pairwise

import pytest

from detente.model import Phase
from detente.weaving.phases import Piece, Told, phases
from detente.weaving.trajectory import trajectory


def _phases(*told: tuple[str, float]) -> tuple[Phase, ...]:
    pieces = [Piece(day, f"{day} {weight}", weight) for day, weight in told]
    return phases(trajectory(told), pieces)


def _states(*told: tuple[str, float]) -> list[tuple[str, str]]:
    return [(phase.state, phase.start) for phase in _phases(*told)]


ALLIANCE = [("2030-01-01", 0.4), ("2030-02-01", 0.6), ("2030-03-01", 0.7), ("2030-04-01", 0.7)]
BREAK = [("2030-09-01", -0.8), ("2030-09-05", -0.8), ("2030-09-09", -0.9), ("2030-09-20", -0.9)]
HEALING = [("2031-03-01", 0.7), ("2031-03-10", 0.7), ("2031-04-01", 0.7), ("2031-05-01", 0.7)]


def test_an_alliance_forms() -> None:
    assert _states(*ALLIANCE) == [("forming", "2030-01-01"), ("allied", "2030-03-01")]


def test_an_alliance_breaks_and_heals() -> None:
    states = [state for state, _ in _states(*ALLIANCE, *BREAK, *HEALING)]

    assert states == ["forming", "allied", "strained", "broken", "hostile", "thawing", "allied"]


def test_a_stated_break_breaks_an_alliance_at_once() -> None:
    told = [*ALLIANCE, ("2030-05-01", -0.3)]
    pieces = [Piece(day, f"{day} {weight}", weight) for day, weight in told]
    breaks = {"2030-05-01"}

    *_, last = phases(trajectory(told, breaks), pieces, Told(breaks))

    assert (last.state, last.start) == ("broken", "2030-05-01")


def test_after_a_stated_break_old_trust_counts_little() -> None:
    told = [*ALLIANCE, ("2030-05-01", -0.3)]

    assert trajectory(told, {"2030-05-01"})[-1].score < 0.1 < trajectory(told)[-1].score


def test_a_feud_is_no_broken_alliance() -> None:
    states = [state for state, _ in _states(*BREAK)]

    assert states == ["strained", "hostile"]


def test_long_silence_makes_two_spells_of_one_relation() -> None:
    later = [("2034-01-01", 0.4), ("2034-01-05", 0.1)]

    assert _states(*ALLIANCE, *later)[2:] == [("dormant", "2031-04-01"), ("forming", "2034-01-01")]


def test_silence_strains_no_alliance() -> None:
    states = [state for state, _ in _states(*ALLIANCE, ("2031-03-25", 0.05))]

    assert states == ["forming", "allied"]


def test_silence_while_a_bond_holds_is_no_end_of_a_spell() -> None:
    told = [*ALLIANCE, ("2034-01-01", 0.4)]
    pieces = [Piece(day, f"{day} {weight}", weight) for day, weight in told]

    found = phases(trajectory(told), pieces, Told(held=[("2030-01-01", "2034-06-01")]))

    assert [phase.state for phase in found] == ["forming", "allied"]


def test_a_turn_begins_where_the_evidence_began_to_point_there() -> None:
    quarrel = [(f"2030-0{month}-01", -0.25) for month in (5, 6, 7, 8)]

    strained = next(phase for phase in _phases(*ALLIANCE, *quarrel) if phase.state == "strained")

    assert (strained.start, len(strained.turn)) == ("2030-05-01", 2)


def test_each_phase_ends_where_the_next_begins_and_names_what_turned_it() -> None:
    found = _phases(*ALLIANCE, *BREAK)

    assert all(before.end == after.start for before, after in pairwise(found))
    assert found[-1].end is None
    assert [phase.turn for phase in found if phase.state == "strained"] == [("2030-09-01 -0.8",)]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([], id="nothing"),
        pytest.param([("2030-01-01", 0.9)], id="one"),
        pytest.param([("2030-01-01", 0.9), ("2030-02-01", -0.9)], id="two"),
        pytest.param([("2030-01-01", 0.9)] * 5, id="one day"),
    ],
)
def test_too_little_evidence_draws_no_phase(told: list[tuple[str, float]]) -> None:
    assert _phases(*told) == ()


def test_small_changes_about_a_threshold_draw_no_phases() -> None:
    wavering = [(f"2030-{month:02}-01", 0.3 if month % 2 else -0.1) for month in range(1, 13)]

    assert len(_phases(*wavering)) <= 2
