"""The chart of a tie in the terminal."""

from detente.cli.chart import HALF, ROWS, chart
from detente.model import TiePoint


def point(date: str, score: float) -> TiePoint:
    return TiePoint(date, 1.0, 1.0, score, score - 0.1, score + 0.1)


def test_cooperation_goes_right_and_conflict_left() -> None:
    _, friendly, hostile, *_ = chart(
        [point("2031-01-01", 0.5), point("2032-01-01", -0.5)]
    ).plain.split("\n")
    assert friendly.startswith("2031-01-01")
    assert friendly.index("│") < friendly.index("█")
    assert hostile.index("█") < hostile.index("│")
    assert friendly.count("█") == hostile.count("█") == HALF // 2


def test_many_points_are_thinned_and_the_last_is_kept() -> None:
    points = [
        point(f"2031-{month:02}-{day:02}", 0.1) for month in range(1, 13) for day in range(1, 29)
    ]
    lines = chart(points).plain.strip().split("\n")
    assert len(lines) == ROWS + 1
    assert lines[-1].startswith("2031-12-28")
