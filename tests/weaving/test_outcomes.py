from dataclasses import replace
from typing import Any

import pytest
from told import claim, dates, event, prediction, span, statement

from detente.model import DateInterval, Prediction, Proposal
from detente.weaving import outcomes, pledges
from detente.weaving.telling import Told

PLEDGE = prediction(
    "Mara Ilic promised to sell the Harbour ferry line.", "Mara Ilic", published="2031-03-10"
)
FORECAST = prediction(
    "Dr. Poe expects that Mara Ilic will resign as head of Harbour Bank.", "Ada Poe",
    kind="forecast", about=("Mara Ilic",), published="2031-03-10",
)  # fmt: skip


def found(told: Told, *others: Told) -> list[tuple[str, tuple[str, ...]]]:
    """The outcomes proposed in the blocks where all meet, with the entries that speak for them."""
    blocks: dict[str, list[Told]] = {}
    for each in (told, *others):
        for key in outcomes.keys(each):
            blocks.setdefault(key, []).append(each)
    proposed = [each for key, own in sorted(blocks.items()) for each in outcomes.find(key, own)]
    return [(each.outcome, each.entries) for each in proposed]


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


def proposals(told: Told, other: Told) -> list[Proposal]:
    (key,) = outcomes.keys(told) & outcomes.keys(other)
    return list(outcomes.find(key, [told, other]))


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
