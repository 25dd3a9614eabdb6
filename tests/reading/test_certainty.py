"""How far an article vouches for what a word says."""

import pytest

from detente.reading import parser
from detente.reading.certainty import certainty_at
from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.statements import finding as statements
from detente.reading.statements import quotations


@pytest.fixture
def read(write):
    """A text as far as its statements."""

    def of(text):
        return statements.find(quotations.find(parser.parse(Draft(write(text), plain(text)))))

    return of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Doe sold the firm.", "sold", "asserted"),
        ("Doe reportedly laughed.", "laughed", "reported"),
        ("Doe allegedly fled.", "fled", "reported"),
        ("Doe is said to have fled.", "fled", "reported"),
        ("According to the Gazette, Doe fled.", "fled", "reported"),
        ("Roe said that Doe had fled.", "fled", "reported"),
        ("There are rumours that Doe fled.", "fled", "rumoured"),
        ("Doe is believed to have fled.", "fled", "rumoured"),
        ("Insiders say that Doe fled.", "fled", "rumoured"),
        ("Doe is expected to resign.", "resign", "probable"),
        ("Doe is set to resign.", "resign", "probable"),
        ("Doe probably resigned.", "resigned", "probable"),
        ("Doe may resign.", "resign", "possible"),
        ("It is possible that Doe resigned.", "resigned", "possible"),
        ("Perhaps Doe resigned.", "resigned", "possible"),
        ("Doe may not resign.", "resign", "possible"),
        ("Doe did not resign.", "resign", "denied"),
        ("Roe denied that Doe resigned.", "resigned", "denied"),
        ("Doe refused to resign.", "resign", "denied"),
        ("No attack took place.", "attack", "denied"),
    ],
    ids=lambda each: each if " " in each else None,
)
def test_hedges(read, text, word, expected):
    draft = read(text)
    token = next(each for each in draft.syntax.tokens if each.text == word)
    assert certainty_at(draft, token) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Doe may reportedly resign.", "resign", "possible", id="possible, reported"),
        pytest.param(
            "Insiders say that Doe did not resign.", "resign", "denied", id="denied, rumoured"
        ),
        pytest.param(
            "Roe did not deny that Doe resigned.", "resigned", "reported", id="a denial denied"
        ),
    ],
)
def test_the_hedge_that_vouches_least_wins(read, text, word, expected):
    draft = read(text)
    token = next(each for each in draft.syntax.tokens if each.text == word)
    assert certainty_at(draft, token) == expected


def test_a_hedge_bears_on_its_own_clause_only(read):
    draft = read("Doe reportedly laughed but Roe left.")
    token = next(each for each in draft.syntax.tokens if each.text == "left")
    assert certainty_at(draft, token) == "asserted"
