"""For which days a claim holds: its own date, or a duration that it names, up to its telling."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from detente.weaving import days
from detente.weaving.claimed_dates import Said, days_said
from detente.weaving.series_rules import rules
from detente.weaving.telling import Told

_CLAUSE = re.compile(r"[,;:\n\u201c\u201d\"]")
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d|[.,]\d)")
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
    published, said = days.day(told.published), _said(told)
    if said:
        return Window(said.first, said.last, "period", 0)
    date_ = told.date
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


def _said(told: Told) -> Said | None:
    """The days that the sentence names in full for the figure: just after it, or, where the claim
    has no date, the only ones in its clause.
    """
    if told.quantity is None:
        return None
    text, end = told.evidence.text, max(told.quantity.end - told.evidence.start, 0)
    named = days_said(text)
    after = [each for each in named if each.start >= end]
    if after and not text[end : after[0].start].strip():
        return after[0]
    if told.date or len(named) != 1 or len(set(_YEAR.findall(text))) != 1:
        return None
    between = text[end : after[0].start] if after else ""
    opening = text[: named[0].start].strip() == ""
    return named[0] if opening or (after and not _CLAUSE.search(between)) else None


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
