"""What was woven: read back whole, and put in place of what its owner had before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import replace as changed
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Select, Table, func, select

from detente.model import (
    Disagreement,
    DisagreementKind,
    KnownActor,
    Proposal,
    Thread,
    ThreadKind,
    Tie,
)
from detente.record import tables as t
from detente.record.articles import known_of
from detente.record.bulk import grouped, pairs_where, rows_where
from detente.record.judgements import is_rejected
from detente.record.queries import DatedTie
from detente.record.values import ActorHead, Origin

_actor = msgspec.json.Decoder(KnownActor)
_thread = msgspec.json.Decoder(Thread)
_disagreement = msgspec.json.Decoder(Disagreement)
_tie = msgspec.json.Decoder(Tie)
_proposal = msgspec.json.Decoder(Proposal)
_days = msgspec.json.Decoder(tuple[str, ...])


def _pairs(
    connection: Connection, first: Column[str], second: Column[str], values: Iterable[str]
) -> list[tuple[str, str]]:
    return pairs_where(connection, select(first, second), first, values)


def origin_of(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """For each article the id of its origin."""
    columns = t.origin_article.c
    return dict(_pairs(connection, columns.article, columns.origin, articles))


def origins(connection: Connection, origins: Iterable[str]) -> tuple[Origin, ...]:
    """The origins with these ids, by id."""
    columns = t.origin_article.c
    found = grouped(_pairs(connection, columns.origin, columns.article, origins))
    return tuple(Origin(origin, found[origin]) for origin in sorted(found))


def actors(connection: Connection, limit: int | None) -> tuple[ActorHead, ...]:
    """The known actors, those that most articles speak of first."""
    order = (t.known_actor.c.articles.desc(), t.known_actor.c.id)
    query = select(t.known_actor).order_by(*order).limit(limit)
    return tuple(_head(row) for row in connection.execute(query))


def actor_heads(connection: Connection, actors: Iterable[str]) -> dict[str, ActorHead]:
    """Head of a known actor by id."""
    rows = rows_where(connection, select(t.known_actor), t.known_actor.c.id, actors)
    return {row.id: _head(row) for row in rows}


def _head(row: Any) -> ActorHead:
    actor = _actor.decode(row.json)
    return ActorHead(actor.id, actor.name, actor.kind, actor.aliases, row.articles)


def known_actors(connection: Connection, actors: Iterable[str]) -> tuple[KnownActor, ...]:
    """The known actors with these ids, members and all, by id."""
    ids = list(actors)
    rows = rows_where(connection, select(t.known_actor), t.known_actor.c.id, ids)
    columns = t.known_actor_member.c
    members = grouped(_pairs(connection, columns.actor, columns.member, ids))
    found = [changed(_actor.decode(row.json), members=members.get(row.id, ())) for row in rows]
    return tuple(sorted(found, key=lambda actor: actor.id))


def known_actor_of(connection: Connection, read_actors: Iterable[str]) -> dict[str, str]:
    """For each read actor the id of its known actor."""
    return known_of(connection, read_actors)


def threads(connection: Connection, threads: Iterable[str]) -> tuple[Thread, ...]:
    """The threads with these ids, by id."""
    rows = rows_where(connection, select(t.thread), t.thread.c.id, threads)
    return tuple(_thread.decode(row.json) for row in sorted(rows, key=lambda row: str(row.id)))


def all_threads(connection: Connection, kind: ThreadKind | None) -> tuple[Thread, ...]:
    """All threads, by id."""
    query = select(t.thread.c.json).order_by(t.thread.c.id)
    if kind is not None:
        query = query.where(t.thread.c.kind == kind)
    return tuple(_thread.decode(line) for line in connection.scalars(query))


def threads_of(connection: Connection, entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each entry the ids of its threads."""
    columns = t.thread_entry.c
    return grouped(_pairs(connection, columns.entry, columns.thread, entries))


def disagreements(
    connection: Connection,
    actors: Iterable[str] | None,
    entries: Iterable[str] | None,
    kinds: Sequence[DisagreementKind],
) -> tuple[Disagreement, ...]:
    """Those about any of `actors`, with any of `entries`, of `kinds`; the surest first.

    Those that a person rejected are left out.
    """
    ids: set[str] | None = None
    if actors is not None:
        columns = t.disagreement_actor.c
        ids = {pair[1] for pair in _pairs(connection, columns.actor, columns.disagreement, actors)}
    if entries is not None:
        those = t.disagreement_entry.c
        found = {pair[1] for pair in _pairs(connection, those.entry, those.disagreement, entries)}
        ids = found if ids is None else ids & found
    query = select(t.disagreement).where(~is_rejected(t.disagreement.c.id))
    if kinds:
        query = query.where(t.disagreement.c.kind.in_(kinds))
    rows = (
        connection.execute(query).all()
        if ids is None
        else rows_where(connection, query, t.disagreement.c.id, ids)
    )
    ranked = sorted(rows, key=lambda row: (-row.confidence, row.id))
    return tuple(_disagreement.decode(row.json) for row in ranked)


def ties(connection: Connection, actor: str | None, limit: int | None) -> tuple[Tie, ...]:
    """The ties, those with most entries first."""
    query = select(t.tie.c.json).order_by(t.tie.c.entries.desc(), t.tie.c.id).limit(limit)
    if actor is not None:
        query = query.where((t.tie.c.one == actor) | (t.tie.c.other == actor))
    return tuple(_tie.decode(line) for line in connection.scalars(query))


def tie(connection: Connection, one: str, other: str) -> Tie | None:
    """The tie between two known actors."""
    line = connection.scalar(_between(select(t.tie.c.json), one, other))
    return None if line is None else _tie.decode(line)


def dated_tie(connection: Connection, one: str, other: str) -> DatedTie | None:
    """The same with the first days of its entries."""
    row = connection.execute(_between(select(t.tie.c.json, t.tie.c.days), one, other)).first()
    if row is None:
        return None
    found = _tie.decode(row.json)
    dated = zip(entries_of(found), _days.decode(row.days), strict=True)
    return DatedTie(found, {entry: day for entry, day in dated if day})


@dataclass(frozen=True, slots=True)
class Listed:
    """Of a tie the entries that it rests on alone."""

    events: tuple[str, ...]
    statements: tuple[str, ...]
    claims: tuple[str, ...]
    predictions: tuple[str, ...]


def entries_of(tie: Tie | Listed) -> tuple[str, ...]:
    """All the entries that a tie rests on."""
    return (*tie.events, *tie.statements, *tie.claims, *tie.predictions)


def _between(query: Select[Any], one: str, other: str) -> Select[Any]:
    first, second = sorted((one, other))
    return query.where(t.tie.c.one == first, t.tie.c.other == second).order_by(t.tie.c.id).limit(1)


def count(connection: Connection, table: Table) -> int:
    """How many rows."""
    return connection.scalar(select(func.count()).select_from(table)) or 0


def proposals(
    connection: Connection, predictions: Iterable[str] | None, outcome: str | None
) -> tuple[Proposal, ...]:
    """What is proposed to have come of these predictions, rejected proposals left out."""
    columns = t.proposal.c
    query = select(columns.json).where(~is_rejected(columns.id))
    if outcome is not None:
        query = query.where(columns.outcome == outcome)
    if predictions is None:
        lines = list(connection.scalars(query))
    else:
        rows = rows_where(connection, query, columns.prediction, predictions)
        lines = [row.json for row in rows]
    found = [_proposal.decode(line) for line in lines]
    return tuple(sorted(found, key=lambda each: (-each.confidence, each.id)))
