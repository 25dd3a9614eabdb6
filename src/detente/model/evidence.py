"""The one shape in which evidence is shown anywhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words `text` at `start` to `end` of one article, and where that article was published."""

    article: str
    address: str
    publisher: str | None
    published: str | None
    start: int
    end: int
    text: str
