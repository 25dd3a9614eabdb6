"""Killed processes, two processes at once, threads: real ones, on real files."""

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from detente.record.interface import EntryQuery
from detente.record.store import open_record

CHILD = """
import sys
from importlib.util import module_from_spec, spec_from_file_location
spec = spec_from_file_location("made_up", sys.argv[1])
made_up = module_from_spec(spec)
spec.loader.exec_module(made_up)
from detente.model import Thread
from detente.record.store import open_record

store = open_record(sys.argv[2], create=True)
"""
ADDING = """
for number in range(int(sys.argv[4])):
    with store.writer() as writer:
        writer.keep(made_up.made(f"{sys.argv[3]} {number}"))
    print(number, flush=True)
"""
WEAVING = """
with store.writer() as writer:
    writer.set_blocks("event", {"one-event": ["x"]})
    writer.replace("thread", {"x": [Thread("t1", "event", ("one-event",), 1, None)]})
    writer.mark_woven(["one"])
    print("woven", flush=True)
    sys.stdin.read()
"""


def start(program: str, path: Path, *arguments: str) -> subprocess.Popen[str]:
    made_up = str(Path(__file__).parent / "conftest.py")
    return subprocess.Popen(
        [sys.executable, "-c", CHILD + program, made_up, str(path), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def kill(child: subprocess.Popen[str]) -> None:
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        checks = ("PRAGMA integrity_check", "PRAGMA foreign_key_check")
        found = [connection.execute(check).fetchall() for check in checks]
        connection.execute("INSERT INTO searched (searched) VALUES ('integrity-check')")
    return found == [[("ok",)], []]


@pytest.mark.parametrize("after", [1, 7, 23])
def test_a_killed_adding_loses_at_most_the_article_in_hand(tmp_path, after):
    path = tmp_path / "record.db"
    child = start(ADDING, path, "article", "100000")
    assert child.stdout is not None
    for line in child.stdout:
        if int(line) == after:
            break
    kill(child)
    with open_record(path, create=True) as store:
        view = store.view()
        there = view.known(f"article {number}" for number in range(200))
        assert there >= {f"article {number}" for number in range(after + 1)}
        counts = view.counts()
        assert counts.articles == counts.pending
        assert set(counts.entries.values()) == {counts.articles}
        assert len(list(view.readings(there))) == len(there)
    assert is_sound(path)


def test_a_killed_weaving_leaves_what_was_before(tmp_path, read):
    path = tmp_path / "record.db"
    with open_record(path, create=True) as store, store.writer() as writer:
        writer.keep(read("one"))
    child = start(WEAVING, path)
    assert child.stdout is not None
    assert child.stdout.readline() == "woven\n"
    kill(child)
    with open_record(path) as store:
        counts = store.view().counts()
        assert (counts.pending, counts.threads) == (1, 0)
        with store.writer() as writer:
            writer.mark_woven(["one"])
        assert store.view().pending() == ()
    assert is_sound(path)


def test_two_processes_begin_and_fill_one_record(tmp_path):
    path = tmp_path / "record.db"
    children = [start(ADDING, path, name, "25") for name in ("left", "right", "left")]
    for child in children:
        _, errors = child.communicate(timeout=120)
        assert (child.returncode, errors) == (0, "")
    with open_record(path) as store:
        counts = store.view().counts()
        assert counts.articles == 50
        assert set(counts.entries.values()) == {50}
    assert is_sound(path)


def test_readers_see_whole_articles_while_another_writes(tmp_path, read):
    path = tmp_path / "record.db"
    with open_record(path, create=True) as store:
        view = store.view()

        def look(_: int) -> int:
            counts = view.counts()
            assert set(counts.entries.values()) == {counts.articles}
            found = view.entries(EntryQuery(kinds=("event",)))
            assert len(found) >= counts.articles
            return counts.articles

        with ThreadPoolExecutor(4) as pool:
            looks = pool.map(look, range(40))
            for number in range(40):
                with store.writer() as writer:
                    writer.keep(read(f"article {number}"))
            assert max(looks) <= 40
        assert look(0) == 40
