from datetime import date, datetime

import pytest

from detente.sources.publication import moment, of_address


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2024-03-15", "2024-03-15"),
        ("2024-3-5", "2024-03-05"),
        ("2024/03/15", "2024-03-15"),
        ("20240315", "2024-03-15"),
        ("20240315103000", "2024-03-15"),
        ("2024-03-15T10:30:00Z", "2024-03-15T10:30:00+00:00"),
        ("2024-03-15T10:30:00.123-05:00", "2024-03-15T10:30:00-05:00"),
        ("2024-03-15 10:30", "2024-03-15T10:30:00"),
        ("March 15, 2024", "2024-03-15"),
        ("Mar. 15th, 2024 at 10:30 am ET", "2024-03-15"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("Friday, 15 March 2024", "2024-03-15"),
        ("Fri, 15 Mar 2024 10:30:00 GMT", "2024-03-15"),
        ("15-Mar-2024", "2024-03-15"),
        ("15.03.2024", "2024-03-15"),
        ("03/15/2024", "2024-03-15"),
        ("15/03/2024", "2024-03-15"),
        ("1710498600", "2024-03-15T10:30:00+00:00"),
        ("1710498600000", "2024-03-15T10:30:00+00:00"),
        (date(2024, 3, 15), "2024-03-15"),
        (datetime(2024, 3, 15, 10, 30), "2024-03-15T10:30:00"),
    ],
    ids=str,
)
def test_ways_to_write_a_date(words, expected):
    assert moment(words) == expected


@pytest.mark.parametrize(
    "words",
    ["", "03/04/2024", "2024", "March 2024", "2024-02-31", "yesterday", "15 Smarch 2024",
     "0000-01-01", "9999-01-01", "March 15", "1", "2024-03-15 was a Friday", "99999999999999999"],
    ids=lambda words: words or "empty",
)  # fmt: skip
def test_what_is_no_whole_date_or_an_ambiguous_one(words):
    assert moment(words) is None


@pytest.mark.parametrize(
    ("address", "day", "found"),
    [
        ("https://gazette.example/2024/03/15/quits", "2024-03-15", "URL"),
        ("https://gazette.example/world/2024/mar/15/quits", "2024-03-15", "URL"),
        ("https://gazette.example/news/2024-03-15/quits.html", "2024-03-15", "URL"),
        ("https://gazette.example/news/20240315-quits", "2024-03-15", "URL"),
        ("news/2024-03-15_quits.txt", "2024-03-15", "file name"),
        ("gazette_20240315.html", "2024-03-15", "file name"),
    ],
)
def test_dates_in_addresses(address, day, found):
    published = of_address(address)
    assert published is not None
    assert (published.when, published.found) == (day, found)


@pytest.mark.parametrize(
    "address",
    [
        "https://gazette.example/story/20249915/x",
        "https://gazette.example/?d=2024-03-15",
        "2024-03-15/quits.txt",
        "story_1234567890123.txt",
        "a20240315b.txt",
        "000_0313722d6e1c8822.txt",
    ],
)
def test_numbers_in_addresses_that_are_no_dates(address):
    assert of_address(address) is None
