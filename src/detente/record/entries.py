"""Entries: asked for by kind, actor, article and day, a page at a time."""

import operator
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Row, Select, exists, func, or_, select

from detente.model import Evidence
from detente.record import tables as t
from detente.record.bulk import PIECE, pieces, rows_where
from detente.record.paging import Order, paged
from detente.record.rows import entry_of, evidence_of
from detente.record.values import Entry, EntryKind, EntryQuery, Naming

_PLACE = (t.article.c.address, t.article.c.publisher, t.article.c.published)


def _all() -> Select[Any]:
    source = t.entry.join(t.article).outerjoin(
        t.origin_article, t.origin_article.c.article == t.entry.c.article
    )
    return select(t.entry, *_PLACE, t.origin_article.c.origin).select_from(source)


def asked(connection: Connection, query: EntryQuery) -> tuple[Entry, ...]:
    """The entries that `query` asks for."""
    order = _order(query)
    statement = _where(_all(), query)
    statement = paged(connection, statement, order, query.limit, query.after)
    if len(query.articles) <= PIECE:
        if query.articles:
            statement = statement.where(t.entry.c.article.in_(query.articles))
        return tuple(entry_of(row) for row in connection.execute(statement))
    rows = [
        row
        for piece in pieces(query.articles)
        for row in connection.execute(statement.where(t.entry.c.article.in_(piece)))
    ]
    rows.sort(key=lambda row: (getattr(row, order.column.name), row.id), reverse=order.falling)
    return tuple(entry_of(row) for row in rows[: query.limit])


def _order(query: EntryQuery) -> Order:
    column = t.entry.c.latest if query.order == "ending" else t.entry.c.first_day
    return Order(column, t.entry.c.id, query.newest_first)


def _where(statement: Select[Any], query: EntryQuery) -> Select[Any]:
    statement = statement.where(*_among(query), *_days(query))
    if not query.rejected:
        statement = statement.where(~_is_rejected())
    for naming in _namings(query):
        statement = statement.where(t.entry.c.id.in_(_naming(naming)))
    return statement


def _among(query: EntryQuery) -> list[ColumnElement[bool]]:
    lists: tuple[tuple[Column[Any], tuple[str, ...]], ...] = (
        (t.entry.c.kind, query.kinds),
        (t.entry.c.id, query.entries),
        (t.entry.c.type, query.types),
        (t.entry.c.certainty, query.certainties),
        (t.article.c.publisher, query.publishers),
    )
    return [column.in_(wanted) for column, wanted in lists if wanted]


def _days(query: EntryQuery) -> list[ColumnElement[bool]]:
    columns = t.entry.c
    bounds = (
        (query.since, columns.last_day, operator.ge),
        (query.until, columns.first_day, operator.le),
        (query.ending_before, columns.latest, operator.lt),
    )
    found = [compare(column, day) for day, column, compare in bounds if day]
    if query.since or query.until:
        found.append(columns.first_day > "")
    if query.ending_from:
        lasting = columns.latest >= query.ending_from
        ending = query.order == "ending"
        found.append(lasting if ending else or_(columns.latest.is_(None), lasting))
    if query.order == "ending":
        found.append(columns.latest.is_not(None))
    return found


def _namings(query: EntryQuery) -> list[Naming]:
    """Of each of these an entry has to name one actor."""
    if query.together:
        own = [Naming((actor,), query.parts) for actor in query.actors]
    else:
        own = [Naming(query.actors, query.parts)] if query.actors else []
    return [*own, *query.naming]


def _naming(naming: Naming) -> Select[Any]:
    named = select(t.entry_actor.c.entry).join(
        t.known_actor_member, t.known_actor_member.c.member == t.entry_actor.c.actor
    )
    named = named.where(t.known_actor_member.c.actor.in_(naming.actors))
    return named.where(t.entry_actor.c.part.in_(naming.parts)) if naming.parts else named


def _is_rejected() -> Any:
    subject = t.judgement_subject
    return exists(
        select(subject.c.subject)
        .join(t.judgement)
        .where(
            t.judgement.c.kind == "reject",
            t.judgement.c.undone.is_(None),
            subject.c.subject == t.entry.c.id,
        )
    )


def by_id(connection: Connection, entries: Iterable[str]) -> dict[str, Entry]:
    """Entry by id."""
    rows = rows_where(connection, _all(), t.entry.c.id, entries)
    return {row.id: entry_of(row) for row in rows}


def evidence(connection: Connection, entries: Iterable[str]) -> dict[str, Evidence]:
    """The words each entry rests on, by entry id."""
    columns = (t.entry.c.id, t.entry.c.article, t.entry.c.start, t.entry.c.end, t.entry.c.words)
    query = select(*columns, *_PLACE).select_from(t.entry.join(t.article))
    rows: Iterable[Row[Any]] = rows_where(connection, query, t.entry.c.id, entries)
    return {row.id: evidence_of(row) for row in rows}


def counts(connection: Connection) -> dict[EntryKind, int]:
    """How many entries of each kind; a kind of which there is none has 0."""
    none: dict[EntryKind, int] = dict.fromkeys(
        ("event", "statement", "claim", "prediction", "quantity"), 0
    )
    query = select(t.entry.c.kind, func.count()).group_by(t.entry.c.kind)
    return {**none, **{row[0]: row[1] for row in connection.execute(query)}}
