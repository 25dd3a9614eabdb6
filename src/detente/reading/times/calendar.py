"""Stretches of days, and the arithmetic on them.

Seasons are those of the northern hemisphere, where most of the press that is read here is written:
spring March to May, summer June to August, autumn September to November, winter December to the
February after. Weeks run from Monday to Sunday (ISO 8601). "Early", "mid" and "late" are thirds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

_SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included; None where that end is open.

    `unit` names how coarse the words were: "day", "week", "month", "year" ...
    """

    first: date | None
    last: date | None
    unit: str

    @property
    def known(self) -> date | None:
        """A day of the stretch: its first, else its last."""
        return self.first or self.last


UNPLACED = Stretch(None, None, "unplaced")


def day(when: date) -> Stretch:
    """One day."""
    return Stretch(when, when, "day")


def days(first: date, last: date, unit: str = "days") -> Stretch:
    """From `first` to `last`, turned round where they come in the wrong order."""
    return Stretch(min(first, last), max(first, last), unit)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (Meeus,
    Astronomical Algorithms, 1991).

    >>> easter(2020)
    datetime.date(2020, 4, 12)
    """
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    moon = (19 * (year % 19) + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * left + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month_, day_ = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month_, day_ + 1)


def month(year: int, number: int) -> Stretch:
    """Month `number` of `year`, 1 to 12."""
    return _months(year, number, 1, "month")


def quarter(year: int, number: int) -> Stretch:
    """Quarter `number` of `year`, 1 to 4."""
    return _months(year, 3 * number - 2, 3, "quarter")


def half(year: int, number: int) -> Stretch:
    """Half `number` of `year`, 1 or 2."""
    return _months(year, 6 * number - 5, 6, "half")


def season(year: int, name: str) -> Stretch:
    """The season that begins in `year`: winter 2023 is December 2023 to February 2024."""
    return _months(year, _SEASON_MONTHS[name], 3, name)


def years(first: int, last: int, unit: str = "year") -> Stretch:
    """1 January of `first` to 31 December of `last`."""
    return Stretch(date(first, 1, 1), date(last, 12, 31), unit)


def year(number: int) -> Stretch:
    """One calendar year."""
    return years(number, number)


def decade(number: int) -> Stretch:
    """The ten years from `number`: 1990 is the 1990s."""
    return years(number, number + 9, "decade")


def century(number: int) -> Stretch:
    """Century `number`: the 19th is 1801 to 1900."""
    return years(100 * number - 99, 100 * number, "century")


def fiscal_year(number: int) -> Stretch:
    """October of the year before to September: the fiscal year of the US government.

    Set by 31 U.S.C. 1102; companies and other countries have their own, which an article that
    says no more than "fiscal 2023" leaves open.
    """
    return Stretch(date(number - 1, 10, 1), date(number, 9, 30), "year")


def split_year(number: int) -> Stretch:
    """April of `number` to March: the year written 2023-24 in India and Britain."""
    return Stretch(date(number, 4, 1), date(number + 1, 3, 31), "year")


def around(when: date, unit: str) -> Stretch:
    """The calendar unit that `when` lies in: its week, month, quarter, season, year ..."""
    return _AROUND.get(unit, day)(when)


def shift(when: date, count: int, unit: str) -> date:
    """`when` moved by `count` units; the 31st becomes the last day of a shorter month.

    Stops at the ends of the calendar (years 1 and 9999).
    """
    if unit in _DAYS_OF:
        return _from_ordinal(when.toordinal() + count * _DAYS_OF[unit])
    if unit not in _MONTHS_OF:  # hours and the like move no day
        return when
    months = when.year * 12 + when.month - 1 + count * _MONTHS_OF[unit]
    to, index = divmod(months, 12)
    if not MINYEAR <= to <= MAXYEAR:
        return date.min if to < MINYEAR else date.max
    return date(to, index + 1, min(when.day, _month_length(to, index + 1)))


def nearby(when: date, count: int, unit: str) -> Stretch:
    """The calendar unit `count` units from that of `when`: -1 and "month" is the month before."""
    return around(shift(when, count, unit), unit)


def third(stretch: Stretch, part: str) -> Stretch:
    """The "early", "mid" or "late" third of a stretch of days or of months."""
    if stretch.first is None or stretch.last is None:
        return stretch
    months = _month_count(stretch)
    if months >= 3 and stretch.first.day == 1:
        low, high = _thirds(months, part)
        first = shift(stretch.first, low, "month")
        return Stretch(first, _before(shift(stretch.first, high, "month")), "days")
    length = (stretch.last - stretch.first).days + 1
    low, high = _thirds(length, part)
    if high <= low:
        return stretch
    start = stretch.first
    return Stretch(start + timedelta(low), start + timedelta(high - 1), "days")


def up_to(stretch: Stretch) -> Stretch:
    """Any time until the last day of `stretch`."""
    return Stretch(None, stretch.last, stretch.unit)


def from_on(stretch: Stretch) -> Stretch:
    """Any time from the first day of `stretch`."""
    return Stretch(stretch.first, None, stretch.unit)


def ahead_of(stretch: Stretch) -> Stretch:
    """Any time before the first day of `stretch`."""
    return Stretch(None, stretch.first and _before(stretch.first), stretch.unit)


def later_than(stretch: Stretch) -> Stretch:
    """Any time after the last day of `stretch`."""
    last = stretch.last and _from_ordinal(stretch.last.toordinal() + 1)
    return Stretch(last, None, stretch.unit)


def spanning(first: Stretch, last: Stretch) -> Stretch:
    """From the first day of one to the last day of the other; UNPLACED where they cross."""
    if first.first is None or last.last is None or first.first > last.last:
        return UNPLACED
    return Stretch(first.first, last.last, "days")


def _months(year_number: int, first: int, count: int, unit: str) -> Stretch:
    start = date(year_number, first, 1)
    return Stretch(start, _before(shift(start, count, "month")), unit)


def _before(when: date) -> date:
    if when == date.max:  # the end of the calendar, where `shift` stops
        return when
    return _from_ordinal(when.toordinal() - 1)


def _from_ordinal(number: int) -> date:
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))


def _month_length(year_number: int, number: int) -> int:
    if number == 12:
        return 31
    return (date(year_number, number + 1, 1) - date(year_number, number, 1)).days


def _month_count(stretch: Stretch) -> int:
    first, last = stretch.first, stretch.last
    if first is None or last is None:
        return 0
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _thirds(length: int, part: str) -> tuple[int, int]:
    """Where a third of `length` begins and ends; what cannot be shared out falls to the middle."""
    size = length // 3
    return {"early": (0, size), "mid": (size, length - size), "late": (length - size, length)}[part]


def _week(when: date) -> Stretch:
    monday = _from_ordinal(when.toordinal() - when.weekday())
    return Stretch(monday, _from_ordinal(monday.toordinal() + 6), "week")


def _weekend(when: date) -> Stretch:
    sunday = _week(when).last or when
    return Stretch(_before(sunday), sunday, "weekend")


def _season_at(when: date) -> Stretch:
    name = {0: "winter", 1: "spring", 2: "summer", 3: "autumn"}[when.month % 12 // 3]
    return season(when.year - 1 if name == "winter" and when.month < 3 else when.year, name)


_AROUND: dict[str, Callable[[date], Stretch]] = {
    "week": _week,
    "fortnight": _week,
    "weekend": _weekend,
    "month": lambda when: month(when.year, when.month),
    "quarter": lambda when: quarter(when.year, (when.month + 2) // 3),
    "half": lambda when: half(when.year, (when.month + 5) // 6),
    "season": _season_at,
    "year": lambda when: year(when.year),
    "decade": lambda when: decade(max(when.year - when.year % 10, 1)),
    "century": lambda when: century((when.year + 99) // 100),
}
