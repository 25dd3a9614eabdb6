import pytest

from detente.reading.quantities.numerals import value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12,500", 12_500.0),
        ("9,999,999,999,999,999,999,999", 9_999_999_999_999_999_999_999.0),
        ("12,34,567", 1_234_567.0),
        ("1.5", 1.5),
        ("two", 2.0),
        ("twenty-one", 21.0),
        ("Two hundred and five", 205.0),
        ("seventeen hundred", 1_700.0),
        ("three million five hundred thousand", 3_500_000.0),
        ("half a million", 500_000.0),
        ("one and a half million", 1_500_000.0),
        ("a dozen", 12.0),
        ("five crore", 50_000_000.0),
    ],
)
def test_reads_a_number_in_figures_or_words(words: str, value: float) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize("words", ["", "men", "two men", "one two three", "twenty thirty", "1,2"])
def test_reads_no_number_from_other_words(words: str) -> None:
    assert value_of(words) is None
