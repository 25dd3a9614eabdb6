"""What a series was found to say of a claim, and when a claim meets it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from detente.model import CheckVerdict, Point, Series
from detente.weaving.claimed import Asserted
from detente.weaving.series_rules import rules
from detente.weaving.series_words import series_in_words


@dataclass(frozen=True, slots=True)
class Found:
    """What the series gives for the claim, from the lowest to the highest, and in what rows."""

    computed: tuple[float, float] | None
    unit: str
    rows: tuple[Point, ...]
    verdict: CheckVerdict
    words: str


def finite(found: Found, series: Series) -> Found:
    """What was found, unless its figure is beyond all numbers: a share of next to nothing."""
    if found.computed is None or all(map(isfinite, found.computed)):
        return found
    return untold(series, "its values are too large or too small to be reckoned with")


def untold(series: Series, why: str) -> Found:
    """That the series cannot tell, and why."""
    return Found(None, series.head.unit, (), "cannot be told", f"{series_in_words(series)}: {why}")


def distance(claim: Asserted, computed: tuple[float, float]) -> float:
    """How far apart claim and series are, as a share of the larger figure; 0 where they meet."""
    if claim.range is None:
        return 0.0
    gap = max(0.0, claim.range.low - computed[1], computed[0] - claim.range.high)
    ends = (claim.range.low, claim.range.high, *computed)
    size = max((abs(each) for each in ends if abs(each) != float("inf")), default=0.0)
    return gap / size if size else 0.0


def nearness(claim: Asserted, computed: tuple[float, float]) -> tuple[float, float]:
    """The same, and then how far the middles of both lie apart: the least is the nearest."""
    middle = (claim.range.low + claim.range.high) / 2 if claim.range else 0.0
    apart = abs(sum(computed) / 2 - middle) if isfinite(middle) else 0.0
    return distance(claim, computed), apart


def compared(claim: Asserted, computed: Sequence[tuple[float, float]]) -> CheckVerdict:
    """The verdict where the claim may be of any of the figures computed."""
    tolerance = rules()["tolerance"][claim.sort]
    if claim.denied:
        return _denied(claim, computed, tolerance["clear"])
    apart = min(distance(claim, each) for each in computed)
    if apart <= tolerance["holds"]:
        return "holds"
    return "does not hold" if apart > tolerance["clear"] and claim.sure else "cannot be told"


def _denied(claim: Asserted, computed: Sequence[tuple[float, float]], clear: float) -> CheckVerdict:
    """The verdict on "it was not so much": that does not hold where it was that very much."""
    if claim.range is None:
        return "cannot be told"
    middle = (claim.range.low + claim.range.high) / 2
    same = float(rules()["same"]) * abs(middle)
    if claim.sure and all(abs(end - middle) <= same for ends in computed for end in ends):
        return "does not hold"
    apart = min(distance(claim, each) for each in computed)
    return "holds" if apart > clear else "cannot be told"
