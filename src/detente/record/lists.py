"""Long lists a page at a time: known actors, articles, ties, disagreements."""

from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, or_, select

from detente.model import Disagreement, Phase, Tie
from detente.record import tables as t
from detente.record.articles import heads
from detente.record.judgements import is_rejected
from detente.record.paging import Order, paged
from detente.record.queries import (
    ActorQuery,
    ArticleQuery,
    DisagreementQuery,
    TieOutline,
    TieQuery,
)
from detente.record.values import ActorHead, Head
from detente.record.woven import actor_heads

_disagreement = msgspec.json.Decoder(Disagreement)
_tie = msgspec.json.Decoder(Tie)
_phases = msgspec.json.Decoder(tuple[Phase, ...])


def listed_actors(connection: Connection, asked: ActorQuery) -> tuple[ActorHead, ...]:
    """Known actors, those most spoken of first."""
    columns = t.known_actor.c
    query: Select[Any] = select(columns.id)
    if asked.kinds:
        query = query.where(columns.kind.in_(asked.kinds))
    order = Order(columns.articles, columns.id, falling=True)
    ids = list(connection.scalars(paged(connection, query, order, asked.limit, asked.after)))
    found = actor_heads(connection, ids)
    return tuple(found[each] for each in ids)


def listed_heads(connection: Connection, asked: ArticleQuery) -> tuple[Head, ...]:
    """Articles by day of publication."""
    columns = t.article.c
    query: Select[Any] = select(columns.id)
    for column, wanted in (
        (columns.publisher, asked.publishers),
        (columns.language, asked.languages),
        (columns.status, asked.statuses),
    ):
        if wanted:
            query = query.where(column.in_(wanted))
    if asked.since or asked.until:
        query = query.where(columns.day > "")
    if asked.since:
        query = query.where(columns.day >= asked.since)
    if asked.until:
        query = query.where(columns.day <= asked.until)
    order = Order(columns.day, columns.id, asked.newest_first)
    ids = list(connection.scalars(paged(connection, query, order, asked.limit, asked.after)))
    found = {head.id: head for head in heads(connection, ids)}
    return tuple(found[each] for each in ids)


def listed_ties(connection: Connection, asked: TieQuery) -> tuple[Tie, ...]:
    """Ties by weight or by when they changed."""
    columns = t.tie.c
    query: Select[Any] = select(columns.json)
    if asked.actors:
        query = query.where(or_(columns.one.in_(asked.actors), columns.other.in_(asked.actors)))
    if asked.states:
        query = query.where(columns.state.in_(asked.states))
    by = columns.entries if asked.order == "weight" else columns.since
    order = Order(by, columns.id, falling=True)
    rows = connection.scalars(paged(connection, query, order, asked.limit, asked.after))
    return tuple(_tie.decode(line) for line in rows)


def outlines(connection: Connection, asked: TieQuery) -> tuple[TieOutline, ...]:
    """The same without what the ties rest on."""
    columns = t.tie.c
    query: Select[Any] = select(
        columns.id, columns.one, columns.other, columns.state, columns.entries, columns.phases
    )
    if asked.actors:
        query = query.where(or_(columns.one.in_(asked.actors), columns.other.in_(asked.actors)))
    order = Order(columns.entries, columns.id, falling=True)
    rows = connection.execute(paged(connection, query, order, asked.limit, asked.after))
    return tuple(
        TieOutline(row.id, (row.one, row.other), row.state, row.entries, _phases.decode(row.phases))
        for row in rows
    )


def listed_disagreements(
    connection: Connection, asked: DisagreementQuery
) -> tuple[Disagreement, ...]:
    """Disagreements by how sure they are or by when they came up."""
    columns = t.disagreement.c
    query: Select[Any] = select(columns.json).where(~is_rejected(columns.id))
    if asked.kinds:
        query = query.where(columns.kind.in_(asked.kinds))
    if asked.actors:
        about = t.disagreement_actor.c
        these = select(about.disagreement).where(about.actor.in_(asked.actors))
        query = query.where(columns.id.in_(these))
    by = columns.confidence if asked.order == "surest" else columns.day
    order = Order(by, columns.id, falling=True)
    rows = connection.scalars(paged(connection, query, order, asked.limit, asked.after))
    return tuple(_disagreement.decode(line) for line in rows)


def days(connection: Connection) -> tuple[str | None, str | None]:
    """The first and the last day of publication."""
    day = t.article.c.day
    first = connection.scalar(select(func.min(day)).where(day > ""))
    return first, connection.scalar(select(func.max(day)).where(day > ""))


def publishers(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Publishers and how many articles are theirs, those of most articles first."""
    publisher = t.article.c.publisher
    query = select(publisher, func.count()).where(publisher.is_not(None)).group_by(publisher)
    rows = connection.execute(query).all()
    return tuple(sorted(((row[0], row[1]) for row in rows), key=lambda each: (-each[1], each[0])))


def versions(connection: Connection, article: str) -> tuple[str, ...]:
    """The articles found at any address at which this one was found, itself left out."""
    place = t.article_address.c
    here = select(place.address).where(place.article == article)
    query = select(place.article).where(place.address.in_(here), place.article != article)
    return tuple(sorted(set(connection.scalars(query))))
