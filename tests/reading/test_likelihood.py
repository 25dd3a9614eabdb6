import pytest

from detente.model.ontology import load
from detente.reading.predictions.likelihood import likelihood


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("is likely to", 0.55, 0.80),
        ("is very likely to", 0.80, 0.95),
        ("Almost certainly", 0.95, 0.99),
        ("is unlikely to", 0.20, 0.45),
        ("are highly unlikely to", 0.05, 0.20),
        ("may soon", 0.20, 0.80),
        ("it is only a matter of time before", 0.99, 1.0),
        ("will probably not", 0.20, 0.45),
        ("there is a 30 percent chance that", 0.30, 0.30),
        ("a 62.5% probability", 0.625, 0.625),
        ("the chance that it falls is one in five", 0.2, 0.2),
        ("the odds that he wins are about 3 in 10", 0.3, 0.3),
        ("the probability that she resigns is 35 percent", 0.35, 0.35),
        ("a one in four chance that", 0.25, 0.25),
        ("a one-in-three chance of", 1 / 3, 1 / 3),
    ],
)
def test_words_of_probability_stand_for_an_interval(words: str, low: float, high: float) -> None:
    found = likelihood(words)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-6)


@pytest.mark.parametrize(
    "words",
    [
        "will",
        "is expected to",
        "is not certain to",
        "a certain minister",
        "are less likely to",
        "the talks in May",
        "a 300 percent chance",
        "one in five ships is late",
        "a chance to score in the first half",
        "unlikelyish",
    ],
)
def test_other_words_stand_for_none(words: str) -> None:
    assert likelihood(words) is None


def test_every_level_of_the_table_lies_between_nought_and_one() -> None:
    for level in load("likelihood"):
        if level["low"] is not None:
            assert 0 <= level["low"] <= level["high"] <= 1, level["name"]
