"""What the cells of a table of figures say: days, numbers, units.

What can be read in two ways is refused with the way to write it.
"""

import math
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Literal

from detente.model import ontology

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d\S{0,20})?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"(\d{4})(?:\.0)?")
_QUARTER = re.compile(r"(\d{4})[ -]?Q([1-4])|Q([1-4])[ -]?(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"[+\u2212-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][+-]?\d{1,3})?")
LONGEST = 60  # characters of a cell that a message shows
LARGEST = 1e100  # of a value; half a million of them are added up, and parts of them reckoned


@dataclass(frozen=True, slots=True)
class Days:
    """The days `first` to `last`; `exact` where the cell gave one day rather than a period."""

    first: date
    last: date
    exact: bool


class CellError(ValueError):
    """A cell that cannot be taken; the message says why and how to write it."""


def days(cell: object) -> Days:
    """The days that a cell of dates covers: a day, a month, a quarter, a year, "day/day"."""
    if isinstance(cell, datetime):
        return Days(cell.date(), cell.date(), True)
    if isinstance(cell, date):
        return Days(cell, cell, True)
    words = "" if isinstance(cell, bool) or cell is None else " ".join(str(cell).split())
    try:
        found = _period(words) or _one(words)
    except ValueError as error:
        raise CellError(f"the date “{_shown(words)}” is not in the calendar") from error
    if found is None:
        how = "2024-03-15, 2024-03, 2024-Q1, 2024 or 2024-01-01/2024-03-15"
        raise CellError(f"“{_shown(words)}” can be read as no day, or as two; write it as {how}")
    return found


def _period(words: str) -> Days | None:
    """The days from the one to the other of "2024-01-01/2024-03-15"."""
    first, sign, last = words.partition("/")
    begin, end = _DAY.fullmatch(first.strip()), _DAY.fullmatch(last.strip())
    if not (sign and begin and end):
        return None
    one, other = _date(begin), _date(end)
    if one > other:
        raise CellError(f"the period “{_shown(words)}” ends before it begins")
    return Days(one, other, False)


def _one(words: str) -> Days | None:
    if match := _DAY.fullmatch(words):
        return Days(_date(match), _date(match), True)
    if match := _MONTH.fullmatch(words):
        return months(int(match[1]), int(match[2]), 1)
    if match := _QUARTER.fullmatch(words):
        return months(int(match[1] or match[4]), 3 * int(match[2] or match[3]) - 2, 3)
    if match := _YEAR.fullmatch(words):
        return months(int(match[1]), 1, 12)
    return None


def _date(match: re.Match[str]) -> date:
    return date(int(match[1]), int(match[2]), int(match[3]))


def months(year: int, month: int, count: int) -> Days:
    """The `count` calendar months that begin with `month`."""
    begin = date(year, month, 1)
    end = year * 12 + month - 1 + count - 1
    last = date(end // 12, end % 12 + 1, monthrange(end // 12, end % 12 + 1)[1])
    return Days(begin, last, False)


def number(cell: object) -> float | None:
    """The number in a cell of values, None where it is empty; "1,234.5" has thousands set off."""
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return None
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        return _finite(_float(cell), str(cell))
    words = str(cell).strip().removesuffix("%").rstrip()
    if words.lower() in _EMPTY:
        return None
    if not any(map(str.isdigit, words)) or not _NUMBER.fullmatch(words):
        raise CellError(f"“{_shown(words)}” is no plain number; write it as 1234.5")
    return _finite(float(words.replace(",", "").replace("\u2212", "-")), words)


def _float(value: float | Decimal) -> float:
    try:
        return float(value)
    except OverflowError:  # a whole number of hundreds of digits
        return math.inf


_EMPTY = {"", ".", "..", "-", "na", "n/a", "nan", "null", "none"}


def _finite(value: float, words: str) -> float:
    if not math.isfinite(value):
        raise CellError(f"“{_shown(words)}” is no number that can be reckoned with")
    return value


def scaled(value: float, measured: "Unit") -> float:
    """The value as many times as its unit says; CellError for one too large to be added up."""
    found = value * measured.scale
    if not abs(found) <= LARGEST:  # a scale without end makes no number at all
        raise CellError(
            f"{value:,.15g}{_times(measured)} is too large to be reckoned with; the largest value "
            f"is {LARGEST:g}"
        )
    return found


def _times(measured: "Unit") -> str:
    return f" times {measured.scale:g}" if measured.scale != 1 else ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the reading gives it, and by how much each value is multiplied."""

    name: str
    scale: float


def unit(words: str) -> Unit:
    """The unit that words stand for: "USD million", "billions of dollars", "%", "employees"."""
    left = " ".join(words.replace("(", " ").replace(")", " ").split())
    scales = ontology.load("series")["scales"]
    scale = 1.0
    kept = []
    for word in left.split(" "):
        if word.lower() in scales:
            scale *= scales[word.lower()]
        else:
            kept.append(word)
    name = " ".join(kept).removeprefix("of ").strip()
    return Unit(_names().get(name.lower(), name), scale)


@cache
def _names() -> dict[str, str]:
    rows = ontology.load("units")
    found = {word.lower(): code for word, code in rows["ambiguous"].items()}
    for code, row in rows["currencies"].items():
        found |= {word.lower(): code for word in (code, *row["signs"], *row["names"])}
    for name, words in rows["percent"].items():
        found |= {word.lower(): name for word in words}
    return found


def kind(words: str) -> Literal["total", "level"]:
    """The kind of series that a cell names."""
    match words.strip().lower():
        case "total":
            return "total"
        case "level":
            return "level"
    raise CellError(f"“{_shown(words)}” is no kind of series; it is total or level")


def _shown(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}..."
