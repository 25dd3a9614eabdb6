"""For which days a claim holds: its own date, or a duration that it names, up to its telling."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from detente.weaving import days
from detente.weaving.claimed import rules
from detente.weaving.telling import Told

Given = Literal["period", "duration", "since", "nothing"]


@dataclass(frozen=True, slots=True)
class Window:
    """The days `first` to `last`; `given` says how they are known, `loose` by how many days either
    end may lie elsewhere.
    """

    first: date
    last: date
    given: Given
    loose: int

    @property
    def length(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


def window(told: Told) -> Window | None:
    """The days that the claim is of; without a period of its own the day on which it was told.

    None where it names a time that cannot be told: "in the first 100 days", an article undated.
    """
    date_, published = told.date, days.day(told.published)
    if date_ and date_.earliest:
        first, last = days.day(date_.earliest), days.day(date_.latest)
        if first and last:
            return Window(first, last, "period", 0)
        if first and published and first < published:
            return Window(first, published, "since", _loose((published - first).days))
        return None
    length = duration(told.text)
    if date_ or length == 0 or published is None:
        return None
    if length is None:
        return Window(published, published, "nothing", rules()["days"]["least"])
    return Window(published - timedelta(length), published, "duration", _loose(length))


def _loose(length: int) -> int:
    settings = rules()["days"]
    return max(int(settings["slack"] * length), int(settings["least"]))


def duration(text: str) -> int | None:
    """The days of "in 100 days", "over the past two years"; None where there is no such thing, 0
    where it begins or ends at a day that nobody gives.

    >>> duration("Acme lost $5 million over the past two weeks.")
    14
    """
    match = _pattern().search(text)
    if match is None:
        return None
    if match["loose"]:
        return 0
    count = match["count"]
    lengths: Mapping[str, float] = rules()["lengths"]
    counted: Mapping[str, int] = rules()["counted"]
    if count is None and not match["last"]:
        return None
    number = 1 if count is None else counted.get(count.lower()) or int(count.replace(",", ""))
    return round(number * lengths[match["unit"].lower()])


@cache
def _pattern() -> re.Pattern[str]:
    listed = rules()

    def one_of(name: str) -> str:
        return "|".join(map(re.escape, sorted(listed[name], key=len, reverse=True)))

    return re.compile(
        rf"\b(?:{one_of('openings')})\s+(?:(?:the|its|his|her|their)\s+)?"
        rf"(?:(?P<last>{one_of('last')})\s+|(?P<loose>{one_of('unanchored')})\s+)?"
        rf"(?:(?P<count>\d{{1,4}}|{one_of('counted')})[\s-]+)?(?P<unit>{one_of('lengths')})s?\b",
        re.IGNORECASE,
    )
