"""For which days a claim holds: its own date, or a duration that it names, up to its telling."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from detente.weaving import days
from detente.weaving.claimed_dates import Said, days_said
from detente.weaving.claimed_durations import Duration, duration
from detente.weaving.claimed_measure import place_of
from detente.weaving.series_rules import rules
from detente.weaving.telling import Told
from detente.weaving.words import words

_CLAUSE = re.compile(r"[,;:\n\u201c\u201d\"]")
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?!\d|[.,]\d)")
Given = Literal["period", "duration", "stretch", "since", "nothing"]


@dataclass(frozen=True, slots=True)
class Window:
    """The days `first` to `last`; `given` says how they are known, `loose` by how many days either
    end may lie elsewhere. A `stretch` is of so many days, here the last ones before the telling,
    and may have ended before.
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
    if is_origin(told):
        return None
    date_ = told.date
    if date_ and date_.earliest:
        first, last = days.day(date_.earliest), days.day(date_.latest)
        named = duration(date_.text)
        if published and last == published and named and named.length and named.ending:
            return _lasting(named, named.length, published)
        if first and last:
            return Window(first, last, "period", 0)
        if first and published and first < published:
            return Window(first, published, "since", _loose((published - first).days))
        return None
    named = None if date_ else duration(told.text)
    if date_ or published is None or (named and named.length is None):
        return None
    if named is None or named.length is None:
        if _YEAR.search(told.text):
            return None
        return Window(published, published, "nothing", rules()["days"]["least"])
    return _lasting(named, named.length, published)


def _lasting(named: Duration, length: int, published: date) -> Window:
    given: Given = "duration" if named.ending else "stretch"
    return Window(published - timedelta(length), published, given, _loose(length))


def is_origin(told: Told) -> bool:
    """True for a figure from which something moved: "rose from $450 million to $500 million"."""
    if told.quantity is None:
        return False
    before = told.evidence.text[: max(0, told.quantity.start - told.evidence.start)]
    return "from" in words(before[-20:])[-2:]


def is_timed(told: Told) -> bool:
    """True where the claim says for which days it holds, or for how many."""
    days_ = window(told)
    if days_ is not None:
        return days_.given != "nothing"
    return told.date is None and duration(told.text) is not None


def is_running(told: Told, window_: Window) -> bool:
    """True for a claim of a period that was not over when it was told: there it is of a part."""
    published = days.day(told.published)
    least = timedelta(int(rules()["days"]["least"]))
    return published is not None and window_.last > published + least


def why_untimed(told: Told) -> str:
    """Why the days that the claim is of are not known, where they are not."""
    if is_origin(told):
        return "the claim does not say when it was so much"
    if told.date is None and told.published is None:
        return "the article has no day of publication, so the days that the claim is of are unknown"
    if told.date is None and duration(told.text) is None:
        return "it cannot be told whether the claim is of the time that its sentence names"
    if told.date is None:
        return "the claim is of days that begin nobody knows when"
    return "the claim is of a time that cannot be told"


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
    if told.date or is_origin(told) or len(named) != 1 or len(set(_YEAR.findall(text))) != 1:
        return None
    if after:
        return None if _CLAUSE.search(text[end : after[0].start]) else named[0]
    place, start = place_of(told), told.quantity.start - told.evidence.start
    between = text[place.span[1] : max(0, start)]
    beside = place.phrase and named[0].start >= place.span[1] and not _CLAUSE.search(between)
    return named[0] if beside or not text[: named[0].start].strip() else None


def _loose(length: int) -> int:
    settings = rules()["days"]
    return max(int(settings["slack"] * length), int(settings["least"]))
