"""Putting what was woven in place of what its owner had before."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace as changed
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, distinct, func, select

from detente.model import Disagreement, KnownActor, Thread, Tie
from detente.record import tables as t
from detente.record.bulk import Values, delete_where, insert, pieces, rows_where
from detente.record.names import fold
from detente.record.values import Origin, Woven, WovenKind
from detente.record.woven import entries_of

_encode = msgspec.json.Encoder().encode

Row = tuple[Table, Values]

# An article has one origin and a read actor is one known actor: the later written takes it over.
_TAKEN_OVER = {
    t.origin_article: t.origin_article.c.article,
    t.known_actor_member: t.known_actor_member.c.member,
}


def replace(connection: Connection, kind: WovenKind, woven: Mapping[str, Sequence[Woven]]) -> None:
    """Put for each owner these in place of all of this kind that it owned."""
    table, rows_of = _KINDS[kind]
    found = {thing.id: (owner, thing) for owner, things in woven.items() for thing in things}
    before = _members(connection, woven, found) if kind == "actor" else {}
    delete_where(connection, table.c.owner, woven)
    delete_where(connection, table.c.id, found)
    rows: dict[Table, list[Values]] = {}
    for owner, thing in found.values():
        for target, row in rows_of(owner, thing):
            rows.setdefault(target, []).append(row)
    for target, own in rows.items():
        _insert(connection, target, own)
    if kind == "actor":
        _count_articles(connection, found)
        _rename(connection, before, _members(connection, woven, found))
    if kind == "disagreement":
        note_days(connection, found)
    if kind == "tie":
        note_entry_days(connection, [tie for _, tie in found.values() if isinstance(tie, Tie)])


def _insert(connection: Connection, table: Table, rows: list[Values]) -> None:
    column = _TAKEN_OVER.get(table)
    if column is not None:
        last = {str(row[column.name]): row for row in rows}
        delete_where(connection, column, last)
        rows = list(last.values())
    insert(connection, table, rows)


def _json(thing: object) -> str:
    return _encode(thing).decode()


def _origin_rows(owner: str, origin: Origin) -> Iterator[Row]:
    yield t.origin, {"id": origin.id, "owner": owner}
    for article in dict.fromkeys(origin.articles):
        yield t.origin_article, {"article": article, "origin": origin.id}


def _actor_rows(owner: str, actor: KnownActor) -> Iterator[Row]:
    body = _json(changed(actor, members=()))
    head = {"id": actor.id, "owner": owner, "name": actor.name, "kind": actor.kind}
    yield t.known_actor, {**head, "articles": 0, "json": body}
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        yield t.known_actor_name, {"actor": actor.id, "name": name, "folded": fold(name)}
    for member in dict.fromkeys(actor.members):
        yield t.known_actor_member, {"member": member, "actor": actor.id}


def _members(
    connection: Connection, owners: Iterable[str], actors: Mapping[str, tuple[str, Any]]
) -> dict[str, str]:
    """For each read actor that is or was one of these known actors' the known actor it is now."""
    columns = t.known_actor_member.c
    query = select(columns.member, columns.actor)
    owned = select(t.known_actor.c.id, t.known_actor.c.owner)
    theirs = {row.id for row in rows_where(connection, owned, t.known_actor.c.owner, owners)}
    rows = rows_where(connection, query, columns.actor, theirs | actors.keys())
    found = {row.member: row.actor for row in rows}
    taken = {member for _, actor in actors.values() for member in actor.members} - found.keys()
    return found | {
        row.member: row.actor for row in rows_where(connection, query, columns.member, taken)
    }


def _rename(connection: Connection, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Note in the entries which known actors they name now; most name the same as before."""
    changed = [
        {"read": member, "now": after.get(member, "")}
        for member in before.keys() | after.keys()
        if before.get(member) != after.get(member)
    ]
    if changed:
        update = t.entry_actor.update().where(t.entry_actor.c.actor == bindparam("read"))
        connection.execute(update.values(known=bindparam("now")), changed)


def _count_articles(connection: Connection, actors: Iterable[str]) -> None:
    """Note of each of these known actors how many articles speak of it."""
    member = t.known_actor_member
    counted = (
        select(func.count(distinct(t.read_actor.c.article)))
        .select_from(member.join(t.read_actor, t.read_actor.c.id == member.c.member))
        .where(member.c.actor == t.known_actor.c.id)
        .scalar_subquery()
    )
    for piece in pieces(actors):
        change = t.known_actor.update().where(t.known_actor.c.id.in_(piece))
        connection.execute(change.values(articles=counted))


def _thread_rows(owner: str, thread: Thread) -> Iterator[Row]:
    yield (
        t.thread,
        {"id": thread.id, "owner": owner, "kind": thread.kind, "json": _json(thread)},
    )
    for entry in dict.fromkeys(thread.entries):
        yield t.thread_entry, {"thread": thread.id, "entry": entry}


def _disagreement_rows(owner: str, found: Disagreement) -> Iterator[Row]:
    head = {"id": found.id, "owner": owner, "kind": found.kind, "confidence": found.confidence}
    yield t.disagreement, {**head, "json": _json(found)}
    for entry in dict.fromkeys(one.entry for side in found.sides for one in side):
        yield t.disagreement_entry, {"disagreement": found.id, "entry": entry}
    for actor in dict.fromkeys(found.about):
        yield t.disagreement_actor, {"disagreement": found.id, "actor": actor}


def note_days(connection: Connection, disagreements: Iterable[str]) -> None:
    """Note of each of these disagreements the day on which its newest entry was published."""
    newest = (
        select(func.coalesce(func.substr(func.max(t.article.c.published), 1, 10), ""))
        .select_from(
            t.disagreement_entry.join(t.entry, t.entry.c.id == t.disagreement_entry.c.entry).join(
                t.article
            )
        )
        .where(t.disagreement_entry.c.disagreement == t.disagreement.c.id)
        .scalar_subquery()
    )
    for piece in pieces(disagreements):
        change = t.disagreement.update().where(t.disagreement.c.id.in_(piece))
        connection.execute(change.values(day=newest))


def _tie_rows(owner: str, tie: Tie) -> Iterator[Row]:
    one, other = sorted(tie.actors)
    lists = (tie.events, tie.statements, tie.claims, tie.predictions)
    head = {"id": tie.id, "owner": owner, "one": one, "other": other, "state": tie.state}
    yield t.tie, {**head, "entries": sum(map(len, lists)), "json": _json(tie), **changes(tie)}


def changes(tie: Tie) -> Values:
    """What is kept of a tie beside its JSON, so that lists of ties need not read that."""
    return {"since": tie.since or "", "phases": _json(tie.phases)}


def note_entry_days(connection: Connection, ties: Iterable[Tie]) -> None:
    """Note of each of these ties the first days of the entries that it rests on, in their order.

    The entries of a tie lie all over the record: to look up the days of thousands took a second.
    """
    lists = {tie.id: entries_of(tie) for tie in ties}
    columns = t.entry.c
    rows = rows_where(
        connection,
        select(columns.id, columns.first_day),
        columns.id,
        {entry for entries in lists.values() for entry in entries},
    )
    days = {row.id: row.first_day for row in rows}
    noted = [
        {"tie_id": tie, "noted": _json([days.get(entry, "") for entry in entries])}
        for tie, entries in lists.items()
    ]
    if noted:
        change = t.tie.update().where(t.tie.c.id == bindparam("tie_id"))
        connection.execute(change.values(days=bindparam("noted")), noted)


_KINDS: Mapping[WovenKind, tuple[Table, Callable[[str, Any], Iterator[Row]]]] = {
    "origin": (t.origin, _origin_rows),
    "actor": (t.known_actor, _actor_rows),
    "thread": (t.thread, _thread_rows),
    "disagreement": (t.disagreement, _disagreement_rows),
    "tie": (t.tie, _tie_rows),
}

WOVEN_TABLES = (*(table for table, _ in _KINDS.values()), t.block, t.gone)
