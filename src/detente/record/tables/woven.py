"""What was woven, and what weaving notes for itself."""

from sqlalchemy import Column, Float, Index, Integer, PrimaryKeyConstraint, Table, Text

from detente.record.tables.columns import (
    id_column,
    later_column,
    reference_column,
    tables,
    text_column,
)

block = Table(
    "block",
    tables,
    text_column("kind"),
    text_column("key"),
    text_column("member"),
    PrimaryKeyConstraint("kind", "key", "member"),
    Index("block_by_member", "member", "kind", "key"),
    sqlite_with_rowid=False,
)

gone = Table("gone", tables, Column("member", Text, primary_key=True))

# What is needed of the members of a block, so that it is settled again without reading them all.
note = Table(
    "note",
    tables,
    text_column("kind"),
    text_column("key"),
    text_column("body"),
    PrimaryKeyConstraint("kind", "key"),
)

origin = Table(
    "origin", tables, id_column(), text_column("owner"), Index("origin_by_owner", "owner")
)

origin_article = Table(
    "origin_article",
    tables,
    Column("article", Text, primary_key=True),
    reference_column("origin", "origin"),
    Index("origin_article_by_origin", "origin"),
)

known_actor = Table(
    "known_actor",
    tables,
    id_column(),
    text_column("owner"),
    text_column("name"),
    text_column("kind"),
    Column("articles", Integer, nullable=False),
    text_column("json"),
    Index("known_actor_by_owner", "owner"),
    Index("known_actor_by_articles", "articles", "id"),
)

known_actor_name = Table(
    "known_actor_name",
    tables,
    reference_column("actor", "known_actor"),
    text_column("name"),
    text_column("folded"),
    PrimaryKeyConstraint("actor", "name"),
    Index("known_actor_name_by_folded", "folded"),
)

known_actor_member = Table(
    "known_actor_member",
    tables,
    Column("member", Text, primary_key=True),
    reference_column("actor", "known_actor"),
    Index("known_actor_member_by_actor", "actor", "member"),
)

thread = Table(
    "thread",
    tables,
    id_column(),
    text_column("owner"),
    text_column("kind"),
    text_column("json"),
    Index("thread_by_owner", "owner"),
    Index("thread_by_kind", "kind"),
)

thread_entry = Table(
    "thread_entry",
    tables,
    reference_column("thread", "thread"),
    text_column("entry"),
    PrimaryKeyConstraint("thread", "entry"),
    Index("thread_entry_by_entry", "entry"),
)

disagreement = Table(
    "disagreement",
    tables,
    id_column(),
    text_column("owner"),
    text_column("kind"),
    Column("confidence", Float, nullable=False),
    text_column("json"),
    later_column("day"),
    Index("disagreement_by_owner", "owner"),
    Index("disagreement_by_confidence", "confidence", "id"),
    Index("disagreement_by_day", "day", "id"),
)

disagreement_entry = Table(
    "disagreement_entry",
    tables,
    reference_column("disagreement", "disagreement"),
    text_column("entry"),
    PrimaryKeyConstraint("disagreement", "entry"),
    Index("disagreement_entry_by_entry", "entry"),
)

disagreement_actor = Table(
    "disagreement_actor",
    tables,
    reference_column("disagreement", "disagreement"),
    text_column("actor"),
    PrimaryKeyConstraint("disagreement", "actor"),
    Index("disagreement_actor_by_actor", "actor"),
)

tie = Table(
    "tie",
    tables,
    id_column(),
    text_column("owner"),
    text_column("one"),
    text_column("other"),
    text_column("state"),
    Column("entries", Integer, nullable=False),
    text_column("json"),
    later_column("since"),
    later_column("phases"),
    later_column("days"),
    Index("tie_by_owner", "owner"),
    Index("tie_by_pair", "one", "other"),
    Index("tie_by_other", "other"),
    Index("tie_by_weight", "entries", "id"),
    Index("tie_by_since", "since", "id"),
)

proposal = Table(
    "proposal",
    tables,
    id_column(),
    text_column("owner"),
    text_column("prediction"),
    text_column("outcome"),
    text_column("json"),
    Index("proposal_by_owner", "owner"),
    Index("proposal_by_prediction", "prediction"),
    Index("proposal_by_outcome", "outcome", "prediction"),
)

checked = Table(
    "checked",
    tables,
    id_column(),
    text_column("owner"),
    text_column("entry"),
    text_column("series"),
    text_column("verdict"),
    text_column("json"),
    Index("checked_by_owner", "owner"),
    Index("checked_by_entry", "entry"),
)

revision = Table(
    "revision", tables, id_column(), text_column("owner"), Index("revision_by_owner", "owner")
)

revision_entry = Table(
    "revision_entry",
    tables,
    reference_column("revision", "revision"),
    Column("position", Integer, nullable=False),
    text_column("entry"),
    PrimaryKeyConstraint("revision", "position"),
    Index("revision_entry_by_entry", "entry"),
)
