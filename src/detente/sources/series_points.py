"""The points of one series in their order: what repeats, what conflicts, where nothing is given."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from detente.errors import InputError
from detente.model import Point, SeriesKind

WIDE = 3.0  # times the usual step: a gap among levels


def once(address: str, points: Sequence[Point]) -> tuple[list[Point], list[str]]:
    """The points without rows that repeat one; InputError where two values are for one day."""
    kept: list[Point] = []
    notes = []
    for each in points:
        last = kept[-1] if kept else None
        if last is None or each.first > last.last:
            kept.append(each)
        elif (each.first, each.last, each.value) == (last.first, last.last, last.value):
            notes.append(f"row {each.row} repeats row {last.row} ({each.days}); it is left out")
        else:
            raise InputError(
                f"{address}, row {each.row}",
                f"gives {each.value:,.15g} for {each.days}, of which row {last.row} gives "
                f"{last.value:,.15g} for {last.days}; leave one of them",
            )
    return kept, notes


def gaps(points: Sequence[Point], sort: SeriesKind) -> list[str]:
    """The stretches of which the series says nothing."""
    steps = [_days_between(one.last, other.first) for one, other in pairwise(points)]
    usual = sorted(steps)[len(steps) // 2] if steps else 1
    most = 1 if sort == "total" else max(WIDE * usual, 1)
    return [
        f"nothing is given between {one.last} (row {one.row}) and {other.first} (row {other.row}); "
        "claims about that time cannot be told"
        for (one, other), step in zip(pairwise(points), steps, strict=True)
        if step > most
    ]


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days
