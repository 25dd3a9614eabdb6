"""The lines above a plain text that say what it is: its date, title, source, author."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.model import Furniture
from detente.sources.columns import fact_named
from detente.sources.publication import Published, moment

MOST_LINES = 12  # a heading is over by then
MOST_ABOVE = 3  # title, subtitle and byline may stand above the date
LONGEST_LINE = 300
LONGEST_TITLE = 160  # headlines run to about 120 characters

# The date of the day, then the story on the same line, as some collections export it.
_INLINE = re.compile(
    r"\s{0,8}(?:date|published|pub ?date)[ \t]{0,4}:?[ \t]{1,4}"
    r"(?P<date>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s|$)",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\r\n]*")
_LABELLED = re.compile(r"[ \t]*(?P<name>[A-Za-z][A-Za-z _-]{0,24}?)[ \t]*:[ \t]*(?P<value>\S.*)")
_DATED = re.compile(
    r"[ \t]*(?:(?:first )?published|posted|date|(?P<later>(?:last )?(?:updated|modified)))"
    r"(?:[ \t]+(?:on|at))?[ \t]*[: ][ \t]*(?P<date>\S.*)",
    re.IGNORECASE,
)
# Words that open a line which is no headline although it looks like one.
_NO_TITLE = re.compile(r"(?:by|photo|image|source|credit|share|via|file)\b", re.IGNORECASE)


@dataclass(slots=True)
class Heading:
    """What the first lines say: facts by name, the date, and from where to where they say it."""

    facts: dict[str, str] = field(default_factory=dict)
    published: Published | None = None
    start: int = 0
    end: int = 0

    def cover(self, start: int, end: int) -> None:
        """Counts the characters from `start` to `end` in."""
        self.start = self.start if self.end else start
        self.end = end

    @property
    def furniture(self) -> tuple[Furniture, ...]:
        """The header lines as one piece of furniture; none where there are none."""
        return (Furniture(self.start, self.end, "date line"),) if self.end else ()


def heading_of(text: str) -> Heading:
    """The heading of `text`: a block of header lines with dates among them, or an inline date.

    A headline may stand above the block. Nothing is taken from a line that only looks like one:
    "Date: unknown" or "Source: officials close to the minister said, ..." is story.
    """
    heading = Heading()
    above: list[str] = []
    for start, line in _first_lines(text):
        if not line.strip() or _take(heading, start, line, text):
            continue
        if heading.end or len(above) == MOST_ABOVE or not _short(line):
            break
        above.append(line)
    if heading.end and above and looks_like_title(above[0]):
        heading.facts.setdefault("title", above[0].strip().lstrip("#").strip())
    elif not heading.end and (match := _INLINE.match(text)):
        _take_inline(heading, match)
    return heading


def _take_inline(heading: Heading, match: re.Match[str]) -> None:
    if when := moment(match["date"]):
        heading.published = Published(when, "date line")
        heading.cover(0, match.end())


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    """The start and the words, line end left out, of each of the first lines."""
    start = 0
    for _ in range(MOST_LINES):
        match = _LINE.match(text, start)
        if match is None or start >= len(text):
            return
        yield start, match.group()
        start = match.end() + (2 if text.startswith("\r\n", match.end()) else 1)


def _take(heading: Heading, start: int, line: str, text: str) -> bool:
    """True where the line is part of the heading, which then knows what it says."""
    if len(line) > LONGEST_LINE:
        return False
    known = (
        line.strip() == "---"
        or _take_date(heading, line)
        or _take_bare_date(heading, line, text)
        or _take_fact(heading, line)
    )
    if known:
        heading.cover(start, start + len(line.rstrip()))
    return known


def _take_date(heading: Heading, line: str) -> bool:
    match = _DATED.match(line)
    when = moment(match["date"]) if match else None
    if not match or not when:
        return False
    if heading.published is None or not match["later"]:
        heading.published = Published(when, "date line")
    return True


def _take_bare_date(heading: Heading, line: str, text: str) -> bool:
    """True for a line that is a date and no more, unless the text is a list of dated entries."""
    when = None if line.strip().isdigit() else moment(line)
    if not when or sum(moment(other) is not None for other in text[:4_000].splitlines()) > 1:
        return False
    heading.published = heading.published or Published(when, "date line")
    return True


def _take_fact(heading: Heading, line: str) -> bool:
    match = _LABELLED.match(line)
    fact = fact_named(match["name"]) if match else None
    if not match or fact is None or fact == "text":
        return False
    value = match["value"].strip().strip("\"'")
    if not _fits(fact, value):
        return False
    if fact == "published":
        heading.published = Published(moment(value) or "", "date line")
    else:
        heading.facts.setdefault(fact, value)
    return True


def _fits(fact: str, value: str) -> bool:
    """True where `value` can be what its label says: a date, an address, a name."""
    if fact == "published":
        return moment(value) is not None
    if fact == "url":
        return value.startswith(("http://", "https://"))
    return fact == "title" or not _is_sentence(value)


def _is_sentence(words: str) -> bool:
    """True for what is too long, or too well punctuated, to be a name."""
    return len(words) > 80 or words.count(" ") > 8 or words.endswith((".", "?", "!", ","))


def _short(line: str) -> bool:
    return len(line.strip()) <= LONGEST_TITLE and not line.rstrip().endswith(".")


def looks_like_title(line: str) -> bool:
    """True for a short line of several words that ends as no sentence does."""
    words = line.strip().lstrip("#").strip()
    return (
        len(words) <= LONGEST_TITLE
        and " " in words
        and not words.rstrip("'\"\u2019\u201d)").endswith((".", ":", ",", ";"))
        and not _NO_TITLE.match(words)
        and moment(words) is None
    )


def title_of(text: str, start: int = 0) -> str | None:
    """The first line after `start` where it is a headline over longer text, else None."""
    lines = (text[start : start + 4_000]).strip().splitlines()
    following = next((line for line in lines[1:] if line.strip()), "")
    if not lines or not looks_like_title(lines[0]) or len(following) <= len(lines[0]):
        return None
    return lines[0].strip().lstrip("#").strip()
