import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from detente.record import migrations
from detente.record.store import open_record

FORMAT_1 = (Path(__file__).parent / "format_1.sql").read_text(encoding="utf-8")


@pytest.fixture
def old(tmp_path) -> Path:
    """A record of format 1 with one article, written by hand."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FORMAT_1)
    return path


def shape(path):
    """The tables, indices and columns of a record."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute(
            "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        ).fetchall()
        columns = {
            name: connection.execute(f"PRAGMA table_info({name})").fetchall()
            for kind, name in names
            if kind == "table"
        }
        formats = connection.execute("SELECT * FROM migration ORDER BY number").fetchall()
    return sorted(names), columns, formats


def test_formats_are_numbered_from_one_and_named():
    assert [form.number for form in migrations.FORMATS] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert len({form.name for form in migrations.FORMATS}) == len(migrations.FORMATS)
    assert all(form.change for form in migrations.FORMATS[1:])


def test_an_old_record_becomes_like_a_new_one(old, tmp_path):
    open_record(old).close()
    new = tmp_path / "new.db"
    open_record(new, create=True).close()
    assert shape(old) == shape(new)


def test_an_old_record_keeps_what_it_had_and_gains_search(old, read):
    with open_record(old) as store:
        assert store.view().reading("one") == read("one")
        (hit,) = store.view().search("bridges", kind="claim")
        assert hit.id == "one-claim"


def test_a_migration_that_breaks_leaves_the_old_record(old, monkeypatch):
    def broken(connection, search):
        search.create(connection)
        raise ZeroDivisionError

    broken_formats = (migrations.FORMATS[0], migrations.Format(2, "broken", broken))
    before = shape(old)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "FORMATS", broken_formats)
        with pytest.raises(ZeroDivisionError):
            open_record(old)
    assert shape(old) == before
    with open_record(old) as store:
        assert store.view().search("bridge")
