import pytest

from detente.model import Role
from detente.reading import parser
from detente.reading.actors import finding as actors
from detente.reading.draft import Draft
from detente.reading.plain import plain


@pytest.fixture(scope="module")
def roles(write):
    def done(text, name):
        draft = actors.find(parser.parse(Draft(write(text), plain(text))))
        return next(each.roles for each in draft.actors if each.name == name)

    return done


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Former president Jane Doe resigned.", Role("Former president")),
        ("On Friday Acme chief executive Jane Doe resigned.", Role("chief executive", "Acme")),
        ("Jane Doe, the owner of Acme Corp., resigned.", Role("owner", "Acme Corp.")),
        ("Jane Doe is the director of Acme Corp. today.", Role("director", "Acme Corp.")),
        ("They appointed Jane Doe as head of the agency.", Role("head", "agency")),
        ("It was Jane Doe\u2019s presidency that failed.", Role("president")),
        (
            "Jane Doe, the minister from 2010 to 2014, resigned.",
            Role("minister", None, "2010-01-01", "2014-12-31"),
        ),
    ],
    ids=["title", "title with body", "apposition", "copula", "as", "standing", "dates"],
)
def test_the_article_gives_a_role(roles, text, role):
    assert role in roles(text, "Jane Doe")


def test_whose_company_it_is_makes_an_owner(roles):
    text = "They praised Jane Doe\u2019s company, Acme Corp., for years."
    assert Role("owner", "Acme Corp.") in roles(text, "Jane Doe")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe is not the president.",
        "Jane Doe could become president.",
        "Is Jane Doe the president?",
    ],
)
def test_what_is_denied_or_open_gives_no_role(roles, text):
    assert roles(text, "Jane Doe") == ()
