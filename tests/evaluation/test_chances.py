"""Scores of chances, on cases with known answers."""

import numpy as np
import pytest

from detente.evaluation.chances import Bin, calibration_error, reliability, skill
from detente.evaluation.diagram import reliability_diagram

CAME = np.array([1.0, 0.0, 0.0, 0.0])
RATE = np.full(4, 0.25)
PAIRS = np.arange(4)


def test_perfect_chances_have_a_skill_of_one() -> None:
    assert skill(CAME, RATE, CAME, PAIRS).skill == 1


def test_a_forecast_has_no_skill_against_itself() -> None:
    found = skill(RATE, RATE, CAME, PAIRS)
    assert (found.skill, found.low, found.high) == (0, 0, 0)


def test_sure_and_wrong_is_worse_than_the_base_rate() -> None:
    assert skill(1 - CAME, RATE, CAME, PAIRS).skill < -1


def test_bins_hold_forecasts_of_like_height() -> None:
    said = np.array([0.1, 0.9, 0.2, 0.8])
    found = reliability(said, np.array([0.0, 1.0, 0.0, 1.0]), bins=2)
    assert [(pytest.approx(each.said), each.came, each.cases) for each in found] == [
        (0.15, 0.0, 2),
        (0.85, 1.0, 2),
    ]


def test_the_calibration_error_weighs_bins_by_their_size() -> None:
    assert calibration_error([Bin(0.5, 0.5, 30), Bin(0.1, 0.5, 10)]) == pytest.approx(0.1)


def test_a_diagram_has_a_point_for_each_bin_and_keeps_markup_out() -> None:
    drawn = reliability_diagram("<b>chances</b>", [Bin(0.25, 0.25, 10), Bin(1.0, 0.0, 3)])
    assert drawn.count("<circle") == 2
    assert "<b>" not in drawn
    assert 'cx="198.0" cy="198.0"' in drawn  # a quarter is in the middle of a root's axis
