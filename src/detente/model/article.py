"""The published text that everything is read from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.model.span import Span

FurnitureKind = Literal[
    "date line", "byline", "credit", "caption", "teaser", "promotion", "newsletter",
    "counts", "tags", "navigation", "boilerplate",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Furniture(Span):
    """A part of the page that is not story: a caption, a teaser, a share count."""

    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Article:
    """One published text.

    `published` is an ISO 8601 day or date-time; `published_from` says in words where it was found
    ("date line", "JSON-LD", "column published" ...). `language` is an ISO 639-1 code.
    """

    id: str
    address: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    published_from: str | None
    language: str | None
    text: str
    furniture: tuple[Furniture, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of publication, or None where it is not known."""
        return date.fromisoformat(self.published[:10]) if self.published else None
