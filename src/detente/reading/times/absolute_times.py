"""Times that name their place in the calendar: days, months, quarters, years, decades.

Those that name no year ("January 6", "the third quarter") take the nearest one; see `nearest`.
"""

import re
from collections.abc import Callable
from datetime import date

from detente.reading.times import calendar
from detente.reading.times.calendar import Stretch
from detente.reading.times.timeforms import Moment, Parts, nearest
from detente.reading.times.timewords import DECADES, ORDINALS, SEASONS, month_number

_DIGITS = re.compile(r"\d+")
_FROM_EASTER = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1}
_FIXED_FEASTS = {
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25),
    "new year's eve": (12, 31), "new year's day": (1, 1),
}  # fmt: skip
_ANAPHORS = {"last": -1, "next": 1, "this": 0}


def _number(words: str) -> int:
    found = _DIGITS.search(words)
    return int(found.group()) if found else 0


def _day(year: int, month: int, day: int) -> Stretch | None:
    try:
        return calendar.day(date(year, month, day))
    except ValueError:  # the 31st of April, month 13
        return None


def year_meant(parts: Parts, moment: Moment) -> int | None:
    """The year that the words give: its figures, or "of the same year", "of last year"."""
    if parts.get("year"):
        return int(parts["year"])
    anaphor = " ".join((parts.get("anaphor") or "").lower().split())
    if anaphor in _ANAPHORS and moment.published:
        return moment.published.year + _ANAPHORS[anaphor]
    if anaphor and moment.mentioned and moment.mentioned.known:
        step = {"the following": 1, "the previous": -1}.get(anaphor, 0)
        return moment.mentioned.known.year + step
    return None


def _in_year(parts: Parts, moment: Moment, make: Callable[[int], Stretch | None]) -> Stretch | None:
    year = year_meant(parts, moment)
    if year is not None:
        return make(year) if 1 < year < 9999 else None
    return None if parts.get("anaphor") else nearest(moment, make)


def iso(parts: Parts, _: Moment) -> Stretch | None:
    """2024-03-15."""
    return _day(int(parts["year"]), int(parts["number"]), int(parts["day"]))


def figures(parts: Parts, _: Moment) -> Stretch | None:
    """15/03/2024 and 3/15/2024; 3/4/2024 could be either, and is left unread."""
    one, two, year = int(parts["one"]), int(parts["two"]), int(parts["year"])
    if one == two or one > 12:
        return _day(year, two, one)
    return _day(year, one, two) if two > 12 else None


def days(parts: Parts, moment: Moment) -> Stretch | None:
    """March 15, 2024; 3-5 March; March 15."""
    number, first = month_number(parts["month"]), _number(parts["day"])
    last = _number(parts["to"]) if parts.get("to") else first

    def made(year: int) -> Stretch | None:
        start, end = _day(year, number, first), _day(year, number, last)
        return calendar.spanning(start, end) if start and end and last != first else start and end

    return _in_year(parts, moment, made)


def month(parts: Parts, moment: Moment) -> Stretch | None:
    """March 2024, March."""
    number = month_number(parts["month"])
    return _in_year(parts, moment, lambda year: calendar.month(year, number))


def week_of_month(parts: Parts, moment: Moment) -> Stretch | None:
    """The first week of March is the 1st to the 7th, the last its last seven days."""
    whole = month(parts, moment)
    if whole is None or whole.first is None or whole.last is None:
        return None
    word = parts["nth"].lower()
    if word in ("final", "last"):
        return calendar.days(calendar.shift(whole.last, -6, "day"), whole.last, "week")
    start = calendar.shift(whole.first, 7 * (ORDINALS[word] - 1), "day")
    return calendar.days(start, calendar.shift(start, 6, "day"), "week")


def quarter(parts: Parts, moment: Moment) -> Stretch | None:
    """Q3 2022, the third quarter of 2022; "final" is the fourth."""
    number = ORDINALS.get((parts.get("nth") or "").lower()) or _number(parts.get("figure") or "")
    if not 1 <= number <= 4:
        return None
    return _in_year(parts, moment, lambda year: calendar.quarter(year, number))


def half(parts: Parts, moment: Moment) -> Stretch | None:
    """The first half of 2022, H1 2022, the first half of the 1990s."""
    number = ORDINALS.get((parts.get("nth") or "").lower()) or _number(parts.get("figure") or "")
    if number not in (1, 2):
        return None
    if parts.get("decade"):
        start = int(parts["decade"]) + 5 * (number - 1)
        return calendar.years(start, start + 4)
    return _in_year(parts, moment, lambda year: calendar.half(year, number))


def feast(parts: Parts, moment: Moment) -> Stretch | None:
    """Easter 2024, Good Friday, Christmas, New Year's Eve."""
    name = parts["feast"].strip().lower().replace("\u2019", "'")

    def made(year: int) -> Stretch | None:
        if name in _FIXED_FEASTS:
            return _day(year, *_FIXED_FEASTS[name])
        return calendar.day(calendar.shift(calendar.easter(year), _FROM_EASTER[name], "day"))

    return _in_year(parts, moment, made)


def season(parts: Parts, moment: Moment) -> Stretch | None:
    """The summer of 2023, the summer."""
    name = SEASONS[parts["season"].lower()]
    return _in_year(parts, moment, lambda year: calendar.season(year, name))


def year(parts: Parts, _: Moment) -> Stretch | None:
    """2024."""
    return calendar.year(int(parts["year"]))


def years(parts: Parts, _: Moment) -> Stretch | None:
    """2010-2014, 2010-14; None where the second is not after the first (a score, a code)."""
    first, tail = int(parts["year"]), parts["to"]
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)
    return calendar.years(first, last) if first < last <= first + 200 else None


def decade(parts: Parts, _: Moment) -> Stretch | None:
    """The 1990s; "the nineties" and "the '90s" are those of the twentieth century."""
    if parts.get("decade"):
        return calendar.decade(int(parts["decade"]))
    if parts.get("short"):
        short = int(parts["short"])
        return calendar.decade(1900 + short if short >= 20 else 2000 + short)
    return calendar.decade(1900 + DECADES[parts["word"].lower()])


def century(parts: Parts, _: Moment) -> Stretch | None:
    """The 19th century."""
    return calendar.century(int(parts["nth"])) if 1 < int(parts["nth"]) <= 30 else None


def fiscal(parts: Parts, _: Moment) -> Stretch | None:
    """Fiscal year 2023; FY2023-24."""
    year, to = int(parts["year"]), parts.get("to")
    if not to:
        return calendar.fiscal_year(year)
    last = int(to) if len(to) == 4 else year - year % 100 + int(to)
    return calendar.split_year(year) if last == year + 1 else None
