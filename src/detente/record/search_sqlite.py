"""Full-text search in SQLite: FTS5 (https://sqlite.org/fts5.html)."""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from detente.record.search import CLOSE, OPEN, Found, Searchable

PIECE_WORDS = 40  # FTS5 gives 64 at most

_CREATE = (
    # FTS5 knows its rows by number alone; this table says whose number it is.
    """CREATE TABLE searchable (
        number INTEGER PRIMARY KEY, article TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL)""",
    "CREATE INDEX searchable_by_article ON searchable (article)",
    """CREATE VIRTUAL TABLE searched USING fts5(
        title, words, tokenize = 'porter unicode61 remove_diacritics 2')""",
)
_REMOVE = (
    """DELETE FROM searched WHERE rowid IN
        (SELECT number FROM searchable WHERE article = :article)""",
    "DELETE FROM searchable WHERE article = :article",
)
# Ranking reads every match. Of a word that is everywhere only the latest kept are ranked: on two
# million entries this takes 20 ms where all matches take 400.
RANKED = 5_000
RANKED_OF_KIND = 20_000  # before those of other kinds are left out
_FIRST = """
    SELECT rowid FROM searched WHERE searched MATCH :wanted
    ORDER BY rowid DESC LIMIT 1 OFFSET :ranked"""
_BEST = """
    SELECT s.number FROM searched JOIN searchable s ON s.number = searched.rowid
    WHERE searched MATCH :wanted AND searched.rowid > :first {of_kind}
    ORDER BY bm25(searched, 4.0, 1.0), s.id LIMIT :limit"""
# An entry is shown whole, an article by its best piece.
_MARKED = """
    SELECT s.kind, s.id, s.article, CASE s.kind
        WHEN 'article' THEN snippet(searched, 1, :open, :close, '', :piece)
        ELSE highlight(searched, 1, :open, :close) END AS marked
    FROM searched JOIN searchable s ON s.number = searched.rowid
    WHERE searched MATCH :wanted AND searched.rowid = :number"""


class SqliteSearch:
    """FTS5, English word stems, accents ignored."""

    def create(self, connection: Connection) -> None:
        """Make the index and the table that says whose its rows are."""
        for statement in _CREATE:
            connection.execute(text(statement))

    def add(self, connection: Connection, article: str, things: Sequence[Searchable]) -> None:
        """Let an article and its entries be found."""
        first = connection.scalar(text("SELECT coalesce(max(number), 0) + 1 FROM searchable"))
        rows = [
            {
                "number": number,
                "article": article,
                "kind": thing.kind,
                "id": thing.id,
                "title": thing.title,
                "words": thing.words,
            }
            for number, thing in enumerate(things, start=first or 1)
        ]
        if rows:
            whose = "INSERT INTO searchable VALUES (:number, :article, :kind, :id)"
            what = "INSERT INTO searched (rowid, title, words) VALUES (:number, :title, :words)"
            connection.execute(text(whose), rows)
            connection.execute(text(what), rows)

    def remove(self, connection: Connection, article: str) -> None:
        """Let an article and its entries be found no more."""
        for statement in _REMOVE:
            connection.execute(text(statement), {"article": article})

    def find(
        self, connection: Connection, phrases: Sequence[str], kind: str | None, limit: int
    ) -> list[Found]:
        """What holds all the phrases, each a string of FTS5 in which nothing is a command."""
        wanted = " AND ".join('"' + phrase.replace('"', '""') + '"' for phrase in phrases)
        of_kind = "AND s.kind = :kind" if kind else ""
        ranked = RANKED_OF_KIND if kind else RANKED
        first = connection.scalar(text(_FIRST), {"wanted": wanted, "ranked": ranked}) or 0
        values = {"wanted": wanted, "first": first, "limit": limit}
        best = text(_BEST.format(of_kind=of_kind))
        numbers = connection.scalars(best, {**values, "kind": kind} if kind else values).all()
        marks = {"wanted": wanted, "open": OPEN, "close": CLOSE, "piece": PIECE_WORDS}
        rows = [
            connection.execute(text(_MARKED), {**marks, "number": number}).one()
            for number in numbers
        ]
        return [Found(row.kind, row.id, row.article, row.marked) for row in rows]
