"""A small chart of a tie through time, drawn in characters."""

from collections.abc import Sequence

from rich.text import Text

from detente.cli.words import signed
from detente.model import TiePoint

HALF = 20  # characters on each side of the middle line
LEGEND = (
    "Each line is a day of news about the two. The bar is the balance of what is told, from -1 "
    "(conflict, left) to +1 (cooperation, right), where older news counts less; the dots are how "
    "far off it may be."
)
ROWS = 24  # at most; more points are thinned out evenly, first and last kept


def chart(points: Sequence[TiePoint]) -> Text:
    """One line a point: its day, conflict left, cooperation right, the band dotted."""
    drawn = Text(f"{'':10}  {'conflict':>{HALF - 1}} │ cooperation\n", style="dim")
    for point in _thinned(points):
        drawn.append(f"{point.date:10}  ")
        drawn.append_text(_row(point))
        drawn.append(f"  {signed(point.score)}\n")
    return drawn


def _thinned(points: Sequence[TiePoint]) -> list[TiePoint]:
    if len(points) <= ROWS:
        return list(points)
    step = (len(points) - 1) / (ROWS - 1)
    return [points[round(index * step)] for index in range(ROWS)]


def _row(point: TiePoint) -> Text:
    row = Text()
    for place in range(-HALF, HALF + 1):
        row.append(*_mark(point, place))
    return row


def _mark(point: TiePoint, place: int) -> tuple[str, str]:
    """The character at `place` (left of the middle is below zero) and its style."""
    if place == 0:
        return "│", "dim"
    value = place / HALF
    if 0 < value <= point.score:
        return "█", "green"
    if point.score <= value < 0:
        return "█", "red"
    if point.low <= value <= point.high:
        return "·", "dim"
    return " ", ""
