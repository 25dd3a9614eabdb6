"""Words in the form of a time that are none: the Tonight Show, 1500 men, Mrs May."""

import re

from detente.model import Span
from detente.reading.covering import Cover
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax, Token
from detente.reading.times.timephrases import TimePhrase
from detente.reading.times.timewords import MONTH_NUMBERS

_SURE = re.compile(r"(?i)\b(?:in|since|until|early|late|mid|last|next|this)[^\S\n]{1,2}$")
_SURE_REACH = 10
_FIRST_SURE_YEAR = 1900  # before it, a number of four digits as often counts things


class Misreadings:
    """What in one article keeps words from being a time; looks at its names once."""

    def __init__(self, draft: Draft) -> None:
        self._story = draft.story
        self._syntax = draft.syntax
        self._titles = Cover(name for name in draft.names if name.kind != "person")
        self._namesakes = frozenset(_months_borne(draft))

    def has(self, phrase: TimePhrase) -> bool:
        """True where the words of `phrase` are no time here."""
        words = self._syntax.within(phrase)
        if not words:
            return False
        if phrase.form.name == "bare year":
            return _counts(self._syntax, int(phrase.parts["year"]), words)
        if phrase.form.name == "bare month":
            return self._is_person(phrase)
        if phrase.form.name in ("near day", "near unit", "weekday"):
            return self._is_title(phrase, words)
        return False

    def _is_person(self, phrase: TimePhrase) -> bool:
        """True for a month that someone in the article is called by: Theresa May."""
        if phrase.parts["month"] not in self._namesakes:
            return False
        return not _SURE.search(self._story, max(phrase.start - _SURE_REACH, 0), phrase.start)

    def _is_title(self, phrase: TimePhrase, words: tuple[Token, ...]) -> bool:
        """True for part of a title: "the Tonight Show", "USA Today", "Fox News Sunday"."""
        first = words[0]
        if first.index == self._syntax.sentence_of(first).first or not first.text.istitle():
            return False
        following = self._syntax.tokens[words[-1].index + 1 : words[-1].index + 2]
        if phrase.form.name != "weekday" and any(each.text[:1].isupper() for each in following):
            return True
        title = self._titles.at(phrase.start)
        return title is not None and title.start < phrase.start


def _months_borne(draft: Draft) -> list[str]:
    """The months that are the last name of someone in the article."""
    found = []
    for name in draft.names:
        *first, last = Span(name.start, name.end).words(draft.story).split() or [""]
        if first and name.kind == "person" and last.lower() in MONTH_NUMBERS:
            found.append(last)
    return found


def _counts(syntax: Syntax, year: int, words: tuple[Token, ...]) -> bool:
    """True for a number that counts things: "about 2000 people", "1500 men"."""
    following = syntax.tokens[words[-1].index + 1 : words[-1].index + 2]
    if not any(each.fine == "NNS" for each in following):
        return False
    before = syntax.tokens[max(words[0].index - 1, 0)]
    return year < _FIRST_SURE_YEAR or (year % 100 == 0 and before.tag not in ("DET", "PRON"))
