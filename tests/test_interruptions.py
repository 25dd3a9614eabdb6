"""Runs that are killed, stopped, crossed by another, or have nobody to tell: as real processes."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from detente.pipeline import add_all, opened

DETENTE = (sys.executable, "-c", "from detente.cli import main; main()")
MANY = 24
pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for number in range(MANY):
        text = f"Jane Doe praised Richard Roe on {number + 1} May 2031, her {number}th time.\n"
        (folder / f"{number:02}.txt").write_text(text)
    return folder


@pytest.fixture(scope="module")
def undisturbed(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tie as it comes from one run that nothing disturbs."""
    address = str(tmp_path_factory.mktemp("undisturbed") / "record.db")
    with opened(address, create=True) as store:
        assert add_all(store, [str(articles)], workers=1).read == MANY
    return tie(address)


def started(*words: str, **how: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*DETENTE, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True, **how,
    )  # fmt: skip


def ended(*words: str) -> tuple[int, str, str]:
    process = started(*words)
    out, said = process.communicate()
    return process.returncode, out, said


def tie(address: str) -> str:
    code, out, _ = ended("tie", "Jane Doe", "Richard Roe", "--record", address, "--json")
    assert code == 0
    return out


def kept(address: Path) -> int:
    """How many articles the record has; 0 where there is none yet."""
    try:
        connection = sqlite3.connect(f"file:{address}?mode=ro", uri=True)
    except sqlite3.OperationalError:
        return 0
    try:
        return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


def in_the_middle(address: Path, articles: Path) -> "subprocess.Popen[str]":
    """A run of `detente add` that has kept some articles, and not all."""
    process = started("add", str(articles), "--workers", "1", "--record", str(address))
    end = time.monotonic() + 60
    while kept(address) < 3:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end
        time.sleep(0.01)
    return process


@pytest.mark.parametrize(
    "how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda s: s.name
)
def test_a_run_that_is_ended_goes_on(
    articles: Path, undisturbed: str, tmp_path: Path, how: signal.Signals
) -> None:
    address = tmp_path / "record.db"
    process = in_the_middle(address, articles)
    os.killpg(process.pid, how)
    _, said = process.communicate()
    assert "Traceback" not in said
    before = kept(address)
    code, _, said = ended("add", str(articles), "--record", str(address))
    assert (code, said) == (
        0, f"{address}: {MANY - before} articles read, {before} known already\n"
    )  # fmt: skip
    assert tie(str(address)) == undisturbed


def test_ctrl_c_says_what_is_kept(articles: Path, tmp_path: Path) -> None:
    process = in_the_middle(tmp_path / "record.db", articles)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate()
    assert process.returncode == 130
    assert said == "Stopped. What was read is kept; run the same command to go on.\n"


def test_two_runs_at_once_make_one_record(articles: Path, undisturbed: str, tmp_path: Path) -> None:
    address = str(tmp_path / "record.db")
    both = [started("add", str(articles), "--workers", "1", "--record", address) for _ in range(2)]
    for process in both:
        _, said = process.communicate()
        assert (process.returncode, said.startswith(f"{address}: ")) == (0, True)
    assert tie(address) == undisturbed


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["tables", "json"])
def test_nobody_reads_on(articles: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    address = str(tmp_path / "record.db")
    ended("add", str(articles), "--record", address)
    process = started("statements", "--record", address, *options)
    assert process.stdout is not None
    assert process.stdout.read(1)
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
@pytest.mark.parametrize("options", [(), ("--json",)], ids=["tables", "json"])
def test_a_full_disk_is_told(articles: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    address = str(tmp_path / "record.db")
    ended("add", str(articles / "00.txt"), "--record", address)
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            [*DETENTE, "statements", "--record", address, *options],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert run.returncode == 1
    assert (
        run.stderr == "detente: the output: cannot be written or read (No space left on device)\n"
    )


def test_json_is_utf_8_whatever_the_terminal_speaks(tmp_path: Path) -> None:
    text = "Zoë Doe said on 3 May 2031: “Richard Roe is a friend of this town,” she said."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run = subprocess.run(
        [*DETENTE, "read", str(tmp_path / "a.txt"), "--json"],
        capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert json.loads(run.stdout.decode("utf-8"))["article"]["text"] == text
