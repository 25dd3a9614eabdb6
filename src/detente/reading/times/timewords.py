"""The words for times, as patterns and as tables; the words are in `model/ontology/times.yaml`."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from detente.model.ontology import load
from detente.reading.patterns import BLANK, any_of
from detente.reading.quantities.numerals import spelled, value_of

TIMES: dict[str, Any] = load("times")
YEAR = r"(?:1[0-9]|20)\d\d(?!\d|,\d{3}|\.\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%:]|[.,]\d)"


def _cased(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.upper())]


def _flat(table: dict[Any, list[str]]) -> list[str]:
    return [word for words in table.values() for word in words]


def _lookup(table: dict[Any, list[str]]) -> dict[str, Any]:
    return {word.lower(): key for key, words in table.items() for word in words}


MONTH_NUMBERS: dict[str, int] = _lookup(TIMES["months"])
SEASONS: dict[str, str] = _lookup(TIMES["seasons"])
UNITS: dict[str, str] = _lookup(TIMES["units"])
PARTS: dict[str, str] = _lookup(TIMES["parts"])
ORDINALS: dict[str, int] = TIMES["ordinals"]
DECADES: dict[str, int] = TIMES["decades"]
WEEKDAYS: dict[str, int] = {name.lower(): i for i, name in enumerate(TIMES["weekdays"])}

FULL_MONTH = any_of(_cased(names[0] for names in TIMES["months"].values()))
_SHORT_MONTH = any_of(_cased(_flat({n: names[1:] for n, names in TIMES["months"].items()})))
MONTH = rf"(?:(?:{FULL_MONTH})\b|(?:{_SHORT_MONTH})\b\.?)"
WEEKDAY = any_of(_cased(TIMES["weekdays"]))
ANY_WEEKDAY = rf"(?:{WEEKDAY}|(?:{any_of(TIMES['weekday_abbreviations'])})\b\.?)"
SEASON = any_of(_flat(TIMES["seasons"]))
UNIT = any_of(_flat(TIMES["units"]))
LENGTH = any_of([*_flat(TIMES["units"]), *TIMES["clock_units"]])
COUNT = (
    rf"(?:\d{{1,4}}(?:\.\d)?|{spelled()}|(?:an?{BLANK})?(?:{any_of(TIMES['vague_counts'])})|an?)"
)
PART = rf"(?:{any_of(_flat(TIMES['parts']))})"


_PIECES = {
    "THE": f"(?:(?i:the){BLANK})?",
    "FULLMONTH": f"(?:{FULL_MONTH})",
    "MONTH": f"(?:{MONTH})",
    "ANYWEEKDAY": f"(?:{ANY_WEEKDAY})",
    "WEEKDAY": f"(?:{WEEKDAY})",
    "SEASON": f"(?i:{SEASON})",
    "UNIT": f"(?i:{UNIT})",
    "LENGTH": f"(?i:{LENGTH})",
    "YEAR": f"(?:{YEAR})",
    "DAY": f"(?:{DAY})",
    "COUNT": f"(?i:{COUNT})",
    "ORDINAL": f"(?i:{any_of(ORDINALS)})",
    "DECADE": f"(?i:{any_of(DECADES)})",
}
_PIECE = re.compile(rf"\b(?:{'|'.join(_PIECES)})\b")


def pattern(words: str, *, any_case: bool = False) -> re.Pattern[str]:
    """`words` compiled: MONTH, YEAR and the like stand for their patterns, a blank for any blanks.

    Names of months and weekdays keep their capitals unless `any_case`.
    """
    found = _PIECE.sub(lambda name: _PIECES[name.group()], words.replace(" ", BLANK))
    return re.compile(found, re.ASCII | (re.IGNORECASE if any_case else re.NOFLAG))


@cache
def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTH_NUMBERS[name.rstrip(".").lower()]


@cache
def count_of(words: str) -> float:
    """The number of units meant: 2 for "two", 1 for "a", 5 at most for "a few"."""
    plain = " ".join(words.lower().split())
    if plain in ("a", "an"):
        return 1.0
    vague: dict[str, int] = TIMES["vague_counts"]
    for opening in ("", "a "):
        if plain.startswith(opening) and plain.removeprefix(opening) in vague:
            return float(vague[plain.removeprefix(opening)])
    return value_of(plain) or 0.0


def is_vague(words: str) -> bool:
    """True for "a few" and its like, which give no number."""
    return " ".join(words.lower().split()).removeprefix("a ") in TIMES["vague_counts"]
