"""Entries in plain words."""

import pytest

from detente.cli.lines import coming, foreseen, happening, told_on, turning
from detente.model import DateInterval, EventStatus, Evidence, Likelihood
from detente.views import ActorRef, EventLine, NextEvent, PredictionLine, TurnChance

DOE, ROE = ActorRef("actor-1", "Jane Doe"), ActorRef("actor-2", "Richard Roe")
TOLD = Evidence("a1", "wire.txt", None, "2031-05-04", 0, 8, "Jane Doe")
UNDATED = Evidence("a1", "wire.txt", None, None, 0, 8, "Jane Doe")
SUMMER = DateInterval("2030-06-01", "2030-08-31", "last summer")


@pytest.mark.parametrize(
    ("date", "evidence", "shown"),
    [
        pytest.param(SUMMER, TOLD, "2030-06 to 2030-08", id="as precise as the text"),
        pytest.param(None, TOLD, "told 2031-05-04", id="the article's day is not the event's"),
        pytest.param(None, UNDATED, "undated", id="nobody says"),
    ],
)
def test_when_it_was(date: DateInterval | None, evidence: Evidence, shown: str) -> None:
    assert told_on(date, (evidence,)) == shown


@pytest.mark.parametrize(
    ("mode", "status", "origins", "shown"),
    [
        pytest.param(None, "occurred", 1, "breaks off or cuts", id="type"),
        pytest.param("expel", "occurred", 1, "throws out or dismisses", id="mode"),
        pytest.param(None, "planned", 3, "breaks off or cuts (planned, 3 outlets)", id="doubts"),
    ],
)
def test_what_happened(mode: str | None, status: EventStatus, origins: int, shown: str) -> None:
    event = EventLine(
        "event-1", "SANCTION", mode, None, (DOE,), (ROE,), SUMMER, status, "asserted", -4.0,
        origins, (TOLD,),
    )  # fmt: skip
    assert happening(event) == f"2030-06 to 2030-08  Jane Doe → Richard Roe: {shown}"


@pytest.mark.parametrize(
    ("forecaster", "outcome", "shown"),
    [
        (DOE, "open", "2031-05-04  Jane Doe foresees; worded as 55% to 80% likely"),
        (None, "open", "2031-05-04  A voice not named foresees; worded as 55% to 80% likely"),
        (
            DOE,
            "did not",
            "2031-05-04  Jane Doe foresees; worded as 55% to 80% likely; did not: "
            "a person judged that it did not come true",
        ),
    ],
)
def test_what_is_foreseen(forecaster: ActorRef | None, outcome: str, shown: str) -> None:
    likely = Likelihood(0.55, 0.8)
    line = PredictionLine(
        "prediction-1", forecaster, "forecast", (ROE,), None, likely, outcome, (TOLD,)
    )
    assert foreseen(line) == shown


def test_a_single_figure_is_given_once_and_a_condition_as_written() -> None:
    line = PredictionLine(
        "prediction-1", DOE, "forecast", (ROE,), None, Likelihood(0.7, 0.7), "open", (TOLD,),
        condition="if the vote fails",
    )  # fmt: skip
    assert foreseen(line) == (
        "2031-05-04  Jane Doe foresees; worded as 70% likely; on condition: “if the vote fails”"
    )


@pytest.mark.parametrize(
    ("chance", "shown"),
    [
        (
            TurnChance(90, 0.12, 0.05, 0.3),
            "12% that it turns to conflict within 90 days (5% to 30%)",
        ),
        (
            TurnChance(30, 0.004, 0.001, 0.02),
            "under 1% that it turns to conflict within 30 days (under 1% to 2%)",
        ),
    ],
    ids=["some", "next to none"],
)
def test_the_chance_of_a_turn(chance: TurnChance, shown: str) -> None:
    assert turning(chance) == shown


def test_what_may_come_next() -> None:
    shown = "31% that the next event is Jane Doe → Richard Roe: criticizes or accuses"
    assert coming(NextEvent(DOE, "ACCUSE", ROE, 0.31)) == shown
