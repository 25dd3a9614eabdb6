"""Turns: when cooperation between two actors gives way to conflict, and what goes before.

A pair *cooperates* on a day where, over the `SPAN` days up to it, at least `LEAST` deeds fell
between the two and cooperation outweighs conflict by `COOPERATING` or more. After that it *turns*
on the first day with conflict on which, of what has happened since and within the `SPAN` days up to
it, conflict outweighs cooperation by `TIPPED` or more: a threat or an arrest, or three criticisms,
that nothing makes up for. Weights are those of `deed.weight`; of like deeds of one actor on one day
one counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.outlook.deed import Deed, weight

SPAN = 90  # days
LEAST = 3  # deeds
COOPERATING = 0.2
TIPPED = 0.5
_EXACT = 1e-9  # sums of tenths are not exact

SHORT, LONG = 30, 120  # half-lives in days
SIGNS = (
    f"cooperation, halved in {SHORT} days",
    f"cooperation, halved in {LONG} days",
    f"conflict, halved in {SHORT} days",
    f"conflict, halved in {LONG} days",
    f"deeds within {SPAN} days",
    f"balance within {SPAN} days",
    "lateness of conflict",
    "conflict of the two with others",
    "cooperation of the two with others",
)

Reals = npt.NDArray[np.float64]
Days = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Course:
    """What passed between two actors, or between one and others, by day in ascending order:
    weights of cooperation and of conflict, both above 0, and how many deeds.
    """

    days: Days
    good: Reals
    bad: Reals
    deeds: Reals

    def within(self, first: int, last: int) -> tuple[float, float, float]:
        """Cooperation, conflict and deeds from `first` to `last`, both included."""
        part = slice(*np.searchsorted(self.days, (first, last + 1)))
        return float(self.good[part].sum()), float(self.bad[part].sum()), self.deeds[part].sum()

    def faded(self, day: int, half_life: float) -> tuple[float, float]:
        """Cooperation and conflict up to `day`, each halved in so many days."""
        until = np.searchsorted(self.days, day + 1)
        fade = np.exp2((self.days[:until] - day) / half_life)
        return float(fade @ self.good[:until]), float(fade @ self.bad[:until])


def course(deeds: Iterable[Deed]) -> Course:
    """The course of these deeds."""
    once = {(each.day, each.source, each.target, each.type) for each in deeds}
    by_day: dict[int, list[float]] = {}
    for day, _, _, kind in sorted(once):
        by_day.setdefault(day, []).append(weight(kind))
    days = sorted(by_day)
    good = [sum(each for each in by_day[day] if each > 0) for day in days]
    bad = [-sum(each for each in by_day[day] if each < 0) for day in days]
    counts = [len(by_day[day]) for day in days]
    return Course(np.array(days, np.int64), *(np.array(x, float) for x in (good, bad, counts)))


def cooperates(pair: Course, day: int) -> bool:
    """True where the pair cooperates on the day."""
    good, bad, deeds = pair.within(day - SPAN + 1, day)
    return deeds >= LEAST and good - bad >= COOPERATING - _EXACT


def turned(pair: Course, day: int) -> int | None:
    """The first day after `day` on which the pair turns; None where the course shows no turn."""
    after = int(np.searchsorted(pair.days, day + 1))
    balance = np.concatenate([[0.0], np.cumsum(pair.good - pair.bad)])
    since = np.maximum(np.searchsorted(pair.days, pair.days - SPAN, side="right"), after)
    lately = balance[1:] - balance[since]
    tipped = (lately <= -TIPPED + _EXACT) & (pair.bad > 0)
    found = np.flatnonzero(tipped[after:])
    return int(pair.days[after + found[0]]) if len(found) else None


def signs(pair: Course, others: Iterable[tuple[float, float]], day: int) -> Reals:
    """What may tell of a turn, as of the day: one number for each of `SIGNS`.

    `others`: for each of the two its faded cooperation and conflict with everybody else.
    """
    good, bad, deeds = pair.within(day - SPAN + 1, day)
    conflict = pair.days[(pair.bad > 0) & (pair.days <= day)]
    late = 1 / (1 + (day - conflict[-1]) / SHORT) if len(conflict) else 0.0
    elsewhere = np.array(list(others)).sum(axis=0)
    amounts = [
        *(amount for life in (SHORT, LONG) for amount in pair.faded(day, life)),
        deeds,
    ]
    logs = np.log1p(np.array(amounts))[[0, 2, 1, 3, 4]]
    balance = (good - bad) / (good + bad + 1)
    return np.array([*logs, balance, late, *np.log1p(elsewhere[::-1])])


def elsewhere(deeds: Iterable[Deed], day: int, half_life: float = LONG) -> tuple[float, float]:
    """Faded cooperation and conflict of these deeds as of the day."""
    return course(each for each in deeds if each.day <= day).faded(day, half_life)


def by_pair(deeds: Iterable[Deed]) -> Mapping[tuple[str, str], list[Deed]]:
    """The deeds between each two actors, whichever of them acted; the pair in order of names."""
    found: dict[tuple[str, str], list[Deed]] = {}
    for each in deeds:
        if each.source != each.target:
            one, other = sorted((each.source, each.target))
            found.setdefault((one, other), []).append(each)
    return found
