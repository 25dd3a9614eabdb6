"""Full-text search in PostgreSQL: tsvector
(https://www.postgresql.org/docs/current/textsearch.html).
"""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from detente.record.search import CLOSE, OPEN, Found, Searchable

PIECE_WORDS = 40

_CREATE = (
    """CREATE TABLE searchable (
        number bigserial PRIMARY KEY, article text NOT NULL, kind text NOT NULL, id text NOT NULL,
        words text NOT NULL, searched tsvector NOT NULL)""",
    "CREATE INDEX searchable_by_article ON searchable (article)",
    "CREATE INDEX searchable_by_words ON searchable USING gin (searched)",
)
# A tsvector holds 1 MB at most; a longer story is found by its beginning.
_ADD = """
    INSERT INTO searchable (article, kind, id, words, searched)
    VALUES (:article, :kind, :id, :words,
        setweight(to_tsvector('english', :title), 'A') ||
        setweight(to_tsvector('english', left(:words, 250000)), 'D'))"""
_FIND = """
    SELECT kind, id, article,
        CASE kind WHEN 'article' THEN ts_headline('english', words, wanted, :piece)
        ELSE ts_headline('english', words, wanted, :whole) END AS marked
    FROM searchable, LATERAL (SELECT {wanted} AS wanted) asked
    WHERE searched @@ wanted {of_kind}
    ORDER BY ts_rank_cd(searched, wanted) DESC, id LIMIT :limit"""
_MARKED = f'StartSel="{OPEN}", StopSel="{CLOSE}"'
_PIECE = f"{_MARKED}, MaxWords={PIECE_WORDS}, MinWords={PIECE_WORDS // 2}, ShortWord=0"
_WHOLE = f"{_MARKED}, HighlightAll=true"


class PostgresqlSearch:
    """PostgreSQL's own search, English word stems."""

    def create(self, connection: Connection) -> None:
        """Make the table that is searched."""
        for statement in _CREATE:
            connection.execute(text(statement))

    def add(self, connection: Connection, article: str, things: Sequence[Searchable]) -> None:
        """Let an article and its entries be found."""
        rows = [
            {
                "article": article,
                "kind": thing.kind,
                "id": thing.id,
                "title": thing.title,
                "words": thing.words,
            }
            for thing in things
        ]
        if rows:
            connection.execute(text(_ADD), rows)

    def remove(self, connection: Connection, article: str) -> None:
        """Let an article and its entries be found no more."""
        statement = text("DELETE FROM searchable WHERE article = :article")
        connection.execute(statement, {"article": article})

    def find(
        self, connection: Connection, phrases: Sequence[str], kind: str | None, limit: int
    ) -> list[Found]:
        """What holds all the phrases; `phraseto_tsquery` takes no commands."""
        asked = {f"phrase{number}": phrase for number, phrase in enumerate(phrases)}
        wanted = " && ".join(f"phraseto_tsquery('english', :{name})" for name in asked)
        of_kind = "AND kind = :kind" if kind else ""
        values = {**asked, "limit": limit, "piece": _PIECE, "whole": _WHOLE, "kind": kind}
        rows = connection.execute(text(_FIND.format(wanted=wanted, of_kind=of_kind)), values)
        return [Found(row.kind, row.id, row.article, row.marked) for row in rows]
