"""Entries: asked for by kind, actor, article and day, a page at a time."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, func, select, tuple_

from detente.errors import UsageError
from detente.model import Evidence
from detente.record import tables as t
from detente.record.bulk import PIECE, pieces, rows_where
from detente.record.rows import entry_of, evidence_of
from detente.record.values import Entry, EntryKind, EntryQuery

_PLACE = (t.article.c.address, t.article.c.publisher, t.article.c.published)


def _all() -> Select[Any]:
    source = t.entry.join(t.article).outerjoin(
        t.origin_article, t.origin_article.c.article == t.entry.c.article
    )
    return select(t.entry, *_PLACE, t.origin_article.c.origin).select_from(source)


def asked(connection: Connection, query: EntryQuery) -> tuple[Entry, ...]:
    """The entries that `query` asks for."""
    statement = _ordered(_where(_all(), query), query)
    if query.after is not None:
        statement = _after(connection, statement, query)
    if len(query.articles) <= PIECE:
        if query.articles:
            statement = statement.where(t.entry.c.article.in_(query.articles))
        return tuple(entry_of(row) for row in connection.execute(statement))
    rows = [
        row
        for piece in pieces(query.articles)
        for row in connection.execute(statement.where(t.entry.c.article.in_(piece)))
    ]
    rows.sort(key=lambda row: (row.first_day, row.id), reverse=query.newest_first)
    return tuple(entry_of(row) for row in rows[: query.limit])


def _where(statement: Select[Any], query: EntryQuery) -> Select[Any]:
    if query.kinds:
        statement = statement.where(t.entry.c.kind.in_(query.kinds))
    if query.types:
        statement = statement.where(t.entry.c.type.in_(query.types))
    if query.since or query.until:
        statement = statement.where(t.entry.c.first_day > "")
    if query.since:
        statement = statement.where(t.entry.c.last_day >= query.since)
    if query.until:
        statement = statement.where(t.entry.c.first_day <= query.until)
    if not query.rejected:
        statement = statement.where(~_is_rejected())
    for actors in _actor_sets(query):
        statement = statement.where(t.entry.c.id.in_(_naming(actors, query.parts)))
    return statement


def _actor_sets(query: EntryQuery) -> list[tuple[str, ...]]:
    """Sets of actors, of each of which an entry has to name one."""
    if query.together:
        return [(actor,) for actor in query.actors]
    return [query.actors] if query.actors else []


def _naming(actors: tuple[str, ...], parts: tuple[str, ...]) -> Select[Any]:
    named = select(t.entry_actor.c.entry).join(
        t.known_actor_member, t.known_actor_member.c.member == t.entry_actor.c.actor
    )
    named = named.where(t.known_actor_member.c.actor.in_(actors))
    return named.where(t.entry_actor.c.part.in_(parts)) if parts else named


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


def _ordered(statement: Select[Any], query: EntryQuery) -> Select[Any]:
    order = (t.entry.c.first_day, t.entry.c.id)
    if query.newest_first:
        statement = statement.order_by(*(column.desc() for column in order))
    else:
        statement = statement.order_by(*order)
    return statement if query.limit is None else statement.limit(query.limit)


def _after(connection: Connection, statement: Select[Any], query: EntryQuery) -> Select[Any]:
    day = connection.scalar(select(t.entry.c.first_day).where(t.entry.c.id == query.after))
    if day is None:
        raise UsageError(f"there is no entry {query.after} to go on after; ask for the first page")
    place = tuple_(t.entry.c.first_day, t.entry.c.id)
    last = tuple_(day, query.after)
    return statement.where(place < last if query.newest_first else place > last)


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
