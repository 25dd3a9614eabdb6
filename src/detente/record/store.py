"""Opening a record."""

from pathlib import Path

from detente.errors import RecordError
from detente.record import migrations
from detente.record.counting import Counted
from detente.record.database import Database
from detente.record.interface import Store
from detente.record.postgresql import Postgresql
from detente.record.sqlite import Sqlite
from detente.record.view import DatabaseView
from detente.record.writer import DatabaseWriter

WAIT = 15.0  # seconds; a weaving of thousands of articles writes for a few


class DatabaseStore(Store):
    """One open record; best used in a `with`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counted = Counted(database)

    @property
    def address(self) -> str:
        """Where the record is, as shown to people."""
        return self._database.address

    def view(self) -> DatabaseView:
        """Reads what is committed, each call anew; may be shared by threads."""
        return DatabaseView(self._database, self._counted)

    def writer(self) -> DatabaseWriter:
        """Writes; waits for its turn where another writer is at work."""
        return DatabaseWriter(self._database)

    def close(self) -> None:
        """Let go of the files."""
        self._database.close()

    def __enter__(self) -> "DatabaseStore":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()


def open_record(address: str | Path, *, create: bool = False, wait: float = WAIT) -> DatabaseStore:
    """The record at a path, an `sqlite:///` or a `postgresql://` address, in the newest format.

    With `create` a new one is begun where there is none; without, RecordError says to add articles
    first, and nothing is left behind. `wait`: seconds to wait while another process writes.
    """
    database = _database(str(address), create, wait)
    try:
        migrations.ready(database, create)
    except BaseException:
        database.close()
        raise
    return DatabaseStore(database)


def _database(address: str, create: bool, wait: float) -> Database:
    if address.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        return Postgresql(address.replace("postgres:", "postgresql:", 1), wait)
    path = address.removeprefix("sqlite:///")
    if path in {"", ":memory:", "sqlite://"}:
        raise RecordError(address or '""', "names no file for the record")
    if "://" in path:
        raise RecordError(address, "is no place for a record: name a file or a postgresql:// one")
    return Sqlite(Path(path), wait, create)
