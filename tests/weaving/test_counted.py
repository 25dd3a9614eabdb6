"""The figures of a sentence, from its words."""

import pytest

from detente.weaving.counted import Counted, counted


def _only(text: str) -> Counted:
    (found,) = counted(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("the count for Tarn was 96,000", 96_000, "", id="of nothing named"),
        pytest.param("Mara Ilic paid $40 million for it", 40e6, "dollar", id="a sign of money"),
        pytest.param("it cost 4.8 million francs", 4.8e6, "franc", id="a word for money"),
        pytest.param("three and a half million marks", 3.5e6, "mark", id="in words"),
        pytest.param("some 13 percent were out of work", 13, "percent", id="a share"),
        pytest.param("one in eight was dismissed", 12.5, "percent", id="one in so many"),
        pytest.param("a third of the houses burnt", 33, "percent", id="a part"),
        pytest.param("on 30 June 214 children lived there", 214, "children", id="after a day"),
    ],
)
def test_a_figure_has_values_and_a_unit(text: str, value: float, unit: str) -> None:
    found = [each for each in counted(text) if each.unit == unit]
    assert any(each.range.low <= value <= each.range.high for each in found)


@pytest.mark.parametrize(
    "text", ["It was 1921.", "on 3 March", "Rapid lost 2-1", "a 40-year lease"]
)
def test_years_days_and_scores_count_nothing(text: str) -> None:
    assert counted(text) == ()


def test_a_bound_leaves_the_figure_open() -> None:
    assert _only("More than 50,000 people saw it").range.high == float("inf")


@pytest.mark.parametrize(
    "text", ["it was $9,999,999 in 2029", "it cost $5 in 20 shops", "31 in 2029"]
)
def test_a_sum_in_a_year_is_no_share(text: str) -> None:
    assert all(each.unit != "percent" for each in counted(text))
