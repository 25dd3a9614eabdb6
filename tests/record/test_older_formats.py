"""What a record of the first format becomes, in every kind of store."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect

from detente.record import tables as t
from detente.record.interface import ArticleQuery, DisagreementQuery, EntryQuery, TieQuery
from detente.record.store import open_record

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


@pytest.fixture
def store(address):
    """A record of format 1, opened by this program."""
    (in_postgresql if address.startswith("postgresql") else in_sqlite)(address)
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
