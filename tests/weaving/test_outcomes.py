from typing import Any

import pytest
from proposed import FORECAST, found, proposals
from told import claim, dates, event, prediction, statement

from detente.weaving import outcomes, pledges
from detente.weaving.telling import Told

PLEDGE = prediction(
    "Mara Ilic promised to sell the Harbour ferry line.", "Mara Ilic", published="2031-03-10"
)


def deed(text: str, trigger: str, **more: Any) -> Told:
    where = {"paper": "Herald", "published": "2031-09-01", **more}
    return event(text, trigger, where.pop("type", "COOPERATE"), ("Mara Ilic",), **where)


def test_a_pledge_is_kept_by_the_deed() -> None:
    sale = deed("Ilic sold the Harbour ferry line.", "sold")
    assert found(PLEDGE, sale) == [("kept", (sale.id,))]


def test_a_claim_with_a_figure_can_tell_the_deed() -> None:
    sale = claim(
        "Ilic sold the Harbour ferry line for $9 million.", "$9 million", 9e6, measures="sold",
        subject="Mara Ilic", paper="Herald", published="2031-09-01",
    )  # fmt: skip
    assert found(PLEDGE, sale) == [("kept", (sale.id,))]


@pytest.mark.parametrize(
    ("text", "trigger", "outcome"),
    [
        ("Ilic began to sell the Harbour ferry line.", "sell", "under way"),
        ("Ilic sold part of the Harbour ferry line.", "sold", "in part"),
        ("Ilic postponed the sale of the Harbour ferry line.", "postponed", "stalled"),
    ],
)
def test_how_far_a_pledge_came(text: str, trigger: str, outcome: str) -> None:
    assert [each for each, _ in found(PLEDGE, deed(text, trigger))] == [outcome]


@pytest.mark.parametrize(
    ("text", "trigger", "more"),
    [
        pytest.param("Ilic sold a warehouse in the hills.", "sold", {}, id="another thing"),
        pytest.param(
            "Ilic sold the Harbour ferry line.", "sold", {"published": "2031-03-09"}, id="before"
        ),
        pytest.param(
            "Ilic sold the Harbour ferry line.", "sold", {"published": "2031-03-10"}, id="same day"
        ),
        pytest.param(
            "Ilic sold the Harbour ferry line.", "sold", {"date": dates("2030-01-05")},
            id="told later of before",
        ),
        pytest.param(
            "Ilic did not sell the Harbour ferry line.", "sell", {"status": "denied"}, id="not done"
        ),
        pytest.param(
            "Ilic will sell the Harbour ferry line.", "sell", {"status": "planned"}, id="planned"
        ),
        pytest.param(
            "Ilic sold the Harbour ferry line.", "sold", {"published": None}, id="undated"
        ),
    ],
)  # fmt: skip
def test_what_does_not_meet_a_pledge(text: str, trigger: str, more: dict[str, Any]) -> None:
    assert found(PLEDGE, deed(text, trigger, **more)) == []


def test_a_deed_after_the_time_that_was_given_is_too_late() -> None:
    hasty = prediction(
        "Mara Ilic promised to sell the Harbour ferry line by May.", "Mara Ilic",
        published="2031-03-10", horizon=dates("2031-05-01", "2031-05-31"),
    )  # fmt: skip
    sale = deed("Ilic sold the Harbour ferry line.", "sold")
    in_time = deed("Ilic sold the Harbour ferry line.", "sold", published="2031-05-20")
    assert found(hasty, sale) == []
    assert found(hasty, in_time) == [("kept", (in_time.id,))]


def test_a_deed_that_is_only_a_condition_meets_no_pledge() -> None:
    lift = prediction(
        "Mara Ilic promised to lift the ban once she has bought the Harbour ferry line.",
        "Mara Ilic", published="2031-03-10",
    )  # fmt: skip
    bought = deed("Ilic bought the Harbour ferry line.", "bought")
    assert found(lift, bought) == []


BOUND = prediction(
    "Mara Ilic promised to sell the Harbour ferry line if the council agrees.", "Mara Ilic",
    published="2031-03-10", condition="if the council agrees",
)  # fmt: skip


def test_what_came_of_a_pledge_on_a_condition_is_less_sure_and_says_so() -> None:
    sale = deed("Ilic sold the Harbour ferry line.", "sold")
    (bound,), (free,) = proposals(BOUND, sale), proposals(PLEDGE, sale)
    assert bound.outcome == free.outcome == "kept"
    assert bound.confidence < free.confidence
    assert bound.reason.endswith(
        "It was said on a condition, “if the council agrees”: look whether it was met."
    )


def test_a_deed_in_the_condition_is_not_what_is_foretold() -> None:
    stay = prediction(
        "If Ada Poe sells the Harbour ferry line, Mara Ilic will publish the audit.", "Mara Ilic",
        published="2031-03-10", condition="If Ada Poe sells the Harbour ferry line",
    )  # fmt: skip
    assert found(stay, deed("Ilic sold the Harbour ferry line.", "sold")) == []


def test_what_was_vowed_on_a_condition_is_proposed_as_broken_and_no_disagreement() -> None:
    vow = prediction(
        "Mara Ilic will not sell the Harbour ferry line unless the council agrees.", "Mara Ilic",
        published="2031-03-10", condition="unless the council agrees",
    )  # fmt: skip
    sale = deed("Ilic sold the Harbour ferry line.", "sold")
    assert found(vow, sale) == [("broken", (sale.id,))]
    assert pledges.keys(vow) == frozenset()


def test_a_forecast_comes_true_or_not_by_the_deed_of_whom_it_is_about() -> None:
    gone = deed("Ilic resigned as head of Harbour Bank.", "resigned", type="RETREAT")
    doubt = prediction(
        "Dr. Poe says Mara Ilic will not resign as head of Harbour Bank.", "Ada Poe",
        kind="forecast", about=("Mara Ilic",), published="2031-03-10",
    )  # fmt: skip
    assert found(FORECAST, gone) == [("came true", (gone.id,))]
    assert found(doubt, gone) == [("did not", (gone.id,))]


def test_another_s_deed_meets_no_forecast() -> None:
    other = event(
        "Goran Stone resigned as head of Harbour Bank.", "resigned", "RETREAT", ("Goran Stone",),
        paper="Herald", published="2031-09-01",
    )  # fmt: skip
    assert found(FORECAST, other) == []


WORDS = "Ada Poe expects that Mara Ilic will visit Goran Stone over the harbour."
MEETING = prediction(
    WORDS, "Ada Poe", kind="forecast", about=("Mara Ilic", "Goran Stone"), published="2031-03-10"
)


def meeting(text: str, trigger: str, sources: str, targets: str, **more: Any) -> Told:
    where = {"paper": "Herald", "published": "2031-04-01", **more}
    return event(text, trigger, where.pop("type", "CONSULT"), (sources,), (targets,), **where)


PLANNED = meeting(
    WORDS, "visit", "Mara Ilic", "Goran Stone", status="planned", paper="Gazette",
    published="2031-03-10",
)  # fmt: skip


def test_an_event_of_the_same_type_between_the_same_meets_a_forecast() -> None:
    met = meeting("Ilic visited Stone about the harbour.", "visited", "Mara Ilic", "Goran Stone")
    assert found(MEETING, PLANNED, met) == [("came true", (met.id,))]


def test_an_event_meets_a_forecast_on_a_condition_less_surely() -> None:
    met = meeting("Ilic visited Stone about the harbour.", "visited", "Mara Ilic", "Goran Stone")
    bound = prediction(
        WORDS.replace(".", " if he asks."), "Ada Poe", kind="forecast",
        about=("Mara Ilic", "Goran Stone"), published="2031-03-10", condition="if he asks",
    )  # fmt: skip
    key = "pair actor-Goran-Stone actor-Mara-Ilic"
    (free,), (sure,) = (outcomes.find(key, [each, PLANNED, met]) for each in (bound, MEETING))
    assert free.outcome == sure.outcome
    assert free.confidence < sure.confidence


@pytest.mark.parametrize(
    "other",
    [
        meeting("Stone visited Ilic over the harbour.", "visited", "Goran Stone", "Mara Ilic"),
        meeting("Ilic visited Poe over the harbour.", "visited", "Mara Ilic", "Ada Poe"),
        meeting("Ilic sued Stone over the harbour.", "sued", "Mara Ilic", "Goran Stone",
                type="ACCUSE"),
        meeting("Ilic may have visited Stone over the harbour.", "visited", "Mara Ilic",
                "Goran Stone", certainty="possible"),
        meeting("Ilic visited Stone over the harbour.", "visited", "Mara Ilic", "Goran Stone",
                published="2033-01-01"),
    ],
    ids=["other way round", "another", "another type", "possible", "years later"],
)  # fmt: skip
def test_what_is_not_that_event_does_not_meet_it(other: Told) -> None:
    assert found(MEETING, PLANNED, other) == []


def test_a_loose_deed_with_another_than_foretold_does_not_meet_a_forecast() -> None:
    foretold = prediction(
        "Ada Poe expects that Mara Ilic will meet Goran Stone over the harbour.", "Ada Poe",
        kind="forecast", about=("Mara Ilic", "Goran Stone"), published="2031-03-10",
    )  # fmt: skip
    other = meeting("Ilic met Bo Lind over the harbour.", "met", "Mara Ilic", "Bo Lind")
    assert found(foretold, other) == []


def test_without_words_that_foretell_an_event_none_meets_it() -> None:
    met = meeting("Ilic visited Stone about the harbour.", "visited", "Mara Ilic", "Goran Stone")
    assert found(MEETING, met) == []


def test_the_reason_quotes_both() -> None:
    sale = deed("Ilic sold the Harbour ferry line.", "sold")
    (key,) = outcomes.keys(PLEDGE) & outcomes.keys(sale)
    (proposal,) = outcomes.find(key, [PLEDGE, sale])
    assert proposal.reason == (
        "The words of 2031-03-10 were “Mara Ilic promised to sell the Harbour ferry line”; "
        "Herald tells on 2031-09-01: “Ilic sold the Harbour ferry line”."
    )
    assert proposal.confidence >= 0.65


def test_the_order_of_a_block_does_not_matter() -> None:
    sales = [
        deed("Ilic sold the Harbour ferry line.", "sold", paper=paper) for paper in ("A", "B", "C")
    ]
    (key,) = outcomes.keys(PLEDGE) & outcomes.keys(sales[0])
    assert outcomes.find(key, [PLEDGE, *sales]) == outcomes.find(key, [*sales[::-1], PLEDGE])


def test_a_statement_has_no_block() -> None:
    assert outcomes.keys(statement("Mara Ilic praised it.", "Mara Ilic")) == frozenset()
