"""The series that the record holds, and how far they reach."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Series, SeriesHead
from detente.record.interface import View


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series with how many `values` it has, of the days `first` to `last`."""

    series: SeriesHead
    values: int
    first: str | None
    last: str | None


def series_lines(view: View, heads: Iterable[SeriesHead]) -> tuple[SeriesLine, ...]:
    """The lines of these series, in their order."""
    wanted = tuple(heads)
    whole = {each.head.id: each for each in view.series([head.id for head in wanted])}
    return tuple(_line(whole[head.id]) for head in wanted if head.id in whole)


def _line(series: Series) -> SeriesLine:
    points = series.points
    first, last = (points[0].first, points[-1].last) if points else (None, None)
    return SeriesLine(series.head, len(points), first, last)
