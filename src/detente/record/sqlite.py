"""A record in one SQLite file."""

import sqlite3
import time
from pathlib import Path
from threading import Lock
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine
from sqlalchemy.exc import DBAPIError

from detente.errors import RecordError
from detente.record.database import RUN_ADD
from detente.record.search import Search
from detente.record.search_sqlite import SqliteSearch

_RETRY = 0.05  # seconds between tries where SQLite itself does not wait
_REASONS = {
    "file is not a database": "is not a detente record, nor any SQLite file",
    "database disk image is malformed": (
        "is damaged; go back to a copy of it, or move it away and add the articles anew"
    ),
    "attempt to write a readonly database": "cannot be written: it, or its folder, is read-only",
    "unable to open database file": "cannot be opened; is it yours to read?",
    "database or disk is full": "cannot be written: the disk is full",
}


class Sqlite:
    """SQLite in write-ahead mode: readers never wait, one writer at a time, a kill loses nothing
    that was committed. `wait` is for how many seconds to wait for another writer.
    """

    def __init__(self, path: Path, wait: float, create: bool) -> None:
        self.address = str(path)
        self.search: Search = SqliteSearch()
        self._path = path
        self._wait = wait
        self._mode = "rwc" if create else "rw"
        self._asked: sqlite3.Connection | None = None  # which never writes
        self._asking = Lock()
        self._check(create)
        self.engine: Engine = create_engine(
            "sqlite://",
            creator=self._connect,
            poolclass=QueuePool,
            pool_size=8,
            max_overflow=-1,
            pool_use_lifo=True,  # the connection used last has most in its cache
        )

    def _check(self, create: bool) -> None:
        if self._path.is_dir():
            raise RecordError(self.address, "is a folder; name a file in it for the record")
        if not self._path.parent.is_dir():
            raise RecordError(self.address, f"the folder {self._path.parent} does not exist")
        if not create and not self._path.exists():
            raise RecordError(self.address, f"there is no record here; {RUN_ADD}")

    def _connect(self) -> sqlite3.Connection:
        try:
            return self._settled(self._open(f"mode={self._mode}"))
        except sqlite3.OperationalError as error:
            # Beside a file in a read-only folder SQLite cannot make the files that write-ahead mode
            # needs; where nothing waits to be merged, the file can be read without them. Not where
            # another process holds it: that one may be changing it.
            log = Path(f"{self._path}-wal")
            waits = log.exists() and log.stat().st_size
            if _is_held(str(error)) or not self._path.is_file() or waits:
                raise
            return self._settled(self._open("mode=ro&immutable=1"))

    def _open(self, how: str) -> sqlite3.Connection:
        return sqlite3.connect(
            f"file:{quote(str(self._path.absolute()))}?{how}",
            timeout=self._wait,
            isolation_level=None,  # `begin` and `begin_writing` say when, not the driver
            check_same_thread=False,
            uri=True,
        )

    @staticmethod
    def _settled(connection: sqlite3.Connection) -> sqlite3.Connection:
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            # Pages, 64 MB: at 16 MB every third article about a pair that hundreds tell of paid for
            # moving them into the file, and the same pages were moved again and again.
            connection.execute("PRAGMA wal_autocheckpoint = 16000")
            connection.execute("PRAGMA cache_size = -65536")  # 64 MiB
            # Bytes read from the system's cache in place: a third less time for a tie's dossier
            # in a record of 5 GB.
            connection.execute("PRAGMA mmap_size = 8589934592")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def prepare(self) -> None:
        """Put the file in write-ahead mode, in which it stays."""
        end = time.monotonic() + self._wait
        while True:
            try:
                with self.engine.connect() as connection:
                    connection.exec_driver_sql("PRAGMA journal_mode = WAL")
                return
            except DBAPIError as error:
                if "locked" not in str(error.orig) or time.monotonic() > end:
                    raise
                time.sleep(_RETRY)

    def begin(self, connection: Connection) -> None:
        """See the record as it is now until the connection is let go of."""
        connection.exec_driver_sql("BEGIN")

    def begin_writing(self, connection: Connection) -> None:
        """Take the one place of the writer, waiting for it."""
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def state(self) -> int | None:
        """A number that changes when any connection but the one that asks commits a change; None
        while it cannot be asked for.
        """
        with self._asking:
            try:
                self._asked = self._asked or self._connect()
                number: int = self._asked.execute("PRAGMA data_version").fetchone()[0]
            except sqlite3.Error:  # held by another process just now
                return None
            return number

    def close(self) -> None:
        """Let go of the files."""
        with self._asking:
            if self._asked is not None:
                self._asked.close()
                self._asked = None
        self.engine.dispose()

    def explain(self, error: DBAPIError) -> str:
        """The reason in words."""
        message = str(error.orig)
        if _is_held(message):
            return (
                f"another process has been holding it for more than {self._wait:g} seconds; "
                "try again when it is done"
            )
        return _REASONS.get(message, f"SQLite says: {message}")


def _is_held(message: str) -> bool:
    """True where another process keeps the record to itself."""
    return "locked" in message or "busy" in message
