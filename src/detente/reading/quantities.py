"""Figures with their units, their bounds and what they measure.

Sums of money and shares are taken wherever they stand; other numbers only where they count a noun
("12,000 employees"). Times, ages of dates and labels are none. How a figure is cut out of the text
and what its bounds mean is told in `amounts.py`, what it measures in `measures.py`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from detente.model import Quantity, Span
from detente.reading.amounts import Amount, amounts
from detente.reading.counting import counted
from detente.reading.covering import Cover
from detente.reading.draft import Draft
from detente.reading.measures import measured, phrase
from detente.reading.units import PERCENT


def find(draft: Draft) -> Draft:
    """The draft with its quantities put in, in the order of the text."""
    return draft.with_(quantities=tuple(_quantities(draft)))


def _quantities(draft: Draft) -> Iterator[Quantity]:
    names = Cover(draft.names)
    ends = [each.end for each in draft.dates]
    for amount in amounts(draft.story):
        nearest = bisect_right(ends, amount.start)
        if nearest < len(ends) and draft.dates[nearest].overlaps(amount):
            continue
        if amount.unit:
            yield _quantity(
                draft, amount, measured(draft, amount, amount.unit not in PERCENT.values())
            )
            continue
        last = counted(draft, amount, names)
        if last:
            unit = draft.story[last.start : last.end].lower()
            whole = replace(amount, end=last.end, unit=unit)
            yield _quantity(draft, whole, phrase(draft.syntax, last, amount))


def _quantity(draft: Draft, amount: Amount, measures: Span | None) -> Quantity:
    return Quantity(
        draft.entry_id("quantity", amount.start, amount.end),
        amount.start,
        amount.end,
        amount.value,
        amount.low,
        amount.high,
        amount.unit or "",
        amount.bound,
        measures,
    )
