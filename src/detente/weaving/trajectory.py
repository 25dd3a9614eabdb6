"""How a tie stood at each dated piece of evidence, with a band as wide as the evidence is thin.

A state-space model with irregular times: the level of the tie, from -1 to 1, is an Ornstein-
Uhlenbeck process about 0, and a piece of evidence of weight w observes it as +1 (cooperation) or -1
(conflict) with a noise of variance `noise` / w. The Kalman filter gives mean and variance exactly
(Kalman 1960; Durbin and Koopman, Time Series Analysis by State Space Methods, 2012, chapter 4). It
looks back only: a curve that a later quarrel pulls down before it happened would mislead, and each
point is to rest on evidence that a reader can open. Without silence between them, pieces make the
score (cooperation - conflict) / (cooperation + conflict + noise / spread squared).
"""

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from detente.model import TiePoint, ontology


@dataclass(frozen=True, slots=True)
class Level:
    """What is known of the level of a tie: mean and variance."""

    mean: float
    variance: float

    @staticmethod
    def unknown() -> "Level":
        """Before anything is told."""
        return Level(0.0, _rules().spread ** 2)

    def faded(self, share: float) -> "Level":
        """The level of which only a share is left: nearer to neither, and less sure."""
        unknown = _rules().spread ** 2
        return Level(self.mean * share, unknown + (self.variance - unknown) * share**2)

    def after(self, days: int) -> "Level":
        """The level when so many days have passed in silence."""
        return self.faded(faded(days))

    def told(self, cooperation: float, conflict: float) -> "Level":
        """The level when pieces of these summed weights are told of it."""
        noise = _rules().noise
        precision = 1 / self.variance + (cooperation + conflict) / noise
        pull = self.mean / self.variance + (cooperation - conflict) / noise
        return Level(pull / precision, 1 / precision)

    @property
    def band(self) -> tuple[float, float]:
        """Between which scores the level lies, 90 in 100."""
        reach = _rules().band * math.sqrt(self.variance)
        return max(-1.0, self.mean - reach), min(1.0, self.mean + reach)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The figures of `tie_weights.yaml`; `back` is what it calls `return`."""

    half_life: float
    back: float
    spread: float
    noise: float
    broken: float
    band: float


def faded(days: int) -> float:
    """The share of a level that so many days of silence leave."""
    return math.exp(-math.log(2) * days / _rules().back)


@cache
def _rules() -> _Rules:
    rules = dict(ontology.load("tie_weights")["trajectory"])
    return _Rules(back=rules.pop("return"), **rules)


def course(
    pieces: Iterable[tuple[str, float]], breaks: Collection[str] = ()
) -> Iterator[tuple[date, float, float, Level]]:
    """Each day with a piece or a break: the weights of the day for and against, and the level then.

    A piece is its day (ISO) and signed weight. `breaks` are days on which the two are told to have
    broken with each other: of the level before such a day only the share `broken` goes on counting.
    """
    days: dict[str, list[float]] = {day: [] for day in breaks}
    for day, weight in pieces:
        days.setdefault(day, []).append(weight)
    rules = _rules()
    level = Level.unknown()
    before: date | None = None
    for day, weights in sorted(days.items()):
        now = date.fromisoformat(day)
        level = level.after((now - before).days if before else 0)
        if day in breaks and level.mean > 0:
            level = level.faded(rules.broken)
        good = math.fsum(each for each in weights if each > 0)
        bad = 0.0 - math.fsum(each for each in weights if each < 0)
        level = level.told(good, bad)
        before = now
        yield now, good, bad, level


def trajectory(
    pieces: Iterable[tuple[str, float]], breaks: Collection[str] = ()
) -> tuple[TiePoint, ...]:
    """One point for each day of the `course`.

    The sums of cooperation and conflict fade by half every `half_life` days, and a break leaves of
    cooperation only the share `broken`.
    """
    rules = _rules()
    cooperation = conflict = 0.0
    before: date | None = None
    points = []
    for now, good, bad, level in course(pieces, breaks):
        fade = 0.5 ** ((now - before).days / rules.half_life) if before else 1.0
        trust = rules.broken if now.isoformat() in breaks else 1.0
        cooperation, conflict = cooperation * fade * trust + good, conflict * fade + bad
        before = now
        points.append(_point(now.isoformat(), cooperation, conflict, level))
    return tuple(points)


def _point(day: str, cooperation: float, conflict: float, level: Level) -> TiePoint:
    low, high = level.band
    return TiePoint(
        date=day,
        cooperation=round(cooperation, 4),
        conflict=round(conflict, 4),
        score=round(level.mean, 4),
        low=round(low, 4),
        high=round(high, 4),
    )
