"""Putting what was woven in place of what its owner had before."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace as changed
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, func, literal, select

from detente.model import (
    Checked,
    Disagreement,
    KnownActor,
    Proposal,
    Revision,
    Thread,
    Tie,
)
from detente.record import tables as t
from detente.record.article_counts import gained, note_counted, note_gained
from detente.record.bulk import Values, delete_where, insert, pairs_where, pieces, rows_where
from detente.record.entry_days import days_before, note_entry_days
from detente.record.names import fold
from detente.record.values import Origin, Woven, WovenKind

_encode = msgspec.json.Encoder().encode

Row = tuple[Table, Values]

# An article has one origin and a read actor is one known actor: the later written takes it over.
_TAKEN_OVER = {
    t.origin_article: t.origin_article.c.article,
    t.known_actor_member: t.known_actor_member.c.member,
}


def replace(connection: Connection, kind: WovenKind, woven: Mapping[str, Sequence[Woven]]) -> None:
    """Put for each owner these in place of all of this kind that it owned.

    What is there already, with the same owner, is left as it is: most of a large block is.
    """
    found = {thing.id: (owner, thing) for owner, things in woven.items() for thing in things}
    if kind == "actor":
        replace_actors(connection, woven, found)
        return
    table, rows_of = _KINDS[kind]
    there = _there(connection, table, woven, found)
    same = {one for one, own in there.items() if one in found and own == _face(table, *found[one])}
    ties = [tie for _, tie in found.values() if isinstance(tie, Tie)]
    days = days_before(connection, [tie.id for tie in ties])
    delete_where(connection, table.c.id, there.keys() - same)
    rows: dict[Table, list[Values]] = {}
    for one, (owner, thing) in found.items():
        for target, row in rows_of(owner, thing) if one not in same else ():
            rows.setdefault(target, []).append(row)
    for target, own in rows.items():
        _insert(connection, target, own)
    if kind == "disagreement":
        note_days(connection, found)
    note_entry_days(connection, ties, days)


def _there(
    connection: Connection, table: Table, owners: Iterable[str], things: Iterable[str]
) -> dict[str, tuple[str, str]]:
    """Owner and JSON, by id, of all that the owners own and all that has one of the ids."""
    json = table.c.json if "json" in table.c else literal("")
    query = select(table.c.id, table.c.owner, json.label("json"))
    owned = rows_where(connection, query, table.c.owner, owners)
    found = {row.id: (row.owner, row.json) for row in owned}
    others = rows_where(connection, query, table.c.id, set(things) - found.keys())
    return found | {row.id: (row.owner, row.json) for row in others}


def _face(table: Table, owner: str, thing: Woven) -> tuple[str, str] | None:
    """What `_there` gives for the thing where it is unchanged; None where its JSON is not kept."""
    return (owner, _json(thing)) if "json" in table.c else None


def _insert(connection: Connection, table: Table, rows: list[Values]) -> None:
    column = _TAKEN_OVER.get(table)
    if column is not None:
        last = {str(row[column.name]): row for row in rows}
        delete_where(connection, column, last)
        rows = list(last.values())
    insert(connection, table, rows)


def replace_actors(
    connection: Connection,
    owners: Iterable[str],
    found: Mapping[str, tuple[str, Any]],
) -> None:
    """The same for known actors: of those that stay only what changed is written.

    One that everybody speaks of has a member in every article, and gains one with each.
    """
    before = _members(connection, owners, found)
    after = {member: one for one, (_, actor) in found.items() for member in actor.members}
    there = _there(connection, t.known_actor, owners, found)
    delete_where(connection, t.known_actor.c.id, there.keys() - found.keys())
    other = {one: own for one, own in found.items() if there.get(one) != (own[0], _body(own[1]))}
    _put_actors(connection, other, there)
    moved = {
        member: (before.get(member), after.get(member))
        for member in before.keys() | after.keys()
        if before.get(member) != after.get(member)
    }
    fresh = {member: one for member, (_, one) in moved.items() if one is not None}
    lost = {member: one for member, (one, _) in moved.items() if one is not None and one in found}
    more = gained(connection, fresh, there.keys() - set(lost.values()))
    delete_where(connection, t.known_actor_member.c.member, lost)
    rows: list[Values] = [{"member": member, "actor": one} for member, one in fresh.items()]
    _insert(connection, t.known_actor_member, rows)
    note_gained(connection, more)
    note_counted(connection, {*fresh.values(), *lost.values()} - more.keys())
    _rename(connection, {member: one for member, (_, one) in moved.items()})


def _put_actors(
    connection: Connection,
    actors: Mapping[str, tuple[str, KnownActor]],
    there: Mapping[str, object],
) -> None:
    """Write these known actors and their names, without their members."""
    heads = {one: _head(owner, actor) for one, (owner, actor) in actors.items()}
    for one, head in heads.items():
        if one in there:
            change = t.known_actor.update().where(t.known_actor.c.id == one)
            connection.execute(change.values(head))
    fresh = [{**head, "articles": 0} for one, head in heads.items() if one not in there]
    insert(connection, t.known_actor, fresh)
    delete_where(connection, t.known_actor_name.c.actor, heads)
    names = [
        {"actor": actor.id, "name": name, "folded": fold(name)}
        for _, actor in actors.values()
        for name in dict.fromkeys((actor.name, *actor.aliases))
    ]
    insert(connection, t.known_actor_name, names)


def _json(thing: object) -> str:
    return _encode(thing).decode()


def _origin_rows(owner: str, origin: Origin) -> Iterator[Row]:
    yield t.origin, {"id": origin.id, "owner": owner}
    for article in dict.fromkeys(origin.articles):
        yield t.origin_article, {"article": article, "origin": origin.id}


def _body(actor: KnownActor) -> str:
    return _json(changed(actor, members=()))


def _head(owner: str, actor: KnownActor) -> Values:
    return {
        "id": actor.id,
        "owner": owner,
        "name": actor.name,
        "kind": actor.kind,
        "json": _body(actor),
    }


def _members(
    connection: Connection, owners: Iterable[str], actors: Mapping[str, tuple[str, Any]]
) -> dict[str, str]:
    """For each read actor that is or was one of these known actors' the known actor it is now."""
    columns = t.known_actor_member.c
    query = select(columns.member, columns.actor)
    owned = select(t.known_actor.c.id, t.known_actor.c.owner)
    theirs = {row.id for row in rows_where(connection, owned, t.known_actor.c.owner, owners)}
    found = dict(pairs_where(connection, query, columns.actor, theirs | actors.keys()))
    taken = {member for _, actor in actors.values() for member in actor.members} - found.keys()
    return found | dict(pairs_where(connection, query, columns.member, taken))


def _rename(connection: Connection, moved: Mapping[str, str | None]) -> None:
    """Note in the entries which known actors they name now, where these are others."""
    changed = [{"read": member, "now": now or ""} for member, now in moved.items()]
    if changed:
        update = t.entry_actor.update().where(t.entry_actor.c.actor == bindparam("read"))
        connection.execute(update.values(known=bindparam("now")), changed)


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


def _checked_rows(owner: str, checked: Checked) -> Iterator[Row]:
    head = {"id": checked.id, "owner": owner, "entry": checked.entry, "series": checked.series}
    yield t.checked, {**head, "verdict": checked.verdict, "json": _json(checked)}


def _revision_rows(owner: str, revision: Revision) -> Iterator[Row]:
    yield t.revision, {"id": revision.id, "owner": owner}
    for position, entry in enumerate(revision.entries):
        yield t.revision_entry, {"revision": revision.id, "position": position, "entry": entry}


def _proposal_rows(owner: str, proposal: Proposal) -> Iterator[Row]:
    head = {"id": proposal.id, "owner": owner, "prediction": proposal.prediction}
    yield t.proposal, {**head, "outcome": proposal.outcome, "json": _json(proposal)}


_KINDS: Mapping[WovenKind, tuple[Table, Callable[[str, Any], Iterator[Row]]]] = {
    "origin": (t.origin, _origin_rows),
    "thread": (t.thread, _thread_rows),
    "disagreement": (t.disagreement, _disagreement_rows),
    "tie": (t.tie, _tie_rows),
    "checked": (t.checked, _checked_rows),
    "revision": (t.revision, _revision_rows),
    "proposal": (t.proposal, _proposal_rows),
}

WOVEN_TABLES = (
    t.known_actor, *(table for table, _ in _KINDS.values()), t.block, t.gone, t.note
)  # fmt: skip
