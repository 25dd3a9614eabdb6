"""Shares set against the series of part and whole, and days named in full."""

import pytest
from made_series import GROWING, YEAR, series, verdict
from told import claim

from detente.weaving import checks

SOLD = {
    name: series("sales" if name in ("Acme", "Bolt", "Acme Motors", "Vellamo Steel") else name,
                 "Vellamo Steel" if "sales" in name else name, [value] * 12)
    for name, value in {
        "Acme": 100, "Bolt": 30, "Acme Motors": 50, "Vellamo Steel": 80, "steel sales": 40,
        "services sales": 20,
    }.items()
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "figure", "computed"),
    [
        ("Bolt's sales made up about 30% of Acme's sales in 2030.", "30%", 30.0),
        ("Mara Ilic said that Bolt accounted for 30% of Acme's revenue in 2030.", "30%", 30.0),
        ("Bolt's share of Acme's sales was 30% in 2030.", "30%", 30.0),
        ("In 2030, Bolt accounted for 30% of sales at Acme Motors.", "30%", 60.0),
        ("Steel sales accounted for 30% of Vellamo Steel's revenue in 2030.", "30%", 50.0),
        ("Vellamo Steel's steel sales made up 30% of its revenue in 2030.", "30%", 50.0),
        ("Services accounted for 30% of Vellamo Steel's sales in 2030.", "30%", 25.0),
    ],
)
def test_a_share_is_of_what_the_sentence_says(text: str, figure: str, computed: float) -> None:
    share = claim(text, figure, 30, "percent", date=YEAR)

    (found,) = checks.find([share], list(SOLD.values()), list(SOLD.values()))

    assert (found.sort, found.computed) == ("share", (computed, computed))


@pytest.mark.parametrize(
    "text",
    [
        "Acme accounted for 30% of Bolt's sales in Norway in 2030.",
        "Bolt accounted for 30% of Acme's ship sales in 2030.",
        "Bolt and Kern accounted for 30% of Northport's sales in 2030.",
        "Bolt's profit was up by 30% of Acme's sales in 2030.",
    ],
)
def test_a_share_of_something_else_is_not_checked(text: str) -> None:
    share = claim(text, "30%", 30, "percent", "sales", "Acme", date=YEAR)

    found = checks.find([share], list(SOLD.values()), list(SOLD.values()))

    assert not [each for each in found if each.sort == "share"]


def test_a_share_waits_for_the_series_of_its_part() -> None:
    share = claim(
        "Kern accounted for 30% of Acme's sales in 2030.", "30%", 30, "percent", date=YEAR
    )

    (found,) = checks.find([share], list(SOLD.values()), list(SOLD.values()))

    assert found.reason == "Sales of Acme by Office: there is no series of the part."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme had spending of $1.33 billion in 2030.", "holds"),
        ("In 2030, Acme had spending of $1.33 billion.", "holds"),
        ("Acme's spending in 2030 was $1.33 billion.", "holds"),
        ("Acme's spending for the first quarter of 2030 was $9 billion.", "does not hold"),
        ("Acme had spending of $1.33 billion in 2029.", "cannot be told"),
        ("Acme had spending of $9 billion in the first quarter of 2030.", "does not hold"),
        ("Acme had spending of $104 million in March 2030.", "holds"),
        ("Acme had spending of $9 billion in 2030 dollars.", "cannot be told"),
        ("Acme had spending of $9 billion in the 2030 budget.", "cannot be told"),
        ("Acme had spending of $9 billion, more than in 2030.", "cannot be told"),
        ("Acme had spending of $9 billion, and in 2029 less than in 2030.", "cannot be told"),
    ],
)
def test_days_named_in_full_beside_the_figure_are_its_period(text: str, expected: str) -> None:
    figure = next(each for each in ("$1.33 billion", "$9 billion", "$104 million") if each in text)
    value = {"$1.33 billion": 1.368e9, "$9 billion": 9e9, "$104 million": 104e6}[figure]

    assert verdict(claim(text, figure, value, "USD", "spending", "Acme"), GROWING) == expected
