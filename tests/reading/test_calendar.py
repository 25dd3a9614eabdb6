from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.reading.times import calendar
from detente.reading.times.calendar import Stretch

_UNITS = st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"])


@pytest.mark.parametrize(
    ("stretch", "first", "last"),
    [
        (calendar.month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (calendar.quarter(2022, 3), date(2022, 7, 1), date(2022, 9, 30)),
        (calendar.season(2023, "winter"), date(2023, 12, 1), date(2024, 2, 29)),
        (calendar.decade(1990), date(1990, 1, 1), date(1999, 12, 31)),
        (calendar.century(19), date(1801, 1, 1), date(1900, 12, 31)),
        (calendar.around(date(2024, 3, 15), "week"), date(2024, 3, 11), date(2024, 3, 17)),
        (calendar.around(date(2024, 1, 15), "season"), date(2023, 12, 1), date(2024, 2, 29)),
    ],
)
def test_a_unit_covers_its_days(stretch: Stretch, first: date, last: date) -> None:
    assert (stretch.first, stretch.last) == (first, last)


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        ("early", date(2021, 1, 1), date(2021, 4, 30)),
        ("mid", date(2021, 5, 1), date(2021, 8, 31)),
        ("late", date(2021, 9, 1), date(2021, 12, 31)),
    ],
)
def test_a_part_is_a_third(part: str, first: date, last: date) -> None:
    third = calendar.third(calendar.year(2021), part)
    assert (third.first, third.last) == (first, last)


def test_a_month_on_from_the_31st_is_the_last_of_the_shorter_month() -> None:
    assert calendar.shift(date(2024, 1, 31), 1, "month") == date(2024, 2, 29)


@given(when=st.dates(), count=st.integers(-20_000, 20_000), unit=_UNITS)
def test_a_shift_never_leaves_the_calendar(when: date, count: int, unit: str) -> None:
    moved = calendar.shift(when, count, unit)
    assert (moved >= when) if count >= 0 else (moved <= when)


@given(when=st.dates(date(100, 1, 1), date(9000, 1, 1)), unit=_UNITS)
def test_the_unit_around_a_day_holds_it(when: date, unit: str) -> None:
    found = calendar.around(when, unit)
    assert found.first is not None
    assert found.last is not None
    assert found.first <= when <= found.last


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2020, 4, 12), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter_is_when_the_tables_have_it(year: int, month: int, day: int) -> None:
    assert calendar.easter(year) == date(year, month, day)
