"""How a phrase that gives a time is known, and what it is resolved from."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from detente.reading.times.calendar import Stretch, third

Parts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a phrase is resolved from.

    The day the article was `published`, the time `mentioned` last before, whether the words around
    look `ahead` or back (None: neither), a `year` that stands nearby ("between March and May
    2020"), and which `part` of the time is meant: "early", "mid" or "late".
    """

    published: date | None
    mentioned: Stretch | None
    ahead: bool | None
    year: int | None = None
    part: str | None = None


Resolve = Callable[[Parts, Moment], Stretch | None]


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a time: how it is written, and what stretch of days it stands for.

    `lead` must match the words right before, where there is one; `tail` what comes right after.
    `length` marks a bare duration, which stands nowhere in the calendar.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolve
    lead: re.Pattern[str] | None = None
    tail: re.Pattern[str] | None = None
    length: bool = False


def nearest(moment: Moment, make: Callable[[int], Stretch | None]) -> Stretch | None:
    """The stretch that `make` gives for the year meant where the words name none.

    A year that stands nearby, else the nearest past up to the day of publication, or, where the
    words look ahead, the nearest that is not over. Where they do neither ("the November vote"),
    the nearer of the two, one to come only where it is twice as near. None without a day of
    publication.
    """
    if moment.year is not None:
        return make(moment.year)
    now = moment.published
    if now is None:
        return None
    back = _first(moment, make, now, (1, 0, -1, -2, -4))  # 4: the 29th of February
    ahead = _first(moment, make, now, (-1, 0, 1, 2, 4))
    if moment.ahead is not None or back is None or ahead is None:
        return ahead if moment.ahead else back
    return ahead if _FAVOUR * _distance(ahead, now) < _distance(back, now) else back


_FAVOUR = 2  # news tells more of what was than of what will be


def _distance(stretch: Stretch, now: date) -> int:
    first, last = stretch.first or now, stretch.last or now
    return 0 if first <= now <= last else min(abs((first - now).days), abs((last - now).days))


def _first(
    moment: Moment, make: Callable[[int], Stretch | None], now: date, order: tuple[int, ...]
) -> Stretch | None:
    """The first in `order` of years that is not over (order rising) or has begun (falling)."""
    rising = order[0] < order[-1]
    for step in order:
        found = make(now.year + step) if 1 < now.year + step < 9999 else None
        meant = third(found, moment.part) if found and moment.part else found
        if meant is None or meant.first is None or meant.last is None:
            continue
        if (rising and meant.last >= now) or (not rising and meant.first <= now):
            return found
    return None
