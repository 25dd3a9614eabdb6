"""Times, as intervals no more precise than their words.

A time is resolved from the article's day of publication and from the times told before it, never
from the clock. Words before it may leave an end open ("since early 2021", "by April 2025") or join
it to the next ("from 2017 to 2021"); those words belong to its span. A bare duration ("100 days")
and a time that nothing places ("last year" where the day of publication is not known) keep their
words and have neither end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from detente.model import DateInterval, Span
from detente.reading import calendar
from detente.reading.ahead import direction, is_past
from detente.reading.calendar import UNPLACED, Stretch
from detente.reading.draft import DatedSpan, Draft
from detente.reading.timeforms import Moment
from detente.reading.timephrases import TimePhrase, phrases
from detente.reading.timewords import TIMES, any_of

_OPENERS = {word: way for way, words in TIMES["openers"].items() for word in words}
_OPENER = re.compile(
    rf"(?i)(?<!\w)(?P<opener>{any_of(_OPENERS)})[^\S\n]{{1,2}}(?:the[^\S\n]{{1,2}})?$", re.ASCII
)
_SINCE_NOUN = re.compile(  # "since its creation in early 2021"
    r"(?i)(?<!\w)since (?:its|their|his|her|our|my) (?:[\w-]{1,20} ){1,2}(?:in|on) $"
)
_RANGE_OPENER = re.compile(r"(?i)(?<!\w)(?P<opener>from|between)[^\S\n]{1,2}(?:the[^\S\n]{1,2})?$")
_RANGE_LINK = re.compile(
    r"(?i)[^\S\n]{0,2}(?:to|through|until|till|and|up to|-|–|—)[^\S\n]{1,2}(?:the[^\S\n])?|[-–]"
)
_ONWARD = re.compile(r"(?i)[^\S\n]{1,2}(?:onwards?|on)(?=[^\S\n]?[,.;]|$)")
_SURE = re.compile(r"(?i)\b(?:in|since|until|early|late|mid|last|next|this)[^\S\n]{1,2}$")
_REACH = 60  # characters before a time in which what opens it may stand


def find(draft: Draft) -> Draft:
    """The draft with its dates put in, in the order of the text; none overlaps another."""
    return draft.with_(dates=tuple(_dated(draft)))


def _dated(draft: Draft) -> Iterator[DatedSpan]:
    mentioned: Stretch | None = None
    pending = list(phrases(draft.story))
    index = 0
    while index < len(pending):
        phrase = pending[index]
        index += 1
        follower = pending[index] if index < len(pending) else None
        joined = _joined(draft, phrase, follower, mentioned) if follower else None
        if joined:
            index += 1
            mentioned = joined[1]
            yield _span(draft, *joined)
            continue
        stretch = _resolved(draft, phrase, mentioned)
        if stretch is None:
            continue
        if stretch.known:
            mentioned = stretch
        yield _span(draft, *_opened(draft, phrase, stretch))


def _span(draft: Draft, phrase: TimePhrase, stretch: Stretch) -> DatedSpan:
    words = draft.article.text[phrase.start : phrase.end]
    first, last = stretch.first, stretch.last
    interval = DateInterval(first and first.isoformat(), last and last.isoformat(), words)
    return DatedSpan(phrase.start, phrase.end, interval)


def _resolved(
    draft: Draft, phrase: TimePhrase, mentioned: Stretch | None, year: int | None = None
) -> Stretch | None:
    """The stretch for a phrase; None where it turns out to be no time."""
    if _misread(draft, phrase):
        return None
    moment = Moment(draft.article.day, mentioned, _ahead(draft, phrase), year, phrase.part)
    try:
        stretch = phrase.form.resolve(phrase.parts, moment)
    except (ValueError, OverflowError):  # outside the calendar: year 0, year 10000
        return None
    if stretch is None:
        return UNPLACED if phrase.form.name not in _NEVER_UNPLACED else None
    return calendar.third(stretch, phrase.part) if phrase.part else stretch


_NEVER_UNPLACED = {"day", "years", "century", "quarter", "half", "fiscal year", "bare season"}


def _misread(draft: Draft, phrase: TimePhrase) -> bool:
    """True for words in the form of a time that are none: the Tonight Show, 1500 men, Mrs May."""
    words = draft.syntax.within(phrase)
    if phrase.form.name == "bare year":
        return _counts(draft, phrase)
    if phrase.form.name == "bare month":
        return _is_name(draft, phrase)
    if not words or phrase.form.name not in ("near day", "near unit", "weekday"):
        return False
    if words[0].index == draft.syntax.sentence_of(words[0]).first or not words[0].text.istitle():
        return False
    if phrase.form.name != "weekday" and _is_title(draft, words[-1].index + 1):
        return True
    return any(  # "USA Today", "Fox News Sunday"
        name.start < phrase.start < name.end and name.kind != "person" for name in draft.names
    )


def _counts(draft: Draft, phrase: TimePhrase) -> bool:
    """True for a figure that counts things: "about 2000 people", "1500 men"."""
    year = int(phrase.parts["year"])
    words = draft.syntax.within(phrase)
    if not words or words[-1].index + 1 == len(draft.syntax.tokens):
        return False
    following = draft.syntax.tokens[words[-1].index + 1]
    before = draft.syntax.tokens[max(words[0].index - 1, 0)]
    if following.fine != "NNS":
        return False
    return year < 1900 or (year % 100 == 0 and before.tag not in ("DET", "PRON"))


def _is_name(draft: Draft, phrase: TimePhrase) -> bool:
    """True where someone in the article bears the month's name: Theresa May, Fredric March."""
    word = phrase.parts["month"]
    return any(
        name.kind == "person"
        and draft.story[name.start : name.end].split()[-1:] == [word]
        and name.start < name.end - len(word)
        for name in draft.names
    ) and not _SURE.search(draft.story[max(phrase.start - 10, 0) : phrase.start])


def _is_title(draft: Draft, index: int) -> bool:
    return any(each.text[:1].isupper() for each in draft.syntax.tokens[index : index + 1])


def _ahead(draft: Draft, phrase: TimePhrase) -> bool | None:
    """True where the words look ahead, False where back; a limit ("by June") looks ahead itself."""
    token = draft.syntax.head_of(phrase)
    if token is None:
        return None
    opener = _OPENER.search(draft.story, max(phrase.start - _REACH, 0), phrase.start)
    if opener and opener["opener"].lower().endswith("since"):
        return False
    if phrase.form.name == "within" or (opener and _way(opener) in ("up_to", "ahead_of")):
        return not is_past(draft.syntax, token)
    return {"ahead": True, "back": False, "either": None}[direction(draft.syntax, token)]


def _way(opener: re.Match[str]) -> str:
    return _OPENERS[" ".join(opener["opener"].lower().split())]


def _opened(draft: Draft, phrase: TimePhrase, stretch: Stretch) -> tuple[TimePhrase, Stretch]:
    """The phrase with the words that leave one of its ends open, and the stretch so opened."""
    if stretch.first is None or stretch.last is None:
        return phrase, stretch
    before = draft.story[max(phrase.start - _REACH, 0) : phrase.start]
    origin = phrase.start - len(before)
    noun = _SINCE_NOUN.search(before)
    if noun:
        return replace(phrase, start=origin + noun.start()), calendar.from_on(stretch)
    opener = _OPENER.search(before)
    if opener is None or _modifies(draft, phrase, opener.group().lower().split()[-1]):
        return phrase, stretch
    words = draft.syntax.within(Span(origin + opener.start(), origin + opener.end("opener")))
    if any(each.relation == "compound:prt" for each in words):  # "had it gone through last year"
        return phrase, stretch
    way = _way(opener)
    if way == "ahead_of" and phrase.part == "late":  # "before the end of 2026"
        way = "up_to"
    return replace(phrase, start=origin + opener.start()), _OPENED[way](stretch)


_OPENED = {
    "from_on": calendar.from_on,
    "up_to": calendar.up_to,
    "ahead_of": calendar.ahead_of,
    "later_than": calendar.later_than,
}


def _modifies(draft: Draft, phrase: TimePhrase, word: str) -> bool:
    """True where the time only tells which thing is meant: "before the 2024 election".

    `word` is the one before the time.
    """
    if word == "the" and phrase.form.name in ("bare year", "bare month", "weekday", "day"):
        return True
    after = draft.syntax.sentence_at(phrase.start)
    if after is None:
        return False
    rest = [each for each in draft.syntax.words(after) if each.start >= phrase.end][:1]
    return any(each.text in ("'s", "'") or each.tag in ("NOUN", "ADJ") for each in rest)


def _joined(
    draft: Draft, phrase: TimePhrase, follower: TimePhrase, mentioned: Stretch | None
) -> tuple[TimePhrase, Stretch] | None:
    """Two phrases that are the ends of one time: "from 2017 to 2021", "March to May 2020"."""
    if follower.start - phrase.end > 12 or phrase.form.length or follower.form.length:
        return None
    link = _RANGE_LINK.fullmatch(draft.story, phrase.end, follower.start)
    if link is None:
        return None
    before = draft.story[max(phrase.start - _REACH, 0) : phrase.start]
    opener = _RANGE_OPENER.search(before)
    if opener is None and "and" in link.group().lower():
        return None
    last = _resolved(draft, follower, mentioned)
    if last is None or last.last is None:
        return None
    year = last.last.year if not phrase.parts.get("year") else None
    first = _resolved(draft, phrase, mentioned, year)
    if first is None or first.first is None:
        return None
    start = phrase.start - len(before) + opener.start() if opener else phrase.start
    stretch = calendar.spanning(first, last)
    return (replace(phrase, start=start, end=follower.end), stretch) if stretch.known else None
