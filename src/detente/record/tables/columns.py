"""The columns that tables are made of."""

from sqlalchemy import Column, ForeignKey, MetaData, Text, text

tables = MetaData()


def text_column(name: str, *, null: bool = False) -> Column[str]:
    """A text column, with `null` one that may be empty."""
    return Column(name, Text, nullable=null)


def later_column(name: str) -> Column[str]:
    """A text column that came with a later format: "" until it is filled."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def id_column() -> Column[str]:
    """The id that a row is known by."""
    return Column("id", Text, primary_key=True)


def reference_column(name: str, table: str) -> Column[str]:
    """A column that names a row of `table`, and goes when that goes."""
    return Column(name, Text, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False)
