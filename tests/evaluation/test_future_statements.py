import json
from pathlib import Path

import pytest

from detente.evaluation.future_statements import (
    Bounds,
    Foretold,
    Tally,
    bounds,
    evaluate,
    score,
    tally,
)
from detente.model import DateInterval


@pytest.mark.parametrize(
    ("gold", "found", "precision", "recall", "predictor"),
    [
        ([Foretold("exports grow", "Bank")], [Foretold("exports growing", "the bank")], 1, 1, 1),
        ([Foretold("exports grow", "Bank")], [Foretold("exports grow", "Jane Doe")], 1, 1, 0),
        ([Foretold("exports grow", "Bank")], [Foretold("Jane Doe resigns")], 0, 0, 0),
        (
            [Foretold("exports grow"), Foretold("Doe resigns")],
            [Foretold("exports grow")],
            1,
            0.5,
            1,
        ),
        ([Foretold("exports grow")], [Foretold("exports grow"), Foretold("it rains")], 0.5, 1, 1),
        ([], [], 0, 0, 0),
    ],
    ids=["right", "another predictor", "another thing", "one missed", "one too many", "nothing"],
)
def test_scores_compare_words_and_predictors(
    gold: list[Foretold],
    found: list[Foretold],
    precision: float,
    recall: float,
    predictor: float,
) -> None:
    scores = score([gold], [found])
    assert (scores.precision, scores.recall, scores.predictor) == (precision, recall, predictor)


def test_evaluates_a_file_of_the_data_sets_shape(tmp_path: Path) -> None:
    entry = {
        "Predictor": "Jane Doe",
        "Event Date": "2035",
        "Predicted Attribute": "Exports grow",
        "Magnitude / Predicted Value": 3,
        "Event Variable": "Exports",
        "Article Date": None,
    }
    article = {"original_text": "Jane Doe said exports will grow.", "extracted": [entry]}
    path = tmp_path / "half.json"
    path.write_text(json.dumps([article]), encoding="utf-8")
    scores = evaluate(path)
    assert (scores.precision, scores.recall, scores.f1, scores.predictor) == (1, 1, 1, 1)
    assert (scores.counts.gold, scores.counts.found, scores.counts.timed) == (1, 1, 1)
    assert scores.bounds["f1"] == Bounds(1.0, 1.0)


YEAR = DateInterval("2035-01-01", "2035-12-31", "in 2035")


@pytest.mark.parametrize(
    ("gold", "when", "interval", "right"),
    [
        ("2035", "in 2035", YEAR, 1),
        ("By Friday", "on Friday", None, 1),
        ("During 2034-2036", "within the year", YEAR, 0),
        ("2034-2036, mostly 2035", "then", YEAR, 1),
        ("Next week", "", None, 0),
        ("", "in 2035", YEAR, 0),
        ("Unspecified; after the vote", "", None, 1),
        ("Ongoing/Future", "", None, 1),
    ],
    ids=["year", "day", "another year", "a year of several", "missed", "none asked", "no time",
         "going on"],
)  # fmt: skip
def test_times_are_compared_by_words_and_years(
    gold: str, when: str, interval: DateInterval | None, right: int
) -> None:
    found = Foretold("exports grow", "Bank", when, interval)
    assert tally([Foretold("exports grow", "Bank", gold)], [found]).horizons == right


def test_overlap_counts_words_below_the_half_that_finds_an_entry() -> None:
    found = tally([Foretold("exports of cars to France grow")], [Foretold("exports fall")])
    assert (found.matched, found.overlap) == (0, 0.25)


def test_bounds_are_wider_for_fewer_articles_and_the_same_each_time() -> None:
    mixed = [Tally(articles=1, gold=1, found=1, right=each % 2, matched=each % 2)
             for each in range(200)]  # fmt: skip
    few, many = bounds(mixed[:10]), bounds(mixed)
    assert few == bounds(mixed[:10])
    assert few["recall"].low < many["recall"].low < 0.5 < many["recall"].high < few["recall"].high
