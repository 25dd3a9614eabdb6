"""What was read."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from detente.record.tables.columns import (
    id_column,
    later_column,
    reference_column,
    tables,
    text_column,
)

migration = Table(
    "migration",
    tables,
    Column("number", Integer, primary_key=True, autoincrement=False),
    text_column("name"),
)

article = Table(
    "article",
    tables,
    id_column(),
    text_column("address"),
    text_column("title", null=True),
    text_column("publisher", null=True),
    text_column("author", null=True),
    text_column("published", null=True),
    text_column("language", null=True),
    text_column("status"),
    text_column("reason", null=True),
    text_column("reader"),
    Column("pending", Boolean, nullable=False),
    later_column("day"),
    Index("article_in_order", "day", "id"),
    Index("article_by_pending", "pending"),
    Index("article_by_publisher", "publisher", "day", "id"),
)

article_address = Table(
    "article_address",
    tables,
    reference_column("article", "article"),
    Column("position", Integer, nullable=False),
    text_column("address"),
    PrimaryKeyConstraint("article", "position"),
    Index("article_address_by_address", "address"),
)

reading = Table(
    "reading",
    tables,
    Column("article", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    text_column("json"),
)

read_actor = Table(
    "read_actor",
    tables,
    id_column(),
    reference_column("article", "article"),
    text_column("name"),
    text_column("kind"),
    text_column("json"),
    Index("read_actor_by_article", "article"),
)

entry = Table(
    "entry",
    tables,
    id_column(),
    text_column("kind"),
    reference_column("article", "article"),
    text_column("type"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    text_column("earliest", null=True),
    text_column("latest", null=True),
    text_column("first_day"),
    text_column("last_day"),
    text_column("certainty", null=True),
    text_column("words"),
    text_column("json"),
    later_column("publisher"),
    Index("entry_by_article", "article"),
    Index("entry_by_day", "first_day", "id"),
    Index("entry_by_kind", "kind", "first_day", "id"),
    Index("entry_by_end", "kind", "latest", "id"),
    Index("entry_by_type", "kind", "type", "first_day", "id"),
    Index("entry_by_publisher", "publisher", "kind", "first_day", "id"),
)

entry_actor = Table(
    "entry_actor",
    tables,
    reference_column("entry", "entry"),
    text_column("part"),
    text_column("actor"),
    # What follows is known from elsewhere and kept here as well, so that what a known actor does
    # and says can be read in the order of days.
    later_column("known"),
    later_column("kind"),
    later_column("day"),
    PrimaryKeyConstraint("entry", "part", "actor"),
    Index("entry_actor_by_actor", "actor", "part", "entry"),
    Index("entry_actor_in_order", "known", "kind", "day", "entry", "part"),
)
