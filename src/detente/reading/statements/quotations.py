"""Words between quotation marks: which mark opens, which closes, and what lies inside what.

The story has plain marks only; the article's own typography tells opening from closing where it is
there, and the neighbouring characters do where it is not. A single mark is taken for a quotation
mark only where it opens before a word and closes after one; every other one is an apostrophe.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from detente.model import Span
from detente.reading.draft import Draft, Quotation

_MARK = re.compile(r"\"|''|``|'")
_PARAGRAPH = re.compile(r"\S[^\n]*")
_OPENS_ALWAYS, _CLOSES_ALWAYS = frozenset("\u201e\u201a\u00ab"), frozenset("\u00bb")
_OPENS, _CLOSES = frozenset("\u201c\u2018\u201f\u201b"), frozenset("\u201d\u2019")
_BEFORE_WORDS = frozenset("([{-\u2013\u2014\"'/\u2026")
_DEEPEST = 4  # quotations inside quotations; what nests deeper is no quotation
# Words that begin with an apostrophe: "'tis", "the '90s", "rock 'n' roll".
_ELISION = re.compile(r"'(?:\d|(?:tis|twas|em|n|til|cause|bout|round|cos)\b)", re.IGNORECASE)
_UNFINISHED = re.compile(r"[\w,;\-\u2013\u2014]\Z")

Role = Literal["opens", "closes", "either"]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One quotation mark: where, single or double, and what it seems to do."""

    at: int
    end: int
    single: bool
    role: Role


@dataclass(frozen=True, slots=True)
class _Quoted(Span):
    """One pair of marks; `closed` is False where the paragraph ended first."""

    closed: bool


def find(draft: Draft) -> Draft:
    """The draft with its quotations put in, in the order of the text, the outer before the inner.

    A quotation without an end never reaches beyond its paragraph, but a paragraph that opens with
    a mark goes on with the one before it, which has none at its end: both get one `group`.
    """
    text, story = draft.article.text, draft.story
    paragraphs = list(_paragraphs(story))
    found: list[list[_Quoted]] = []
    for index, paragraph in enumerate(paragraphs):
        goes_on = index + 1 < len(paragraphs) and _MARK.match(story, paragraphs[index + 1].start)
        marks = list(_marks(text, story, paragraph))
        quoted = [*_pairs(story, marks), *_left_open(story, paragraph, marks, bool(goes_on))]
        found.append(sorted(quoted, key=lambda each: (each.start, -each.end)))
    return draft.with_(quotations=tuple(_grouped(zip(paragraphs, found, strict=True))))


def _paragraphs(story: str) -> Iterator[Span]:
    """The lines that hold words; lines broken in the middle of a sentence are taken together."""
    start = end = -1
    for match in _PARAGRAPH.finditer(story):
        joined = end >= 0 and match.start() - end <= 1 and _UNFINISHED.search(story[end - 1 : end])
        if start >= 0 and not joined:
            yield Span(start, end)
        if not joined:
            start = match.start()
        end = match.start() + len(match.group().rstrip())
    if start >= 0:
        yield Span(start, end)


def _marks(text: str, story: str, paragraph: Span) -> Iterator[_Mark]:
    """The marks of one paragraph that may quote, apostrophes left out."""
    for match in _MARK.finditer(story, paragraph.start, paragraph.end):
        at, end, single = match.start(), match.end(), match.group() == "'"
        before = story[at - 1] if at > paragraph.start else " "
        after = story[end] if end < paragraph.end else " "
        role = _role(text[at], before, after, single)
        if role and not (single and role == "opens" and _ELISION.match(story, at)):
            yield _Mark(at, end, single, role)


def _role(mark: str, before: str, after: str, single: bool) -> Role | None:
    """What `mark` does between its neighbours; None for an apostrophe or a stray mark."""
    free = before.isspace() or before in _BEFORE_WORDS
    if mark in _OPENS_ALWAYS:
        return "opens"
    if mark in _CLOSES_ALWAYS:
        return "either"
    if single and before.isalnum() and after.isalnum():
        return None
    if mark in _OPENS:
        return "either" if not free and not after.isalnum() else "opens"
    if mark in _CLOSES and not (free and not single and after.isalnum()):
        return "closes"
    if free and not after.isspace():
        return "either" if before in "\"'\u2014\u2013-" else "opens"
    return "closes" if not free else (None if single else "either")


def _opened(story: str, marks: list[_Mark]) -> Iterator[tuple[_Mark, _Mark | None]]:
    """Each opening mark with its partner, None where it has none."""
    opened: list[_Mark] = []
    closers = _closers_ahead(marks)
    for mark, closer_ahead in zip(marks, closers, strict=True):
        match = next((each for each in reversed(opened) if each.single == mark.single), None)
        if mark.role == "opens" or (mark.role == "either" and match is None):
            opened.append(mark)
        elif match and not (closer_ahead and _possessive(story, mark)):
            while opened[-1] is not match:
                yield opened.pop(), None
            yield opened.pop(), mark
        if len(opened) > _DEEPEST:
            yield opened.pop(0), None
    yield from ((mark, None) for mark in opened)


def _pairs(story: str, marks: list[_Mark]) -> Iterator[_Quoted]:
    for mark, partner in _opened(story, marks):
        if partner and story[mark.end : partner.at].strip():
            yield _Quoted(mark.at, partner.end, closed=True)


def _left_open(story: str, paragraph: Span, marks: list[_Mark], goes_on: bool) -> Iterator[_Quoted]:
    """The first double mark without a partner, where it opens speech that fills the paragraph."""
    alone = [mark for mark, partner in _opened(story, marks) if not partner and not mark.single]
    speech = [mark for mark in alone if goes_on or _speechlike(story, paragraph, mark)]
    if speech:
        yield _Quoted(min(mark.at for mark in speech), paragraph.end, closed=False)


def _closers_ahead(marks: list[_Mark]) -> list[bool]:
    """For each mark, whether the next single mark after it closes."""
    found: list[bool] = []
    ahead = False
    for mark in reversed(marks):
        found.append(ahead)
        if mark.single:
            ahead = mark.role == "closes"
    return found[::-1]


def _possessive(story: str, mark: _Mark) -> bool:
    """True for what may be the apostrophe of "the workers' party"."""
    after = story[mark.end : mark.end + 2]
    return mark.single and story[mark.at - 1] == "s" and after[:1] == " " and after[1:].islower()


def _speechlike(story: str, paragraph: Span, mark: _Mark) -> bool:
    """True where a mark without a partner stands as before speech: first, or after a stop."""
    before = story[max(paragraph.start, mark.at - 2) : mark.at].rstrip()[-1:]
    return mark.at == paragraph.start or (before != "" and before in ",:.!?")


def _grouped(paragraphs: Iterable[tuple[Span, list[_Quoted]]]) -> Iterator[Quotation]:
    """The quotations with their depth and group."""
    index, running = 0, None
    for paragraph, quoted in paragraphs:
        ends: list[int] = []
        last, running = running, None
        for each in quoted:
            while ends and ends[-1] <= each.start:
                ends.pop()
            group = index if last is None or each.start != paragraph.start else last
            yield Quotation(each.start, each.end, len(ends), group)
            running = running if each.closed else group
            ends.append(each.end)
            index += 1
