"""Where a claim says what it measures: the words, and what stands before and after them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from detente.model import Claim, ontology
from detente.weaving.measures import concepts
from detente.weaving.series_rules import either, one_of, rules
from detente.weaving.telling import Told
from detente.weaving.words import small_words, stem, words

REACH = 300  # characters of a sentence in which it is said what is measured
MOST = 3  # words before a measured thing that are looked at for what narrows it
NAME = r"[A-Z][\w.'\u2019-]*(?:\s+[A-Z][\w.'\u2019-]*)*"  # a pattern for the name of a body
_WORD_BEFORE = re.compile(r"(?<!\S)([^\W\d_][\w-]*)\s+$")
_PER = re.compile(r"\s+(?:per[\s-]+|for\s+(?:each|every)\s+)(\w+)", re.IGNORECASE)
_A_PIECE = re.compile(
    r"\s+(?:per[\s-]+|an?\s+|each\s+|every\s+)([a-z]+)\b(?!\s+(?:ago|earlier|before|later|prior))"
)


@dataclass(frozen=True, slots=True)
class Place:
    """The sentence up to what is measured, the words for that, and the rest of the sentence."""

    before: str
    phrase: str
    after: str

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the text that the claim rests on."""
        return len(self.before), len(self.before) + len(self.phrase)


def place_of(told: Told) -> Place:
    """Where the claim says what it measures; a place without words where it does not."""
    return told.once(_place)


def phrase_of(told: Told) -> str:
    """The words for what the claim is of."""
    return place_of(told).phrase


def _place(told: Told) -> Place:
    body, text = told.body, told.evidence.text
    if not isinstance(body, Claim):
        return Place("", "", "")
    spans = [told.quantity.measures, body.about] if told.quantity else [body.about]
    span = next((each for each in spans if each and told.words(each)), None)
    start, end = (0, 0)
    if span:
        start, end = max(0, span.start - told.evidence.start), span.end - told.evidence.start
    if not _says_nothing(text[start:end], told):
        return Place(text[:start], text[start:end], text[end:])
    found = _named(told)
    start, end = found or (start, end)
    return Place(text[:start], text[start:end], text[end:])


def _says_nothing(phrase: str, told: Told) -> bool:
    """True for words that only say when, who or how many, as "third quarter" does."""
    listed = rules()
    idle = {*listed["times"], *listed["idle"], *listed["lengths"], *listed["scales"]}
    named = {word for party in told.parties.values() for word in words(party.name)}
    return all(word in idle or stem(word) in idle or word in named for word in words(phrase))


def _named(told: Told) -> tuple[int, int] | None:
    """Where the sentence says what it is that stood at the figure, or that moved: "inflation in
    Northport stood at 4.1%", "Northport's debt doubled".
    """
    text = told.evidence.text
    if told.quantity is None:
        match = _measure_moved().search(text, 0, REACH)
    else:
        end = max(0, told.quantity.start - told.evidence.start)
        match = _measure_before().search(text, max(0, end - REACH), end)
    if match is None:
        return None
    start = match.start("measure")
    for _ in range(MOST):
        word = _WORD_BEFORE.search(text[:start])
        if word is None or word[1].lower() in {*small_words(), "said", "says"}:
            break
        start = word.start(1)
    return start, match.end("measure")


@cache
def _measure_before() -> re.Pattern[str]:
    link = rf"{one_of('links')}|of|(?:{one_of('moved')})(?:\s+(?:by|to))?"
    return re.compile(rf"{_measure()}\s+(?i:{link})\s+(?:(?i:{one_of('nearness')})\s+)*$")


@cache
def _measure_moved() -> re.Pattern[str]:
    help_ = rf"has|have|had|was|were|been|did|not|also|{one_of('nearness')}"
    return re.compile(rf"{_measure()}\s+(?:(?i:{help_})\s+)*(?i:{one_of('moved')})\b")


def _measure() -> str:
    """A pattern for a measured thing, and the name of whose it is after it."""
    rows = ontology.load("measured").values()
    named = either(word for row in rows for word in row["words"])
    whose = rf"(?:of|in|at|for|by)\s+(?:the\s+)?{NAME}"
    return rf"\b(?P<measure>(?i:{named})(?:\s+rate)?)(?:\s+{whose})?"


def rate_of(told: Told) -> frozenset[str]:
    """What a claimed figure is for each of: a head, a month; empty where it is for the whole."""
    place = place_of(told)
    near = (*words(place.before)[-2:], *words(place.phrase))
    found = _rates(near)
    per = _PER.match(place.after)
    if per:
        found |= {stem(per[1].lower())}
    if told.quantity is None:
        return found
    found |= frozenset() if per else _rates(words(place.after)[:2])
    after = told.evidence.text[max(0, told.quantity.end - told.evidence.start) :]
    piece, following = _A_PIECE.match(after), words(after[:20])[:1]
    if piece:
        return found | {stem(piece[1])}
    return found | _rates(following) if after[:1].isspace() else found


def rate_in(phrase: str) -> frozenset[str]:
    """The same for what a series measures: "revenue per employee"."""
    per = _PER.search(phrase)
    if per is None:
        return _rates(words(phrase))
    return _rates(words(phrase[: per.start()])) | {stem(per[1].lower())}


def _rates(among: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in among if word in rules()["rates"])


def beside(text: str, name: str) -> frozenset[str]:
    """The stems of the words beside each mention of the measured thing: up to three before it, and
    that on or for which it is: "school spending", "spending on schools".
    """
    found: set[str] = set()
    told = words(text)
    for place, word in enumerate(told):
        if name in concepts(word):
            found |= {stem(each) for each in told[max(0, place - MOST) : place]}
            if told[place + 1 : place + 2] and told[place + 1] in ("on", "for", "from"):
                found |= {stem(each) for each in told[place + 2 : place + 2 + MOST]}
    return frozenset(found)
