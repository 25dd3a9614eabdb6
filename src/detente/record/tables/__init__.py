"""The tables of a record, the same for every database.

A reading is kept whole, as the JSON of the contract, and flat, as rows to ask of; the rows can be
made anew from the JSON. What is woven has an `owner`, the piece of weaving that wrote it, and goes
when the owner is woven again. Days are ISO text, so that they sort; "" stands for no day where rows
are sorted by it.
"""

from detente.record.tables.added import judgement, judgement_subject, precedent, series
from detente.record.tables.columns import tables
from detente.record.tables.read import (
    article,
    article_address,
    entry,
    entry_actor,
    migration,
    read_actor,
    reading,
)
from detente.record.tables.woven import (
    block,
    checked,
    disagreement,
    disagreement_actor,
    disagreement_entry,
    gone,
    known_actor,
    known_actor_member,
    known_actor_name,
    note,
    origin,
    origin_article,
    proposal,
    revision,
    revision_entry,
    thread,
    thread_entry,
    tie,
)

__all__ = [
    "article",
    "article_address",
    "block",
    "checked",
    "disagreement",
    "disagreement_actor",
    "disagreement_entry",
    "entry",
    "entry_actor",
    "gone",
    "judgement",
    "judgement_subject",
    "known_actor",
    "known_actor_member",
    "known_actor_name",
    "migration",
    "note",
    "origin",
    "origin_article",
    "precedent",
    "proposal",
    "read_actor",
    "reading",
    "revision",
    "revision_entry",
    "series",
    "tables",
    "thread",
    "thread_entry",
    "tie",
]
