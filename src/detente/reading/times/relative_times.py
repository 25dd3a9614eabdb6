"""Times told from another time: from the day of publication, or from the time told before.

- "Last", "this" and "next" before a unit are the calendar unit before, at and after the day of
  publication: in an article of 2024-03-15, "last week" is Monday 4 to Sunday 10 March.
- A weekday alone is the latest one up to the day of publication, the next one where the words
  look ahead; "last summer" is the latest summer that was over.
- "Three years ago" is the calendar year three years back, "two weeks ago" the calendar week;
  decades and centuries ago reach a tenth of the distance to both sides.
- "The past 100 days" ends, and "the next 30 days" begins, on the day of publication.
"""

from collections.abc import Callable
from datetime import date

from detente.reading.times import calendar
from detente.reading.times.calendar import UNPLACED, Stretch
from detente.reading.times.timeforms import Moment, Parts
from detente.reading.times.timewords import (
    SEASONS,
    UNITS,
    WEEKDAYS,
    count_of,
    is_vague,
    month_number,
)

_STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "same": 0,
    "that": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
_DAY_STEPS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "night": -1, "this": 0}
_RANKS = ("day", "days", "week", "month", "quarter", "year", "decade", "century")
_FINER = {"century": (10, "decade"), "decade": (10, "year"), "year": (12, "month"),
          "month": (30, "day"), "week": (7, "day")}  # fmt: skip
_RECENT = 10  # "in recent weeks" reaches back no more than ten of them


def _word(parts: Parts, name: str) -> str:
    return " ".join((parts.get(name) or "").lower().split())


def _unit(parts: Parts) -> str:
    return UNITS.get(_word(parts, "unit"), _word(parts, "unit"))


def _is_coarser(told: Stretch, unit: str) -> bool:
    """True where the time told last says less than `unit` asks for: no day follows from a year."""
    if told.unit not in _RANKS or unit not in _RANKS:
        return told.unit != unit and told.unit not in ("day", "days")
    return _RANKS.index(told.unit) > _RANKS.index(unit)


def near_day(parts: Parts, moment: Moment) -> Stretch | None:
    """Yesterday, tonight, the day after tomorrow, this morning."""
    if moment.published is None:
        return None
    step = _DAY_STEPS[_word(parts, "word").split()[-1 if "night" in _word(parts, "word") else 0]]
    step *= 2 if parts.get("beyond") else 1
    return calendar.day(calendar.shift(moment.published, step, "day"))


def near_unit(parts: Parts, moment: Moment) -> Stretch | None:
    """Last week, this month, next year."""
    if moment.published is None:
        return None
    step, unit = _STEPS[_word(parts, "which")], _unit(parts)
    if unit == "weekend":
        return _weekend(moment.published, step)
    return calendar.nearby(moment.published, step, unit)


def _weekend(now: date, step: int) -> Stretch | None:
    """On a Monday "last weekend" is two days ago; "this weekend" is that of the week at hand."""
    here = calendar.around(now, "weekend")
    if step > 0 and here.first and now < here.first:
        return here if step == 1 and now.weekday() < 3 else calendar.nearby(now, step, "weekend")
    return calendar.nearby(now, step, "weekend")


def near_month(parts: Parts, moment: Moment) -> Stretch | None:
    """Last March: the latest that was over; this March: that of this year."""
    number = month_number(parts["month"])
    return _near(moment, _STEPS[_word(parts, "which")], lambda year: calendar.month(year, number))


def near_season(parts: Parts, moment: Moment) -> Stretch | None:
    """Last summer, this spring, next winter."""
    name = SEASONS[_word(parts, "season")]
    return _near(moment, _STEPS[_word(parts, "which")], lambda year: calendar.season(year, name))


def _near(moment: Moment, step: int, make: Callable[[int], Stretch]) -> Stretch | None:
    """The latest that was over (-1), the one of this year (0), the first still to begin (1)."""
    now = moment.published
    if now is None or not 3 < now.year < 9996:
        return None
    if step == 0:
        before = make(now.year - 1)  # the winter that began in December is this winter in January
        return before if before.last and before.last >= now else make(now.year)
    for year in (1, 0, -1, -2) if step < 0 else (-1, 0, 1):
        found = make(now.year + year)
        if (step < 0 and found.last and found.last < now) or (
            step > 0 and found.first and found.first > now
        ):
            return found
    return None


def weekday(parts: Parts, moment: Moment) -> Stretch | None:
    """Tuesday, last Tuesday, next Tuesday."""
    now = moment.published
    if now is None:
        return None
    which, wanted = _word(parts, "which"), WEEKDAYS[_word(parts, "weekday")]
    back = (now.weekday() - wanted) % 7
    if which == "this":
        return calendar.day(calendar.shift(now, wanted - now.weekday(), "day"))
    if which in ("next", "coming", "upcoming") or (not which and moment.ahead):
        ahead = -back % 7 or (7 if which else 0)
        return calendar.day(calendar.shift(now, ahead, "day"))
    return calendar.day(calendar.shift(now, -(back or (7 if which else 0)), "day"))


def weekday_of(parts: Parts, moment: Moment) -> Stretch | None:
    """Tuesday last week, next week Tuesday."""
    week = near_unit({"which": parts["which"], "unit": "week"}, moment)
    if week is None or week.first is None:
        return None
    return calendar.day(calendar.shift(week.first, WEEKDAYS[_word(parts, "weekday")], "day"))


def away(parts: Parts, moment: Moment) -> Stretch | None:
    """Two years ago, a week from now."""
    if moment.published is None:
        return None
    sign = -1 if _word(parts, "way") == "ago" else 1
    return _distant(moment.published, sign, parts)


def _distant(origin: date, sign: int, parts: Parts) -> Stretch | None:
    count, unit = count_of(parts["count"]), _unit(parts)
    if not count or count > 9000:
        return None
    bound = _word(parts, "bound")
    there = _shift(origin, sign * count, unit)
    if bound in ("more than", "over", "at least"):
        return Stretch(None, there, unit) if sign < 0 else Stretch(there, None, unit)
    if bound in ("less than", "under") or is_vague(parts["count"]):
        return calendar.days(origin, there, unit)
    if unit in ("decade", "century"):
        slack = max(round(count * (1 if unit == "decade" else 10)), 1)
        return calendar.years(max(there.year - slack, 1), min(there.year + slack, 9999))
    return calendar.around(there, unit)


def _shift(origin: date, count: float, unit: str) -> date:
    whole = int(count)
    moved = calendar.shift(origin, whole, unit)
    rest = count - whole
    if rest and unit in _FINER:
        size, smaller = _FINER[unit]
        moved = calendar.shift(moved, round(rest * size), smaller)
    return moved


def later(parts: Parts, moment: Moment) -> Stretch | None:
    """Two weeks later: from the time told last."""
    told = moment.mentioned
    if told is None or told.first is None or told.last is None:
        return None
    sign = -1 if _word(parts, "way") == "earlier" else 1
    start, end = _distant(told.first, sign, parts), _distant(told.last, sign, parts)
    if start is None or end is None or _is_coarser(told, _unit(parts)):
        return None
    return calendar.spanning(start, end)


def past_stretch(parts: Parts, moment: Moment) -> Stretch | None:
    """The past 100 days, the next two years, the last decade."""
    if moment.published is None:
        return None
    count = count_of(parts.get("count") or "a")
    unit = UNITS.get(_word(parts, "one"), _unit(parts))
    if not count or count > 9000:
        return None
    sign = -1 if _word(parts, "which") in ("last", "past", "previous") else 1
    if unit == "weekend":
        return _weekend(moment.published, sign)
    return calendar.days(moment.published, _shift(moment.published, sign * count, unit))


def within(parts: Parts, moment: Moment) -> Stretch | None:
    """Within two years: from the day of publication, unless the words look back."""
    if not moment.ahead:
        return UNPLACED
    return past_stretch({"which": "next", **parts}, moment)


def recent(parts: Parts, moment: Moment) -> Stretch | None:
    """In recent weeks, in the coming months."""
    ahead = _word(parts, "which") in ("coming", "upcoming")
    way = {"which": "next" if ahead else "past", "count": str(_RECENT), "unit": parts["unit"]}
    return past_stretch(way, moment)


def rest(parts: Parts, moment: Moment) -> Stretch | None:
    """Earlier this month ends on the day of publication, later this year begins there."""
    here = near_unit({"which": "this", "unit": parts["unit"]}, moment)
    now = moment.published
    if here is None or now is None or here.first is None or here.last is None:
        return None
    earlier = _word(parts, "way") == "earlier"
    return calendar.days(here.first, now) if earlier else calendar.days(now, here.last)


def told(parts: Parts, moment: Moment) -> Stretch | None:
    """That year, the same month, the following day: the unit of the time told last."""
    before, unit = moment.mentioned, _unit(parts)
    origin = before.known if before else None
    if before is None or origin is None or _is_coarser(before, unit):
        return None
    step = _STEPS[_word(parts, "which")]
    end = before.last if step > 0 and before.last else origin
    found = calendar.nearby(end, step, unit)
    if not _word(parts, "way") or found.first is None or found.last is None or before.last is None:
        return found
    if parts["way"].lower().startswith("l"):
        return calendar.days(min(before.last, found.last), found.last)
    return calendar.days(found.first, max(origin, found.first))


def this_unit(parts: Parts, moment: Moment) -> Stretch | None:
    """The year, the month: those of the day of publication."""
    return near_unit({"which": "this", "unit": parts["unit"]}, moment)


def in_length(parts: Parts, moment: Moment) -> Stretch | None:
    """In two weeks is a day ahead where the words look ahead, else a length."""
    if moment.published is None or not moment.ahead:
        return UNPLACED
    return _distant(moment.published, 1, parts)


def length(_: Parts, __: Moment) -> Stretch | None:
    """A duration stands nowhere in the calendar."""
    return UNPLACED
