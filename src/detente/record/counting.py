"""How much of everything there is; counted once for as long as the record stays as it is."""

from threading import Lock

from sqlalchemy import Connection

from detente.record import articles as _articles
from detente.record import entries as _entries
from detente.record import tables as t
from detente.record import woven as _woven
from detente.record.database import Database
from detente.record.values import Counts


def counts(connection: Connection) -> Counts:
    """Everything counted: of two million entries this takes a quarter of a second."""
    articles = _articles.article_counts(connection)
    return Counts(
        articles=articles.total(),
        unread=articles["unread"],
        failed=articles["failed"],
        pending=len(_articles.pending(connection)),
        entries=_entries.counts(connection),
        actors=_woven.count(connection, t.known_actor),
        origins=_woven.count(connection, t.origin),
        threads=_woven.count(connection, t.thread),
        disagreements=_woven.count(connection, t.disagreement),
        ties=_woven.count(connection, t.tie),
    )


class Counted:
    """Keeps the last counts of a database, and gives them again while nothing was written."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._last: tuple[int, Counts] | None = None
        self._counting = Lock()  # who asks meanwhile waits for these counts, and counts not again

    def counts(self, connection: Connection) -> Counts:
        """The counts as of now."""
        with self._counting:
            return self._counts(connection)

    def _counts(self, connection: Connection) -> Counts:
        state = self._database.state()  # before counting: what is written meanwhile counts anew
        last = self._last
        if state is not None and last is not None and last[0] == state:
            return last[1]
        found = counts(connection)
        self._last = None if state is None else (state, found)
        return found
