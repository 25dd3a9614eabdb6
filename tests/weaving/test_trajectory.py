import pytest

from detente.weaving.trajectory import trajectory


def test_one_piece_of_evidence_leaves_the_band_wide() -> None:
    (point,) = trajectory([("2031-01-01", 0.4)])

    assert point.score == pytest.approx(0.1667, abs=1e-4)
    assert point.high - point.low > 1.5


def test_more_evidence_narrows_the_band() -> None:
    points = trajectory([(f"2031-01-{day:02}", 0.7) for day in range(1, 29)])

    widths = [point.high - point.low for point in points]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < 0.4


def test_evidence_fades_by_half_in_its_half_life() -> None:
    first, second = trajectory([("2031-01-01", 0.4), ("2031-05-01", -0.2)])

    assert (first.cooperation, second.cooperation, second.conflict) == (0.4, 0.2, 0.2)


def test_the_order_of_the_evidence_does_not_matter() -> None:
    pieces = [("2031-01-01", 0.1), ("2031-01-01", 0.7), ("2030-05-01", -0.2)]

    assert trajectory(pieces) == trajectory(reversed(pieces))


def test_nothing_dated_gives_no_points() -> None:
    assert trajectory([]) == ()
