"""A number with its unit and what it measures."""

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Offset, Span

Bound = Literal[
    "exact", "about", "at least", "at most", "more than", "less than", "between",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """The figure at `start` to `end`: `value`, and `low` to `high` where it can lie (None: open).

    `unit` is an ISO 4217 code ("USD"), "percent", or the noun counted ("employees"). `measures` is
    the words for what is measured ("savings").
    """

    id: str
    start: Offset
    end: Offset
    value: float
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    measures: Span | None

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        return Span(self.start, self.end)
