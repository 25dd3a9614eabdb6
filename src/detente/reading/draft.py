"""What the reading of one article knows so far: each step adds to it and changes nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from detente.model import (
    Actor,
    ActorKind,
    Article,
    Claim,
    DateInterval,
    Event,
    Mention,
    Prediction,
    Quantity,
    Span,
    Statement,
    content_id,
)
from detente.reading.encoder.analysis import Analysis
from detente.reading.syntax import Syntax


@dataclass(frozen=True, slots=True, order=True)
class Name(Span):
    """A proper name: of an actor (`kind`), or of a place, work, law, occasion or product (None)."""

    kind: ActorKind | None


@dataclass(frozen=True, slots=True, order=True)
class Quotation(Span):
    """Words between quotation marks, marks included; `depth` is 1 inside another quotation.

    A quotation that runs over several paragraphs, opened anew in each, is several of these that
    share a `group` (the index of the first).
    """

    depth: int
    group: int


@dataclass(frozen=True, slots=True, order=True)
class DatedSpan(Span):
    """Words that give a time, and the interval they stand for."""

    interval: DateInterval


@dataclass(frozen=True, slots=True)
class Draft:
    """A reading in the making. `story` is a same-length copy of `article.text` in plain characters
    with furniture blanked out, so that every offset into one is an offset into the other.
    """

    article: Article
    story: str
    syntax: Syntax = field(default_factory=Syntax)
    analysis: Analysis = field(default_factory=lambda: Analysis([], []))
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    actors: tuple[Actor, ...] = ()
    dates: tuple[DatedSpan, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    predictions: tuple[Prediction, ...] = ()

    def words(self, span: Span) -> str:
        """The words of the article at `span`, typography and all."""
        return span.words(self.article.text)

    def entry_id(self, kind: str, *parts: object) -> str:
        """An id for an entry of this article."""
        return content_id(kind, self.article.id, *parts)

    def mentions(self) -> Iterator[tuple[Mention, Actor]]:
        """Every mention with its actor, in the order of actors, then of the text."""
        for actor in self.actors:
            for mention in actor.mentions:
                yield mention, actor

    def actors_in(self, span: Span) -> list[tuple[Mention, Actor]]:
        """The mentions that lie inside `span` with their actors, in the order of the text."""
        found = [pair for pair in self.mentions() if span.contains(pair[0])]
        return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))

    def actor_at(self, span: Span) -> Actor | None:
        """The actor that the phrase `span` names: by its own mention, else by its head word."""
        found = self.actors_in(span)
        for mention, actor in found:
            if (mention.start, mention.end) == (span.start, span.end):
                return actor
        head = self.syntax.head_of(span)
        for mention, actor in found:
            if head and mention.start <= head.start and head.end <= mention.end:
                return actor
        return None

    def with_(self, **found: object) -> "Draft":
        """The draft with what a step found put in."""
        return replace(self, **found)  # type: ignore[arg-type]
