from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Article
from detente.reading import parser
from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.times import finding as dates

Read = Callable[..., list[tuple[str, str | None, str | None]]]


@pytest.fixture(scope="module")
def read(write: Callable[..., Article]) -> Read:
    def times(text: str, published: str | None = "2024-03-15") -> list[Any]:
        article = write(text, published=published)
        draft = dates.find(parser.parse(Draft(article, plain(text))))
        return [
            (each.interval.text, each.interval.earliest, each.interval.latest)
            for each in draft.dates
        ]

    return times


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("They met on March 15, 2024 in Rome.", "March 15, 2024", "2024-03-15", "2024-03-15"),
        ("They met on 15 March 2024.", "15 March 2024", "2024-03-15", "2024-03-15"),
        ("It was signed on the 15th of March.", "the 15th of March", "2024-03-15", "2024-03-15"),
        ("It was filed 2023-11-02.", "2023-11-02", "2023-11-02", "2023-11-02"),
        ("It was filed 15/03/2022.", "15/03/2022", "2022-03-15", "2022-03-15"),
        ("They met on March 3-5, 2021.", "March 3-5, 2021", "2021-03-03", "2021-03-05"),
        ("They met on Easter Monday 2021.", "Easter Monday 2021", "2021-04-05", "2021-04-05"),
        ("They met on Good Friday.", "Good Friday", "2023-04-07", "2023-04-07"),
        ("They met on Christmas Eve 2020.", "Christmas Eve 2020", "2020-12-24", "2020-12-24"),
        ("They met at Christmas 2020.", "Christmas 2020", "2020-12-25", "2020-12-25"),
        ("They met on New Year's Eve.", "New Year's Eve", "2023-12-31", "2023-12-31"),
        ("In March 2024 it rose.", "March 2024", "2024-03-01", "2024-03-31"),
        ("Profits rose in Q3 2022.", "Q3 2022", "2022-07-01", "2022-09-30"),
        ("It rose in the third quarter of 2022.", "the third quarter of 2022",
         "2022-07-01", "2022-09-30"),
        ("It began in the summer of 2023.", "the summer of 2023", "2023-06-01", "2023-08-31"),
        ("It began in early 2021.", "early 2021", "2021-01-01", "2021-04-30"),
        ("It began in mid-2021.", "mid-2021", "2021-05-01", "2021-08-31"),
        ("It began in late March.", "late March", "2023-03-22", "2023-03-31"),
        ("It grew in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31"),
        ("The treaty of the 19th century fell.", "the 19th century", "1801-01-01", "1900-12-31"),
        ("He led it 2010-2014.", "2010-2014", "2010-01-01", "2014-12-31"),
        ("He led it from 2017 to 2021.", "from 2017 to 2021", "2017-01-01", "2021-12-31"),
        ("It rose between March and May 2020.", "between March and May 2020",
         "2020-03-01", "2020-05-31"),
        ("It rose in fiscal year 2023.", "fiscal year 2023", "2022-10-01", "2023-09-30"),
    ],
)  # fmt: skip
def test_reads_a_time_that_names_its_place(
    read: Read, text: str, words: str, earliest: str, latest: str
) -> None:
    assert read(text) == [(words, earliest, latest)]


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("He left yesterday.", "yesterday", "2024-03-14", "2024-03-14"),
        ("He left last week.", "last week", "2024-03-04", "2024-03-10"),
        ("Last summer, talks took place.", "Last summer", "2023-06-01", "2023-08-31"),
        ("He left last year.", "last year", "2023-01-01", "2023-12-31"),
        ("They meet next month.", "next month", "2024-04-01", "2024-04-30"),
        ("They meet this spring.", "this spring", "2024-03-01", "2024-05-31"),
        ("They will meet at the end of next month.", "the end of next month",
         "2024-04-21", "2024-04-30"),
        ("He spoke on Tuesday.", "Tuesday", "2024-03-12", "2024-03-12"),
        ("He will speak on Tuesday.", "Tuesday", "2024-03-19", "2024-03-19"),
        ("He spoke on Friday.", "Friday", "2024-03-15", "2024-03-15"),
        ("He left last Friday.", "last Friday", "2024-03-08", "2024-03-08"),
        ("They met three years ago.", "three years ago", "2021-01-01", "2021-12-31"),
        ("They met two weeks ago.", "two weeks ago", "2024-02-26", "2024-03-03"),
        ("They met a decade ago.", "a decade ago", "2013-01-01", "2015-12-31"),
        ("It fell earlier this month.", "earlier this month", "2024-03-01", "2024-03-15"),
        ("It fell over the past 100 days.", "over the past 100 days", "2023-12-06", "2024-03-15"),
        ("It fell in the last two years.", "in the last two years", "2022-03-15", "2024-03-15"),
        ("It will close within two years.", "within two years", "2024-03-15", "2026-03-15"),
        ("It will close in the next 30 days.", "in the next 30 days", "2024-03-15", "2024-04-14"),
        ("He stormed out on January 6.", "January 6", "2024-01-06", "2024-01-06"),
        ("They fear the November vote.", "November", "2023-11-01", "2023-11-30"),
        ("They fear the May vote.", "May", "2024-05-01", "2024-05-31"),
        ("It rose in the coming years.", "in the coming years", "2024-03-15", "2034-03-15"),
        ("They met this past weekend.", "this past weekend", "2024-03-09", "2024-03-10"),
        ("He plans to return in June.", "June", "2024-06-01", "2024-06-30"),
    ],
)  # fmt: skip
def test_reads_a_time_told_from_the_day_of_publication(
    read: Read, text: str, words: str, earliest: str, latest: str
) -> None:
    assert read(text) == [(words, earliest, latest)]


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("It has lost money since early 2021.", "since early 2021", "2021-01-01", None),
        ("By April 2025, he had hinted at it.", "By April 2025", None, "2025-04-30"),
        ("He is banned until 2026.", "until 2026", None, "2026-12-31"),
        ("He left before Easter 2020.", "before Easter 2020", None, "2020-04-11"),
        ("He led it before 2020.", "before 2020", None, "2019-12-31"),
        ("He led it after March 2020.", "after March 2020", "2020-04-01", None),
        ("It lost money since its creation in early 2021.",
         "since its creation in early 2021", "2021-01-01", None),
        ("He has led it from 2019 onwards.", "from 2019 onwards", "2019-01-01", None),
        ("It must end before the end of 2026.", "before the end of 2026", None, "2026-12-31"),
        ("Doe joined after the 1999 merger.", "1999", "1999-01-01", "1999-12-31"),
        ("It hid before the 2026 midterms.", "2026", "2026-01-01", "2026-12-31"),
    ],
)  # fmt: skip
def test_leaves_an_end_open_where_the_words_do(
    read: Read, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    assert read(text) == [(words, earliest, latest)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It began in early 2021. It burned on January 6 of the same year.",
         ("January 6 of the same year", "2021-01-06", "2021-01-06")),
        ("He won in 2019. The same year he lost.", ("The same year", "2019-01-01", "2019-12-31")),
        ("He won on 3 May 2019. Two weeks later he lost.",
         ("Two weeks later", "2019-05-13", "2019-05-19")),
        ("He won on 3 May 2019. The following day he lost.",
         ("The following day", "2019-05-04", "2019-05-04")),
    ],
)  # fmt: skip
def test_reads_a_time_told_from_the_time_before(
    read: Read, text: str, last: tuple[str, str, str]
) -> None:
    assert read(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "May said little as Doe left.",
        "Doe told USA Today about it.",
        "Workers earn $28 an hour.",
        "He may march for a second time.",
        "The shop is open 24/7.",
        "She spoke on the Tonight Show.",
        "It was signed on 3/4/2024.",
        "They fear the midterms.",
        "About 2000 people and 1500 men came.",
        "The 42-year-old actor left.",
    ],
)
def test_reads_no_time_where_there_is_none(read: Read, text: str) -> None:
    assert read(text) == []


def test_keeps_the_words_of_a_bare_duration(read: Read) -> None:
    assert read("He lost it over a 100-day stretch.") == [("100-day", None, None)]


def test_resolves_nothing_relative_without_a_day_of_publication(read: Read) -> None:
    assert read("He left last summer, after May 2019.", published=None) == [
        ("last summer", None, None),
        ("after May 2019", "2019-06-01", None),
    ]


_WORDS = st.sampled_from(
    ["last ", "next ", "the ", "March ", "2024 ", "0001-01-01 ", "9999 years ago ", "31 ", "since ",
     "–", "’", "Q3 ", "end of ", "year ", "two ", "within ", "decades ", "later ", "\U0001f600",
     "e\u0301", "٣ ", "\u2028", "999 centuries ago ", "9999-12-31 ", "after ", "by ", "from "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(_WORDS, max_size=14),
    published=st.sampled_from([None, "0001-01-01", "2024-02-29", "9999-12-31"]),
)
def test_words_and_spans_agree_and_ends_are_in_order(
    write: Callable[..., Article], words: list[str], published: str | None
) -> None:
    text = "".join(words)
    draft = dates.find(parser.parse(Draft(write(text, published=published), plain(text))))
    end = 0
    for each in draft.dates:
        assert text[each.start : each.end] == each.interval.text
        assert end <= each.start < each.end
        end = each.end
        if each.interval.earliest and each.interval.latest:
            assert each.interval.earliest <= each.interval.latest
