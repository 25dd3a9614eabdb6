"""Where words stand in an article."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

Offset = Annotated[int, Meta(ge=0)]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of `Article.text`, in Unicode code points, `end` not included."""

    start: Offset
    end: Offset

    def words(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start
