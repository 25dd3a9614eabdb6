"""Which parts of the page are not story.

Lines are judged whole, so that a sentence that happens to hold "read more" stays story. Only what
signs or opens a line ("PARIS (AFP) - ", "Photo: AFP", " date 2031-03-12 ") is cut out of one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from detente.model import Furniture, FurnitureKind
from detente.model.ontology import load
from detente.reading.draft import Draft
from detente.reading.page.bylines import is_byline
from detente.reading.page.credits import credits_in, is_signature

LONGEST_LINE = 400  # characters; no piece of furniture that fills a line is longer
LONGEST_OPENING = 200
LEAST_REPEATED = 20  # characters of a line that, printed twice running, is taken for a caption
_LINE = re.compile(r"[^\n]+")
_DATE_LINE = re.compile(r"\s{0,20}(date \d{4}-\d{2}-\d{2})(?=\s)")
_MARKS = " .:!…›»>→"


@dataclass(frozen=True, slots=True)
class _Rules:
    """What tells one kind of furniture: see `furniture.yaml`."""

    kind: FurnitureKind
    lines: frozenset[str]
    labels: frozenset[str]
    openings: tuple[str, ...]
    pattern: re.Pattern[str] | None

    def holds(self, line: str) -> bool:
        """True where `line`, in lower case and stripped, is this kind of furniture."""
        if line in self.lines or line.rstrip(_MARKS) in self.lines:
            return True
        if _label(line) in self.labels:
            return True
        if len(line) <= LONGEST_OPENING and line.startswith(self.openings):
            return True
        return self.pattern is not None and self.pattern.fullmatch(line) is not None


@cache
def _rules() -> tuple[_Rules, ...]:
    return tuple(
        _Rules(
            kind=kind,
            lines=frozenset(entry.get("lines", ())),
            labels=frozenset(entry.get("labels", ())),
            openings=tuple(entry.get("openings", ())),
            pattern=_joined(entry.get("patterns", ())),
        )
        for kind, entry in load("furniture").items()
    )


def _joined(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{each})" for each in patterns)) if patterns else None


_LABEL = re.compile(
    r"[*\[(#>\u2022\s-]{0,4}([a-z][a-z' ]{1,30}[a-z]|ad)\s?(?:[:|»›\u2013\u2014]|\s-\s)"
)


def _label(line: str) -> str | None:
    """The words before the first colon, bar or dash of `line`: "also read"."""
    match = _LABEL.match(line)
    return match.group(1) if match else None


def mark(draft: Draft) -> Draft:
    """The draft with its article's furniture marked and blanked out of the story."""
    found = sorted({*draft.article.furniture, *_found(draft.story)})
    furniture = tuple(_apart(found))
    article = replace(draft.article, furniture=furniture)
    return draft.with_(article=article, story=blanked(draft.story, furniture))


def blanked(story: str, furniture: tuple[Furniture, ...]) -> str:
    """`story` with each piece of `furniture` turned into blanks, line ends kept."""
    parts: list[str] = []
    position = 0
    for piece in furniture:
        parts.append(story[position : piece.start])
        parts.append("".join("\n" if c == "\n" else " " for c in story[piece.start : piece.end]))
        position = piece.end
    return "".join([*parts, story[position:]])


def _apart(found: list[Furniture]) -> Iterator[Furniture]:
    """The pieces without those that lie in an earlier one, cut where two overlap."""
    end = 0
    for piece in found:
        if piece.end > max(end, piece.start):
            yield replace(piece, start=max(piece.start, end))
            end = piece.end


def _found(story: str) -> Iterator[Furniture]:
    leading = _DATE_LINE.match(story)
    if leading:
        yield Furniture(leading.start(1), leading.end(1), "date line")
    lines = [_stripped(match) for match in _LINE.finditer(story) if match.group().strip()]
    for start, line in lines:
        kind = line_kind(line)
        if kind:
            yield Furniture(start, start + len(line), kind)
        else:
            yield from credits_in(start, line)
    yield from _repeated(lines)


def _stripped(match: re.Match[str]) -> tuple[int, str]:
    line = match.group()
    return match.start() + len(line) - len(line.lstrip()), line.strip()


def line_kind(line: str) -> FurnitureKind | None:
    """What kind of furniture the whole of `line` is; None where it is story, or holds some."""
    if len(line) > LONGEST_LINE:
        return None
    if is_byline(line):
        return "byline"
    if is_signature(line):
        return "credit"
    lowered = line.lower()
    for rules in _rules():
        if rules.holds(lowered):
            return rules.kind
    return None


def _repeated(lines: list[tuple[int, str]]) -> Iterator[Furniture]:
    """Captions that were printed twice, once under the picture and once as its description."""
    for (start, line), (other_start, other) in pairwise(lines):
        short, long = sorted((line, other), key=len)
        fitting = len(short) >= LEAST_REPEATED and len(long) <= LONGEST_LINE
        if fitting and long.startswith(short):
            rest = long[len(short) :].strip()
            if not rest or line_kind(rest) == "caption":
                yield Furniture(start, start + len(line), "caption")
                yield Furniture(other_start, other_start + len(other), "caption")
