"""What a record offers to the rooms after it: a `View` reads it, a `Writer` writes it.

`weaving`, `views` and `exports` import this file and no other of the record.
"""

from typing import Protocol

from detente.record.queries import (
    ActorQuery,
    ArticleQuery,
    DatedTie,
    DisagreementQuery,
    TieOutline,
    TieQuery,
)
from detente.record.values import (
    ActorHead,
    ArticleStatus,
    Counts,
    Entry,
    EntryBody,
    EntryKind,
    EntryQuery,
    Head,
    NameMatch,
    Naming,
    Origin,
    Part,
    ReadActor,
    SearchHit,
    Woven,
    WovenKind,
    parts_of,
)
from detente.record.view_protocol import View
from detente.record.writer_protocol import Writer

__all__ = [
    "ActorHead",
    "ActorQuery",
    "ArticleQuery",
    "ArticleStatus",
    "Counts",
    "DatedTie",
    "DisagreementQuery",
    "Entry",
    "EntryBody",
    "EntryKind",
    "EntryQuery",
    "Head",
    "NameMatch",
    "Naming",
    "Origin",
    "Part",
    "ReadActor",
    "SearchHit",
    "Store",
    "TieOutline",
    "TieQuery",
    "View",
    "Woven",
    "WovenKind",
    "Writer",
    "parts_of",
]


class Store(Protocol):
    """One open record."""

    def view(self) -> View:
        """Reads what is committed, each call anew; may be shared by threads."""
        ...

    def writer(self) -> Writer:
        """Writes; waits for its turn where another writer is at work."""
        ...

    def close(self) -> None:
        """Let go of the files."""
        ...
