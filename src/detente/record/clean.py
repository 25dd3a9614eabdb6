"""Characters that no database keeps: NUL, and halves of surrogate pairs.

PostgreSQL refuses NUL in text, SQLite's functions end a text at it, and a lone surrogate has no
UTF-8. Each becomes U+FFFD, one character for one, so that every span still covers its words.
"""

import re
from typing import Any

import msgspec

from detente.model import Reading

_UNKEPT = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """The text as a record keeps it, of the same length."""
    return _UNKEPT.sub(REPLACEMENT, text)


def clean_or_none(text: str | None) -> str | None:
    """The same for a text that may be missing."""
    return None if text is None else clean(text)


def clean_reading(reading: Reading) -> tuple[Reading, str]:
    """The reading as a record keeps it, and its JSON."""
    try:
        json = reading.to_json()
    except UnicodeEncodeError:
        json = None
    if json is None or "\\u0000" in json:
        plain = _cleaned(msgspec.to_builtins(reading, str_keys=True))
        reading = msgspec.convert(plain, Reading)
        json = reading.to_json()
    return reading, json


def _cleaned(value: Any) -> Any:
    """Every text in the nested lists and dicts of a reading cleaned; they are a few levels deep."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(item) for item in value]
    return value
