"""Words before a time that leave one of its ends open: since, by, until, before, after."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from detente.model import Span
from detente.reading.draft import Draft
from detente.reading.patterns import BLANK, any_of
from detente.reading.times import calendar
from detente.reading.times.calendar import Stretch
from detente.reading.times.timephrases import TimePhrase
from detente.reading.times.timewords import TIMES

_WAYS: dict[str, str] = {word: way for way, words in TIMES["openers"].items() for word in words}
_OPENER = re.compile(rf"(?i)(?<!\w)(?P<word>{any_of(_WAYS)}){BLANK}(?P<the>the{BLANK})?$", re.ASCII)
_SINCE_NOUN = re.compile(  # "since its creation in early 2021"
    r"(?i)(?<!\w)since (?:its|their|his|her|our|my) (?:[\w-]{1,20} ){1,2}(?:in|on) $"
)
_FROM = re.compile(rf"(?i)(?<!\w)from{BLANK}(?:the{BLANK})?$")
_ONWARD = re.compile(rf"(?i){BLANK}(?:onwards?|on)\b(?=[^\S\n]?[,.;)]|$)")
_REACH = 60  # characters before a time in which what opens it may stand
_NAMING = ("bare year", "bare month", "weekday", "day")
_OPENED: dict[str, Callable[[Stretch], Stretch]] = {
    "from_on": calendar.from_on,
    "up_to": calendar.up_to,
    "ahead_of": calendar.ahead_of,
    "later_than": calendar.later_than,
}


@dataclass(frozen=True, slots=True, order=True)
class Opening(Span):
    """The words before a time that open it, and which way; `article`: "the" follows them."""

    way: str
    word: str
    article: bool


def opening_of(story: str, phrase: TimePhrase) -> Opening | None:
    """What opens the time at `phrase`, whether or not it does so here."""
    found = _OPENER.search(story, max(phrase.start - _REACH, 0), phrase.start)
    if found is None:
        return None
    word = " ".join(found["word"].lower().split())
    return Opening(found.start(), found.end("word"), _WAYS[word], word, bool(found["the"]))


def opened(draft: Draft, phrase: TimePhrase, stretch: Stretch) -> tuple[TimePhrase, Stretch]:
    """The phrase with the words that leave one of its ends open, and the stretch so opened."""
    if stretch.first is None or stretch.last is None:
        return phrase, stretch
    reach = max(phrase.start - _REACH, 0)
    noun = _SINCE_NOUN.search(draft.story, reach, phrase.start)
    if noun:
        return replace(phrase, start=noun.start()), calendar.from_on(stretch)
    start, onward = (
        _FROM.search(draft.story, reach, phrase.start),
        _ONWARD.match(draft.story, phrase.end),
    )
    if start and onward:
        whole = replace(phrase, start=start.start(), end=onward.end())
        return whole, calendar.from_on(stretch)
    opening = opening_of(draft.story, phrase)
    if opening is None or _only_names(draft, phrase, opening):
        return phrase, stretch
    way = opening.way
    if way == "ahead_of" and phrase.part == "late":  # "before the end of 2026"
        way = "up_to"
    return replace(phrase, start=opening.start), _OPENED[way](stretch)


def _only_names(draft: Draft, phrase: TimePhrase, opening: Opening) -> bool:
    """True where the time only tells which thing is meant: "before the 2024 election".

    Nor does the particle of a verb open it: "had it gone through last year".
    """
    if opening.article and phrase.form.name in _NAMING:
        return True
    words = draft.syntax.within(opening)
    if any(each.relation == "compound:prt" for each in words):
        return True
    inside = draft.syntax.within(phrase)
    following = inside[-1].index + 1 if inside else 0
    return any(
        each.text in ("'s", "'") or each.tag in ("NOUN", "ADJ")
        for each in draft.syntax.tokens[following : following + 1]
        if inside and each.sentence == inside[-1].sentence
    )
