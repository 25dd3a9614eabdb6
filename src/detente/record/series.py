"""Series that users added, what they say of claims, and figures that were revised."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, select

from detente.model import Checked, Point, Revision, Series, SeriesHead
from detente.record import tables as t
from detente.record.bulk import delete_where, insert, rows_where
from detente.record.clean import clean

_head = msgspec.json.Decoder(SeriesHead)
_points = msgspec.json.Decoder(tuple[Point, ...])
_checked = msgspec.json.Decoder(Checked)


def keep(connection: Connection, series: Series) -> None:
    """Write the series in place of one with the same id."""
    remove(connection, series.head.id)
    head = msgspec.json.encode(_plain(series.head)).decode()
    points = msgspec.json.encode(series.points).decode()
    insert(connection, t.series, [{"id": series.head.id, "head": head, "points": points}])


def _plain(head: SeriesHead) -> SeriesHead:
    """The head with what no database keeps replaced."""
    return SeriesHead(
        head.id,
        clean(head.measures),
        tuple(map(clean, head.of)),
        clean(head.unit),
        head.kind,
        clean(head.source),
        clean(head.file),
    )


def remove(connection: Connection, series: str) -> None:
    """Drop the series, if it is there."""
    delete_where(connection, t.series.c.id, [series])


def heads(connection: Connection) -> tuple[SeriesHead, ...]:
    """Every series without its points."""
    found = map(_head.decode, connection.scalars(select(t.series.c.head)))
    return tuple(sorted(found, key=lambda head: (head.measures.lower(), head.of, head.id)))


def whole(connection: Connection, series: Iterable[str]) -> tuple[Series, ...]:
    """The series with these ids, by id."""
    rows = rows_where(connection, select(t.series), t.series.c.id, series)
    found = (Series(_head.decode(row.head), _points.decode(row.points)) for row in rows)
    return tuple(sorted(found, key=lambda each: each.head.id))


def checked(connection: Connection, entries: Iterable[str]) -> dict[str, tuple[Checked, ...]]:
    """For each claim what series say of it, by id of the series."""
    found: dict[str, list[Checked]] = {}
    query = select(t.checked.c.entry, t.checked.c.json)
    for row in rows_where(connection, query, t.checked.c.entry, entries):
        found.setdefault(row.entry, []).append(_checked.decode(row.json))
    by_series = {entry: sorted(own, key=lambda each: each.series) for entry, own in found.items()}
    return {entry: tuple(own) for entry, own in by_series.items()}


def revisions(connection: Connection, entries: Iterable[str]) -> dict[str, Revision]:
    """For each of the claims that is in a chain the whole chain."""
    of = t.revision_entry.c
    asked = list(entries)
    rows = rows_where(connection, select(of.revision, of.entry), of.entry, asked)
    chain_of = {row.entry: row.revision for row in rows}
    chains: dict[str, list[tuple[int, str]]] = {}
    query = select(of.revision, of.position, of.entry)
    for row in rows_where(connection, query, of.revision, chain_of.values()):
        chains.setdefault(row.revision, []).append((row.position, row.entry))
    made = {
        each: Revision(each, tuple(entry for _, entry in sorted(links)))
        for each, links in chains.items()
    }
    return {entry: made[each] for entry, each in chain_of.items()}
