"""Figures as they are shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Bound, Quantity
from detente.record.interface import Entry, View


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is shown: its words in the article, and what they come to."""

    words: str
    value: float
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    measures: str | None


def figures_of(view: View, quantities: Iterable[str | None]) -> dict[str, Figure]:
    """The figures with these ids, by id."""
    found = view.entries_by_id(sorted({each for each in quantities if each}))
    return {
        entry.id: _figure(entry, entry.body)
        for entry in found.values()
        if isinstance(entry.body, Quantity)
    }


def _figure(entry: Entry, quantity: Quantity) -> Figure:
    return Figure(
        words=entry.words(quantity.span),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        bound=quantity.bound,
        measures=entry.words(quantity.measures) or None if quantity.measures else None,
    )
