from math import log

import pytest

from detente.outlook.reliability_plot import reliability_svg
from detente.outlook.scoring import Bin, Resolved, overall, reliability, score, share

LUCKY = [Resolved(0.99, 1.0)]
SEER = [Resolved(0.9, 1.0)] * 18 + [Resolved(0.9, 0.0)] * 2


def test_scores_are_those_published() -> None:
    found = score([Resolved(0.8, 1.0), Resolved(0.3, 0.0)])
    assert found.brier == pytest.approx((0.04 + 0.09) / 2)
    assert found.log == pytest.approx(-(log(0.8) + log(0.7)) / 2, abs=1e-4)


def test_one_lucky_guess_makes_no_seer() -> None:
    lucky, seer = score(LUCKY), score(SEER)
    assert lucky.brier is not None
    assert seer.brier is not None
    assert lucky.brier < seer.brier
    assert lucky.brier_shrunk > seer.brier_shrunk
    assert lucky.log_shrunk > seer.log_shrunk


def test_without_a_forecast_there_is_no_score() -> None:
    found = score([])
    assert (found.count, found.brier, found.log) == (0, None, None)
    assert (found.brier_shrunk, found.log_shrunk) == (0.25, round(log(2), 4))


def test_a_certain_forecast_that_fails_has_a_finite_log_score() -> None:
    assert score([Resolved(1.0, 0.0)]).log == pytest.approx(-log(0.01), abs=1e-4)


def test_a_share_is_drawn_towards_that_of_all() -> None:
    assert share(1, 1, 0.5) == pytest.approx(3.5 / 6, abs=1e-4)
    assert share(0, 0, 0.7) == 0.7


@pytest.mark.parametrize(
    ("came", "count", "expected"),
    [(0, 0, 0.5), (1, 1, 3.5 / 6), (0, 1, 2.5 / 6), (90, 100, 92.5 / 105)],
    ids=["none yet", "one came true", "one did not", "many"],
)
def test_the_share_of_all_is_drawn_towards_one_half(
    came: float, count: int, expected: float
) -> None:
    assert overall(came, count) == pytest.approx(expected, abs=1e-4)


def test_bins_hold_what_was_given_and_what_came() -> None:
    assert reliability(SEER) == (Bin(20, 0.9, 0.9),)
    assert [each.count for each in reliability([*LUCKY, Resolved(0.0, 0.0)])] == [1, 1]


def test_the_plot_draws_a_dot_for_each_bin_and_trusts_no_title() -> None:
    drawn = reliability_svg([Bin(4, 0.25, 0.5), Bin(1, 0.9, 1.0)], "<script>")
    assert drawn.count("<circle") == 2
    assert "<script>" not in drawn
    assert 'cx="136.0" cy="216.0"' in drawn
