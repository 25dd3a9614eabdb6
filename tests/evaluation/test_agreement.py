"""Cohen's kappa, on tables with known values."""

import json
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.evaluation.agreement import agreement, cohen_kappa, evaluate


def _labels(path: Path, **labels: str) -> Path:
    rows = [json.dumps({"id": each, "label": label}) for each, label in labels.items()]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("one", "other", "kappa"),
    [
        # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: seen .70, by chance .50
        ("y" * 25 + "n" * 25, "y" * 20 + "n" * 5 + "y" * 10 + "n" * 15, 0.4),
        # 45, 15, 25, 15: seen .60 as in the next, but by chance .54
        ("y" * 60 + "n" * 40, "y" * 45 + "n" * 15 + "y" * 25 + "n" * 15, 3 / 23),
        # 25, 35, 5, 35: by chance .46
        ("y" * 60 + "n" * 40, "y" * 25 + "n" * 35 + "y" * 5 + "n" * 35, 7 / 27),
        ("abc", "abc", 1.0),
        ("yyy", "yyy", 1.0),
        ("ynyn", "yynn", 0.0),
        ("yn", "ny", -1.0),
    ],
    ids=[
        "half way",
        "skewed one way",
        "skewed two ways",
        "same",
        "one label",
        "chance",
        "contrary",
    ],
)
def test_kappa_is_agreement_beyond_chance(one: str, other: str, kappa: float) -> None:
    assert cohen_kappa(one, other) == pytest.approx(kappa)


def test_labels_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        cohen_kappa("yy", "y")


def test_two_files_agree_by_id_whatever_their_order(tmp_path: Path) -> None:
    _labels(tmp_path / "a.jsonl", p1="date", p2="role", p3="none", p4="none")
    _labels(tmp_path / "b.jsonl", p4="none", p3="none", p2="date", p1="date")
    found = evaluate(tmp_path)
    assert (found.pairs, found.observed, found.observed_yes_or_no) == (4, 0.75, 1.0)
    assert found.kappa == pytest.approx(0.6)  # by chance 1/4 * 2/4 + 2/4 * 2/4
    assert found.kappa_yes_or_no == 1.0


def test_files_that_label_other_pairs_are_refused(tmp_path: Path) -> None:
    one = _labels(tmp_path / "a.jsonl", p1="date")
    other = _labels(tmp_path / "b.jsonl", p2="date")
    with pytest.raises(InputError, match=r"labels other pairs.*only one has p1"):
        agreement(one, other)


def test_a_label_that_the_rule_lacks_is_refused_with_its_line(tmp_path: Path) -> None:
    one = _labels(tmp_path / "a.jsonl", p1="none", p2="maybe")
    with pytest.raises(InputError, match=r"a\.jsonl#2.*“maybe”"):
        agreement(one, one)


def test_a_pair_labelled_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "p1", "label": "none"}\n' * 2, encoding="utf-8")
    with pytest.raises(InputError, match="labels p1 a second time"):
        agreement(path, path)


def test_a_folder_with_one_labeller_is_refused(tmp_path: Path) -> None:
    _labels(tmp_path / "a.jsonl", p1="none")
    with pytest.raises(InputError, match=r"holds 1 \.jsonl files of labels; two are needed"):
        evaluate(tmp_path)
