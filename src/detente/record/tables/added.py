"""What users added and decided."""

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table

from detente.record.tables.columns import id_column, reference_column, tables, text_column

series = Table("series", tables, id_column(), text_column("head"), text_column("points"))

precedent = Table(
    "precedent",
    tables,
    id_column(),
    text_column("kind"),
    text_column("start"),
    text_column("json"),
    Index("precedent_in_order", "start", "id"),
)

judgement = Table(
    "judgement",
    tables,
    id_column(),
    text_column("kind"),
    text_column("verdict", null=True),
    text_column("by"),
    text_column("at"),
    text_column("note", null=True),
    text_column("undone", null=True),
)

judgement_subject = Table(
    "judgement_subject",
    tables,
    reference_column("judgement", "judgement"),
    Column("position", Integer, nullable=False),
    text_column("subject"),
    PrimaryKeyConstraint("judgement", "position"),
    Index("judgement_subject_by_subject", "subject"),
)
