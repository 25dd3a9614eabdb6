"""What claims assert of a series: multiples, denials, from what to what something went."""

import pytest
from made_series import GROWING, MARCH, SHRINKING, YEAR, series, told, verdict
from told import claim, dates

from detente.model import Series
from detente.weaving import checks

DEBT = series("debt", "Acme", [50e6 * 2 ** (place / 12) for place in range(25)], "level")
STEEP = series("spending", "Acme", [50e6 * 1.1**place for place in range(15)])
NEXT = dates("2031-01-01", "2031-12-31")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme's debt doubled in 2031.", "holds"),
        ("Acme has doubled its debt in 2031.", "holds"),
        ("The debt of Acme nearly doubled in 2031.", "holds"),
        ("Acme's debt more than tripled in 2031.", "does not hold"),
        ("Acme's debt has quadrupled in 2031.", "does not hold"),
        ("Acme's debt halved in 2031.", "does not hold"),
        ("Acme's debt doubled its rivals' in 2031.", None),
        ("Acme's debt growth doubled in 2031.", None),
        ("Acme's debt doubled as a share of its sales in 2031.", None),
        ("Acme's debt should have doubled in 2031.", None),
        ("Acme's debt stood still while its sales doubled in 2031.", None),
    ],
)
def test_a_multiple_is_a_change_of_so_many_percent(text: str, expected: str | None) -> None:
    measures = "debt growth" if "growth" in text else "debt"
    said = claim(text, measures=measures, subject="Acme", date=NEXT, published="2032-02-01")

    assert verdict(said, DEBT) == expected


@pytest.mark.parametrize(
    ("text", "figures", "expected"),
    [
        pytest.param("Acme's spending did not fall in March.", GROWING, "holds", id="it rose"),
        pytest.param("Acme's spending didn't fall in March.", GROWING, "holds", id="shortened"),
        pytest.param("Acme's spending never rose in March.", STEEP, "does not hold", id="never"),
        pytest.param(
            "Ilic denied that Acme's spending fell in March.", SHRINKING, "does not hold",
            id="denied by somebody",
        ),
        pytest.param(
            "Ilic never denied that Acme's spending fell in March.", SHRINKING, None, id="twice"
        ),
    ],
)  # fmt: skip
def test_a_denied_movement(text: str, figures: Series, expected: str | None) -> None:
    assert verdict(told(text, date=MARCH, polarity="denied"), figures) == expected


@pytest.mark.parametrize(
    ("figure", "value", "expected"),
    [
        pytest.param("$1.33 billion", 1.332e9, "does not hold", id="the very figure"),
        pytest.param("$1.36 billion", 1.36e9, "cannot be told", id="near"),
        pytest.param("$2 billion", 2e9, "holds", id="another figure"),
    ],
)
def test_a_denied_figure(figure: str, value: float, expected: str) -> None:
    denied = claim(
        f"Acme's spending was not {figure} in 2030.", figure, value, measures="spending",
        subject="Acme", date=YEAR, polarity="denied",
    )  # fmt: skip

    assert verdict(denied, GROWING) == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Acme's spending rose from $1.33 billion in 2030 to $9 billion in 2031.",
         1.332e9, "holds"),
        ("Acme's spending rose from $1.33 billion to $9 billion in 2030.", 1.332e9,
         "cannot be told"),
        ("Acme's spending rose from $1 billion in 2029 to $1.33 billion in 2030.",
         1.332e9, "holds"),
        ("Acme's spending fell from $9 billion in 2030 to $1 billion in 2031.", 9e9,
         "does not hold"),
    ],
)  # fmt: skip
def test_from_what_and_to_what_it_went_are_figures_of_their_own(
    text: str, figure: float, expected: str
) -> None:
    words = "$1.33 billion" if figure == 1.332e9 else "$9 billion"

    assert verdict(claim(text, words, figure, "USD", "spending", "Acme"), GROWING) == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Acme had $9 billion in spending in 2030.", "$9 billion", "does not hold"),
        ("Acme added $9 billion in spending in 2030.", "$9 billion", None),
        ("Acme missed out on $9 billion in spending in 2030.", "$9 billion", None),
        ("Acme's spending was no longer $9 billion in 2030.", "$9 billion", None),
    ],
)
def test_a_figure_that_may_be_of_a_part_is_not_checked(
    text: str, figure: str, expected: str | None
) -> None:
    assert verdict(claim(text, figure, 9e9, "USD", "spending", "Acme"), GROWING) == expected


def test_not_only_so_much_is_no_denial_of_so_much() -> None:
    text = "Acme's spending was not just $1.33 billion in 2030."
    said = claim(
        text, "$1.33 billion", 1.332e9, "USD", "spending", "Acme", date=YEAR, polarity="denied"
    )

    assert verdict(said, GROWING) is None


def test_a_period_that_was_not_over_cannot_be_told() -> None:
    text = "Acme's spending was $9 billion in 2030."
    said = claim(text, "$9 billion", 9e9, "USD", "spending", "Acme", published="2030-08-01")

    (found,) = checks.find([said], [GROWING])

    assert found.verdict == "cannot be told"
    assert found.reason == "Spending of Acme by Office: the claim was told before 2030 ended."


def test_a_level_is_not_held_against_the_day_of_telling_where_a_year_is_named() -> None:
    text = "Acme's debt was $60 million, down by a tenth, in June 2030."
    said = claim(text, "$60 million", 60e6, "USD", "debt", "Acme", published="2031-12-05")

    (found,) = checks.find([said], [DEBT])

    assert found.verdict == "cannot be told"
