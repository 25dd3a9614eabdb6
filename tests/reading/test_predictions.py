"""Predictions through the whole reading of made-up articles."""

import json
from collections.abc import Callable

import pytest

from detente.model import Article, Prediction, Reading
from detente.reading import read

Write = Callable[..., Article]


def names(reading: Reading, *ids: str | None) -> list[str | None]:
    known = {actor.id: actor.name for actor in reading.actors}
    return [known[each] if each else None for each in ids]


def only(reading: Reading) -> Prediction:
    assert len(reading.predictions) == 1, [
        each.marker.words(reading.article.text) for each in reading.predictions
    ]
    return reading.predictions[0]


@pytest.mark.parametrize(
    ("text", "kind", "marker"),
    [
        ("Jane Doe will visit Acme Corporation.", "forecast", "will"),
        ("Jane Doe is expected to return.", "forecast", "is expected to"),
        ("Jane Doe is set to resign.", "forecast", "is set to"),
        ("Jane Doe is going to resign.", "forecast", "is going to"),
        ("The tension between the parties could lead to a crisis.", "forecast", "could"),
        ("Jane Doe may continue to serve as an adviser.", "forecast", "may"),
        ("The bank forecasts a recession next year.", "forecast", "forecasts"),
        ("Analysts expect prices to rise.", "forecast", "expect"),
        ("The departure of the minister is imminent.", "forecast", "is imminent"),
        ("It is a matter of time before Doe resigns.", "forecast", "a matter of time before"),
        ("Jane Doe vowed to cut taxes.", "pledge", "vowed to"),
        ("Jane Doe promised that she would cut taxes.", "pledge", "would"),
        ("Jane Doe pledged $3 million to the fund.", "pledge", "pledged"),
        ("Jane Doe threatened to leave the party.", "pledge", "threatened to"),
        ("Acme Corporation plans to build a factory.", "plan", "plans to"),
        ("Acme Corporation announced plans to close a plant.", "plan", "plans to"),
        ("The council set a goal: cut waste by 2035.", "plan", "goal"),
        ("Jane Doe is considering launching a party.", "plan", "is considering"),
        ("Jane Doe is preparing to leave the ministry.", "plan", "is preparing to"),
        ("Jane Doe is to meet John Roe on Monday.", "plan", "is to"),
        ("The talks are scheduled for Monday.", "plan", "are scheduled"),
    ],
)  # fmt: skip
def test_words_that_look_ahead_are_told_with_their_kind(
    write: Write, text: str, kind: str, marker: str
) -> None:
    prediction = only(read(write(text)))
    assert (prediction.kind, prediction.marker.words(text)) == (kind, marker)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe would have resigned.",
        "Jane Doe may have left the party.",
        "Jane Doe would later become mayor.",
        "Jane Doe had planned to resign.",
        "Jane Doe had been expected to win.",
        "Will Jane Doe resign?",
        "Jane Doe did not say whether she will run.",
        "It is unclear where the money will go.",
        "The lawyer read the will aloud.",
        "You will often find the door closed.",
        "Jane Doe is going to the market.",
        "Jane Doe has dropped plans to close the plant.",
        "Jane Doe planned the raid with John Roe.",
        "Poor families are less likely to own a house.",
        "Jane Doe may be the richest woman in Norland.",
        "Jane Doe could not find her keys.",
        "Jane Doe said that she would like to thank the voters.",
        "The better than expected results pleased investors.",
        "Critics were to blame.",
        "Jane Doe urged the ministry to consider taking action.",
        "Jane Doe wished she could change the past.",
        "If Jane Doe had any intention of resigning, she hid it.",
        "Jane Doe did not expect him to mention the dispute.",
        "Jane Doe is in good enough health to serve.",
        '"I will tell you a story," Jane Doe said.',
    ],
)
def test_what_is_not_still_to_come_is_no_prediction(write: Write, text: str) -> None:
    assert read(write(text)).predictions == ()


def test_a_forecast_in_reported_speech_is_the_speakers(write: Write) -> None:
    reading = read(write("Jane Doe warned that John Roe would soon face a backlash."))
    prediction = only(reading)
    assert names(reading, prediction.forecaster, *prediction.about) == ["Jane Doe", "John Roe"]
    assert prediction.statement == reading.statements[0].id
    assert prediction.kind == "forecast"


def test_a_speaker_who_foretells_her_own_deed_pledges_it(write: Write) -> None:
    reading = read(write("Jane Doe said she will not donate money to any candidate."))
    prediction = only(reading)
    assert prediction.kind == "pledge"
    assert names(reading, prediction.forecaster, *prediction.about) == ["Jane Doe", "Jane Doe"]


def test_i_in_a_quotation_is_the_one_who_speaks(write: Write) -> None:
    reading = read(write('"I will sue John Roe," Jane Doe said.'))
    prediction = only(reading)
    assert prediction.kind == "pledge"
    assert names(reading, prediction.forecaster, *prediction.about) == [
        "Jane Doe", "Jane Doe", "John Roe",
    ]  # fmt: skip


def test_to_win_is_nobodys_to_pledge(write: Write) -> None:
    assert only(read(write('"We will win," Jane Doe said.'))).kind == "forecast"


@pytest.mark.parametrize(
    "text",
    ["Jane Doe is expected to return.", "Insiders say that Jane Doe will return."],
    ids=["the article itself", "somebody unnamed"],
)
def test_nobody_named_is_no_forecaster(write: Write, text: str) -> None:
    assert only(read(write(text))).forecaster is None


def test_the_one_who_plans_is_the_forecaster_of_the_plan(write: Write) -> None:
    reading = read(write("Jane Doe said that Acme Corporation plans to build a factory."))
    assert names(reading, only(reading).forecaster) == ["Acme Corporation"]


def test_the_horizon_is_when_it_is_to_come(write: Write) -> None:
    horizon = only(read(write("Jane Doe vowed to cut taxes by 2035."))).horizon
    assert horizon is not None
    assert (horizon.earliest, horizon.latest) == (None, "2035-12-31")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Prices are very likely to fall.", 0.80, 0.95),
        ("Prices will probably fall.", 0.55, 0.80),
        ("It is likely that the dispute could lead to a war.", 0.55, 0.80),
        ("Prices may fall next year.", 0.20, 0.80),
    ],
)
def test_verbal_probability_gives_the_likelihood(
    write: Write, text: str, low: float, high: float
) -> None:
    likelihood = only(read(write(text))).likelihood
    assert likelihood is not None
    assert (likelihood.low, likelihood.high) == (low, high)


def test_will_alone_gives_no_likelihood(write: Write) -> None:
    assert only(read(write("Prices will fall next year."))).likelihood is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Jane Doe may serve as an adviser or play a role in the campaign.", 1),
        ("Jane Doe is expected to announce plans to close two plants.", 1),
        ("The bank predicts that prices will fall.", 1),
        ("Jane Doe vowed to cut taxes and promised to raise pensions.", 2),
    ],
    ids=["conjuncts share", "a plan inside a forecast", "a verb and its will", "two pledges"],
)
def test_each_thing_foretold_is_told_once(write: Write, text: str, count: int) -> None:
    assert len(read(write(text)).predictions) == count


def test_a_plan_told_as_past_stands_where_its_day_is_to_come(write: Write) -> None:
    past = "Jane Doe planned to meet John Roe in 2019."
    ahead = "Jane Doe planned to meet John Roe next Friday."
    assert read(write(past)).predictions == ()
    assert only(read(write(ahead))).kind == "plan"


def test_about_is_who_is_in_what_is_foretold_and_nobody_else(write: Write) -> None:
    text = "Jane Doe will leave Acme Corporation, and John Roe praised the Norland Senate."
    reading = read(write(text))
    assert names(reading, *only(reading).about) == ["Jane Doe", "Acme Corporation"]


def test_a_plan_is_about_the_one_who_plans(write: Write) -> None:
    reading = read(write("Acme Corporation set a goal: cut waste by 2035."))
    assert names(reading, *only(reading).about) == ["Acme Corporation"]


@pytest.mark.parametrize(
    "text",
    [
        "By May 2031, Jane Doe had hinted that Roe might resign.",
        "As of May 2031, Jane Doe is preparing to leave Acme.",
    ],
)
def test_a_time_already_reached_is_no_horizon(write, text):
    assert [each.horizon for each in read(write(text, published=None)).predictions] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Analyst Ludo Marchetti forecast that Jane Doe would leave before the 2035 election.",
        "Jane Doe met Acme. Marchetti forecast that they would settle before the 2035 regatta.",
    ],
)
def test_a_forecast_and_what_it_is_to_come_before(write: Write, text: str) -> None:
    reading = read(write(text))
    found = only(reading)
    assert found.horizon is not None
    assert (found.horizon.earliest, found.horizon.latest) == (None, "2035-12-31")
    (name,) = names(reading, found.forecaster)
    assert name is not None
    assert "Marchetti" in name


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If Acme cuts the subsidy, Jane Doe will resign.", "If Acme cuts the subsidy"),
        ("Jane Doe will resign unless Acme cuts the subsidy.", "unless Acme cuts the subsidy"),
        (
            "Jane Doe pledged to open the port provided that Acme pays.",
            "provided that Acme pays",
        ),
        (
            "Jane Doe will probably win, provided Acme stays out of the race.",
            "provided Acme stays out of the race",
        ),
        (
            "“As long as the subsidy is paid, we will not close the yard,” Jane Doe said.",
            "As long as the subsidy is paid",
        ),
        (
            "Acme will pay as long as Jane Doe stays in office.",
            "as long as Jane Doe stays in office",
        ),
        ("Should Acme cut the subsidy, Jane Doe will resign.", "Should Acme cut the subsidy"),
        (
            "Jane Doe said that she would step down if the council cut the subsidy.",
            "if the council cut the subsidy",
        ),
        (
            "If the council votes no, Richard Roe said, Jane Doe will resign.",
            "If the council votes no",
        ),
        ("Jane Doe will resign even if Acme pays.", None),
        ("Jane Doe is expected to resign, if only to save the party.", None),
        ("Jane Doe will not run again, she said, as if it mattered.", None),
        ("Jane Doe will resign when the port opens.", None),
    ],
)
def test_on_what_condition(write: Write, text: str, condition: str | None) -> None:
    found = only(read(write(text))).condition
    assert (found.words(text) if found else None) == condition


def test_one_condition_in_front_holds_for_all_that_follow(write: Write) -> None:
    text = "If elected, Jane Doe will cut taxes and Acme will leave the city."
    found = [each.condition for each in read(write(text)).predictions]
    assert [each.words(text) for each in found if each] == ["If elected", "If elected"]


def test_a_reading_kept_without_conditions_is_read(write: Write) -> None:
    reading = read(write("If Acme cuts the subsidy, Jane Doe will resign."))
    line = json.loads(reading.to_json())
    del line["predictions"][0]["condition"]
    assert only(Reading.from_json(json.dumps(line))).condition is None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Jane Doe said the chance that Roe resigns by March 2032 is one in five.", 0.2),
        ("Jane Doe said the probability that Acme fails is 35 percent.", 0.35),
    ],
)
def test_the_chance_that_something_comes(write: Write, text: str, share: float) -> None:
    reading = read(write(text))
    found = only(reading)
    assert (found.kind, names(reading, found.forecaster)) == ("forecast", ["Jane Doe"])
    assert found.likelihood is not None
    assert found.likelihood.low == found.likelihood.high == share


@pytest.mark.parametrize(
    "text", ["Doe welcomed the chance that Roe gave her.", "The risk that Acme runs is known."]
)
def test_a_chance_without_a_figure_foretells_nothing(write: Write, text: str) -> None:
    assert read(write(text)).predictions == ()
