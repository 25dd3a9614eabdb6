"""The chances of a turn against what came, on ICEWS14 or a folder of its form.

Rolling origin: every 30 days each cooperating pair gets its chances, from a model that has learned
only from what earlier origins had shown by that day. The bounds come from drawing pairs again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from detente.errors import InputError
from detente.evaluation.chances import Bin, Skill, brier, calibration_error, reliability, skill
from detente.evaluation.icews_deeds import icews_deeds
from detente.outlook.deed import Deed
from detente.outlook.hazard import Case, case, chances, fit
from detente.outlook.turning import LONG, Reals, by_pair, cooperates, course

HORIZONS = (30, 90, 180, 365)
LEARNED_FROM = range(45, 10_000, 15)  # days on which cases are taken to learn from
FORETOLD_FROM = range(120, 10_000, 30)


@dataclass(frozen=True, slots=True)
class Horizon:
    """How good the chances within so many days were.

    `rate` is the share of the cases that turned. The base rate is the chance that the same model
    gives without any signs; persistence says that no pair turns.
    """

    origins: int
    cases: int
    rate: float
    brier: float
    against_base_rate: Skill
    against_persistence: Skill
    calibration_error: float
    reliability: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """`within` by the number of days; a horizon longer than what the data show is left out."""

    days: int
    pairs: int
    within: dict[str, Horizon]


def evaluate(path: Path) -> Result:
    """The figures over all days of the folder `path`."""
    deeds = icews_deeds(path)[1]
    every = cases(deeds)
    last = max(each.day for each in deeds)
    forecasts = [each for origin in _origins(every, last) for each in _at(every, origin, last)]
    if not forecasts:
        raise InputError(str(path), "too few days or pairs; a forecast needs 150 days before it")
    found = {
        str(days): _horizon(said)
        for days in HORIZONS
        if (said := [each for each in forecasts if each.within == days])
    }
    return Result(last + 1, len({each.pair for each in every}), found)


def cases(deeds: Sequence[Deed]) -> list[Case]:
    """Every pair on every day on which cases are taken and on which it cooperates."""
    found = []
    last = max((each.day for each in deeds), default=0)
    with_all = _Conduct(deeds)
    for number, (pair, between) in enumerate(by_pair(deeds).items()):
        own = course(between)
        for day in range(LEARNED_FROM.start, last, LEARNED_FROM.step):
            if cooperates(own, day):
                inside = np.array(own.faded(day, LONG))
                others = [tuple(with_all.faded(actor, day) - inside) for actor in pair]
                found.append(case(number, own, others, day))
    return found


class _Conduct:
    """What each actor did and met with, with everybody, as of a day."""

    def __init__(self, deeds: Sequence[Deed]) -> None:
        self._deeds: dict[str, list[Deed]] = {}
        for pair, between in by_pair(deeds).items():
            for actor in pair:
                self._deeds.setdefault(actor, []).extend(between)
        self._courses = {actor: course(each) for actor, each in self._deeds.items()}
        self._known: dict[tuple[str, int], Reals] = {}

    def faded(self, actor: str, day: int) -> Reals:
        """Faded cooperation and conflict."""
        if (actor, day) not in self._known:
            self._known[actor, day] = np.array(self._courses[actor].faded(day, LONG))
        return self._known[actor, day]


@dataclass(frozen=True, slots=True)
class _Forecast:
    origin: int
    pair: int
    within: int
    said: float
    base: float
    came: bool


def _origins(every: Sequence[Case], last: int) -> Iterator[int]:
    days = {each.day for each in every}
    return (day for day in FORETOLD_FROM if day in days and day + HORIZONS[0] <= last)


def _at(every: Sequence[Case], origin: int, last: int) -> Iterator[_Forecast]:
    """The forecasts of one day, from what cases of earlier days had shown by then."""
    known = [each for each in every if each.day + HORIZONS[0] <= origin]
    model = fit(known, origin, draws=0)
    bare = fit([Case(e.pair, e.day, np.zeros(0), e.turned) for e in known], origin, draws=0)
    within = [days for days in HORIZONS if origin + days <= last]
    base = chances(bare, np.zeros(0), within)[0]
    for each in (each for each in every if each.day == origin):
        said = chances(model, each.signs, within)[0]
        for days, own, common in zip(within, said, base, strict=True):
            came = each.turned is not None and each.turned <= origin + days
            yield _Forecast(origin, each.pair, days, float(own), float(common), came)


def _horizon(forecasts: Sequence[_Forecast]) -> Horizon:
    said = np.array([each.said for each in forecasts])
    base = np.array([each.base for each in forecasts])
    came = np.array([each.came for each in forecasts], float)
    pairs = np.array([each.pair for each in forecasts])
    bins = reliability(said, came)
    return Horizon(
        origins=len({each.origin for each in forecasts}),
        cases=len(forecasts),
        rate=float(came.mean()),
        brier=brier(said, came),
        against_base_rate=skill(said, base, came, pairs),
        against_persistence=skill(said, np.zeros(len(said)), came, pairs),
        calibration_error=calibration_error(bins),
        reliability=bins,
    )
