"""From when to when a role was held, where the article gives the years."""

from detente.reading.syntax import Syntax, Token

REACH = 12  # words after the role that are looked at
_FROM = frozenset({"from", "since", "between"})
_TO = frozenset({"to", "until", "till", "and", "-", "\u2013", "through"})


def term(syntax: Syntax, noun: Token) -> tuple[str | None, str | None]:
    """The first and last day of the years after `noun`: "from 2010 to 2014", "since 2014"."""
    tokens = syntax.tokens[noun.index + 1 : min(noun.index + 1 + REACH, _end(syntax, noun))]
    start = end = None
    for place, token in enumerate(tokens[:-1]):
        year = tokens[place + 1].text
        if not (len(year) == 4 and year.isdigit()):
            continue
        word = token.text.lower()
        if word in _FROM and start is None:
            start = f"{year}-01-01"
        elif word in ("until", "till") or (word in _TO and start):
            end = f"{year}-12-31"
    return start, end


def _end(syntax: Syntax, noun: Token) -> int:
    return syntax.sentence_of(noun).last
