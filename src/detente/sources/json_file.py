"""JSON: an array of articles, or one article as an object."""

import json
from typing import BinaryIO

from detente.errors import InputError
from detente.sources.decoding import decode
from detente.sources.rows import Row, articles_of
from detente.sources.source import Found, Source, content_of

LARGEST_FILE = 100_000_000  # bytes; it is held in memory whole, which JSONL is not


def read(address: str, stream: BinaryIO) -> Found:
    """An article for each object; an element that is none yields an InputError that names it."""
    parsed = _parsed(address, content_of(address, stream, LARGEST_FILE))
    elements = parsed if isinstance(parsed, list) else [parsed]
    if not elements:
        raise InputError(address, "is an empty list; there is no article in it")
    rows = ((number, _row(address, number, each)) for number, each in enumerate(elements, 1))
    return articles_of(address, rows)


def _parsed(address: str, content: bytes) -> object:
    try:
        return json.loads(decode(address, content))
    except RecursionError as error:
        raise InputError(address, "is nested too deeply for a list of articles") from error
    except ValueError as error:
        advice = "; if it has one article a line, rename it to end in .jsonl"
        raise InputError(address, f"is no valid JSON ({error}){advice}") from error


def _row(address: str, number: int, element: object) -> Row | InputError:
    if isinstance(element, dict):
        return element
    return InputError(f"{address}#{number}", "is no JSON object with an article's text")


SOURCE = Source("JSON", (".json",), read, media=("application/json",))
