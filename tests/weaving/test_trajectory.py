from datetime import date

import numpy as np
import pytest

from detente.model import ontology
from detente.weaving.trajectory import trajectory


def test_one_piece_of_evidence_leaves_the_band_wide() -> None:
    (point,) = trajectory([("2031-01-01", 0.4)])

    assert point.score == pytest.approx(0.1667, abs=1e-4)
    assert point.high - point.low > 1.5


def test_more_evidence_narrows_the_band() -> None:
    points = trajectory([(f"2031-01-{day:02}", 0.7) for day in range(1, 29)])

    widths = [point.high - point.low for point in points]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < 0.5


def test_evidence_fades_by_half_in_its_half_life() -> None:
    first, second = trajectory([("2031-01-01", 0.4), ("2031-05-01", -0.2)])

    assert (first.cooperation, second.cooperation, second.conflict) == (0.4, 0.2, 0.2)


def test_the_order_of_the_evidence_does_not_matter() -> None:
    pieces = [("2031-01-01", 0.1), ("2031-01-01", 0.7), ("2030-05-01", -0.2)]

    assert trajectory(pieces) == trajectory(reversed(pieces))


def test_nothing_dated_gives_no_points() -> None:
    assert trajectory([]) == ()


def test_the_filter_gives_the_exact_gaussian_posterior() -> None:
    """Set against the whole joint distribution of level and evidence, solved at once."""
    rules = ontology.load("tie_weights")["trajectory"]
    pieces = [
        ("2030-01-01", 0.4), ("2030-01-01", -0.2), ("2030-02-20", 0.7), ("2030-02-21", -0.8),
        ("2031-06-01", -0.3), ("2034-01-01", 0.5),
    ]  # fmt: skip
    days = np.array([date.fromisoformat(day).toordinal() for day, _ in pieces])
    weights = np.array([weight for _, weight in pieces])
    apart = np.abs(days[:, None] - days[None, :])
    level = rules["spread"] ** 2 * 0.5 ** (apart / rules["return"])

    for point in trajectory(pieces):
        known = days <= date.fromisoformat(point.date).toordinal()
        now = int(np.flatnonzero(known)[-1])
        told = level[np.ix_(known, known)] + np.diag(rules["noise"] / np.abs(weights[known]))
        gain = np.linalg.solve(told, level[now, known])
        mean = gain @ np.sign(weights[known])
        spread = np.sqrt(level[now, now] - gain @ level[now, known])
        assert point.score == pytest.approx(mean, abs=1e-4)
        assert point.low == pytest.approx(max(-1, mean - rules["band"] * spread), abs=2e-4)
