"""Which of many spans lies over a place, without looking at all of them."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Generic, TypeVar

from detente.model import Span

S = TypeVar("S", bound=Span)
_DEPTH = 3  # spans that begin before a place and are looked at: names hardly nest


class Cover(Generic[S]):
    """Spans in the order of the text, asked for by place."""

    def __init__(self, spans: Iterable[S]) -> None:
        self._spans = sorted(spans, key=lambda each: (each.start, each.end))
        self._starts = [each.start for each in self._spans]

    def at(self, position: int) -> S | None:
        """The span that covers the character at `position`, the one that begins last."""
        last = bisect_right(self._starts, position)
        for each in reversed(self._spans[max(last - _DEPTH, 0) : last]):
            if position < each.end:
                return each
        return None
