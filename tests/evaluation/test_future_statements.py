import json
from pathlib import Path

import pytest

from detente.evaluation.future_statements import Foretold, Scores, evaluate, score


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
    assert evaluate(path) == Scores(1, 1, 1, 1.0, 1.0, 1.0, 1.0)
