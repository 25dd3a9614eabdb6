"""One article to be read, with everything that was read in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from detente.model import (
    Actor,
    Claim,
    Event,
    Furniture,
    MentionForm,
    Prediction,
    Reading,
    Span,
    Statement,
)
from detente.record.interface import Entry, EntryBody, EntryKind, EntryQuery, View
from detente.views.articles import ArticleLine, article_lines
from detente.views.lines import (
    ClaimLine,
    EventLine,
    StatementLine,
    claim_lines,
    event_lines,
    statement_lines,
)
from detente.views.predictions import PredictionLine, prediction_lines
from detente.views.references import ActorRef, Names

SpanPart = Literal["evidence", "trigger", "speaker", "cue", "content", "about", "marker", "figure"]


@dataclass(frozen=True, slots=True)
class EntrySpan:
    """Characters `start` to `end` of the text, and as what part of which entry they were read."""

    start: int
    end: int
    entry: str
    kind: EntryKind
    part: SpanPart


@dataclass(frozen=True, slots=True)
class ActorSpan:
    """Characters `start` to `end` of the text name `actor`; None where it is not woven yet."""

    start: int
    end: int
    form: MentionForm
    name: str
    actor: ActorRef | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its text and all entries read in it.

    All `start` and `end` are Unicode code points into `text`. `spans` and `mentions` come in the
    order of the text. `rejected` are ids of entries that a person rejected; they are listed all the
    same. `copies` are other printings of the same text, `versions` other texts found at the same
    address.
    """

    article: ArticleLine
    published_from: str | None
    reader: str
    text: str
    furniture: tuple[Furniture, ...]
    spans: tuple[EntrySpan, ...]
    mentions: tuple[ActorSpan, ...]
    events: tuple[EventLine, ...]
    statements: tuple[StatementLine, ...]
    claims: tuple[ClaimLine, ...]
    predictions: tuple[PredictionLine, ...]
    rejected: tuple[str, ...]
    copies: tuple[ArticleLine, ...]
    versions: tuple[ArticleLine, ...]


def article_page(view: View, article: str) -> ArticlePage | None:
    """The article with this id; None where the record has none."""
    reading = view.reading(article)
    heads = view.heads([article])
    if reading is None or not heads:
        return None
    entries = view.entries(EntryQuery(articles=(article,), rejected=True))
    kept = {each.id for each in view.entries(EntryQuery(articles=(article,)))}
    return ArticlePage(
        article=article_lines(view, heads)[0],
        published_from=reading.article.published_from,
        reader=reading.reader,
        text=reading.article.text,
        furniture=tuple(sorted(reading.article.furniture)),
        spans=_spans(entries),
        mentions=_mentions(view, reading),
        events=event_lines(view, entries),
        statements=statement_lines(view, entries),
        claims=claim_lines(view, entries),
        predictions=prediction_lines(view, entries),
        rejected=tuple(each.id for each in entries if each.id not in kept),
        copies=_others(view, article, _copies(view, heads[0].origin)),
        versions=_others(view, article, view.versions(article)),
    )


def _copies(view: View, origin: str | None) -> tuple[str, ...]:
    return tuple(each for one in view.origins([origin] if origin else []) for each in one.articles)


def _others(view: View, article: str, found: Iterable[str]) -> tuple[ArticleLine, ...]:
    return article_lines(view, view.heads(each for each in found if each != article))


def _spans(entries: Iterable[Entry]) -> tuple[EntrySpan, ...]:
    found = (
        EntrySpan(span.start, span.end, entry.id, entry.kind, part)
        for entry in entries
        for part, span in _parts(entry.body)
    )
    return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.entry)))


def _parts(body: EntryBody) -> Iterator[tuple[SpanPart, Span]]:
    """What an entry points at in the text, and as what."""
    match body:
        case Event():
            yield "evidence", body.evidence
            yield "trigger", body.trigger
        case Statement():
            if body.speaker is not None:
                yield "speaker", body.speaker
            if body.cue is not None:
                yield "cue", body.cue
            for span in body.content:
                yield "content", span
        case Claim():
            yield "evidence", body.evidence
            if body.about is not None:
                yield "about", body.about
        case Prediction():
            yield "evidence", body.evidence
            yield "marker", body.marker
        case _:
            yield "figure", body.span


def _mentions(view: View, reading: Reading) -> tuple[ActorSpan, ...]:
    names = Names(view, (actor.id for actor in reading.actors))
    found = [each for actor in reading.actors for each in _of(actor, names)]
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def _of(actor: Actor, names: Names) -> Iterator[ActorSpan]:
    known = names.one(actor.id)
    for mention in actor.mentions:
        yield ActorSpan(mention.start, mention.end, mention.form, actor.name, known)
