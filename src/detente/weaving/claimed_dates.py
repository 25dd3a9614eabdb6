"""Days that a text names in full: "in 2030", "in the third quarter of 2030", "on 5 May 2030"."""

import re
from calendar import month_name, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from detente.weaving.series_rules import one_of

_OF_A_YEAR = re.compile(r"\bthe\s+\d{4}$", re.IGNORECASE)  # "in the 2030 budget" is no date
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MONTHS = {month_name[number].lower(): number for number in range(1, 13)}


@dataclass(frozen=True, slots=True)
class Said:
    """The days `first` to `last`, named at `start` to `end` of the text."""

    start: int
    end: int
    first: date
    last: date


def days_said(text: str) -> tuple[Said, ...]:
    """Every year, half, quarter, month or day named with its year after "in" or the like.

    >>> [(str(each.first), str(each.last)) for each in days_said("lost in May 2030")]
    [('2030-05-01', '2030-05-31')]
    """
    return tuple(_said(text))


def without_days(text: str) -> str:
    """The text without the days that it names in full."""
    for each in reversed(days_said(text)):
        text = f"{text[: each.start]} {text[each.end :]}"
    return text


def _said(text: str) -> Iterator[Said]:
    for match in _pattern().finditer(text):
        found = None if _OF_A_YEAR.search(match.group()) else _days(match)
        if found:
            yield Said(match.start(), match.end(), *found)


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    """None for a day or a quarter that no calendar has."""
    year = int(match["year"])
    if match["part"]:
        length = 3 if match["stretch"].lower() == "quarter" else 6
        begin = _PARTS[match["part"].lower()] * length - length + 1
        return _months(year, begin, begin + length - 1) if begin + length <= 13 else None
    if not match["month"]:
        return _months(year, 1, 12)
    month = _MONTHS[match["month"].lower()]
    day = match["day"] or match["later"]
    if not day:
        return _months(year, month, month)
    if not 1 <= int(day) <= monthrange(year, month)[1]:
        return None
    return date(year, month, int(day)), date(year, month, int(day))


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


@cache
def _pattern() -> re.Pattern[str]:
    months, parts = "|".join(_MONTHS), "|".join(_PARTS)
    return re.compile(
        rf"(?<!\bthan )\b(?:{one_of('dated')})\s+(?:(?:all|the\s+whole)\s+of\s+)?(?:the\s+)?"
        rf"(?:(?P<part>{parts})[\s-]+(?P<stretch>quarter|half)\s+of\s+"
        rf"|(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{months})\s+(?:(?P<later>\d{{1,2}}),\s+)?)?"
        r"(?:the\s+year\s+|year\s+)?(?P<year>1[5-9]\d\d|20\d\d)(?![\w%-]|[.,]\d)"
        rf"(?!\s+(?:{one_of('constant')})\b)",
        re.IGNORECASE,
    )
