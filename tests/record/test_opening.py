import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import RecordError
from detente.record import migrations
from detente.record.store import open_record

NOBODY = 65534


@pytest.fixture
def begun(tmp_path, read) -> Path:
    """The path of a record with one article, closed."""
    path = tmp_path / "record.db"
    with open_record(path, create=True) as store, store.writer() as writer:
        writer.keep(read("one"))
    return path


@pytest.fixture
def powerless() -> Iterator[Path]:
    """A folder in which the test, even when run by root, is an ordinary user."""
    with tempfile.TemporaryDirectory(prefix="detente-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        was = os.geteuid()
        yield folder
        if was == 0:
            os.seteuid(was)
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)


def lose_power() -> None:
    if os.geteuid() == 0:
        os.seteuid(NOBODY)


def test_without_create_nothing_is_begun(tmp_path):
    path = tmp_path / "record.db"
    with pytest.raises(RecordError, match="there is no record here; run `detente add`"):
        open_record(path)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_a_record_to_be_begun(tmp_path):
    path = tmp_path / "record.db"
    path.touch()
    with pytest.raises(RecordError, match="no record here yet; run `detente add`"):
        open_record(path)
    with open_record(path, create=True) as store:
        assert store.view().counts().articles == 0


def test_a_record_is_there_when_opened_again(begun, read):
    with open_record(begun) as store:
        assert store.view().reading("one") == read("one")
        assert store.address == str(begun)


@pytest.mark.parametrize("sign", ["?", "#", "%41", "'", " ", "ü", ":"])
def test_a_path_may_hold_any_sign(tmp_path, sign):
    path = tmp_path / f"a{sign}b.db"
    open_record(path, create=True).close()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_an_sqlite_address_names_the_same_file(begun, read):
    with open_record(f"sqlite:///{begun}") as store:
        assert store.view().reading("one") == read("one")


@pytest.mark.parametrize("address", ["", ":memory:", "sqlite://", "sqlite:///"])
def test_an_address_without_a_file_is_refused(address):
    with pytest.raises(RecordError, match="names no file"):
        open_record(address, create=True)


def test_an_address_of_another_kind_is_refused():
    with pytest.raises(RecordError, match="is no place for a record"):
        open_record("mysql://localhost/x", create=True)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(RecordError, match=r"the folder .*missing does not exist"):
        open_record(tmp_path / "missing" / "record.db", create=True)


def test_a_folder_is_no_record(tmp_path):
    with pytest.raises(RecordError, match="is a folder"):
        open_record(tmp_path, create=True)


def test_a_file_of_another_kind_is_left_as_it_is(tmp_path):
    path = tmp_path / "record.db"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(RecordError, match="nor any SQLite file"):
        open_record(path, create=True)
    assert path.read_text() == "Dear diary, " * 1000


def test_a_database_of_something_else_is_left_as_it_is(tmp_path):
    path = tmp_path / "record.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(RecordError, match="a database of something else"):
        open_record(path, create=True)
    assert path.read_bytes() == before


def test_a_record_of_a_newer_version_is_left_as_it_is(begun):
    newer = migrations.NEWEST + 4
    with sqlite3.connect(begun) as connection:
        connection.execute("INSERT INTO migration VALUES (?, 'unheard of')", (newer,))
    connection.close()
    reason = (
        rf"was written by a newer detente \(format {newer}; this one knows {migrations.NEWEST}\); "
        "upgrade detente"
    )
    with pytest.raises(RecordError, match=reason):
        open_record(begun, create=True)


def test_a_damaged_record_says_so(begun):
    content = bytearray(begun.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    begun.write_bytes(content)
    with pytest.raises(RecordError, match="is damaged"), open_record(begun) as store:
        store.view().heads()


def test_a_truncated_record_says_so(begun):
    begun.write_bytes(begun.read_bytes()[: 4096 * 3])
    with pytest.raises(RecordError, match="is damaged"), open_record(begun) as store:
        store.view().heads()


def test_a_locked_record_says_so_after_a_while(begun, read):
    with open_record(begun) as store, store.writer() as writer:
        writer.keep(read("two"))
        with open_record(begun, wait=0.1) as other:
            reason = r"another process has been holding it for more than 0\.1 seconds"
            with pytest.raises(RecordError, match=reason), other.writer():
                pass
            assert other.view().known(["one", "two"]) == {"one"}


def test_a_read_only_record_can_be_read_and_not_written(powerless, read):
    path = powerless / "record.db"
    with open_record(path, create=True) as store, store.writer() as writer:
        writer.keep(read("one"))
    path.chmod(0o444)
    powerless.chmod(0o555)
    lose_power()
    with open_record(path) as store:
        assert store.view().reading("one") == read("one")
        assert store.view().search("bridge", kind="claim")
        with pytest.raises(RecordError, match="cannot be written"), store.writer() as writer:
            writer.keep(read("two"))


def test_a_record_cannot_be_begun_in_a_read_only_folder(powerless):
    powerless.chmod(0o555)
    lose_power()
    with pytest.raises(RecordError, match="cannot be opened"):
        open_record(powerless / "record.db", create=True)


def test_an_unreadable_record_says_so(powerless):
    path = powerless / "record.db"
    open_record(path, create=True).close()
    path.chmod(0)
    lose_power()
    with pytest.raises(RecordError, match="cannot be opened; is it yours to read"):
        open_record(path)


def test_the_password_of_a_database_is_not_shown():
    with pytest.raises(RecordError) as caught:
        open_record("postgresql://me:secret@localhost:1/none", wait=0.1)
    assert "secret" not in str(caught.value)
    assert "postgresql://me:***@localhost:1/none" in str(caught.value)
