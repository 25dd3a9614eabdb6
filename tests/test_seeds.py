"""What a careful reader takes from the three articles that the project began with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.model import Claim, Quantity, Reading, Span, Statement
from detente.pipeline import add_all, opened
from detente.reading import read
from detente.record.interface import View
from detente.sources import articles
from detente.views import find_actor
from detente.views.disagreements import disagreement_lines
from detente.views.tie import tie_dossier

FRAUGHT, ALLIANCE, OFFER = 0, 1, 2

# (article, words of the figure, value, unit, claimant or None where the article names none)
FIGURES = [
    (FRAUGHT, "$150 million", 150e6, "USD", None),
    (ALLIANCE, "$2 trillion", 2e12, "USD", None),
    (ALLIANCE, "$160 billion", 160e9, "USD", "Elon Musk"),
    (ALLIANCE, "$113 billion", 113e9, "USD", "The Economic Times"),
    (OFFER, "$31.6 million", 31.6e6, "USD", None),
    (OFFER, "1%", 1, "percent", "Similar Web"),
]

# (article, some words between the quotation marks, who said them)
QUOTATIONS = [
    (FRAUGHT, "unleashes hell", "Anthony Scaramucci"),
    (ALLIANCE, "in savings", "Elon Musk"),
    (ALLIANCE, "predictable resistance", "Elon Musk"),
    (ALLIANCE, "get the job done", "Donald Trump"),
    (ALLIANCE, "a TED Talk", "Donald Trump"),
    (ALLIANCE, "focus on his businesses", "Donald Trump"),
    (ALLIANCE, "as a politician", "Elon Musk"),
    (ALLIANCE, "the cost of doing", "Elon Musk"),
    (ALLIANCE, "can wear both", "Elon Musk"),
    (ALLIANCE, "all a joke", "Donald Trump"),
    (ALLIANCE, "as long as he likes", "Donald Trump"),
    (OFFER, "terrible name", "Elon Musk"),
    (OFFER, "will not make monetary donations", "Elon Musk"),
]

# Quoted, but nobody in the article says it.
UNSAID = [
    (ALLIANCE, "“reinvent”"),
    (ALLIANCE, "“Boycott Tesla”"),
    (ALLIANCE, "“freedom tech”"),
    (ALLIANCE, "“Shadow Cabinet”"),
    (OFFER, "demonstration of friendship"),
]

FURNITURE = [
    (OFFER, "YOU CAN SEE: The United States returns"),
    (OFFER, "YOU CAN SEE: Biden and Trump"),
    (OFFER, "Photo: AFP"),
    (ALLIANCE, "0 Comments"),
]


@pytest.fixture(scope="module")
def readings(seeds: Path) -> list[Reading]:
    found = []
    for article in articles([str(seeds)]):
        assert not isinstance(article, Exception)
        found.append(read(article))
    return found


def name(reading: Reading, actor: str | None) -> str | None:
    return next((each.name for each in reading.actors if each.id == actor), None)


@pytest.mark.parametrize(("article", "words", "value", "unit", "claimant"), FIGURES)
def test_every_figure_of_the_story_is_a_claim(
    readings: list[Reading], article: int, words: str, value: float, unit: str, claimant: str | None
) -> None:
    reading = readings[article]
    quantity = figure(reading, words)
    claim = next(each for each in reading.claims if each.quantity == quantity.id)
    assert (quantity.value, quantity.unit) == (pytest.approx(value), unit)
    assert same(claimed_by(reading, claim), claimant)


def figure(reading: Reading, words: str) -> Quantity:
    text = reading.article.text
    return next(each for each in reading.quantities if words in each.span.words(text))


def claimed_by(reading: Reading, claim: Claim) -> str | None:
    return name(reading, claim.claimant)


def same(found: str | None, wanted: str | None) -> bool:
    """The same name, with or without "The" and what stands in brackets."""
    if found is None or wanted is None:
        return found is wanted
    return wanted.removeprefix("The ") in found or found.removeprefix("The ") in wanted


@pytest.mark.parametrize(("article", "words", "speaker"), QUOTATIONS)
def test_every_quotation_has_its_speaker(
    readings: list[Reading], article: int, words: str, speaker: str
) -> None:
    reading = readings[article]
    assert speaker in [speaker_of(reading, each) for each in containing(reading, words)]


def containing(reading: Reading, words: str) -> list[Statement]:
    start = reading.article.text.index(words)
    span = Span(start, start + len(words))
    return [
        each
        for each in reading.statements
        if any(content.contains(span) for content in each.content)
    ]


def speaker_of(reading: Reading, statement: Statement) -> str | None:
    return name(reading, statement.speaker.actor) if statement.speaker else None


@pytest.mark.parametrize(("article", "words"), UNSAID)
def test_words_that_nobody_says_are_in_no_statement(
    readings: list[Reading], article: int, words: str
) -> None:
    reading = readings[article]
    start = reading.article.text.index(words)
    span = Span(start, start + len(words))
    own = [
        each
        for each in reading.statements
        if any(content.overlaps(span) for content in each.content)
    ]
    assert own == []


@pytest.mark.parametrize(("article", "words"), FURNITURE)
def test_furniture_is_marked(readings: list[Reading], article: int, words: str) -> None:
    reading = readings[article]
    start = reading.article.text.index(words)
    span = Span(start, start + len(words))
    assert any(each.contains(span) for each in reading.article.furniture)


def test_no_entry_rests_on_furniture(readings: list[Reading]) -> None:
    for reading in readings:
        spans = [event.evidence for event in reading.events]
        spans += [claim.evidence for claim in reading.claims]
        spans += [content for each in reading.statements for content in each.content]
        spans += [quantity.span for quantity in reading.quantities]
        for furniture in reading.article.furniture:
            assert not [span for span in spans if furniture.contains(span)]


def test_the_offer_is_dated_last_summer(readings: list[Reading]) -> None:
    reading = readings[OFFER]
    assert reading.article.published == "2024-03-15"
    dated = {
        (event.date.earliest, event.date.latest)
        for event in reading.events
        if event.date and event.date.text.lower() == "last summer"
    }
    assert dated == {("2023-06-01", "2023-08-31")}


def test_the_pledge_not_to_donate_is_a_pledge(readings: list[Reading]) -> None:
    reading = readings[OFFER]
    pledges = [
        name(reading, each.forecaster)
        for each in reading.predictions
        if each.kind == "pledge" and "donations" in each.evidence.words(reading.article.text)
    ]
    assert pledges == ["Elon Musk"]


def test_the_forecasts_are_the_forecasters(readings: list[Reading]) -> None:
    reading = readings[FRAUGHT]
    text = reading.article.text
    found = [
        each
        for each in reading.predictions
        if name(reading, each.forecaster) == "Anthony Scaramucci"
    ]
    assert {each.kind for each in found} == {"forecast"}
    assert any("backlash" in each.evidence.words(text) for each in found)
    assert any("unleashes" in each.evidence.words(text) for each in found)


@pytest.fixture(scope="module")
def view(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    record = tmp_path_factory.mktemp("seeds") / "record.db"
    with opened(str(record), create=True) as store:
        assert add_all(store, [str(seeds)], workers=1).failed == []
        yield store.view()


def test_the_disagreements_wanted_are_found_and_no_other(view: View) -> None:
    lines = disagreement_lines(view, view.disagreements())
    sides = [[" ".join(each.text for each in side) for side in line.sides] for line in lines]
    wanted = {
        "pledge-against-deed": ("will not make monetary donations", "spent $150 million"),
        "rival-accounts": ("$160 billion in savings", "largely symbolic"),
    }
    for kind, (one, other) in wanted.items():
        assert any(
            line.kind == kind and one in each[0].replace("\n", " ") and other in each[1]
            for line, each in zip(lines, sides, strict=True)
        )
    assert any("predictable resistance" in each[0] and "reckless" in each[1] for each in sides)
    assert len(lines) == 3


def test_the_tie_is_told_though_two_of_the_three_articles_have_no_date(view: View) -> None:
    dossier = tie_dossier(view, find_actor(view, "Donald Trump"), find_actor(view, "Elon Musk"))
    assert dossier.events
    assert len(dossier.disagreements) == 3
    forecasts = [
        each
        for each in dossier.predictions
        if each.forecaster and each.forecaster.name == "Anthony Scaramucci"
    ]
    assert [(each.outcome, each.horizon) for each in forecasts] == [("open", None)] * 2
