"""Dates in the words of the terminal."""

import pytest

from detente.cli.words import days
from detente.model import DateInterval


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        ("2031-03-15", "2031-03-15", "2031-03-15"),
        ("2031-03-01", "2031-03-31", "2031-03"),
        ("2032-02-01", "2032-02-29", "2032-02"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2030-01-01", "2031-12-31", "2030 to 2031"),
        ("2031-06-01", "2031-08-31", "2031-06 to 2031-08"),
        ("2031-03-15", "2031-03-20", "2031-03-15 to 2031-03-20"),
        ("2031-03-15", None, "since 2031-03-15"),
        (None, "2031-03-15", "by 2031-03-15"),
        (None, None, ""),
    ],
)
def test_an_interval_is_shown_as_precise_as_it_is(
    earliest: str | None, latest: str | None, shown: str
) -> None:
    assert days(DateInterval(earliest, latest, "then")) == shown
