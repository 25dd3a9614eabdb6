"""One reading as flat rows, and its entries back from them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Row

from detente.model import (
    Article,
    Claim,
    DateInterval,
    Event,
    Evidence,
    Prediction,
    Quantity,
    Reading,
    Span,
    Statement,
)
from detente.record.bulk import Values
from detente.record.values import Entry, EntryBody, EntryKind, parts_of

FAR = 500  # characters; a speaker named further off is no part of the words shown

_encode = msgspec.json.Encoder().encode
_decoders: dict[str, msgspec.json.Decoder[EntryBody]] = {
    "event": msgspec.json.Decoder(Event),
    "statement": msgspec.json.Decoder(Statement),
    "claim": msgspec.json.Decoder(Claim),
    "prediction": msgspec.json.Decoder(Prediction),
    "quantity": msgspec.json.Decoder(Quantity),
}


@dataclass(frozen=True, slots=True)
class Face:
    """What the flat row of an entry says beside its id: the columns that entries are asked by."""

    kind: EntryKind
    type: str
    span: Span
    date: DateInterval | None = None
    certainty: str | None = None


def bodies(reading: Reading) -> Iterator[EntryBody]:
    """The entries of a reading; of two with the same id the first."""
    seen: set[str] = set()
    lists: tuple[Iterable[EntryBody], ...] = (
        reading.events,
        reading.statements,
        reading.claims,
        reading.predictions,
        reading.quantities,
    )
    for entries in lists:
        for body in entries:
            if body.id not in seen:
                seen.add(body.id)
                yield body


def face_of(body: EntryBody) -> Face:
    """What the row of an entry says of it."""
    match body:
        case Event():
            return Face("event", body.type, body.evidence, body.date, body.certainty)
        case Statement():
            return Face("statement", body.kind, _hull(body), body.date, body.certainty)
        case Claim():
            return Face("claim", body.polarity, body.evidence, body.date, body.certainty)
        case Prediction():
            return Face("prediction", body.kind, body.evidence, body.horizon)
        case Quantity():
            return Face("quantity", body.unit, body.span)


def _hull(statement: Statement) -> Span:
    """From the first to the last of what a statement points at, far-off speakers left out."""
    content: tuple[Span, ...] = statement.content or (Span(0, 0),)
    start = min(span.start for span in content)
    end = max(span.end for span in content)
    near = Span(max(start - FAR, 0), end + FAR)
    beside = [
        span
        for span in (statement.speaker, statement.cue)
        if span is not None and near.contains(span)
    ]
    return Span(
        min([start, *(span.start for span in beside)]), max([end, *(span.end for span in beside)])
    )


def days(date: DateInterval | None, published: str | None) -> tuple[str, str]:
    """The first and last day for sorting, "" for none; an open end reaches to `published`."""
    day = (published or "")[:10]
    first, last = (date.earliest, date.latest) if date else (None, None)
    if first is None and last is None:
        return day, day
    first = first or min(filter(None, (last, day)))
    return first, last or max(first, day)


def entry_row(body: EntryBody, article: Article) -> Values:
    """The row of one entry."""
    face = face_of(body)
    first, last = days(None if face.kind == "prediction" else face.date, article.published)
    return {
        "id": body.id,
        "kind": face.kind,
        "article": article.id,
        "type": face.type,
        "start": face.span.start,
        "end": face.span.end,
        "earliest": face.date.earliest if face.date else None,
        "latest": face.date.latest if face.date else None,
        "first_day": first,
        "last_day": last,
        "certainty": face.certainty,
        "words": face.span.words(article.text),
        "json": _encode(body).decode(),
        "publisher": article.publisher or "",
    }


def entry_actor_rows(row: Values, body: EntryBody, known: Mapping[str, str]) -> list[Values]:
    """One row for each actor that the entry with this `row` names; `known` are known actors by the
    read actors that they were found to be.
    """
    return [
        {
            "entry": body.id,
            "part": part,
            "actor": actor,
            "known": known.get(actor, ""),
            "kind": row["kind"],
            "day": row["first_day"],
        }
        for part, actor in parts_of(body)
    ]


def actor_rows(reading: Reading) -> list[Values]:
    """One row for each actor of a reading; of two with the same id the first."""
    actors = {actor.id: actor for actor in reversed(reading.actors)}
    return [
        {
            "id": actor.id,
            "article": reading.article.id,
            "name": actor.name,
            "kind": actor.kind,
            "json": _encode(actor).decode(),
        }
        for actor in reversed(actors.values())
    ]


def evidence_of(row: Row[Any]) -> Evidence:
    """The evidence of an entry from its row joined with that of its article."""
    return Evidence(
        row.article,
        row.address,
        row.publisher or None,
        row.published,
        row.start,
        row.end,
        row.words,
    )


def entry_of(row: Row[Any]) -> Entry:
    """An entry back from its row joined with that of its article and origin."""
    return Entry(
        row.id,
        row.kind,
        evidence_of(row),
        row.first_day or None,
        row.last_day or None,
        row.origin,
        _decoders[row.kind].decode(row.json),
    )
