"""Figures over time that a user adds, and what becomes of claims that are set against them."""

from dataclasses import dataclass
from typing import Literal

SeriesKind = Literal["total", "level"]
CheckVerdict = Literal["holds", "does not hold", "cannot be told"]
CheckSort = Literal["level", "change", "total", "share", "direction"]


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """One `value`, of the days `first` to `last` (ISO), from row `row` of the file (from 1)."""

    first: str
    last: str
    value: float
    row: int

    @property
    def days(self) -> str:
        """The days in words: "2031-03-10", or "2031-03-01 to 2031-03-31"."""
        return self.first if self.first == self.last else f"{self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class SeriesHead:
    """A series without its points.

    `measures` says what is measured ("federal spending"), `of` whose it is, by each of its names;
    `unit` is the reading's: an ISO 4217 code, "percent", or the noun counted. `kind`: a `total`
    adds up over a period, a `level` stands at a time. `source` says who publishes the figures;
    `file` is where they were read from.
    """

    id: str
    measures: str
    of: tuple[str, ...]
    unit: str
    kind: SeriesKind
    source: str
    file: str


@dataclass(frozen=True, slots=True)
class Series:
    """A series with its points in order of time, of which no two cover one day."""

    head: SeriesHead
    points: tuple[Point, ...]

    def between(self, first: str, last: str) -> tuple[Point, ...]:
        """The points that lie from `first` to `last` (ISO days), whole."""
        return tuple(each for each in self.points if first <= each.first and each.last <= last)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a series says of the claim `entry`.

    `sort` is what the claim asserts, `computed` the lowest and the highest that the series allows,
    in `unit`, from `rows`; `tolerance` the share of the figure by which the two may differ.
    `reason` puts it in words. `score`, from 0 to 1, is how sure it is that claim and series are of
    one thing, and `features` what spoke for that.
    """

    id: str
    entry: str
    series: str
    verdict: CheckVerdict
    sort: CheckSort
    computed: tuple[float, float] | None
    unit: str
    rows: tuple[Point, ...]
    tolerance: float
    reason: str
    score: float
    features: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Revision:
    """One figure as one source gave it again and again: claims (`entries`), earliest first."""

    id: str
    entries: tuple[str, ...]
