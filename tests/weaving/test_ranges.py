import pytest

from detente.model import Bound, Quantity
from detente.weaving.ranges import allowed


def _quantity(value: float, bound: Bound = "exact") -> Quantity:
    low = None if bound in ("at most", "less than") else value
    high = None if bound in ("at least", "more than") else value
    return Quantity("q", 0, 1, value, low, high, "USD", bound, None)


@pytest.mark.parametrize(
    ("words", "value", "low", "high"),
    [
        pytest.param("$31.6 million", 31.6e6, 31.55e6, 31.65e6, id="last digit"),
        pytest.param("$150 million", 150e6, 145e6, 155e6, id="noughts may be rounded"),
        pytest.param("$2 trillion", 2e12, 1.8e12, 2.2e12, id="a tenth at most"),
        pytest.param("1,204", 1204, 1203.5, 1204.5, id="commas"),
        pytest.param("a dozen", 12, 11.5, 12.5, id="in words"),
        pytest.param("$0", 0, 0, 0, id="nothing"),
    ],
)
def test_a_printed_figure_is_good_to_half_its_last_digit(
    words: str, value: float, low: float, high: float
) -> None:
    found = allowed(_quantity(value), words)

    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("bound", "fits", "fails"),
    [
        pytest.param("at least", 500.0, 80.0, id="at least"),
        pytest.param("more than", 500.0, 80.0, id="more than"),
        pytest.param("at most", 5.0, 120.0, id="at most"),
        pytest.param("about", 108.0, 120.0, id="about"),
    ],
)
def test_a_bound_opens_the_range(bound: Bound, fits: float, fails: float) -> None:
    found = allowed(_quantity(100.0, bound), "100")

    assert found.low <= fits <= found.high
    assert not found.low <= fails <= found.high
