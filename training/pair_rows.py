"""Pairs of passages as rows for a cross-encoder: SNLI's, and those of the contrast sets."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from detente.evaluation.passage_pairs import KINDS, NONE
from detente.reading.encoder import pieces
from detente.reading.plain import plain
from documents import document

SETS = Path(__file__).with_name("contrast_sets.jsonl.gz")
LABELS = (NONE, *KINDS)
ENTAILED = ("entailment", "neutral", "contradiction")
LONGEST = 230  # pieces of both passages

Row = tuple[list[int], list[int], list[int], list[int]]  # pieces, shapes, places, in both
Example = tuple[Row, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and the day on which it was published, if it was."""

    text: str
    day: str | None = None


def row(first: Passage, second: Passage) -> Row:
    """Both passages in one row; the longer one is cut where they are too long together."""
    one, other = _told(first), _told(second, pieces.ASKED)
    while len(one) + len(other) + 3 > LONGEST:
        (one if len(one) > len(other) else other).pop()
    ours, theirs = ({piece for piece, _, _ in side} for side in (one, other))
    columns = zip(
        (pieces.CLS, 0, 0, 0),
        *((p, s, place, 1 + (p in theirs)) for p, s, place in one),
        (pieces.SEP, 0, 0, 0),
        *((p, s, place, 1 + (p in ours)) for p, s, place in other),
        (pieces.SEP, 0, pieces.ASKED, 0),
        strict=True,
    )
    found, shapes, places, in_both = map(list, columns)
    return found, shapes, places, in_both


def _told(passage: Passage, side: int = 0) -> list[tuple[int, int, int]]:
    """The pieces, shapes and places of a passage, its day in words before it."""
    day = f"{date.fromisoformat(passage.day):%-d %B %Y}: " if passage.day else ""
    whole = document(f"{day}{passage.text}".replace("\n", " "))
    words = [span.words(plain(whole.text)) for span in whole.spans]
    places = pieces.places(whole.text, whole.spans, pieces.opening(whole.paragraphs, len(words)))
    return [
        (piece, pieces.shape(word), place + side)
        for word, place in zip(words, places, strict=True)
        for piece in pieces.pieces(word)
    ]


def given(rows: Sequence[Row]) -> list[Tensor]:
    """The rows as a batch, padded."""
    longest = max(len(each[0]) for each in rows)
    padded = (
        [[*c, *[0] * (longest - len(c))] for c in column] for column in zip(*rows, strict=True)
    )
    return [torch.tensor(each) for each in padded]


def snli(file: Path) -> list[Example]:
    """The pairs of SNLI on whose label its annotators agreed."""
    lines = (json.loads(line) for line in file.open(encoding="utf-8"))
    return [
        (row(Passage(each["sentence1"]), Passage(each["sentence2"])), ENTAILED.index(label))
        for each in lines
        if (label := each["gold_label"]) in ENTAILED
    ]


def contrast_sets() -> list[dict[str, Any]]:
    """The sets beside this file."""
    with gzip.open(SETS, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def passage(told: dict[str, str]) -> Passage:
    """A passage of a set."""
    return Passage(told["text"], told["published"])


def four(one: dict[str, Any]) -> list[Example]:
    """The pairs of a set: the first and the last are `none`, the two between disagree."""
    kind = LABELS.index(one["kind"])
    return [
        (row(passage(first), passage(second)), 0 if place == other else kind)
        for place, first in enumerate(one["first"])
        for other, second in enumerate(one["second"])
    ]
