"""How a record is written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from detente.model import (
    Judgement,
    Precedent,
    Reading,
    Series,
)
from detente.record.values import (
    ArticleStatus,
    Woven,
    WovenKind,
)
from detente.record.view_protocol import View


class Writer(Protocol):
    """Writes a record: one `with` is one transaction, kept whole at its end or not at all.

    Open one for each article that is added, and one around the whole of a weaving.
    """

    def __enter__(self) -> "Writer": ...

    def __exit__(self, *raised: object) -> None: ...

    @property
    def view(self) -> View:
        """The record with what this writer has written so far."""
        ...

    # articles, precedents and judgements

    def keep(
        self, reading: Reading, status: ArticleStatus = "read", reason: str | None = None
    ) -> None:
        """Keep an article and its reading, in place of an earlier reading, to be woven.

        The same reading again changes nothing but adds the address where it is a new one.
        """
        ...

    def add_address(self, article: str, address: str) -> None:
        """Note that an article which is already kept was found at `address` too."""
        ...

    def add_precedents(self, precedents: Iterable[Precedent]) -> None:
        """Keep these; one whose id is there already stays as it is."""
        ...

    def remove_precedent(self, precedent: str) -> None:
        """Take one out that was added; UsageError where there is none with this id."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Keep what a person decided; the articles of entries among its subjects become pending."""
        ...

    def undo(self, judgement: str, at: str) -> None:
        """Take a judgement back; it stays in the record as undone at `at` (ISO date-time, UTC)."""
        ...

    # series

    def keep_series(self, series: Series) -> None:
        """Keep a series, in place of an earlier one with the same id."""
        ...

    def remove_series(self, series: str) -> None:
        """Drop a series; what it said of claims goes with the next weaving."""
        ...

    # weaving

    def set_blocks(self, kind: str, keys: Mapping[str, Iterable[str]]) -> None:
        """Give each member (the mapping's keys) these block keys and no others of this kind."""
        ...

    def set_notes(self, kind: str, notes: Mapping[str, str]) -> None:
        """Note this of each block (the mapping's keys), in place of what was noted of it; an empty
        text takes the note away.
        """
        ...

    def forget(self, gone: Iterable[str]) -> None:
        """Drop the blocks of members that are gone, and their mark."""
        ...

    def replace(self, kind: WovenKind, woven: Mapping[str, Sequence[Woven]]) -> None:
        """Put for each owner (the mapping's keys) these in place of all that it owned of `kind`.

        An owner is whatever the weaver names a piece of work by: a block, a pair of actors. An
        empty sequence deletes. Of two with the same id the later written stays.
        """
        ...

    def mark_woven(self, articles: Iterable[str]) -> None:
        """These articles are no longer pending."""
        ...

    def mark_pending(self, articles: Iterable[str]) -> None:
        """These articles are to be woven again."""
        ...

    def clear_woven(self) -> None:
        """Drop all that was woven, blocks too, and make every article pending; judgements stay."""
        ...
