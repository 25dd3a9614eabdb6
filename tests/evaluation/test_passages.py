"""The scorers of stance, factuality and sentences worth checking, on answers known by hand."""

import json
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.evaluation import claimbuster, factuality, newsmtsc
from detente.evaluation.bootstrap import interval


def test_stance_is_scored_by_macro_f1() -> None:
    pairs = [("for", "for"), ("for", "against"), ("against", "against"), ("neutral", "for")]
    result = newsmtsc.score(pairs)
    assert result.macro_f1 == pytest.approx((0.5 + 2 / 3 + 0) / 3)
    assert (result.accuracy, result.wanted["for"], result.found["for"]) == (0.5, 2, 2)
    assert result.macro_f1_interval.low <= result.macro_f1 <= result.macro_f1_interval.high


def test_factuality_is_scored_by_pearsons_r_and_the_mean_error() -> None:
    result = factuality.score([(-3, -1), (0, 0), (3, 1)])
    assert result.pearson_r == pytest.approx(1.0)
    assert result.mean_absolute_error == pytest.approx(4 / 3)
    assert factuality.score([(-3, 1), (0, 0), (3, -1)]).pearson_r == pytest.approx(-1.0)


def test_no_spread_no_correlation() -> None:
    assert factuality.score([(1, 2), (1, 3)]).pearson_r == 0.0


def test_sentences_worth_checking_are_scored_as_a_class_and_as_a_ranking() -> None:
    result = claimbuster.score([(True, 0.9), (False, 0.6), (True, 0.4), (False, 0.1)])
    assert (result.checkworthy.precision, result.checkworthy.recall) == (0.5, 0.5)
    assert result.average_precision == pytest.approx((1 + 2 / 3) / 2)


def test_the_interval_holds_most_of_what_drawing_anew_gives() -> None:
    found = interval([0.0] * 50 + [1.0] * 50, lambda units: sum(units) / len(units))
    assert 0.35 < found.low < 0.5 < found.high < 0.65


def test_the_sets_are_read_as_they_are_published(tmp_path: Path) -> None:
    stance = tmp_path / "rw.jsonl"
    sentence = "Doe praised Roe, a brilliant and honest leader."
    target = {"from": 12, "to": 15, "mention": "Roe", "polarity": 6.0}
    stance.write_text(json.dumps({"sentence_normalized": sentence, "targets": [target]}) + "\n")
    assert newsmtsc.evaluate(stance).wanted == {"against": 0, "neutral": 0, "for": 1}
    facts = tmp_path / "dev.jsonl"
    told = [{"span1": [1, 2], "label": 3.0}, {"span1": [4, 5], "label": -3.0}]
    facts.write_text(json.dumps({"text": "Doe left but never returned .", "targets": told}) + "\n")
    assert factuality.evaluate(facts).predicates == 2
    claims = tmp_path / "train.json"
    claims.write_text(json.dumps([{"text": "Taxes rose by 5 percent.", "label": 1}]))
    assert claimbuster.evaluate(claims).checkworthy.wanted == 1


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{}\n{")
    with pytest.raises(InputError, match="line 2"):
        list(newsmtsc.lines(broken))
