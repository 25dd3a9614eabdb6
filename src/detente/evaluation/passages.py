"""Short texts of data sets that mark words by place, analysed as detente reads them."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from detente.errors import InputError
from detente.model import Span
from detente.reading.encoder.analysis import Analysis, analyse, analyse_words
from detente.reading.plain import plain


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file; InputError where a line is none."""
    with path.open(encoding="utf-8") as rows:
        for number, row in enumerate(rows, 1):
            try:
                yield json.loads(row)
            except ValueError as error:
                raise InputError(str(path), f"line {number} is no JSON ({error})") from error


def analysed(text: str) -> Analysis:
    """What the encoder finds in `text`, one paragraph whatever line ends it has."""
    line = text.replace("\n", " ")
    return analyse(line, plain(line))


def spaced(tokens: Sequence[str]) -> Analysis:
    """What the encoder finds in a sentence whose words are given."""
    text = " ".join(tokens)
    words, place = [], 0
    for token in tokens:
        words.append(Span(place, place + len(token)))
        place += len(token) + 1
    return analyse_words(text, plain(text), words, [0, len(words)], [0])


def at(words: Sequence[Span], start: int, end: int) -> list[int]:
    """The numbers of the words that overlap the characters `start` to `end`."""
    return [n for n, word in enumerate(words) if word.start < end and word.end > start]
