"""What full-text search is made of, whichever database does it.

Articles are searched by title and story (furniture blanked out), entries by the words they rest on;
quantities are left out, for they are nothing but figures.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection

from detente.errors import UsageError
from detente.model import Article, Evidence, Reading, Span
from detente.record.rows import bodies, face_of
from detente.record.values import SearchHit

KINDS = ("article", "event", "statement", "claim", "prediction")

# Put around the words that match, in the database's answer; taken out of what goes in.
OPEN, CLOSE = "\x02", "\x03"
_MARKS = re.compile(f"[{OPEN}{CLOSE}]")
_WANTED = re.compile(r'"([^"]*)"|([^\s"]+)')
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Searchable:
    """One thing to be found: an article (`id` is its own) or an entry of it."""

    kind: str
    id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: a piece of its words, the matching ones between OPEN and CLOSE."""

    kind: str
    id: str
    article: str
    marked: str


class Search(Protocol):
    """Full-text search in one kind of database."""

    def create(self, connection: Connection) -> None:
        """Make its tables."""
        ...

    def add(self, connection: Connection, article: str, things: Sequence[Searchable]) -> None:
        """Let an article and its entries be found."""
        ...

    def remove(self, connection: Connection, article: str) -> None:
        """Let an article and its entries be found no more."""
        ...

    def find(
        self, connection: Connection, phrases: Sequence[str], kind: str | None, limit: int
    ) -> list[Found]:
        """What holds all the phrases, best first."""
        ...


def searchables(reading: Reading) -> Iterator[Searchable]:
    """The article of a reading and its entries, as they are searched."""
    article = reading.article
    story = _MARKS.sub(" ", _story(article))
    yield Searchable("article", article.id, _MARKS.sub(" ", article.title or ""), story)
    for body in bodies(reading):
        face = face_of(body)
        if face.kind != "quantity":
            words = _MARKS.sub(" ", face.span.words(article.text))
            yield Searchable(face.kind, body.id, "", words)


def _story(article: Article) -> str:
    """The text with furniture blanked out, every character in its place."""
    parts: list[str] = []
    at = 0
    for span in sorted(article.furniture):
        start, end = max(span.start, at), min(span.end, len(article.text))
        if start < end:
            parts += [article.text[at:start], " " * (end - start)]
            at = end
    return "".join([*parts, article.text[at:]])


def phrases(words: str) -> list[str]:
    """What was asked for: each word, and each run of words between quotation marks, as one phrase.

    >>> phrases('trade AND ("last summer')
    ['trade', 'AND', 'last', 'summer']
    """
    wanted = [phrase or word for phrase, word in _WANTED.findall(_MARKS.sub(" ", words))]
    return [phrase for phrase in wanted if _LETTER.search(phrase)]


def check_kind(kind: str | None) -> None:
    """UsageError where nothing of this kind is searched."""
    if kind is not None and kind not in KINDS:
        raise UsageError(f'"{kind}" is not searched; one of {", ".join(KINDS)} is')


def hit(found: Found, article: Article, evidence: Evidence | None) -> SearchHit:
    """What is handed out: the piece found as evidence, and where in it the matching words are.

    Of an entry (`evidence`) all its words are shown, of an article the piece that was found.
    """
    words, matches = _unmarked(found.marked)
    if evidence is None:
        start = max(_story(article).translate(_PLAIN).find(words), 0)
        place = Span(start, start + len(words))
        evidence = Evidence(
            article.id,
            article.address,
            article.publisher,
            article.published,
            place.start,
            place.end,
            place.words(article.text),
        )
    kind = found.kind
    return SearchHit(kind, found.id, article.title, evidence, matches)  # type: ignore[arg-type]


_PLAIN = {ord(OPEN): " ", ord(CLOSE): " "}


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The words without marks, and the spans that the marks held."""
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for index, part in enumerate(re.split(f"[{OPEN}{CLOSE}]", marked)):
        if index % 2:
            spans.append(Span(at, at + len(part)))
        parts.append(part)
        at += len(part)
    return "".join(parts), tuple(spans)
