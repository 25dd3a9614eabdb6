"""What the encoder sees of a word: the numbers of its pieces, its shape, and where it stands.

The encoder's vocabulary knows no capitals. Shape and place, two small features that were learned
along with the rest, give back what names and sentences are told by.

Pieces: WordPiece (Wu and others, 2016), the longest known piece first, on lower-cased words
without accents, as BERT's uncased vocabulary was made.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from detente.model import Span

CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST_WORD = 40  # characters that are looked up: the rest of an endless word tells nothing more

# Shapes, and places: whether a word opens a paragraph, where it stands to quotation marks, and
# whether it is of the mention that is asked about.
SHAPES = 8
PLACES = 16
ASKED = 8  # more for such a word
_LOWER, _TITLE, _UPPER, _LETTER, _MIXED, _DIGITS, _MARK = range(1, SHAPES)
OUTSIDE, OPENING, INSIDE, CLOSING = range(4)

_OPENS, _CLOSES, _STRAIGHT = "“„«", "”»", '"‟″'


@cache
def _vocabulary() -> dict[str, int]:
    path = files("detente.reading.encoder") / "weights" / "vocabulary.txt"
    return {piece: number for number, piece in enumerate(path.read_text("utf-8").split("\n"))}


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[int, ...]:
    """The numbers of the pieces of `word`, at least one.

    >>> pieces("Reader") == pieces("reader")
    True
    """
    found: list[int] = []
    for part in _parts(_folded(word[:LONGEST_WORD])):
        found.extend(_longest_first(part))
    return tuple(found) or (UNKNOWN,)


def _folded(word: str) -> str:
    """The word in small letters, without accents and control characters."""
    split = unicodedata.normalize("NFD", word.lower())
    return "".join(each for each in split if unicodedata.category(each) not in ("Mn", "Cc", "Cf"))


def _parts(word: str) -> Iterator[str]:
    """Letters and digits together, every mark and every ideograph for itself."""
    start = 0
    for place, each in enumerate(word):
        if not each.isalnum() or "\u3400" <= each <= "\u9fff":
            if start < place:
                yield word[start:place]
            yield each
            start = place + 1
    if start < len(word):
        yield word[start:]


def _longest_first(part: str) -> list[int]:
    known = _vocabulary()
    found: list[int] = []
    start = 0
    while start < len(part):
        mark = "##" if start else ""
        for end in range(len(part), start, -1):
            number = known.get(mark + part[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return [UNKNOWN]
    return found


@lru_cache(maxsize=50_000)
def shape(word: str) -> int:
    """The number of the shape of `word`: small, Capital, CAPITALS, one letter, mixed, digits,
    mark.
    """
    if not any(each.isalnum() for each in word):
        return _MARK
    if any(each.isdigit() for each in word):
        return _DIGITS
    if word.islower():
        return _LOWER
    if word.isupper():
        return _LETTER if len(word) == 1 else _UPPER
    return _TITLE if word[0].isupper() and word[1:].islower() else _MIXED


def places(text: str, words: Sequence[Span], opens: Sequence[bool]) -> list[int]:
    """Where each word of `text` stands: 4 if it opens a paragraph (`opens`), and 0 outside
    quotation marks, 1 an opening mark, 2 inside, 3 a closing mark.

    A quotation ends with its paragraph, closed or not.
    """
    found: list[int] = []
    inside = False
    for span, first in zip(words, opens, strict=True):
        inside = inside and not first
        state = INSIDE if inside else OUTSIDE
        if span.end - span.start <= 2:  # two straight marks, too, are one
            state, inside = _quoted(text, span, inside, state)
        found.append(state + 4 * first)
    return found


def _quoted(text: str, span: Span, inside: bool, state: int) -> tuple[int, bool]:
    mark = text[span.start]
    if mark in _OPENS:
        return OPENING, True
    if mark in _CLOSES:
        return CLOSING, False
    if mark not in _STRAIGHT and text[span.start : span.end] not in ("''", "``"):
        return state, inside
    before = text[span.start - 1] if span.start else " "
    after = text[span.end] if span.end < len(text) else " "
    opening = not inside if before.isspace() == after.isspace() else before.isspace()
    return (OPENING, True) if opening else (CLOSING, False)


def opening(paragraphs: Sequence[int], count: int) -> list[bool]:
    """For each of `count` words whether it is the first of a paragraph; `paragraphs` are the
    numbers of the first words and, at the end, `count`.
    """
    found = [False] * count
    for first, last in pairwise(paragraphs):
        if first < last:
            found[first] = True
    return found
