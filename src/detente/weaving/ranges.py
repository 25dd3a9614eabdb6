"""How far a printed figure can be from the true one: rounding, bounds and "about" allowed for."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from detente.model import Quantity

ABOUT = 0.1  # "about 100" is held to mean 90 to 110
MOST = 0.1  # a round figure is taken to be rounded by a tenth at most
_NUMBER = re.compile(r"\d[\d,]{0,45}(?:\.\d{1,12})?")


@dataclass(frozen=True, slots=True)
class Range:
    """The values from `low` to `high` that the figure allows; infinite where it sets no bound."""

    low: float
    high: float

    def overlaps(self, other: "Range") -> bool:
        """True where one value satisfies both."""
        return self.low <= other.high and other.low <= self.high

    def ratio(self, other: "Range") -> float:
        """How many times the higher range lies above the lower, edge to edge; 1 for overlap."""
        below, above = sorted((self, other), key=lambda each: (each.low, each.high))
        if below.overlaps(above):
            return 1.0
        return above.low / below.high if below.high > 0 else math.inf


def allowed(quantity: Quantity, words: str) -> Range:
    """The values that a figure printed as `words` allows.

    A printed figure is good to half a unit of its last digit that is not nought: "31.6 million"
    allows 31.55 to 31.65, "150" allows 145 to 155, but never more than a tenth.
    """
    slack = _rounding(abs(quantity.value), words)
    if quantity.bound == "about":
        slack = max(slack, ABOUT * abs(quantity.value))
    low = quantity.value if quantity.low is None else quantity.low
    high = quantity.value if quantity.high is None else quantity.high
    if quantity.bound in ("at least", "more than"):
        return Range(min(low, quantity.value) - slack, math.inf)
    if quantity.bound in ("at most", "less than"):
        return Range(-math.inf, max(high, quantity.value) + slack)
    return Range(min(low, high) - slack, max(low, high) + slack)


def _rounding(value: float, words: str) -> float:
    """Half a unit of the last digit printed, at most a tenth of the value."""
    match = _NUMBER.search(words)
    try:
        number = Decimal(match.group().replace(",", "")) if match else Decimal(repr(value))
    except InvalidOperation:
        return MOST * value
    if not number or not value:
        return 0.0
    exponent = number.normalize().as_tuple().exponent
    unit = 10.0 ** int(exponent) if isinstance(exponent, int) else 1.0
    return min(unit / 2 * value / float(number), MOST * value)
