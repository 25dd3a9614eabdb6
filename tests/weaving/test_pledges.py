from dataclasses import replace
from typing import Any

import pytest
from told import claim, dates, event, party, prediction, span

from detente.model import Prediction
from detente.weaving import pledges
from detente.weaving.telling import Told

VOW = prediction(
    "Mara Ilic said that she will never donate to any presidential candidate.",
    "Mara Ilic",
    published="2031-03-10",
)


def _found(pledge: Told, deed: Told) -> list[str]:
    """The reasons of what is found in the blocks in which the two meet."""
    keys = pledges.keys(pledge) & pledges.keys(deed)
    return [
        each.reason
        for key in sorted(keys)
        for each in pledges.find(f"pledge-against-deed {key}", [pledge, deed])
    ]


def test_a_gift_goes_against_the_pledge_not_to_give() -> None:
    deed = event(
        "Ilic spent $9 million to help the campaign of Goran Stone.", "spent", "AID",
        ("Mara Ilic",), ("Goran Stone",), paper="Herald", published="2031-09-01",
    )  # fmt: skip

    assert _found(VOW, deed) == [
        "Mara Ilic is on record on 2031-03-10 with “Mara Ilic said that she will never donate "
        "to any presidential candidate”, but Herald tells: “Ilic spent $9 million to help "
        "the campaign of Goran Stone”."
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "more"),
    [
        pytest.param("Ilic spent $9 million to buy a film studio.", "spent", {}, id="for more"),
        pytest.param(
            "Ilic donated $9 million to the presidential campaign.", "donated",
            {"date": dates("2030-05-01")}, id="before the pledge",
        ),
        pytest.param(
            "Ilic did not donate to the presidential campaign.", "donate", {"status": "denied"},
            id="kept",
        ),
        pytest.param(
            "Ilic received donations for her presidential campaign.", "received donations", {},
            id="received",
        ),
        pytest.param(
            "Ilic may donate to the presidential campaign.", "donate", {"status": "planned"},
            id="not done yet",
        ),
        pytest.param(
            "Ilic must donate to the presidential campaign.", "donate", {}, id="asked for",
        ),
        pytest.param(
            "Ilic thanked the donors who fund the presidential campaign.", "thanked", {},
            id="another deed is told",
        ),
    ],
)  # fmt: skip
def test_what_is_not_the_forsworn_deed_leaves_the_pledge_alone(
    text: str, trigger: str, more: dict[str, object]
) -> None:
    deed = event(
        text, trigger, "AID", ("Mara Ilic",), paper="Herald", published="2031-09-01", **more
    )  # type: ignore[arg-type]

    assert _found(VOW, deed) == []


def test_another_s_gift_leaves_the_pledge_alone() -> None:
    deed = event(
        "Goran Stone donated $9 million to the presidential campaign.", "donated", "AID",
        ("Goran Stone",), paper="Herald", published="2031-09-01",
    )  # fmt: skip

    assert _found(VOW, deed) == []


def test_a_figure_can_tell_the_deed() -> None:
    deed = claim(
        "Ilic donated $9 million to the presidential race.", "$9 million", 9e6,
        measures="donated", subject="Mara Ilic", paper="Herald", published="2031-09-01",
    )  # fmt: skip

    assert len(_found(VOW, deed)) == 1


def test_the_opposite_of_what_was_pledged_goes_against_it() -> None:
    vow = prediction("Mara Ilic promised to cut taxes for every worker.", "Mara Ilic")
    deed = event(
        "Ilic raised taxes on every worker.", "raised taxes", "COERCE", ("Mara Ilic",),
        paper="Herald", published="2031-09-01",
    )  # fmt: skip

    assert len(_found(vow, deed)) == 1


def test_an_undated_deed_counts_where_it_may_have_come_later() -> None:
    deed = event(
        "Ilic donated $9 million to the presidential campaign.", "donated", "AID",
        ("Mara Ilic",), paper="Herald", published=None,
    )  # fmt: skip

    assert len(_found(VOW, deed)) == 1
    assert party("Mara Ilic").id in next(iter(pledges.keys(deed)))


def test_backing_one_thing_does_not_go_against_a_pledge_not_to_back_another() -> None:
    pledge = prediction(
        "Asked by Goran Stone, Mara Ilic said that she will not back the text.", "Mara Ilic",
        about=("Goran Stone",),
    )  # fmt: skip

    def backed(thing: str) -> Told:
        return event(
            f"With Goran Stone beside her, Ilic backed the {thing}.", "backed", "SUPPORT",
            ("Mara Ilic",), ("Goran Stone",), paper="Herald", published="2031-09-01",
        )  # fmt: skip

    assert _found(pledge, backed("plan")) == []
    assert len(_found(pledge, backed("text"))) == 1


def vow(text: str, marker: str, **more: Any) -> Told:
    told = prediction(text, "Mara Ilic", **{"published": "2031-03-10", **more})
    assert isinstance(told.body, Prediction)
    return replace(told, body=replace(told.body, marker=span(text, marker)))


def did(text: str, **more: Any) -> Told:
    return claim(
        text, subject="Mara Ilic", **{"paper": "Herald", "published": "2032-02-15", **more}
    )


TOLL = vow("“I will not raise the harbour toll,” Ilic said.", "will not")


@pytest.mark.parametrize(
    ("pledge", "deed"),
    [
        (TOLL, did("Governor Mara Ilic raised the harbour toll on Thursday by 12 percent.")),
        (
            vow("Mara Ilic said she would never join the party of Goran Stone.", "would never",
                about=("Goran Stone",)),
            did("Ilic joined the party of Stone on Sunday."),
        ),
        (
            vow("Mara Ilic promised that she would not devalue the crown.", "would not"),
            did("Finance Minister Mara Ilic devalued the crown by 20 percent on Wednesday."),
        ),
    ],
    ids=["of no class", "a claim without a figure", "an office before the name"],
)  # fmt: skip
def test_the_very_act_that_was_forsworn(pledge: Told, deed: Told) -> None:
    assert len(_found(pledge, deed)) == 1


@pytest.mark.parametrize(
    ("pledge", "deed"),
    [
        (TOLL, did("Mara Ilic raised the harbour wall on Thursday.")),
        (TOLL, did("Mara Ilic lowered the harbour toll on Thursday.")),
        (TOLL, did("Mara Ilic has not raised the harbour toll.")),
        (TOLL, did("Goran Stone said that Mara Ilic raised the harbour toll.")),
        (TOLL, did("Mara Ilic raised the harbour toll.", published="2031-03-01")),
        (TOLL, did("Mara Ilic raised the harbour toll.", published="2039-03-01")),
        (TOLL, did("Mara Ilic raised the harbour toll.", certainty="possible")),
        (
            vow("“I will not raise the harbour toll this week,” Ilic said.", "will not"),
            did("Mara Ilic raised the harbour toll on Thursday."),
        ),
        (
            vow("“I will not attend the harbour conference,” Ilic said.", "will not"),
            did("Mara Ilic attended the harbour conference on Thursday."),
        ),
        (
            vow("“I will not raise the harbour toll unless the crew leaves,” Ilic said.",
                "will not", condition="unless the crew leaves"),
            did("Mara Ilic raised the harbour toll on Thursday."),
        ),
        (
            vow("“I will raise the harbour toll,” Ilic said.", "will"),
            did("Mara Ilic raised the harbour toll on Thursday."),
        ),
    ],
    ids=["another thing", "another act", "not done", "said by another", "before", "years later",
         "possible", "for a time only", "done again and again", "on a condition", "kept"],
)  # fmt: skip
def test_what_is_not_the_very_act(pledge: Told, deed: Told) -> None:
    assert _found(pledge, deed) == []
