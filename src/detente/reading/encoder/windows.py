"""Windows over the words of a text: what the encoder sees at once.

A window holds whole paragraphs, as many as fit; those before it, as far as there is room for, come
along as context, so that no paragraph is read without what led to it. A paragraph longer than a
window is cut into overlapping pieces.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

LENGTH = 256  # pieces in a window
CONTEXT = 32  # pieces of the words before that come along


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start` to `end`, `end` left out; what is found among `own` to `end` counts."""

    start: int
    own: int
    end: int


def windows(
    paragraphs: Sequence[int], sizes: Sequence[int], length: int = LENGTH, context: int = CONTEXT
) -> Iterator[Window]:
    """The windows over words that have `sizes` pieces; `paragraphs`: the first word of each, and
    the number of words.

    >>> list(windows([0, 3, 5], [1, 1, 1, 1, 1], length=4, context=1))
    [Window(start=0, own=0, end=3), Window(start=2, own=3, end=5)]
    """
    before = [0, *accumulate(sizes)]
    units = list(_units(paragraphs, before, length - context))
    first = 0
    while first < len(units):
        own = units[first][0]
        start = own
        while start > 0 and before[own] - before[start - 1] <= context:
            start -= 1
        last = first
        while last + 1 < len(units) and before[units[last + 1][1]] - before[start] <= length:
            last += 1
        yield Window(start, own, units[last][1])
        first = last + 1


def _units(
    paragraphs: Sequence[int], before: Sequence[int], longest: int
) -> Iterator[tuple[int, int]]:
    """The paragraphs as pairs of words, cut where one has more than `longest` pieces."""
    for first, last in pairwise(paragraphs):
        start = first
        while before[last] - before[start] > longest:
            end = start + 1
            while before[end + 1] - before[start] <= longest:
                end += 1
            yield start, end
            start = end
        if start < last:
            yield start, last
