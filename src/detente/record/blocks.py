"""Blocks: which members may bear on each other, as the weaver noted it."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from detente.record import tables as t
from detente.record.bulk import delete_where, grouped, insert, pairs_where, pieces, rows_where
from detente.record.clean import clean


def gone(connection: Connection) -> tuple[str, ...]:
    """Members of blocks that are no longer read anywhere, sorted."""
    return tuple(connection.scalars(select(t.gone.c.member).order_by("member")))


def members(connection: Connection, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each block key its members."""
    query = select(t.block.c.key, t.block.c.member).where(t.block.c.kind == kind)
    return grouped(pairs_where(connection, query, t.block.c.key, map(clean, keys)))


def keys(connection: Connection, kind: str, members: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each member its block keys."""
    query = select(t.block.c.member, t.block.c.key).where(t.block.c.kind == kind)
    return grouped(pairs_where(connection, query, t.block.c.member, members))


def set_keys(connection: Connection, kind: str, keys: Mapping[str, Iterable[str]]) -> None:
    """Give each member these keys in place of those it had."""
    for piece in pieces(keys):
        there = t.block.delete().where(t.block.c.kind == kind, t.block.c.member.in_(piece))
        connection.execute(there)
    rows = [
        {"kind": kind, "key": key, "member": member}
        for member, own in keys.items()
        for key in sorted(set(map(clean, own)))
    ]
    insert(connection, t.block, rows)


def notes(connection: Connection, kind: str, keys: Iterable[str]) -> dict[str, str]:
    """What is noted of each block."""
    query = select(t.note.c.key, t.note.c.body).where(t.note.c.kind == kind)
    rows = rows_where(connection, query, t.note.c.key, map(clean, keys))
    return {row.key: row.body for row in rows}


def set_notes(connection: Connection, kind: str, bodies: Mapping[str, str]) -> None:
    """Note this of each block in place of what was noted; nothing where the body is empty."""
    for piece in pieces(map(clean, bodies)):
        there = t.note.delete().where(t.note.c.kind == kind, t.note.c.key.in_(piece))
        connection.execute(there)
    rows = [{"kind": kind, "key": clean(key), "body": body} for key, body in bodies.items() if body]
    insert(connection, t.note, rows)


def forget(connection: Connection, gone: Iterable[str]) -> None:
    """Drop all blocks of these members, and their mark."""
    members = list(gone)
    delete_where(connection, t.block.c.member, members)
    delete_where(connection, t.gone.c.member, members)
