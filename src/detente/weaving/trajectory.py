"""How a tie stood at each dated piece of evidence, with a band as wide as the evidence is thin.

Cooperation and conflict are two sums of weights that fade by half every `half_life` days. The score
is the mean of a Beta distribution over the two, with a prior of equal parts, stretched to -1..1;
the band is its normal interval of 90 in 100. It is a plain discount filter (West and Harrison,
Bayesian Forecasting and Dynamic Models, 1997): it takes irregular times as they come and looks back
only, so what an article tells of some day changes what follows that day, and nothing before.
"""

import math
from collections.abc import Collection, Iterable
from datetime import date
from itertools import groupby

from detente.model import TiePoint, ontology


def trajectory(
    pieces: Iterable[tuple[str, float]], breaks: Collection[str] = ()
) -> tuple[TiePoint, ...]:
    """One point for each day (ISO) on which evidence fell; a piece is its day and signed weight.

    `breaks` are days on which the two are told to have broken with each other: of the cooperation
    before such a day only the share `broken` goes on counting.
    """
    rules = ontology.load("tie_weights")["trajectory"]
    cooperation = conflict = 0.0
    before: date | None = None
    points = []
    for day, weights in _by_day(pieces):
        now = date.fromisoformat(day)
        fade = 0.5 ** ((now - before).days / rules["half_life"]) if before else 1.0
        fade_of_trust = fade * (rules["broken"] if day in breaks else 1.0)
        cooperation = cooperation * fade_of_trust + math.fsum(each for each in weights if each > 0)
        conflict = conflict * fade - math.fsum(each for each in weights if each < 0)
        before = now
        points.append(point(day, cooperation, conflict))
    return tuple(points)


def _by_day(pieces: Iterable[tuple[str, float]]) -> Iterable[tuple[str, list[float]]]:
    ordered = sorted(pieces)
    for day, same in groupby(ordered, key=lambda piece: piece[0]):
        yield day, [weight for _, weight in same]


def point(day: str, cooperation: float, conflict: float) -> TiePoint:
    """The point for these sums: score and band."""
    rules = ontology.load("tie_weights")["trajectory"]
    half = rules["prior"] / 2
    good, bad = cooperation + half, conflict + half
    total = good + bad
    mean = good / total
    spread = math.sqrt(mean * (1 - mean) / (total + 1))
    score = 2 * mean - 1
    reach = 2 * rules["band"] * spread
    return TiePoint(
        date=day,
        cooperation=round(cooperation, 4),
        conflict=round(conflict, 4),
        score=round(score, 4),
        low=round(max(-1.0, score - reach), 4),
        high=round(min(1.0, score + reach), 4),
    )
