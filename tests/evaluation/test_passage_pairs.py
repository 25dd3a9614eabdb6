"""Labelled pairs: the file's shape, and the bundled ones."""

import json
import re
from collections import Counter
from itertools import chain
from math import log
from pathlib import Path
from typing import Any

import pytest

from detente.errors import InputError
from detente.evaluation.passage_pairs import BUNDLED, KINDS, NONE, PassagePair, pairs_at, read_pairs

PASSAGE = {"publisher": "Gazette", "published": "2031-03-10", "text": "Doe praised Roe."}
PAIR: dict[str, Any] = {"id": "p1", "label": "none", "near": "less", "passages": [PASSAGE, PASSAGE]}


def _file(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(each) for each in rows), encoding="utf-8")
    return path


def test_a_pair_is_two_articles_with_publisher_and_day(tmp_path: Path) -> None:
    (pair,) = read_pairs(_file(tmp_path / "pairs.jsonl", PAIR))
    first, second = pair.articles
    assert (pair.label, pair.near) == ("none", "less")
    assert (first.publisher, str(first.day), first.text) == (
        "Gazette",
        "2031-03-10",
        "Doe praised Roe.",
    )
    assert first.id != second.id


def test_a_folder_gives_its_files_under_their_names(tmp_path: Path) -> None:
    _file(tmp_path / "one.jsonl", PAIR)
    _file(tmp_path / "two.jsonl", PAIR, PAIR | {"id": "p2"})
    assert {name: len(pairs) for name, pairs in pairs_at(tmp_path).items()} == {"one": 1, "two": 2}


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ([1], "is no JSON object"),
        (PAIR | {"label": "dispute"}, "has the label “dispute”; use none, figures"),
        (PAIR | {"id": " "}, "has no text under “id”"),
        (PAIR | {"passages": [PASSAGE]}, "needs two passages"),
        (PAIR | {"passages": [PASSAGE, "Doe"]}, "a passage that is no object"),
        (PAIR | {"passages": [PASSAGE, PASSAGE | {"text": ""}]}, "has no text under “text”"),
        (
            PAIR | {"passages": [PASSAGE, PASSAGE | {"published": "May 3"}]},
            "has the day “May 3”; write 2031-05-27",
        ),
    ],
    ids=["no object", "label", "id", "one passage", "bare passage", "empty text", "day"],
)
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, row: object, message: str) -> None:
    path = _file(tmp_path / "pairs.jsonl", PAIR | {"id": "p0"}, row)
    with pytest.raises(InputError) as raised:
        read_pairs(path)
    assert raised.value.address == f"{path}#2"
    assert message in raised.value.reason


def test_broken_json_is_named_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('\n{"id": ', encoding="utf-8")
    with pytest.raises(InputError, match=r"pairs\.jsonl#2: is no valid JSON"):
        read_pairs(path)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="could not be read as UTF-8"):
        read_pairs(path)


def test_an_id_met_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="“p1” of an earlier line"):
        read_pairs(_file(tmp_path / "pairs.jsonl", PAIR, PAIR))


@pytest.mark.parametrize("empty", ["folder", "file"])
def test_nothing_to_measure_is_said(tmp_path: Path, empty: str) -> None:
    path = tmp_path if empty == "folder" else _file(tmp_path / "pairs.jsonl")
    with pytest.raises(InputError, match="holds no"):
        pairs_at(path)


def test_the_bundled_pairs_are_split_evenly_by_label_and_near_miss() -> None:
    parts = pairs_at(BUNDLED)
    assert sorted(parts) == ["development", "test", "training"]
    halves = parts["development"], parts["test"]
    counts = [Counter(each.near or each.label for each in pairs) for pairs in halves]
    assert max(abs(counts[0][each] - counts[1][each]) for each in counts[0] | counts[1]) <= 1


def test_half_of_the_bundled_pairs_are_near_misses_and_every_kind_is_there() -> None:
    labels = [each.label for pairs in pairs_at(BUNDLED).values() for each in pairs]
    assert len(labels) >= 330
    assert abs(labels.count(NONE) / len(labels) - 0.5) < 0.05
    assert set(labels) == {NONE, *KINDS}


def test_no_bundled_passage_is_in_two_pairs() -> None:
    pairs = [each for part in pairs_at(BUNDLED).values() for each in part]
    texts = Counter(article.text for each in pairs for article in each.articles)
    assert len({each.id for each in pairs}) == len(pairs)
    assert max(texts.values()) == 1


def test_the_words_alone_do_not_tell_which_bundled_pairs_disagree() -> None:
    pairs = sorted(
        (each for part in pairs_at(BUNDLED).values() for each in part), key=lambda pair: pair.id
    )
    marked = [(_words(each), each.label != NONE) for each in pairs]
    right = 0
    for turn in range(10):
        learnt = _counted([each for place, each in enumerate(marked) if place % 10 != turn])
        right += sum(_guess(words, learnt) == gold for words, gold in marked[turn::10])
    assert right / len(marked) < 0.6


def _words(pair: PassagePair) -> frozenset[str]:
    text = " ".join(each.text for each in pair.articles)
    return frozenset(re.findall(r"[a-z']+", text.lower()))


def _counted(marked: list[tuple[frozenset[str], bool]]) -> dict[bool, tuple[int, Counter[str]]]:
    """For each side the number of its pairs, and in how many of them each word is."""
    sides = {side: [words for words, gold in marked if gold == side] for side in (False, True)}
    return {side: (len(there), Counter(chain(*there))) for side, there in sides.items()}


def _guess(words: frozenset[str], learnt: dict[bool, tuple[int, Counter[str]]]) -> bool:
    """Naive Bayes with one added to each count."""
    scores = {
        side: log(pairs) + sum(log((counts[word] + 1) / (pairs + 2)) for word in words)
        for side, (pairs, counts) in learnt.items()
    }
    return scores[True] > scores[False]
