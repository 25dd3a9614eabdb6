"""A record that another program holds: readers go on, and whoever has to wait too long is told."""

import shutil
import sqlite3
from contextlib import closing, contextmanager

import pytest
from starlette.testclient import TestClient

from detente.record.store import open_record
from detente.web.app import application
from detente.web.settings import Settings

PATHS = ["/api/front", "/api/counts", "/api/ties/Ada Birch/Harbour Union", "/api/claims.csv"]


@pytest.fixture
def copy(record, tmp_path):
    path = tmp_path / "copy.db"
    shutil.copy(record, path)
    return path


@pytest.fixture
def store(copy):
    """The record, of which one waits a moment for others, and not a quarter of a minute."""
    with open_record(copy, wait=0.05) as opened:
        yield opened


@pytest.fixture
def impatient(store):
    """Asks the application over it."""
    app = application(store, Settings(record="copy.db", by="R. Poe"))
    return TestClient(app, base_url="http://127.0.0.1:8017")


@pytest.fixture
def written(copy, impatient):
    """Another program is writing."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def held(copy, store):
    """Another program lets nobody even read, as while it makes the file smaller."""
    store.close()  # no such program gets hold of a record to which the server is connected
    with closing(sqlite3.connect(copy, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        yield


@pytest.mark.parametrize("path", PATHS)
def test_readers_go_on_while_it_is_written(impatient, written, path):
    assert impatient.get(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/judgements", {"kind": "merge", "one": "Ada Birch", "other": "Dana Elm"}),
        ("/api/articles", {"name": "a.txt", "text": "Gita Fern praised Ada Birch on Monday."}),
    ],
)
def test_a_second_writer_is_told(impatient, written, path, body):
    told(impatient.post(path, json=body))


@pytest.mark.parametrize("path", PATHS)
def test_a_locked_record_is_told(impatient, copy, store, path):
    with held(copy, store):
        told(impatient.get(path))


def test_a_record_that_is_free_again_is_read_again(impatient, copy, store):
    with held(copy, store):
        told(impatient.get("/api/front"))
    assert impatient.get("/api/front").status_code == 200


def told(answer):
    assert answer.status_code == 503
    error = answer.json()["error"]
    assert error["code"] == "record_not_ready"
    assert "another process" in error["message"]
    assert "try again" in error["message"]
