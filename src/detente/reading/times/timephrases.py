"""Phrases that give a time, found in the words of a story before anything is resolved."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Span
from detente.reading.times import absolute_forms, relative_forms
from detente.reading.times.timeforms import Form, Parts
from detente.reading.times.timewords import (
    ANY_WEEKDAY,
    COUNT,
    FULL_MONTH,
    MONTH,
    PART,
    PARTS,
    SEASON,
)

_FORMS = (*absolute_forms.FORMS, *relative_forms.FORMS)
_STARTS = (
    r"\d|Q[1-4]|H[12]|FY|(?i:the|yesterday|today|tonight|tomorrow|last|past|previous|this|that|these"
    r"|current|next|coming|upcoming|earlier|later|late|early|mid|recent|over|in|during|for|within"
    r"|inside|throughout|across|more than|less than|at least|under|about|around|nearly|almost|some"
    rf"|same|following|preceding|fiscal|financial|calendar|first|second|third|fourth|final)\b|{ANY_WEEKDAY}|{MONTH}|{FULL_MONTH}"
    rf"|(?i:{SEASON}|{COUNT})\b|(?:Easter|Good|Christmas|New)\b"
)
_START = re.compile(rf"(?<![\w$€£¥₹#@/])(?<!\d[.,:])(?:{_STARTS})", re.ASCII)
_PART_BEFORE = re.compile(rf"(?i:(?P<part>{PART})(?:[^\S\n]{{1,2}}|-))", re.ASCII)
_LEAD = 40  # characters before a phrase that may lead to it


@dataclass(frozen=True, slots=True, order=True)
class TimePhrase(Span):
    """Words in the `form` of a time; `part` is the third of it that is meant: "early", "late"."""

    form: Form
    parts: Parts
    part: str | None


def phrases(story: str) -> Iterator[TimePhrase]:
    """The phrases of `story` in order; where several forms fit, the longest that starts first."""
    end = 0
    for start in _START.finditer(story):
        if start.start() < end:
            continue
        found = _at(story, start.start())
        if found:
            end = found.end
            yield found


def _at(story: str, start: int) -> TimePhrase | None:
    part = _PART_BEFORE.match(story, start)
    if part:
        meant = PARTS[" ".join(part["part"].lower().split())]
        found = _longest(story, part.end(), start, meant)
        if found:
            return found
    return _longest(story, start, start, None)


def _longest(story: str, at: int, start: int, part: str | None) -> TimePhrase | None:
    best: TimePhrase | None = None
    for form in _FORMS:
        match = form.pattern.match(story, at)
        if match is None or (best and match.end() <= best.end):
            continue
        lead = story[max(at - _LEAD, story.rfind("\n", 0, at) + 1) : at]
        if form.lead and not form.lead.search(lead):
            continue
        if form.tail and not form.tail.match(story, match.end()):
            continue
        parts = {name: words for name, words in match.groupdict().items() if words}
        best = TimePhrase(start, match.end(), form, parts, part)
    return best
