"""The very act on the very thing that was promised, where no class of deeds holds it."""

from dataclasses import replace
from typing import Any

import pytest
from proposed import FORECAST, found, proposals
from told import claim, dates, prediction, span

from detente.model import DateInterval, Prediction
from detente.weaving.telling import Told


def act(text: str, marker: str, **more: Any) -> Told:
    """A pledge of Mara Ilic whose marker is where it stands in the text."""
    told = prediction(text, "Mara Ilic", **{"published": "2031-03-10", **more})
    assert isinstance(told.body, Prediction)
    return replace(told, body=replace(told.body, marker=span(text, marker)))


HOMES = act("Mara Ilic vowed to build 400 homes by the end of 2031.", "vowed to",
            horizon=DateInterval(None, "2031-12-31", "by the end of 2031"))  # fmt: skip


def told_of(text: str, subject: str | None = "Mara Ilic", **more: Any) -> Told:
    """A claim without a figure, as the Herald tells it in December 2031."""
    return claim(text, subject=subject, **{"paper": "Herald", "published": "2031-12-10", **more})


@pytest.mark.parametrize(
    ("text", "more", "expected"),
    [
        pytest.param("Mara Ilic built the 400 homes.", {}, "kept", id="kept"),
        pytest.param(
            "Mayor Mara Ilic built 260 of the 400 homes that she had vowed to build.", {},
            "in part", id="some of them",
        ),
        pytest.param(
            "Mara Ilic has built the homes, as she had promised.", {"date": dates("2032-01-20")},
            "in part", id="too late",
        ),
        pytest.param(
            "Mara Ilic built the homes by the end of 2031.",
            {"date": DateInterval(None, "2031-12-31", "by the end of 2031")}, "kept", id="by a day",
        ),
        pytest.param("Mara Ilic built a harbour.", {}, None, id="another thing"),
        pytest.param("Mara Ilic visited the 400 homes.", {}, None, id="another act"),
        pytest.param("Mara Ilic never built the 400 homes.", {}, None, id="not done"),
        pytest.param("Goran Stone said that Mara Ilic built the 400 homes.", {}, None, id="said"),
        pytest.param("Mara Ilic built the 400 homes.", {"published": "2031-03-01"}, None, id="old"),
    ],
)  # fmt: skip
def test_the_very_act_that_was_promised(
    text: str, more: dict[str, Any], expected: str | None
) -> None:
    assert [outcome for outcome, _ in found(HOMES, told_of(text, **more))] == (
        [expected] if expected else []
    )


TERMINAL = act("Mara Ilic pledged to open the ferry terminal by the end of 2031.", "pledged to",
               horizon=DateInterval(None, "2031-12-31", "by the end of 2031"))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry terminal opened on 14 January 2032, two weeks after the date that Ilic had "
            "pledged.",
            ["in part"],
        ),
        ("The ferry terminal opened on 14 January 2032, as Goran Stone had pledged.", []),
        ("The ferry terminal opened on 14 January 2032.", []),
        ("The new theatre opened on 14 January 2032, as Ilic had pledged.", []),
        ("The ferry terminal was never opened, as Ilic had pledged.", []),
    ],
    ids=["too late", "another's", "not said to be promised", "another thing", "not opened"],
)
def test_what_came_about_as_the_sentence_says_that_it_was_promised(
    text: str, expected: list[str]
) -> None:
    opened = told_of(text, None, date=dates("2032-01-14"), published="2032-01-17")
    assert [outcome for outcome, _ in found(TERMINAL, opened)] == expected


def test_the_reason_says_that_it_came_too_late() -> None:
    opened = told_of(
        "The ferry terminal opened in January, as Ilic had pledged.", None,
        date=dates("2032-01-14"), published="2032-01-17",
    )  # fmt: skip
    (proposal,) = proposals(TERMINAL, opened)
    assert proposal.reason.endswith(
        "It came after the time that was given, which ran to 2031-12-31."
    )


def test_a_claim_without_a_figure_tells_the_deed_of_its_subject() -> None:
    gone = told_of("Mara Ilic resigned as head of Harbour Bank on Friday.")
    assert found(FORECAST, gone) == [("came true", (gone.id,))]
    told = told_of("Mara Ilic welcomed that Goran Stone resigned as head of Harbour Bank.")
    assert found(FORECAST, told) == []
