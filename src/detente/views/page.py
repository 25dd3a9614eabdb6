"""One page of a long list."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Page(Generic[Line]):
    """Lines in order. `next` is what to ask for the lines after them with; None at the end."""

    items: tuple[Line, ...]
    next: str | None
