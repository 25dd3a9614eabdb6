"""Intervals of days set side by side."""

import re
from datetime import date, timedelta

from detente.model import DateInterval

_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d(?![\d,]|\.\d)")
MOMENT = 7  # days: an interval no longer than this says when, a longer one for how long


def day(text: str | None) -> date | None:
    """The day that an ISO date begins with."""
    return date.fromisoformat(text[:10]) if text else None


def length(interval: DateInterval) -> int | None:
    """How many days the interval covers; None where an end is open."""
    first, last = day(interval.earliest), day(interval.latest)
    return (last - first).days + 1 if first and last else None


def overlap(one: DateInterval, other: DateInterval) -> bool:
    """True where the two can be the same day; an open end reaches as far as it likes."""
    starts_late = one.earliest and other.latest and one.earliest > other.latest
    ends_early = one.latest and other.earliest and one.latest < other.earliest
    return not starts_late and not ends_early


def moment(interval: DateInterval | None, published: str | None) -> date | None:
    """The day an entry stands for: the middle of its interval, a known end, or the publication."""
    if interval is None:
        return day(published)
    first, last = day(interval.earliest), day(interval.latest)
    if first and last:
        return first + timedelta(days=(last - first).days // 2)
    if first or last:
        return first or last
    return day(published)


def apart(one: date | None, other: date | None) -> int | None:
    """How many days lie between the two; None where either is not known."""
    return abs((one - other).days) if one and other else None


def is_period(interval: DateInterval | None) -> bool:
    """True for an interval that says for how long, rather than when."""
    if interval is None:
        return False
    days = length(interval)
    return days is None or days > MOMENT


def years(text: str) -> frozenset[str]:
    """The years that the text names in figures: "in 2029"."""
    return frozenset(_YEAR.findall(text))


def other_years(one: str, other: str) -> bool:
    """True where both texts name years, and none that is in both."""
    first, second = years(one), years(other)
    return bool(first and second) and first.isdisjoint(second)
