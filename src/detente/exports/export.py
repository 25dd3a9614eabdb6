"""What an export is, and what all of them read from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from detente.record.interface import Entry, EntryKind, EntryQuery, View

PAGE = 500  # entries held at a time


class Export(Protocol):
    """One format: its `name`, one line of `meaning`, and the `file` (or folder) it goes to."""

    name: str
    meaning: str
    file: str

    def write(self, view: View, target: Path) -> None:
        """Write the whole record to `target`."""
        ...


def pages(view: View, kind: EntryKind) -> Iterator[tuple[Entry, ...]]:
    """All entries of `kind`, earliest first, a page at a time."""
    after: str | None = None
    while page := view.entries(EntryQuery(kinds=(kind,), limit=PAGE, after=after)):
        yield page
        after = page[-1].id
