"""Entries: asked for by kind, actor, article and day, a page at a time."""

import operator
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    exists,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.sql.selectable import NamedFromClause

from detente.model import Evidence
from detente.record import tables as t
from detente.record.bulk import PIECE, pieces, rows_where
from detente.record.judgements import is_rejected
from detente.record.paging import Order, paged
from detente.record.rows import entry_of, evidence_of
from detente.record.values import Entry, EntryKind, EntryQuery, Naming

Named = NamedFromClause[ReadOnlyColumnCollection[str, Column[Any]]]
_NEVER = "9999-12-31"
_NONE = ""  # the id of no article
_PLACE = (t.article.c.address, t.article.c.publisher, t.article.c.published)


def _all(lead: Named | None = None) -> Select[Any]:
    """All entries, with their places; with `lead` those that it names."""
    entries = t.entry if lead is None else lead.join(t.entry, t.entry.c.id == lead.c.entry)
    source = entries.join(t.article, t.article.c.id == t.entry.c.article).outerjoin(
        t.origin_article, t.origin_article.c.article == t.entry.c.article
    )
    return select(t.entry, *_PLACE, t.origin_article.c.origin).select_from(source)


def asked(connection: Connection, query: EntryQuery) -> tuple[Entry, ...]:
    """The entries that `query` asks for."""
    query = _in_few_articles(connection, query)
    namings = _namings(query)
    if namings and query.order == "day" and not _few(query):
        lead = min(namings, key=partial(_known_for, connection))
        namings.remove(lead)
        statement, order = _led(query, lead)
    else:
        statement, order = _all(), _order(query)
    statement = _where(statement, query).where(*(_names(each, order.id) for each in namings))
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


def _in_few_articles(connection: Connection, query: EntryQuery) -> EntryQuery:
    """The query with the articles named of which one of `beside` is spoken, where they are few, and
    of them those that speak of one of `actors` as well.
    """
    for actor in query.beside:
        if not _few(query) and _known_for(connection, Naming((actor,))) <= PIECE:
            speaking = select(t.read_actor.c.article).join(
                t.known_actor_member, t.known_actor_member.c.member == t.read_actor.c.id
            )
            speaking = speaking.where(t.known_actor_member.c.actor == actor)
            if query.actors:
                speaking = speaking.where(_speaks_of(t.read_actor.c.article, query.actors))
            found = connection.scalars(speaking)
            return replace(query, articles=tuple(sorted(set(found))) or (_NONE,))
    return query


def _order(query: EntryQuery) -> Order:
    column = t.entry.c.latest if query.order == "ending" else t.entry.c.first_day
    return Order(column, t.entry.c.id, query.newest_first, _few(query))


def _few(query: EntryQuery) -> bool:
    """True where the query itself names the few that there are to choose among."""
    return bool(query.entries or query.articles or query.checked)


def _known_for(connection: Connection, naming: Naming) -> int:
    """How many articles speak of these actors: the fewer, the sooner they are gone through."""
    articles = select(func.sum(t.known_actor.c.articles))
    return connection.scalar(articles.where(t.known_actor.c.id.in_(naming.actors))) or 0


def _led(query: EntryQuery, naming: Naming) -> tuple[Select[Any], Order]:
    """The entries that name an actor, gone through in the order of days that is kept for the actor.

    What names an actor of every second article is then not sorted first, and what names one of
    three articles not looked for among all.
    """
    lead = t.entry_actor.alias("entry_named")
    statement = _all(lead).where(lead.c.known.in_(naming.actors), ~_named_twice(lead, naming))
    if query.kinds:
        statement = statement.where(lead.c.kind.in_(query.kinds))
    if naming.parts:
        statement = statement.where(lead.c.part.in_(naming.parts))
    if query.until:
        statement = statement.where(lead.c.day <= query.until)
    return statement, Order(lead.c.day, lead.c.entry, query.newest_first)


def _named_twice(lead: Named, naming: Naming) -> ColumnElement[bool]:
    """That an earlier row stands for the same entry: it names the actor in two parts."""
    other = t.entry_actor.alias("twice")
    earlier = tuple_(other.c.part, other.c.actor) < tuple_(lead.c.part, lead.c.actor)
    query = select(other.c.entry).where(
        other.c.entry == t.entry.c.id, other.c.known.in_(naming.actors), earlier
    )
    return exists(query.where(other.c.part.in_(naming.parts)) if naming.parts else query)


def _where(statement: Select[Any], query: EntryQuery) -> Select[Any]:
    statement = statement.where(*_among(query), *_days(query))
    if not query.rejected:
        statement = statement.where(~is_rejected(t.entry.c.id))
    return statement.where(*(_speaks_of(t.entry.c.article, [actor]) for actor in query.beside))


def _among(query: EntryQuery) -> list[ColumnElement[bool]]:
    lists: tuple[tuple[Column[Any], tuple[str, ...]], ...] = (
        (t.entry.c.kind, query.kinds),
        (t.entry.c.type, query.types),
        (t.entry.c.certainty, query.certainties),
        (t.entry.c.publisher, query.publishers),
    )
    found: list[ColumnElement[bool]] = [
        (_unsought(column) if _few(query) else column).in_(wanted)
        for column, wanted in lists
        if wanted
    ]
    if query.entries:
        found.append(t.entry.c.id.in_(query.entries))
    if query.checked:
        said = select(t.checked.c.entry).where(t.checked.c.verdict.in_(query.checked))
        found.append(t.entry.c.id.in_(said))
    return found


def _days(query: EntryQuery) -> list[ColumnElement[bool]]:
    columns = t.entry.c
    bounds = (
        (query.since, columns.last_day, operator.ge),
        (query.until, columns.first_day, operator.le),
        # not the bare column: its index would be used, and all it finds sorted anew
        (query.ending_before, func.coalesce(columns.latest, _NEVER), operator.lt),
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


def _names(naming: Naming, entry: Column[Any]) -> ColumnElement[bool]:
    """That the entry names one of the actors so."""
    named = t.entry_actor.alias()
    query = select(named.c.entry).where(
        named.c.entry == entry, _unsought(named.c.known).in_(naming.actors)
    )
    return exists(query.where(named.c.part.in_(naming.parts)) if naming.parts else query)


def _speaks_of(article: Column[str], actors: Sequence[str]) -> ColumnElement[bool]:
    """That the article speaks of one of the actors."""
    member, read = t.known_actor_member.alias(), t.read_actor.alias()
    return exists(
        select(member.c.member)
        .join(read, read.c.id == member.c.member)
        .where(read.c.article == article, _unsought(member.c.actor).in_(actors))
    )


def _unsought(column: Column[str]) -> ColumnElement[str]:
    """The column, not to be sought by its index: a database may think that few rows name an actor,
    and go through all that do for every entry.
    """
    return func.coalesce(column, "")


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
