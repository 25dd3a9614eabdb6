"""A record in a PostgreSQL database, through psycopg."""

from importlib.util import find_spec

from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from detente.errors import RecordError
from detente.record.search import Search
from detente.record.search_postgresql import PostgresqlSearch

_WRITER = 0x64657465  # the number of the lock that a writer of a record holds ("dete")


class Postgresql:
    """PostgreSQL: one writer at a time here too, so that both kinds of record behave alike."""

    def __init__(self, address: str, wait: float) -> None:
        try:
            url = make_url(address).set(drivername="postgresql+psycopg")
        except ArgumentError as error:
            raise RecordError(address, "is not an address of a database") from error
        self.address = url.set(drivername="postgresql").render_as_string(hide_password=True)
        if find_spec("psycopg") is None:
            raise RecordError(self.address, 'needs psycopg; run `pip install "psycopg[binary]"`')
        self.search: Search = PostgresqlSearch()
        self._wait = wait
        self.engine: Engine = create_engine(url, isolation_level="REPEATABLE READ")

    def prepare(self) -> None:
        """Nothing: the server's settings are its keeper's."""

    def begin(self, connection: Connection) -> None:
        """See the record as it is now until the connection is let go of."""
        connection.execute(text("SET TRANSACTION READ ONLY"))

    def begin_writing(self, connection: Connection) -> None:
        """Take the one place of the writer, waiting for it."""
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"))
        wait = f"{int(self._wait * 1000)}ms"
        connection.execute(text("SELECT set_config('lock_timeout', :wait, true)"), {"wait": wait})
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER})

    def state(self) -> int | None:
        """PostgreSQL does not tell."""
        return None

    def close(self) -> None:
        """Let go of the server."""
        self.engine.dispose()

    def explain(self, error: DBAPIError) -> str:
        """The reason in words."""
        message = str(error.orig).strip().splitlines()
        if "lock timeout" in str(error.orig):
            return (
                f"another process has been holding it for more than {self._wait:g} seconds; "
                "try again when it is done"
            )
        return f"PostgreSQL says: {message[0] if message else 'nothing'}"
