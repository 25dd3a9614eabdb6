"""How good forecasters are, by what they gave for likely and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

PRIOR = 5.0  # forecasts of one who always says one half, added to everybody's
HALF = 0.5
LEAST, MOST = 0.01, 0.99  # a probability is taken to be no surer than this in the log score
BINS = 5


@dataclass(frozen=True, slots=True)
class Resolved:
    """One forecast whose outcome is known: the probability it gave, and what came of it (1 that it
    came true, 0 that it did not, one half in part).
    """

    probability: float
    came: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts that gave about the same: how many, what they gave on average, and the share that
    came true.
    """

    count: int
    given: float
    came: float


@dataclass(frozen=True, slots=True)
class Score:
    """The scores of `count` forecasts; 0 is best. `brier` and `log` as published, None where there
    are none; `brier_shrunk` and `log_shrunk` drawn towards one who knows nothing.
    """

    count: int
    brier: float | None
    log: float | None
    brier_shrunk: float
    log_shrunk: float


def probability(low: float, high: float) -> float:
    """The one number that an interval of likelihood is scored as: its middle."""
    return (low + high) / 2


def score(forecasts: Sequence[Resolved]) -> Score:
    """The Brier score, the mean of (p - o)² (Brier 1950), and the log score, the mean of
    -o ln p - (1 - o) ln(1 - p) (Good 1952), of forecasts p with outcomes o.

    Shrunk: (n · score + k · prior) / (n + k) for n forecasts, with k = 5 forecasts of one who says
    one half of everything, whose Brier score is 1/4 and whose log score is ln 2. One lucky guess
    makes no seer: a single forecast of .99 that comes true has a Brier score of .0001, shrunk .21.

    >>> score([Resolved(0.9, 1.0)]).brier_shrunk
    0.21
    """
    count = len(forecasts)
    brier = sum((each.probability - each.came) ** 2 for each in forecasts)
    logs = sum(_log(each) for each in forecasts)
    return Score(
        count=count,
        brier=round(brier / count, 4) if count else None,
        log=round(logs / count, 4) if count else None,
        brier_shrunk=round((brier + PRIOR * HALF**2) / (count + PRIOR), 4),
        log_shrunk=round((logs - PRIOR * log(HALF)) / (count + PRIOR), 4),
    )


def _log(forecast: Resolved) -> float:
    given = min(max(forecast.probability, LEAST), MOST)
    return -forecast.came * log(given) - (1 - forecast.came) * log(1 - given)


def share(came: float, count: int, towards: float) -> float:
    """The share that came true, drawn towards another (that of all forecasters, see `overall`):
    (came + k · towards) / (count + k), with k as in `score`.
    """
    return round((came + PRIOR * towards) / (count + PRIOR), 4)


def overall(came: float, count: int) -> float:
    """The share of all resolved predictions that came true, drawn towards one half in its turn.

    Where few are resolved it is little better known than anybody's own: after the first one that
    came true it is .58, not 1, so that nobody is thought to be always right because one was.

    >>> overall(1, 1)
    0.5833
    """
    return share(came, count, HALF)


def reliability(forecasts: Sequence[Resolved]) -> tuple[Bin, ...]:
    """The forecasts in `BINS` bins of equal width by what they gave; empty bins left out."""
    bins: dict[int, list[Resolved]] = {}
    for each in forecasts:
        bins.setdefault(min(int(each.probability * BINS), BINS - 1), []).append(each)
    return tuple(_bin(bins[place]) for place in sorted(bins))


def _bin(forecasts: Sequence[Resolved]) -> Bin:
    count = len(forecasts)
    given = sum(each.probability for each in forecasts) / count
    return Bin(count, round(given, 4), round(sum(each.came for each in forecasts) / count, 4))
