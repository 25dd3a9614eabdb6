"""What differs between one kind of database and another, behind one seam."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from detente.errors import RecordError
from detente.record.search import Search

RUN_ADD = "run `detente add` with some articles first"


class Database(Protocol):
    """One database: how to reach it, to begin in it, to search it, and what its errors mean."""

    address: str  # as shown to people: no password in it
    engine: Engine
    search: Search

    def prepare(self) -> None:
        """Settle what lasts as long as the database does, before its tables are made."""
        ...

    def begin(self, connection: Connection) -> None:
        """Begin reading: until the connection is let go of, nothing seems to change."""
        ...

    def begin_writing(self, connection: Connection) -> None:
        """Begin writing: wait until nobody else does."""
        ...

    def state(self) -> int | None:
        """A number that is another one after each change by anybody; None where there is none."""
        ...

    def close(self) -> None:
        """Let go of the files, or of the server."""
        ...

    def explain(self, error: DBAPIError) -> str:
        """The reason in words for the person at the keyboard."""
        ...


@contextmanager
def told(database: Database) -> Iterator[None]:
    """Whatever the database cannot do becomes a RecordError that says so in words."""
    try:
        yield
    except DBAPIError as error:
        raise RecordError(database.address, database.explain(error)) from error
    except UnicodeEncodeError as error:
        reason = "what was asked or given holds characters that cannot be stored"
        raise RecordError(database.address, reason) from error
