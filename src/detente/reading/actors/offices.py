"""Offices before names: the President in "President Jane Doe" is no part of hers."""

from detente.reading.actors.gazetteer import country, is_people, lists
from detente.reading.actors.titles import (
    fields_of,
    is_address,
    is_given_name,
    is_role_word,
    role_in,
    titles,
)
from detente.reading.syntax import Token

_OFFICES = frozenset({"politics", "business", "office"})


def after_office(tokens: tuple[Token, ...]) -> int:
    """Where the name begins after an office: at "Jane" in "Ruritanian President Jane Doe".

    What may be a surname too ("Luther King Jr.") is an office only after words of offices; and
    nothing is where the first word is a given name.
    """
    for place in range(len(tokens) - 1, 0, -1):
        before, follows = tokens[:place], tokens[place:]
        words = tuple(each.lemma.lower() for each in before)
        office = role_in(words)
        named = follows[0].text[0].isupper() and follows[0].text.lower() not in lists().suffixes
        if office is None or not named or not fields_of(office) & _OFFICES:
            continue
        known = all(_is_of_office(each) for each in before)
        if known or not (words[-1] in titles().surnames or is_given_name(before[0].text)):
            return place
    return 0


def is_office(words: tuple[Token, ...]) -> bool:
    """True for "British MP" and "Foreign Minister": an office and nobody's name."""
    if len(words) < 2 or not all(map(_is_of_office, words)):
        return False
    return role_in([words[-1].text.lower()]) is not None


def _is_of_office(token: Token) -> bool:
    word = token.text.lower()
    people = is_people(word) or country(word) is not None
    return people or is_address(token) or is_role_word(word)
