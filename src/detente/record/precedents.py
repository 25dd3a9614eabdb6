"""Precedents that a person added: kept until a person takes them out."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from detente.errors import UsageError
from detente.model import Precedent
from detente.record import tables as t
from detente.record.bulk import delete_where, insert, rows_where
from detente.record.clean import clean

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Precedent).decode


def precedents(connection: Connection) -> tuple[Precedent, ...]:
    """All of them by when they began, then id."""
    query = select(t.precedent.c.json).order_by("start", "id")
    return tuple(_decode(line) for line in connection.scalars(query))


def add(connection: Connection, added: Iterable[Precedent]) -> None:
    """Keep these; one whose id is there already stays as it is."""
    found = {each.id: each for each in added}
    column = t.precedent.c.id
    there = {row.id for row in rows_where(connection, select(column), column, found)}
    rows = [
        {
            "id": each.id,
            "kind": each.kind,
            "start": each.start,
            "json": clean(_encode(each).decode()),
        }
        for each in found.values()
        if each.id not in there
    ]
    insert(connection, t.precedent, rows)


def remove(connection: Connection, precedent: str) -> None:
    """Take one out; UsageError where there is none with this id."""
    column = t.precedent.c.id
    if connection.scalar(select(column).where(column == precedent)) is None:
        raise UsageError(f"The record has no precedent with the id {precedent}.")
    delete_where(connection, column, [precedent])
