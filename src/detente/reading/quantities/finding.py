"""Figures with their units, their bounds and what they measure.

Sums of money and shares are taken wherever they stand; other numbers only where they count a noun
("12,000 employees"). Times and labels ("Section 230") are none. How a figure is cut out of the text
and what its bounds mean is told in `amounts.py`, what it measures in `measures.py`.
"""

from collections.abc import Iterator
from dataclasses import replace

from detente.model import Quantity, Span
from detente.reading.covering import Cover
from detente.reading.draft import Draft
from detente.reading.quantities.amounts import Amount, amounts
from detente.reading.quantities.counting import counted
from detente.reading.quantities.measures import measured, phrase
from detente.reading.quantities.units import PERCENT


def find(draft: Draft) -> Draft:
    """The draft with its quantities put in, in the order of the text."""
    return draft.with_(quantities=tuple(_quantities(draft)))


def _quantities(draft: Draft) -> Iterator[Quantity]:
    names = Cover(draft.names)
    dates = Cover(draft.dates)
    end = 0
    for amount in amounts(draft.story):
        if amount.start < end or dates.at(amount.start) or dates.at(amount.end - 1):
            continue
        if amount.unit:
            end = amount.end
            money = amount.unit not in PERCENT.values()
            yield _quantity(draft, amount, measured(draft, amount, money))
            continue
        noun = counted(draft, amount, names)
        if noun:
            end = noun.end
            unit = draft.story[noun.start : noun.end].lower()
            whole = replace(amount, end=end, unit=unit)
            yield _quantity(draft, whole, phrase(draft.syntax, noun, amount))


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
