"""How words regard an actor."""

import pytest

from detente.reading import parser
from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.statements.stance import stance_towards, tone_of


def regard(write, text, name="Roe"):
    draft = parser.parse(Draft(write(text), plain(text)))
    heads = [each for each in draft.syntax.tokens if each.text == name]
    return stance_towards(draft.syntax, heads)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Doe praised Roe.", id="object of praise"),
        pytest.param("Roe is a brilliant leader.", id="predicate"),
        pytest.param("Doe defended Roe's record.", id="what is hers"),
        pytest.param("Roe is not a liar.", id="negated blame"),
    ],
)
def test_for(write, text):
    assert regard(write, text) > 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Doe accused Roe of theft.", id="object of blame"),
        pytest.param("Roe lied to the court.", id="subject of a misdeed"),
        pytest.param("Doe called Roe a liar.", id="called"),
        pytest.param("Roe's reckless plan failed.", id="what is hers"),
        pytest.param("Doe did not praise Roe.", id="negated praise"),
    ],
)
def test_against(write, text):
    assert regard(write, text) < 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Doe met Roe in May.", id="no regard"),
        pytest.param("Roe faced criticism from Doe.", id="somebody else's"),
    ],
)
def test_not_to_be_told(write, text):
    assert regard(write, text, "Doe" if "from Doe" in text else "Roe") is None


def test_the_tone_of_few_words_tells_nothing(write):
    draft = parser.parse(Draft(write("Roe has a problem."), "Roe has a problem."))
    assert tone_of(draft.syntax, draft.syntax.tokens) is None
