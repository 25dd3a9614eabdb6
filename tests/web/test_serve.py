# ruff: noqa: S104, S310 -- what is served to others is served for a moment
"""`detente serve` as a process."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from detente.cli.serve import settings_for

DETENTE = str(Path(sys.executable).parent / "detente")


def ran(*arguments, cwd=None):
    return subprocess.run(
        [DETENTE, *arguments], capture_output=True, text=True, timeout=60, cwd=cwd, check=False
    )


def free_port():
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


@contextmanager
def serving(record, *arguments):
    port = free_port()
    process = subprocess.Popen(
        [DETENTE, "serve", "--record", str(record), "--port", port, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        line = process.stdout.readline()
        yield process, line.split()[-1], port
    finally:
        process.kill()
        process.communicate()


def test_it_serves_says_where_and_ends_at_ctrl_c(record):
    with serving(record) as (process, address, port):
        assert address == f"http://127.0.0.1:{port}/"
        with urlopen(f"{address}api/counts", timeout=20) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, err) == (0, "")
        assert "Ended." in out


def test_beyond_the_machine_it_prints_a_token_that_opens(record):
    with serving(record, "--host", "0.0.0.0") as (_, address, port):
        token = address.partition("?token=")[2]
        assert len(token) > 20
        here = f"http://127.0.0.1:{port}/api/counts"
        with pytest.raises(HTTPError, match="401"):
            urlopen(here, timeout=20)
        with urlopen(Request(here, headers={"Authorization": f"Bearer {token}"})) as answer:
            assert answer.status == 200


def test_a_port_in_use_is_told_in_one_line(record):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = ran("serve", "--record", str(record), "--port", port)
    assert done.returncode == 2
    assert done.stderr.startswith(f"detente: Port {port} is in use already; choose another")
    assert done.stderr.count("\n") == 1


def test_an_address_that_is_not_this_machines_is_told(record):
    done = ran("serve", "--record", str(record), "--host", "203.0.113.7", "--port", free_port())
    assert done.returncode == 2
    assert done.stderr.startswith("detente: ")
    assert "Traceback" not in done.stderr


def test_a_missing_record_is_told(tmp_path):
    done = ran("serve", cwd=tmp_path)
    assert done.returncode == 1
    assert "there is no record here; run `detente add`" in done.stderr


def test_a_newer_record_is_told(tmp_path, record):
    newer = tmp_path / "newer.db"
    newer.write_bytes(record.read_bytes())
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("INSERT INTO migration VALUES (999, 'from the future')")
        connection.commit()
    done = ran("serve", "--record", str(newer))
    assert done.returncode == 1
    assert "newer detente" in done.stderr


def test_only_this_machine_goes_without_a_token():
    for host in ("127.0.0.1", "localhost", "::1"):
        assert settings_for("r.db", host, []).token is None
    for host in ("0.0.0.0", "::", "192.168.0.7", "office.example"):
        settings = settings_for("r.db", host, ["detente.example"])
        assert settings.token
        assert {host, "detente.example"} <= settings.names


def test_other_commands_do_not_wait_for_the_web_framework():
    code = "import sys, detente.cli; print({'fastapi', 'uvicorn', 'pydantic'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
