"""The first days of the entries that a tie rests on, noted with the tie.

The entries of a tie lie all over the record: to look up the days of thousands took a second.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, select

from detente.model import Tie
from detente.record import tables as t
from detente.record.bulk import rows_where
from detente.record.woven import Listed, entries_of

_tie = msgspec.json.Decoder(Listed)
_days = msgspec.json.Decoder(tuple[str, ...])


def days_before(connection: Connection, ties: Sequence[str]) -> dict[str, str]:
    """The days that are noted with these ties, by entry, as far as they can have stayed the same.

    Left out are entries of articles that are not woven yet: a new reading may date them anew.
    """
    query = select(t.tie.c.json, t.tie.c.days).where(t.tie.c.days != "")
    noted: dict[str, str] = {}
    for row in rows_where(connection, query, t.tie.c.id, ties):
        entries = entries_of(_tie.decode(row.json))
        noted.update(zip(entries, _days.decode(row.days), strict=True))
    if noted:
        fresh = select(t.entry.c.id).join(t.article).where(t.article.c.pending.is_(True))
        for entry in connection.scalars(fresh):
            noted.pop(entry, None)
    return noted


def note_entry_days(
    connection: Connection, ties: Iterable[Tie], known: Mapping[str, str] | None = None
) -> None:
    """Note of each of these ties the first days of the entries that it rests on, in their order;
    those that are `known` are not looked up.
    """
    lists = {tie.id: entries_of(tie) for tie in ties}
    days = dict(known or {})
    columns = t.entry.c
    missing = {entry for entries in lists.values() for entry in entries} - days.keys()
    rows = rows_where(connection, select(columns.id, columns.first_day), columns.id, missing)
    days.update({row.id: row.first_day for row in rows})
    noted = [
        {
            "tie_id": tie,
            "noted": msgspec.json.encode([days.get(entry, "") for entry in entries]).decode(),
        }
        for tie, entries in lists.items()
    ]
    if noted:
        change = t.tie.update().where(t.tie.c.id == bindparam("tie_id"))
        connection.execute(change.values(days=bindparam("noted")), noted)
