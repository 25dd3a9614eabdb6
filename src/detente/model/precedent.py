"""Earlier ties of a comparable kind: how long they held, and how they ended."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from detente.model.identifiers import content_id

Precision = Literal["year", "month", "day"]
HOLDING = "holding"  # the manner of ending of what has not ended


@dataclass(frozen=True, slots=True)
class Precedent:
    """A partnership between `names`, of a `kind`, from `start` to `end`, and where that stands.

    Days are ISO dates cut to what is known: "1957", "1957-07" or "1957-07-06". `ending` is the
    manner (kinds and manners are listed in `precedents.yaml`); one that still holds is "holding",
    has no `end`, and was last known to hold on `as_of`.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    start: str
    end: str | None
    ending: str
    source: str
    as_of: str | None = None

    @property
    def days(self) -> int:
        """For how many days it held, or is known to have held: between the middles of the
        intervals that the two dates stand for, and 1 at least. Where both are the one year, or the
        one month, half of it: it may have held for a day of it or for all.
        """
        if self.is_within:
            first, last = interval(self.start)
            return (last - first).days // 2
        return max(1, (middle(self.end or self.as_of or self.start) - middle(self.start)).days)

    @property
    def is_within(self) -> bool:
        """True where all that is known is the one year or month in which it began and ended."""
        return self.start == (self.end or self.as_of) and precision(self.start) != "day"


def precedent_id(names: Iterable[str], start: str) -> str:
    """The id of a precedent: the same names in any order and the same start give the same."""
    return content_id("precedent", *sorted(name.casefold() for name in names), start)


def precision(partial: str) -> Precision:
    """How much of the date is known.

    >>> precision("1957-07")
    'month'
    """
    kinds: tuple[Precision, ...] = ("year", "month", "day")
    return kinds[partial.count("-")]


def interval(partial: str) -> tuple[date, date]:
    """The first and the last day that the date may stand for; ValueError where it is none.

    >>> interval("1957-07")
    (datetime.date(1957, 7, 1), datetime.date(1957, 7, 31))
    """
    parts = [int(each) for each in partial.split("-")]
    match parts:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            first = date(year, month, 1)
            return first, first.replace(day=monthrange(year, month)[1])
        case _:
            day = date.fromisoformat(partial)
            return day, day


def middle(partial: str) -> date:
    """The day in the middle of what the date may stand for."""
    first, last = interval(partial)
    return first + timedelta(days=(last - first).days // 2)
