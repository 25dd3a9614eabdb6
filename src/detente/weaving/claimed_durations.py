"""Durations that a text names: "in 100 days", "over a 100-day stretch", "the past two years"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.weaving.series_rules import one_of, rules


@dataclass(frozen=True, slots=True)
class Duration:
    """So many days: `ending` with the telling ("the past 100 days"), or any such stretch before it
    ("a 100-day stretch"). No `length` where they begin at a day that nobody gives.
    """

    length: int | None
    ending: bool


def duration(text: str) -> Duration | None:
    """The duration that the text names; None where there is no such thing.

    >>> duration("Acme lost $5 million over the past two weeks.")
    Duration(length=14, ending=True)
    >>> duration("Acme lost $5 million over a 100-day stretch.")
    Duration(length=100, ending=False)
    """
    found = (_duration(match) for match in _pattern().finditer(text))
    return next((each for each in found if each), None)


def _duration(match: re.Match[str]) -> Duration | None:
    listed = rules()
    lengths: Mapping[str, float] = listed["lengths"]
    counted: Mapping[str, int] = listed["counted"]
    count = match["count"]
    if match["adjective"] and not match["span"]:
        return None
    if match["loose"]:
        return Duration(None, ending=False)
    if count is None and not match["last"]:
        return None
    number = 1 if count is None else counted.get(count.lower()) or int(count.replace(",", ""))
    length = round(number * lengths[match["unit"].lower()])
    return Duration(length, ending=bool(match["last"]) or match["opening"].lower() == "these")


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<opening>{one_of('openings')})\s+(?:(?:the|its|his|her|their|an?)\s+)??"
        rf"(?:(?:{one_of('courses')})\s+)?(?:(?:{one_of('roughly')})\s+)?"
        rf"(?:(?P<last>{one_of('last')})\s+|(?P<loose>{one_of('unanchored')})\s+)?"
        rf"(?:(?P<count>\d{{1,4}}|{one_of('counted')})(?:(?P<adjective>-)|\s+))?"
        rf"(?P<unit>{one_of('lengths')})s?\b(?:\s+(?P<span>{one_of('spans')})\b)?",
        re.IGNORECASE,
    )
