"""The tables of a record, the same for every database.

A reading is kept whole, as the JSON of the contract, and flat, as rows to ask of; the rows can be
made anew from the JSON. What is woven has an `owner`, the piece of weaving that wrote it, and goes
when the owner is woven again. Days are ISO text, so that they sort; "" stands for no day where rows
are sorted by it.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

tables = MetaData()


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _later(name: str) -> Column[str]:
    """A text column that came with a later format: "" until it is filled."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _of(name: str, table: str) -> Column[str]:
    """A column that names a row of `table`, and goes when that goes."""
    return Column(name, Text, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False)


migration = Table(
    "migration",
    tables,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("name"),
)

# What was read

article = Table(
    "article",
    tables,
    _id(),
    _text("address"),
    _text("title", null=True),
    _text("publisher", null=True),
    _text("author", null=True),
    _text("published", null=True),
    _text("language", null=True),
    _text("status"),
    _text("reason", null=True),
    _text("reader"),
    Column("pending", Boolean, nullable=False),
    _later("day"),
    Index("article_in_order", "day", "id"),
    Index("article_by_pending", "pending"),
    Index("article_by_publisher", "publisher", "day", "id"),
)

article_address = Table(
    "article_address",
    tables,
    _of("article", "article"),
    Column("position", Integer, nullable=False),
    _text("address"),
    PrimaryKeyConstraint("article", "position"),
    Index("article_address_by_address", "address"),
)

reading = Table(
    "reading",
    tables,
    Column("article", Text, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    _text("json"),
)

read_actor = Table(
    "read_actor",
    tables,
    _id(),
    _of("article", "article"),
    _text("name"),
    _text("kind"),
    _text("json"),
    Index("read_actor_by_article", "article"),
)

entry = Table(
    "entry",
    tables,
    _id(),
    _text("kind"),
    _of("article", "article"),
    _text("type"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("earliest", null=True),
    _text("latest", null=True),
    _text("first_day"),
    _text("last_day"),
    _text("certainty", null=True),
    _text("words"),
    _text("json"),
    _later("publisher"),
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
    _of("entry", "entry"),
    _text("part"),
    _text("actor"),
    # What follows is known from elsewhere and kept here as well, so that what a known actor does
    # and says can be read in the order of days.
    _later("known"),
    _later("kind"),
    _later("day"),
    PrimaryKeyConstraint("entry", "part", "actor"),
    Index("entry_actor_by_actor", "actor", "part", "entry"),
    Index("entry_actor_in_order", "known", "kind", "day", "entry", "part"),
)

# What weaving notes for itself

block = Table(
    "block",
    tables,
    _text("kind"),
    _text("key"),
    _text("member"),
    PrimaryKeyConstraint("kind", "key", "member"),
    Index("block_by_member", "member", "kind", "key"),
    sqlite_with_rowid=False,
)

gone = Table("gone", tables, Column("member", Text, primary_key=True))

# What is needed of the members of a block, so that it is settled again without reading them all.
note = Table(
    "note",
    tables,
    _text("kind"),
    _text("key"),
    _text("body"),
    PrimaryKeyConstraint("kind", "key"),
)

# What was woven

origin = Table("origin", tables, _id(), _text("owner"), Index("origin_by_owner", "owner"))

origin_article = Table(
    "origin_article",
    tables,
    Column("article", Text, primary_key=True),
    _of("origin", "origin"),
    Index("origin_article_by_origin", "origin"),
)

known_actor = Table(
    "known_actor",
    tables,
    _id(),
    _text("owner"),
    _text("name"),
    _text("kind"),
    Column("articles", Integer, nullable=False),
    _text("json"),
    Index("known_actor_by_owner", "owner"),
    Index("known_actor_by_articles", "articles", "id"),
)

known_actor_name = Table(
    "known_actor_name",
    tables,
    _of("actor", "known_actor"),
    _text("name"),
    _text("folded"),
    PrimaryKeyConstraint("actor", "name"),
    Index("known_actor_name_by_folded", "folded"),
)

known_actor_member = Table(
    "known_actor_member",
    tables,
    Column("member", Text, primary_key=True),
    _of("actor", "known_actor"),
    Index("known_actor_member_by_actor", "actor", "member"),
)

thread = Table(
    "thread",
    tables,
    _id(),
    _text("owner"),
    _text("kind"),
    _text("json"),
    Index("thread_by_owner", "owner"),
    Index("thread_by_kind", "kind"),
)

thread_entry = Table(
    "thread_entry",
    tables,
    _of("thread", "thread"),
    _text("entry"),
    PrimaryKeyConstraint("thread", "entry"),
    Index("thread_entry_by_entry", "entry"),
)

disagreement = Table(
    "disagreement",
    tables,
    _id(),
    _text("owner"),
    _text("kind"),
    Column("confidence", Float, nullable=False),
    _text("json"),
    _later("day"),
    Index("disagreement_by_owner", "owner"),
    Index("disagreement_by_confidence", "confidence", "id"),
    Index("disagreement_by_day", "day", "id"),
)

disagreement_entry = Table(
    "disagreement_entry",
    tables,
    _of("disagreement", "disagreement"),
    _text("entry"),
    PrimaryKeyConstraint("disagreement", "entry"),
    Index("disagreement_entry_by_entry", "entry"),
)

disagreement_actor = Table(
    "disagreement_actor",
    tables,
    _of("disagreement", "disagreement"),
    _text("actor"),
    PrimaryKeyConstraint("disagreement", "actor"),
    Index("disagreement_actor_by_actor", "actor"),
)

tie = Table(
    "tie",
    tables,
    _id(),
    _text("owner"),
    _text("one"),
    _text("other"),
    _text("state"),
    Column("entries", Integer, nullable=False),
    _text("json"),
    _later("since"),
    _later("phases"),
    _later("days"),
    Index("tie_by_owner", "owner"),
    Index("tie_by_pair", "one", "other"),
    Index("tie_by_other", "other"),
    Index("tie_by_weight", "entries", "id"),
    Index("tie_by_since", "since", "id"),
)

proposal = Table(
    "proposal",
    tables,
    _id(),
    _text("owner"),
    _text("prediction"),
    _text("outcome"),
    _text("json"),
    Index("proposal_by_owner", "owner"),
    Index("proposal_by_prediction", "prediction"),
    Index("proposal_by_outcome", "outcome", "prediction"),
)

checked = Table(
    "checked",
    tables,
    _id(),
    _text("owner"),
    _text("entry"),
    _text("series"),
    _text("verdict"),
    _text("json"),
    Index("checked_by_owner", "owner"),
    Index("checked_by_entry", "entry"),
)

revision = Table("revision", tables, _id(), _text("owner"), Index("revision_by_owner", "owner"))

revision_entry = Table(
    "revision_entry",
    tables,
    _of("revision", "revision"),
    Column("position", Integer, nullable=False),
    _text("entry"),
    PrimaryKeyConstraint("revision", "position"),
    Index("revision_entry_by_entry", "entry"),
)

# What users added

series = Table("series", tables, _id(), _text("head"), _text("points"))

precedent = Table(
    "precedent",
    tables,
    _id(),
    _text("kind"),
    _text("start"),
    _text("json"),
    Index("precedent_in_order", "start", "id"),
)

# What persons decided

judgement = Table(
    "judgement",
    tables,
    _id(),
    _text("kind"),
    _text("verdict", null=True),
    _text("by"),
    _text("at"),
    _text("note", null=True),
    _text("undone", null=True),
)

judgement_subject = Table(
    "judgement_subject",
    tables,
    _of("judgement", "judgement"),
    Column("position", Integer, nullable=False),
    _text("subject"),
    PrimaryKeyConstraint("judgement", "position"),
    Index("judgement_subject_by_subject", "subject"),
)
