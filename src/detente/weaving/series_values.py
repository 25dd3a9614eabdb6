"""What a series gives: a level at a day, a total of a period, how far it moved; with the rows."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from detente.model import Point, Series
from detente.weaving.claimed_period import Window
from detente.weaving.series_rules import rules

A_YEAR = 360  # days from which a period is a year, and the year before it the one before


@dataclass(frozen=True, slots=True)
class Value:
    """The lowest and the highest that the series allows, and the rows that say so."""

    low: float
    high: float
    rows: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """From what to what something went."""

    before: Value
    after: Value

    @property
    def rows(self) -> tuple[Point, ...]:
        """The rows of both ends, each once, in order of time."""
        return tuple(sorted({*self.before.rows, *self.after.rows}))

    def change(self) -> tuple[float, float]:
        """By how much at least and at most; a fall is below nought."""
        return self.after.low - self.before.high, self.after.high - self.before.low

    def percent(self) -> tuple[float, float] | None:
        """The same in percent of what was before; None where that is not above nought."""
        if self.before.low <= 0:
            return None
        ends = [
            100 * (after - before) / before
            for before in (self.before.low, self.before.high)
            for after in (self.after.low, self.after.high)
        ]
        return min(ends), max(ends)


def total(series: Series, first: date, last: date) -> Value | None:
    """What came together from `first` to `last`; None where the rows do not make up those days."""
    rows = series.between(first.isoformat(), last.isoformat())
    whole = rows and (rows[0].first, rows[-1].last) == (first.isoformat(), last.isoformat())
    if not whole or any(_next(one.last) != other.first for one, other in pairwise(rows)):
        return None
    added = sum(each.value for each in rows)
    return Value(added, added, rows)


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()


def level(series: Series, first: date, last: date, reach: int) -> Value | None:
    """What stood in the days `first` to `last`: the rows of those days, and the nearest on either
    side; None where a nearest one lies more than `reach` days off.
    """
    points = series.points
    begin = bisect_right(points, first.isoformat(), key=_first) - 1
    end = bisect_right(points, last.isoformat(), key=_first)
    rows = []
    if begin >= 0 and _apart(points[begin].last, first) <= reach:
        rows.append(points[begin])
    rows += points[begin + 1 : end]
    if not rows:
        return None
    if rows[-1].last < last.isoformat():
        following = points[end] if end < len(points) else None
        if following and (date.fromisoformat(following.first) - last).days <= reach:
            rows.append(following)
        elif _apart(rows[-1].last, last) > reach:
            return None
    values = [each.value for each in rows]
    return Value(min(values), max(values), tuple(rows))


def _first(point: Point) -> str:
    return point.first


def _apart(day: str, later: date) -> int:
    return (later - date.fromisoformat(day)).days


def moves(series: Series, window: Window) -> list[Move]:
    """How the series moved in the window, in each of the ways in which that can be meant."""
    if window.given == "nothing":
        return [
            move
            for length in rules()["days"]["before"]
            for move in _moves(series, _before(series, window, length))
        ]
    if window.given == "stretch" and series.head.kind == "level":
        return list(_stretches(series, window))
    return list(_moves(series, window))


def _stretches(series: Series, window: Window) -> Iterator[Move]:
    """Over the last days before the telling, then over as many that ended with a row before it."""
    earliest = (window.last - timedelta(int(rules()["days"]["back"]))).isoformat()
    ends = {each.last for each in series.between(earliest, window.last.isoformat())}
    lasts = [date.fromisoformat(end) for end in sorted(ends, reverse=True)]
    for last in dict.fromkeys([window.last, *lasts]):
        first = last - timedelta(window.length - 1)
        move = _level_move(series, Window(first, last, "stretch", window.loose))
        if move:
            yield move


def _before(series: Series, window: Window, length: int) -> Window:
    """The days before the telling, of a total those before the end of its last row."""
    last = window.last
    if series.head.kind == "total":
        ended = [each.last for each in series.points if each.last <= last.isoformat()]
        last = date.fromisoformat(ended[-1]) if ended else last
    return Window(last - timedelta(length - 1), last, "duration", length // 10)


def _moves(series: Series, window: Window) -> Iterator[Move]:
    if series.head.kind == "level":
        move = _level_move(series, window)
        if move:
            yield move
    elif window.given == "period":
        yield from _total_moves(series, window.first, window.last)
    else:
        rows = series.between(window.first.isoformat(), window.last.isoformat())
        if rows and _covers(rows, window):
            yield from _total_moves(
                series, date.fromisoformat(rows[0].first), date.fromisoformat(rows[-1].last)
            )


def _covers(rows: tuple[Point, ...], window: Window) -> bool:
    """True where the rows make up most of the window."""
    first, last = date.fromisoformat(rows[0].first), date.fromisoformat(rows[-1].last)
    return 2 * ((last - first).days + 1) > window.length


def _level_move(series: Series, window: Window) -> Move | None:
    """From the level before the window to the level at its end; None where the rows lie too far
    apart to see what moved within it.
    """
    reach = max(window.loose, window.length // 10)
    begin = window.first - timedelta(1) if window.given == "period" else window.first
    slack, last = timedelta(window.loose), window.last
    before = level(series, begin - slack, begin + slack, reach) or level(
        series, begin, begin, reach
    )
    after = level(series, last - slack, last, reach) or level(series, last, last, reach)
    if before is None or after is None or set(before.rows) & set(after.rows):
        return None
    return Move(before, after)


def _total_moves(series: Series, first: date, last: date) -> Iterator[Move]:
    """From the period before, and from the same period a year before, to this one."""
    now = total(series, first, last)
    if now is None:
        return
    spans: set[tuple[date, date] | None] = {_year_before(first, last)}
    if (last - first).days + 1 < A_YEAR:
        spans.add(_just_before(series, first, now))
    for begin, end in sorted(span for span in spans if span):
        before = total(series, begin, end)
        if before:
            yield Move(before, now)


def _year_before(first: date, last: date) -> tuple[date, date]:
    """The same days of the year before, or as many years before as the period is long."""
    years = max(1, round(((last - first).days + 1) / 365.25))
    return _shifted(first, years), _shifted(last + timedelta(1), years) - timedelta(1)


def _shifted(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def _just_before(series: Series, first: date, now: Value) -> tuple[date, date] | None:
    """The days of as many rows as make up the period, just before it."""
    earlier = [each for each in series.points if each.last < first.isoformat()][-len(now.rows) :]
    if len(earlier) < len(now.rows):
        return None
    return date.fromisoformat(earlier[0].first), date.fromisoformat(earlier[-1].last)
