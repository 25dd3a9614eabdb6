"""Many rows at once: lists of ids as long as they come, in pieces that every database takes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, Table

PIECE = 1000  # SQLite before 3.32 takes no more than 999 values a statement; now 32,766

Values = Mapping[str, object]


def pieces(values: Iterable[str], size: int = PIECE) -> Iterator[list[str]]:
    """The values, each once, sorted, `size` at a time."""
    rest = iter(sorted(set(values)))
    while piece := list(islice(rest, size)):
        yield piece


def rows_where(
    connection: Connection,
    query: Select[*tuple[Any, ...]],
    column: Column[str],
    values: Iterable[str],
) -> Iterator[Row[*tuple[Any, ...]]]:
    """The rows of `query` whose `column` is one of `values`, sorted within each piece only."""
    for piece in pieces(values):
        yield from connection.execute(query.where(column.in_(piece))).all()


def pairs_where(
    connection: Connection, query: Select[str, str], column: Column[str], values: Iterable[str]
) -> list[tuple[str, str]]:
    """The same for a query of two columns; by place, since a name takes twice the time."""
    return [(row[0], row[1]) for row in rows_where(connection, query, column, values)]


def delete_where(connection: Connection, column: Column[str], values: Iterable[str]) -> None:
    """Delete the rows of the column's table in which it is one of `values`."""
    for piece in pieces(values):
        connection.execute(column.table.delete().where(column.in_(piece)))


def insert(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Write the rows, if there are any, in one go."""
    if rows:
        connection.execute(table.insert(), rows)


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """For each first of the pairs its seconds, sorted."""
    found: dict[str, list[str]] = {}
    for first, second in pairs:
        found.setdefault(first, []).append(second)
    return {first: tuple(sorted(seconds)) for first, seconds in found.items()}
