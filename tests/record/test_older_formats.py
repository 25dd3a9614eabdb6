"""What a record of an older format becomes, in every kind of store."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

from detente.record import migrations
from detente.record import tables as t
from detente.record.interface import (
    ArticleQuery,
    DisagreementQuery,
    EntryQuery,
    TieQuery,
    View,
)
from detente.record.store import DatabaseStore, open_record
from detente.weaving import weave

FORMAT_1 = (Path(__file__).parent / "format_1.sql").read_text(encoding="utf-8")
WOVEN = """
INSERT INTO known_actor VALUES ('k-birch', 'x', 'Ada Birch', 'person', 1,
    '{"id":"k-birch","name":"Ada Birch","kind":"person","aliases":[],"roles":[],"members":[]}');
INSERT INTO known_actor_member VALUES ('one-birch', 'k-birch');
INSERT INTO tie VALUES ('tie-1', 'x', 'k-birch', 'k-union', 'allied', 2,
    '{"id":"tie-1","actors":["k-birch","k-union"],"state":"allied","since":"2031-03-10",
    "phases":[{"state":"allied","start":"2031-03-10","end":null,"score":0.5,"turn":[]}],
    "trajectory":[],"events":["one-event"],"statements":[],"claims":[],"disagreements":[],
    "predictions":["gone"]}');
INSERT INTO disagreement VALUES ('d-1', 'x', 'figures', 0.5,
    '{"id":"d-1","kind":"figures","reason":"why","confidence":0.5,"about":[],"sides":[]}');
INSERT INTO disagreement_entry VALUES ('d-1', 'one-claim');
"""


def in_sqlite(address: str) -> None:
    with closing(sqlite3.connect(address)) as connection:
        connection.executescript(FORMAT_1 + WOVEN)


def in_postgresql(address: str) -> None:
    import psycopg

    words = FORMAT_1.replace("PRAGMA journal_mode = WAL;", "").replace("WITHOUT ROWID", "")
    words = words.replace("'reader 1',1);", "'reader 1',true);")  # numbers are no truth there
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(words + WOVEN)


def write_first(address: str) -> None:
    """Writes a record of format 1, with something woven."""
    (in_postgresql if address.startswith("postgresql") else in_sqlite)(address)


def bring_to(number: int, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Brings the record as far as a program went that knew no more formats than `number`."""
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "FORMATS", migrations.FORMATS[:number])
        patch.setattr(migrations, "NEWEST", number)
        open_record(address).close()


@pytest.fixture
def store(address):
    """A record of format 1, opened by this program."""
    write_first(address)
    with open_record(address) as opened:
        yield opened


def test_it_has_the_columns_and_indices_of_a_new_one(store):
    seen = inspect(store._database.engine)
    for table in t.tables.tables.values():
        columns = {column["name"] for column in seen.get_columns(table.name)}
        indices = {index["name"] for index in seen.get_indexes(table.name)}
        assert columns == set(table.columns.keys())
        assert indices >= {index.name for index in table.indexes}


def test_what_was_read_is_listed_in_order(store):
    view = store.view()
    assert [head.id for head in view.listed_heads(ArticleQuery(since="2031-03-15"))] == ["one"]
    of_birch = EntryQuery(kinds=("event",), actors=("k-birch",), publishers=("The Gazette",))
    assert [entry.id for entry in view.entries(of_birch)] == ["one-event"]
    assert [hit.id for hit in view.search("bridges", kind="claim")] == ["one-claim"]


def test_what_was_woven_is_listed_in_order(store):
    view = store.view()
    assert [tie.id for tie in view.listed_ties(TieQuery(order="newest"))] == ["tie-1"]
    assert [phase.state for phase in view.outlines(TieQuery())[0].phases] == ["allied"]
    assert view.dated_tie("k-union", "k-birch").days == {"one-event": "2031-03-10"}
    newest = view.listed_disagreements(DisagreementQuery(order="newest"))
    assert [each.id for each in newest] == ["d-1"]


def answers(view: View) -> dict[str, Any]:
    """What a record answers of what was read and woven, listed in every order that it knows."""
    return {
        "articles": view.listed_heads(ArticleQuery()),
        "entries": view.entries(EntryQuery()),
        "of the union": view.entries(EntryQuery(actors=("k-union",), kinds=("statement",))),
        "found": {hit.id for hit in view.search("bridge")},  # each database ranks in its own way
        "actors": view.actors(),
        "ties": [view.listed_ties(TieQuery(order=order)) for order in ("newest", "weight")],
        "outlines": view.outlines(TieQuery()),
        "dated": view.dated_tie("k-birch", "k-union"),
        "disagreements": view.listed_disagreements(DisagreementQuery(order="newest")),
        "series": view.series_heads(),
        "pending": view.pending(),
        "counts": view.counts(),
    }


def woven_anew(store: DatabaseStore) -> dict[str, Any]:
    """The same when everything was woven by this program."""
    with store.writer() as writer:
        writer.clear_woven()
        weave(writer.view, writer.view.pending()).write(writer)
    return answers(store.view())


@pytest.mark.parametrize("number", range(1, migrations.NEWEST))
def test_a_record_of_each_format_answers_like_one_in_sqlite(number, address, tmp_path, monkeypatch):
    first = str(tmp_path / "first.db")
    for place in (first, address):
        write_first(place)
    bring_to(number, address, monkeypatch)
    with open_record(address) as brought, open_record(first) as expected:
        assert answers(brought.view()) == answers(expected.view())
        assert woven_anew(brought) == woven_anew(expected)


def test_a_record_is_brought_to_the_newest_format_once(address):
    write_first(address)
    for _ in "twice":
        with open_record(address) as opened, opened._database.engine.connect() as connection:
            numbers = connection.scalars(t.migration.select().order_by("number")).all()
            assert list(numbers) == [form.number for form in migrations.FORMATS]
