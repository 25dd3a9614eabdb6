import pytest
from told import claim, dates, event, party, prediction

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
