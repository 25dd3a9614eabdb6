"""JSONL: one article a line, its facts under whatever names."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from detente.errors import InputError
from detente.sources.lines import fault_of, lines_of
from detente.sources.rows import Row, articles_of
from detente.sources.source import Found, Source


def read(address: str, stream: BinaryIO) -> Found:
    """An article for each line; a line that is none yields an InputError that names it."""
    return articles_of(address, _rows(address, stream))


def _rows(address: str, stream: BinaryIO) -> Iterator[tuple[int, Row | InputError]]:
    for number, line in enumerate(lines_of(address, stream), 1):
        if line.strip():
            yield number, _row(f"{address}#{number}", line)


def _row(place: str, line: str) -> Row | InputError:
    if fault := fault_of(line):
        return InputError(place, fault)
    try:
        row = json.loads(line)
    except RecursionError:
        return InputError(place, "is nested too deeply for an article; the line is left out")
    except ValueError as error:
        return InputError(place, f"is no valid JSON ({error}); the line is left out")
    if not isinstance(row, dict):
        return InputError(place, "is no JSON object with an article's text; the line is left out")
    return row


SOURCE = Source("JSON lines", (".jsonl", ".ndjson"), read, media=("application/x-ndjson",))
