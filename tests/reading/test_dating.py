from collections.abc import Callable

import pytest

from detente.model import Article
from detente.reading import parser
from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.syntax import Token
from detente.reading.times import finding as dates
from detente.reading.times.dating import date_for, horizon_for

At = Callable[[str, str], tuple[Draft, Token]]


@pytest.fixture(scope="module")
def at(write: Callable[..., Article]) -> At:
    def found(text: str, word: str) -> tuple[Draft, Token]:
        article = write(text, published="2024-03-15")
        draft = dates.find(parser.parse(Draft(article, plain(text))))
        return draft, next(each for each in draft.syntax.tokens if each.text == word)

    return found


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("Doe met Roe on Tuesday.", "met", "Tuesday"),
        ("Last summer, talks took place where Doe presented an offer.", "presented", "Last summer"),
        ("On Monday Doe said Roe had won.", "said", "Monday"),
        ("Doe accused Roe of theft in 2019 and sued her in 2020.", "accused", "2019"),
        ("Doe accused Roe of theft in 2019 and sued her in 2020.", "sued", "2020"),
        ("Doe visited Rome on Monday and met Roe.", "met", "Monday"),
        ("The 2019 attack on Roe failed.", "attack", "2019"),
        ("Doe began to attack Roe in March 2023.", "attack", "March 2023"),
        ("By April 2025, Doe had hinted that Roe might leave.", "hinted", "By April 2025"),
        ("Doe and Roe, who met in 2012, split yesterday.", "split", "yesterday"),
    ],
)
def test_a_happening_is_dated_by_the_words_of_its_clause(
    at: At, text: str, word: str, words: str
) -> None:
    date = date_for(*at(text, word))
    assert date is not None
    assert date.text == words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Doe met Roe.", "met"),
        ("On Monday Doe said Roe had won.", "won"),
        ("Doe met Roe over a 100-day stretch.", "met"),
    ],
)
def test_a_happening_has_no_date_where_no_words_give_it(at: At, text: str, word: str) -> None:
    assert date_for(*at(text, word)) is None


@pytest.mark.parametrize(
    ("text", "word", "earliest", "latest"),
    [
        ("Doe will cut spending by 2026.", "cut", None, "2026-12-31"),
        ("Doe vowed to leave next year.", "leave", "2025-01-01", "2025-12-31"),
        ("Doe expects growth within two years.", "expects", "2024-03-15", "2026-03-15"),
    ],
)
def test_the_horizon_is_the_time_to_come(
    at: At, text: str, word: str, earliest: str | None, latest: str
) -> None:
    horizon = horizon_for(*at(text, word))
    assert horizon is not None
    assert (horizon.earliest, horizon.latest) == (earliest, latest)


def test_a_time_that_is_over_is_no_horizon(at: At) -> None:
    assert horizon_for(*at("In 2019 Doe vowed to leave.", "leave")) is None
