# ruff: noqa: D102 -- the interface says what each method does
"""Writing a record, whichever database it is in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

from detente.model import Judgement, Precedent, Reading, Series
from detente.record import articles as _articles
from detente.record import blocks as _blocks
from detente.record import judgements as _judgements
from detente.record import precedents as _precedents
from detente.record import replacing, search
from detente.record import series as _series
from detente.record import tables as t
from detente.record.clean import clean, clean_reading
from detente.record.database import Database, told
from detente.record.interface import Writer
from detente.record.values import ArticleStatus, Woven, WovenKind
from detente.record.view import DatabaseView


class DatabaseWriter(Writer):
    """A `Writer`: everything in one transaction, from the start of its `with` to the end."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None

    def __enter__(self) -> "DatabaseWriter":
        with told(self._database):
            connection = self._database.engine.connect()
            try:
                self._database.begin_writing(connection)
            except BaseException:
                connection.close()
                raise
        self._connection = connection
        return self

    def __exit__(self, *raised: object) -> None:
        connection, self._connection = self._connection, None
        if connection is None:
            return
        with told(self._database), connection:
            if raised and raised[0] is not None:
                connection.rollback()
            else:
                connection.commit()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._connection is None:
            raise RuntimeError("a writer writes inside its `with` only")
        with told(self._database):
            yield self._connection

    @property
    def view(self) -> DatabaseView:
        return DatabaseView(self._database, reach=self._writing)

    # articles, precedents and judgements

    def keep(
        self, reading: Reading, status: ArticleStatus = "read", reason: str | None = None
    ) -> None:
        with self._writing() as connection:
            reading, json = clean_reading(reading)
            address = reading.article.address
            settled = _articles.settled(connection, reading)
            if settled is not reading:
                reading, json = settled, settled.to_json()
            if not _articles.is_kept(connection, reading, json, status):
                self._put(connection, reading, json, (status, reason))
            _articles.add_address(connection, reading.article.id, address)

    def _put(
        self,
        connection: Connection,
        reading: Reading,
        json: str,
        outcome: tuple[ArticleStatus, str | None],
    ) -> None:
        found = self._database.search
        found.remove(connection, reading.article.id)
        _articles.remove(connection, reading)
        _articles.write(connection, reading, json, *outcome)
        found.add(connection, reading.article.id, list(search.searchables(reading)))

    def add_address(self, article: str, address: str) -> None:
        with self._writing() as connection:
            _articles.add_address(connection, article, clean(address))

    def add_precedents(self, precedents: Iterable[Precedent]) -> None:
        with self._writing() as connection:
            _precedents.add(connection, precedents)

    def remove_precedent(self, precedent: str) -> None:
        with self._writing() as connection:
            _precedents.remove(connection, precedent)

    def judge(self, judgement: Judgement) -> None:
        with self._writing() as connection:
            _judgements.judge(connection, judgement)

    def undo(self, judgement: str, at: str) -> None:
        with self._writing() as connection:
            _judgements.undo(connection, judgement, at)

    # series

    def keep_series(self, series: Series) -> None:
        with self._writing() as connection:
            _series.keep(connection, series)

    def remove_series(self, series: str) -> None:
        with self._writing() as connection:
            _series.remove(connection, series)

    # weaving

    def set_blocks(self, kind: str, keys: Mapping[str, Iterable[str]]) -> None:
        with self._writing() as connection:
            _blocks.set_keys(connection, kind, keys)

    def set_notes(self, kind: str, notes: Mapping[str, str]) -> None:
        with self._writing() as connection:
            _blocks.set_notes(connection, kind, notes)

    def forget(self, gone: Iterable[str]) -> None:
        with self._writing() as connection:
            _blocks.forget(connection, gone)

    def replace(self, kind: WovenKind, woven: Mapping[str, Sequence[Woven]]) -> None:
        with self._writing() as connection:
            replacing.replace(connection, kind, woven)

    def mark_woven(self, articles: Iterable[str]) -> None:
        with self._writing() as connection:
            _articles.set_pending(connection, articles, pending=False)

    def mark_pending(self, articles: Iterable[str]) -> None:
        with self._writing() as connection:
            _articles.set_pending(connection, articles, pending=True)

    def clear_woven(self) -> None:
        with self._writing() as connection:
            for table in replacing.WOVEN_TABLES:
                connection.execute(table.delete())
            connection.execute(t.article.update().values(pending=True))
            connection.execute(t.entry_actor.update().values(known=""))
