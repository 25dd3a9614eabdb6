"""Files of dated facts, good and broken."""

from pathlib import Path

import pytest

from detente.errors import InputError
from detente.evaluation.fact_files import fact_files
from detente.evaluation.icews_deeds import icews_deeds
from detente.outlook.deed import Deed

TRAIN = "0\t0\t1\t0\t-1\n1\t1\t2\t24\t-1\n"
VALID = "0\t0\t1\t72\t-1\n"
NAMES = "Make_statement\t0\nCriticize_or_denounce\t1\n"


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


def test_hours_become_days(tmp_path: Path) -> None:
    found = fact_files(folder(tmp_path, train=TRAIN, valid=VALID))
    assert found.all[:, 3].tolist() == [0, 1, 3]
    assert (found.last, found.entities, found.relations) == ("valid", 3, 2)


def test_the_test_part_is_the_last_where_it_is_there(tmp_path: Path) -> None:
    found = fact_files(folder(tmp_path, train=TRAIN, valid=VALID, test="2\t1\t0\t96\n"))
    assert found.last == "test"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"train": TRAIN}, "valid.txt or test.txt"),
        ({"valid": VALID}, "needs train.txt"),
        ({"train": TRAIN, "valid": "0\t0\t1\n"}, "line 1"),
        ({"train": TRAIN + "a\tb\tc\t48\n", "valid": VALID}, "line 3"),
        ({"train": TRAIN + "0\t-1\t1\t48\n", "valid": VALID}, "line 3"),
        ({"train": "", "valid": VALID}, "holds no facts"),
        ({"train": TRAIN, "valid": "0\t0\t1\t24\n"}, "begins before train.txt ends"),
    ],
    ids=["no valid", "no train", "too short", "words", "negative", "empty", "overlap"],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, files: dict[str, str], words: str) -> None:
    with pytest.raises(InputError, match=words):
        fact_files(folder(tmp_path, **files))


def test_relations_become_types_and_public_statements_nothing(tmp_path: Path) -> None:
    path = folder(tmp_path, train=TRAIN, valid=VALID, relation2id=NAMES)
    assert icews_deeds(path)[1] == (Deed("1", "ACCUSE", "2", 1),)


@pytest.mark.parametrize("names", [{}, {"relation2id": "Waves_at\t0\nCriticize_or_denounce\t1\n"}])
def test_relations_of_no_known_meaning_are_refused(tmp_path: Path, names: dict[str, str]) -> None:
    with pytest.raises(InputError, match="relation"):
        icews_deeds(folder(tmp_path, train=TRAIN, valid=VALID, **names))
