"""The scorer of disagreements on pairs with known answers, and the way from pair to record."""

import json
from pathlib import Path

import pytest

from detente.evaluation.disagreements import evaluate, found_between, score
from detente.evaluation.passage_pairs import PassagePair, read_pairs
from detente.model import Article


def _article(number: int, text: str = "Doe praised Roe.", day: str = "2031-03-10") -> Article:
    return Article(
        f"article-{number}",
        f"p/{number}",
        None,
        f"Paper {number}",
        None,
        day,
        "passage",
        "en",
        text,
    )


def _pair(label: str, near: str | None = None, number: int = 0) -> PassagePair:
    return PassagePair(f"p{number}", label, near, (_article(1), _article(2)))


def _found(*kinds: str) -> frozenset[str]:
    return frozenset(kinds)


PAIRS = [
    _pair("figures"),
    _pair("figures"),
    _pair("date"),
    _pair("role"),
    _pair("none", "rounding"),
    _pair("none", "rounding"),
    _pair("none", "scope"),
]
FOUND = [
    _found("figures"),  # right
    _found("reversal"),  # there is one, but of another kind
    _found(),  # missed
    _found("role", "figures"),  # right, and one too many
    _found("figures"),  # false alarm
    _found(),
    _found(),
]


def test_whether_there_is_any_counts_whatever_its_kind() -> None:
    found = score(PAIRS, FOUND).any
    assert (found.gold, found.found, found.right) == (4, 4, 3)
    assert (found.precision, found.recall, found.f1) == (0.75, 0.75, 0.75)


def test_a_kind_counts_where_it_is_the_label() -> None:
    kinds = score(PAIRS, FOUND).kinds
    assert {
        kind: (each.gold, each.found, each.right, each.precision, each.recall)
        for kind, each in kinds.items()
    } == {
        "figures": (2, 3, 1, pytest.approx(1 / 3), 0.5),
        "reversal": (0, 1, 0, 0.0, 0.0),
        "date": (1, 0, 0, 0.0, 0.0),
        "role": (1, 1, 1, 1.0, 1.0),
    }


def test_the_share_of_the_right_kind_is_of_what_was_rightly_found() -> None:
    assert score(PAIRS, FOUND).right_kind == pytest.approx(2 / 3)


def test_false_alarms_are_told_by_what_misled() -> None:
    assert score(PAIRS, FOUND).false_alarms == {"rounding": "1 of 2", "scope": "0 of 1"}


def test_intervals_hold_the_value_and_are_the_same_each_time() -> None:
    pairs, found = PAIRS * 20, FOUND * 20
    first, second = score(pairs, found), score(pairs, found)
    low, high = first.any.precision_interval
    assert first == second
    assert low < 0.75 < high
    # 80 found: 1.96 standard deviations of a share of .75 are .095
    assert (low, high) == (pytest.approx(0.655, abs=0.03), pytest.approx(0.845, abs=0.03))


def test_more_pairs_narrow_the_interval() -> None:
    few, many = score(PAIRS * 5, FOUND * 5).any, score(PAIRS * 50, FOUND * 50).any
    assert _width(many.recall_interval) < _width(few.recall_interval) / 2


def _width(interval: tuple[float, float]) -> float:
    return interval[1] - interval[0]


def test_where_all_is_right_the_interval_is_a_point() -> None:
    found = score([_pair("date"), _pair("none", "less")] * 3, [_found("date"), _found()] * 3).any
    assert (found.precision, found.recall, found.f1) == (1.0, 1.0, 1.0)
    assert found.f1_interval == (1.0, 1.0)


def test_where_nothing_is_found_every_share_is_nought() -> None:
    found = score([_pair("date")], [_found()]).any
    assert (found.precision, found.recall, found.f1, found.f1_interval) == (0, 0, 0, (0, 0))


BROKEN = (
    _article(1, "Jane Doe pledged not to donate to John Roe.", "2031-03-10"),
    _article(2, "Jane Doe donated $5 million to John Roe.", "2031-05-10"),
)


def test_a_pair_is_read_and_woven_as_a_record_is() -> None:
    assert found_between(PassagePair("p", "none", None, BROKEN)) == {"pledge-against-deed"}


def test_what_one_passage_holds_by_itself_is_not_between_the_two() -> None:
    both = _article(1, " ".join(each.text for each in BROKEN), "2031-05-10")
    other = _article(2, "It rained in Lisbon.")
    assert found_between(PassagePair("p", "none", None, (both, other))) == frozenset()


def test_evaluates_a_file(tmp_path: Path) -> None:
    passages = [
        {"publisher": each.publisher, "published": each.published, "text": each.text}
        for each in BROKEN
    ]
    path = tmp_path / "pairs.jsonl"
    row = {"id": "p1", "label": "pledge-against-deed", "near": None, "passages": passages}
    path.write_text(json.dumps(row), encoding="utf-8")
    assert len(read_pairs(path)) == 1
    scores = evaluate(path)["pairs"]
    assert (scores.pairs, scores.any.f1, scores.right_kind) == (1, 1.0, 1.0)
