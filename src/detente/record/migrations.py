"""The formats that records have had, in order, and how each became the next.

A new record is begun in the newest format, from `tables`. A change of format is one more line in
`FORMATS` and one function that makes an older record like a new one; released lines never change.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Column, Connection, func, inspect, select
from sqlalchemy.schema import CreateColumn

from detente.errors import RecordError
from detente.model import Reading, Tie
from detente.record import tables as t
from detente.record.bulk import insert, pieces
from detente.record.database import RUN_ADD, Database, told
from detente.record.entry_days import note_entry_days
from detente.record.replacing import changes, note_days
from detente.record.search import Search, searchables

Change = Callable[[Connection, Search], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `change` makes it of the one before; the first was made of nothing."""

    number: int
    name: str
    change: Change | None = None


# Indices over columns that format 3 did not have.
LATER = ("entry_by_publisher", "entry_actor_in_order")
TIES_AT_A_TIME = 500


def add_search(connection: Connection, search: Search) -> None:
    """Let everything that was kept so far be found by its words."""
    search.create(connection)
    for article in connection.scalars(select(t.article.c.id).order_by("id")).all():
        line = connection.scalar(select(t.reading.c.json).where(t.reading.c.article == article))
        if line is not None:
            search.add(connection, article, list(searchables(Reading.from_json(line))))


def add_lists(connection: Connection, _: Search) -> None:
    """Let articles, ties and disagreements be listed in the order of their days."""
    _add_columns(connection, t.article.c.day, t.tie.c.since, t.tie.c.phases, t.disagreement.c.day)
    for index in ("article_by_day", "tie_by_entries"):
        connection.exec_driver_sql(f"DROP INDEX {index}")
    _add_missing_indices(connection, but=LATER)
    day = func.coalesce(func.substr(t.article.c.published, 1, 10), "")
    connection.execute(t.article.update().values(day=day))
    for row in connection.execute(select(t.tie.c.id, t.tie.c.json)).all():
        tie = msgspec.json.decode(row.json, type=Tie)
        connection.execute(t.tie.update().where(t.tie.c.id == row.id).values(changes(tie)))
    note_days(connection, connection.scalars(select(t.disagreement.c.id)).all())


def add_order(connection: Connection, _: Search) -> None:
    """Let entries be read in the order of days by actor, type and outlet."""
    named, entry, member = t.entry_actor.c, t.entry.c, t.known_actor_member.c
    _add_columns(connection, entry.publisher, named.known, named.kind, named.day)
    of_article = select(func.coalesce(t.article.c.publisher, "")).where(
        t.article.c.id == entry.article
    )
    connection.execute(t.entry.update().values(publisher=of_article.scalar_subquery()))
    of_member = select(member.actor).where(member.member == named.actor).scalar_subquery()
    of_entry = [
        select(column).where(entry.id == named.entry).scalar_subquery()
        for column in (entry.kind, entry.first_day)
    ]
    values = {"known": func.coalesce(of_member, ""), "kind": of_entry[0], "day": of_entry[1]}
    connection.execute(t.entry_actor.update().values(values))
    _add_missing_indices(connection)


def add_precedents(connection: Connection, _: Search) -> None:
    """Room for precedents, and for the outcomes that weaving proposes for predictions.

    Every article is to be woven again, so that outcomes are proposed for what was kept before.
    """
    for table in (t.precedent, t.proposal):
        table.create(connection)
    _weave_again(connection)


def add_series(connection: Connection, _: Search) -> None:
    """Let figures over time be kept, what they say of claims, and figures that were revised.

    What was woven before knows none of that: the next weaving settles everything anew.
    """
    for table in (t.series, t.checked, t.revision, t.revision_entry):
        table.create(connection)
    _weave_again(connection)


def _weave_again(connection: Connection) -> None:
    connection.execute(t.article.update().where(t.article.c.status == "read").values(pending=True))


def add_notes(connection: Connection, _: Search) -> None:
    """Let weaving note what it needs of a block; of what was woven before nothing is noted."""
    t.note.create(connection)


def add_days(connection: Connection, _: Search) -> None:
    """Let the earliest and the newest entries of a tie be known without looking at all of them."""
    _add_columns(connection, t.tie.c.days)
    for piece in pieces(connection.scalars(select(t.tie.c.id)).all(), TIES_AT_A_TIME):
        lines = connection.scalars(select(t.tie.c.json).where(t.tie.c.id.in_(piece))).all()
        note_entry_days(connection, [msgspec.json.decode(line, type=Tie) for line in lines])


def _add_columns(connection: Connection, *columns: Column[str]) -> None:
    for column in columns:
        declared = CreateColumn(column).compile(dialect=connection.dialect)
        connection.exec_driver_sql(f"ALTER TABLE {column.table.name} ADD COLUMN {declared}")


def _add_missing_indices(connection: Connection, but: Collection[str] = ()) -> None:
    """Make the indices that the tables which are there lack; later formats add further tables."""
    seen = inspect(connection)
    names = set(seen.get_table_names())
    for table in t.tables.sorted_tables:
        if table.name not in names:
            continue
        there = {index["name"] for index in seen.get_indexes(table.name)}
        for index in table.indexes:
            if index.name not in there and index.name not in but:
                index.create(connection)


FORMATS = (
    Format(1, "articles, readings, what was woven, judgements"),
    Format(2, "full-text search", add_search),
    Format(3, "lists of ties and disagreements by when they changed", add_lists),
    Format(4, "entries in order by actor, type and outlet", add_order),
    Format(5, "precedents, and outcomes proposed for predictions", add_precedents),
    Format(6, "series, claims checked against them, and revisions", add_series),
    Format(7, "what weaving notes of a block", add_notes),
    Format(8, "the days of what ties rest on", add_days),
)
NEWEST = FORMATS[-1].number


def ready(database: Database, create: bool) -> None:
    """Bring the record into the newest format, or begin it; RecordError where that cannot be."""
    with told(database):
        with database.engine.connect() as connection:
            database.begin(connection)
            number = _format(connection, database)
        if number == 0 and not create:
            raise RecordError(database.address, f"there is no record here yet; {RUN_ADD}")
        if number < NEWEST:
            database.prepare()
            _renew(database)


def _renew(database: Database) -> None:
    with database.engine.connect() as connection:
        database.begin_writing(connection)
        number = _format(connection, database)  # another process may have been faster
        if number == 0:
            t.tables.create_all(connection, checkfirst=False)
            database.search.create(connection)
        else:
            for form in FORMATS[number:]:
                if form.change is not None:
                    form.change(connection, database.search)
        rows: list[Mapping[str, object]] = [
            {"number": form.number, "name": form.name} for form in FORMATS[number:]
        ]
        insert(connection, t.migration, rows)
        connection.commit()


def _format(connection: Connection, database: Database) -> int:
    """The number of the record's format, 0 where there is nothing yet."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return 0
    if not {"migration", "article", "reading"} <= names:
        raise RecordError(database.address, "is a database of something else, no detente record")
    number = connection.scalar(select(func.max(t.migration.c.number))) or 0
    if number > NEWEST:
        reason = f"was written by a newer detente (format {number}; this one knows {NEWEST})"
        raise RecordError(database.address, f"{reason}; upgrade detente")
    if number == 0:
        raise RecordError(database.address, "does not say what format it has; it is damaged")
    return number
