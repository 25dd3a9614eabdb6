"""Times, as intervals no more precise than their words.

A time is resolved from the article's day of publication and from the times told before it, never
from the clock. Words before it may leave an end open ("since early 2021", "by April 2025") or join
it to the next ("from 2017 to 2021"); those words belong to its span. A bare duration ("100 days")
and a time that nothing places ("last year" where the day of publication is not known) keep their
words and have neither end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from detente.model import DateInterval
from detente.reading.draft import DatedSpan, Draft
from detente.reading.patterns import BLANK
from detente.reading.times import calendar
from detente.reading.times.ahead import direction, is_past
from detente.reading.times.calendar import UNPLACED, Stretch
from detente.reading.times.misreadings import Misreadings
from detente.reading.times.openings import opened, opening_of
from detente.reading.times.timeforms import Moment
from detente.reading.times.timephrases import TimePhrase, phrases

_RANGE_OPENER = re.compile(rf"(?i)(?<!\w)(?:from|between){BLANK}(?:the{BLANK})?$")
_RANGE_LINK = re.compile(
    rf"(?i)[^\S\n]{{0,2}}(?:to|through|until|till|and|up to|-|–|—){BLANK}(?:the{BLANK})?|[-–]"
)
_REACH = 20  # characters before a time in which "between" may stand
_LINK = 12  # characters between the two ends of a time
_DIRECTIONS = {"ahead": True, "back": False, "either": None}
# Words in these forms that cannot be resolved are no time at all: 31 April, a score, a code.
_STRICT = frozenset({"day", "years", "century", "quarter", "half", "fiscal year", "bare season"})


def find(draft: Draft) -> Draft:
    """The draft with its dates put in, in the order of the text; none overlaps another."""
    return draft.with_(dates=tuple(_dated(_Story(draft, Misreadings(draft)))))


@dataclass(frozen=True, slots=True)
class _Story:
    """A draft, and what in it keeps words from being a time."""

    draft: Draft
    misreadings: Misreadings


def _dated(story: _Story) -> Iterator[DatedSpan]:
    mentioned: Stretch | None = None
    pending: TimePhrase | None = None
    for phrase in phrases(story.draft.story):
        if pending is None:
            pending = phrase
            continue
        joined = _joined(story, pending, phrase, mentioned)
        if joined:
            pending, mentioned = None, joined[1]
            yield _span(story.draft, *joined)
            continue
        told = _resolved(story, pending, mentioned)
        if told:
            mentioned = told if told.known else mentioned
            yield _span(story.draft, *opened(story.draft, pending, told))
        pending = phrase
    told = _resolved(story, pending, mentioned) if pending else None
    if pending and told:
        yield _span(story.draft, *opened(story.draft, pending, told))


def _span(draft: Draft, phrase: TimePhrase, stretch: Stretch) -> DatedSpan:
    words = draft.article.text[phrase.start : phrase.end]
    interval = DateInterval(_iso(stretch.first), _iso(stretch.last), words)
    return DatedSpan(phrase.start, phrase.end, interval)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _resolved(
    story: _Story, phrase: TimePhrase, mentioned: Stretch | None, year: int | None = None
) -> Stretch | None:
    """The stretch for a phrase; None where it turns out to be no time."""
    if story.misreadings.has(phrase):
        return None
    ahead = _ahead(story.draft, phrase)
    moment = Moment(story.draft.article.day, mentioned, ahead, year, phrase.part)
    try:
        stretch = phrase.form.resolve(phrase.parts, moment)
    except (ValueError, OverflowError):  # outside the calendar: year 0, year 10000
        return None
    if stretch is None:
        return None if phrase.form.name in _STRICT else UNPLACED
    return calendar.third(stretch, phrase.part) if phrase.part else stretch


def _ahead(draft: Draft, phrase: TimePhrase) -> bool | None:
    """True where the words look ahead, False where back; a limit ("by June") looks ahead itself."""
    token = draft.syntax.head_of(phrase)
    if token is None:
        return None
    opening = opening_of(draft.story, phrase)
    if opening and opening.word.endswith("since"):
        return False
    if phrase.form.name == "within" or (opening and opening.way in ("up_to", "ahead_of")):
        return not is_past(draft.syntax, token)
    return _DIRECTIONS[direction(draft.syntax, token)]


def _joined(
    story: _Story, phrase: TimePhrase, follower: TimePhrase, mentioned: Stretch | None
) -> tuple[TimePhrase, Stretch] | None:
    """Two phrases that are the ends of one time: "from 2017 to 2021", "March to May 2020"."""
    if follower.start - phrase.end > _LINK or phrase.form.length or follower.form.length:
        return None
    words = story.draft.story
    link = _RANGE_LINK.fullmatch(words, phrase.end, follower.start)
    opener = _RANGE_OPENER.search(words, max(phrase.start - _REACH, 0), phrase.start)
    if link is None or (opener is None and "and" in link.group().lower()):
        return None
    last = _resolved(story, follower, mentioned)
    if last is None or last.last is None:
        return None
    year = None if phrase.parts.get("year") else last.last.year
    first = _resolved(story, phrase, mentioned, year)
    stretch = calendar.spanning(first, last) if first else UNPLACED
    start = opener.start() if opener else phrase.start
    return (replace(phrase, start=start, end=follower.end), stretch) if stretch.known else None
