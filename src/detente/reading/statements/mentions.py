"""The mentions of an article by place, so that asking for some does not go through all."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from detente.model import Actor, Mention, Span
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax

_NESTED = 4  # mentions looked at for one that is longer than the words asked for


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of an article with their actors, in the order of the text."""

    pairs: tuple[tuple[Mention, Actor], ...]
    _starts: tuple[int, ...] = field(repr=False)

    @staticmethod
    def of(draft: Draft) -> "Mentions":
        """The mentions of `draft`, in the order of the text, the longer first."""
        pairs = sorted(draft.mentions(), key=lambda pair: (pair[0].start, -pair[0].end))
        return Mentions(tuple(pairs), tuple(pair[0].start for pair in pairs))

    def inside(self, span: Span) -> tuple[tuple[Mention, Actor], ...]:
        """Those that lie inside `span`."""
        first, last = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        return tuple(pair for pair in self.pairs[first:last] if pair[0].end <= span.end)

    def actor_at(self, syntax: Syntax, span: Span) -> Actor | None:
        """The actor that `span` names: by a mention of the same words, by its head word, or by a
        mention that it is part of.
        """
        found = self.inside(span)
        for mention, actor in found:
            if (mention.start, mention.end) == (span.start, span.end):
                return actor
        head = syntax.head_of(span)
        for mention, actor in found:
            if head and mention.start <= head.start and head.end <= mention.end:
                return actor
        first = bisect_right(self._starts, span.start)
        for mention, actor in self.pairs[max(0, first - _NESTED) : first]:
            if mention.contains(span):
                return actor
        return None
