"""Which claims meet which series: the same body, the same measure, for the whole of it."""

import pytest
from made_series import GROWING, MARCH, YEAR, series, verdict
from told import claim

from detente.weaving import checks


@pytest.mark.parametrize(
    "text",
    [
        "Acme's spending per employee was $9 million in 2030.",
        "Acme's spending for each employee was $9 million in 2030.",
        "Acme's spending was $9 million a month in 2030.",
        "Acme's spending was $9 million per ship in 2030.",
        "Acme's spending was $9 million each in 2030.",
        "The average spending of Acme was $9 million in 2030.",
        "Acme's spending averaged $9 million in 2030.",
        "The spending tax of Acme was $9 million in 2030.",
        "Acme's spending fell short of $9 million in 2030.",
        "Had Acme's spending been $9 million in 2030, it would have closed.",
        "Acme had spending of $9 million on ships in 2030.",
        "Acme's spending from reserves was $9 million in 2030.",
        "The spending of Acme in Norway was $9 million in 2030.",
        "Acme Ships' spending was $9 million in 2030.",
        "Old Acme's spending was $9 million in 2030.",
        "The spending by Acme's rival was $9 million in 2030.",
        "The spending at Acme rival Bolt was $9 million in 2030.",
        "The spending of Acme Ships was $9 million in 2030.",
    ],
)
@pytest.mark.parametrize("subject", ["Acme", None])
def test_a_figure_for_each_or_for_another_is_not_checked(text: str, subject: str | None) -> None:
    claimed = claim(text, "$9 million", 9e6, measures="spending", subject=subject, date=YEAR)

    assert verdict(claimed, GROWING) is None


def test_a_figure_for_each_is_checked_against_its_own_series() -> None:
    text = "Acme's spending per employee was $9 million in 2030."
    claimed = claim(text, "$9 million", 9e6, measures="spending", subject="Acme", date=YEAR)

    assert verdict(claimed, series("spending per employee", "Acme", [750e3] * 12)) == "holds"
    assert verdict(claimed, series("spending per ship", "Acme", [750e3] * 12)) is None


@pytest.mark.parametrize(
    ("text", "measures", "expected"),
    [
        ("Harrow-Steel's sales were $960 million in 2030.", "sales", [("sales", "holds")]),
        ("Harrow-Steel's steel sales were $480 million in 2030.", "steel sales",
         [("steel sales", "holds")]),
        ("Harrow-Steel's sales from steel were $480 million in 2030.", "sales",
         [("steel sales", "holds")]),
    ],
)  # fmt: skip
def test_a_word_of_the_owners_name_still_narrows_what_is_measured(
    text: str, measures: str, expected: list[tuple[str, str]]
) -> None:
    among = [series("sales", "Harrow-Steel", [80e6] * 12)]
    among.append(series("steel sales", "Harrow-Steel", [40e6] * 12))
    value = 960e6 if "$960" in text else 480e6
    figure = text[text.index("$") : text.index(" in 2030")]
    claimed = claim(text, figure, value, measures=measures, subject="Harrow-Steel", date=YEAR)

    found = checks.find([claimed], among)

    assert [(each.series.split("-", 2)[1], each.verdict) for each in found] == expected


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("Inflation in Northport stood at 4% in March 2030.", "March", "holds"),
        ("Inflation in Northport rose to 9% in March 2030.", "March", "does not hold"),
        ("Northport's inflation rate was 4% in the third quarter of 2030.", "third quarter",
         "holds"),
        ("Core inflation in Northport stood at 4% in March 2030.", "March", None),
        ("Inflation in North Northport stood at 4% in March 2030.", "March", None),
        ("Prices fell, and in Northport 4% in March 2030.", "March", None),
    ],
)  # fmt: skip
def test_where_only_a_time_was_read_as_measured_the_sentence_says_what_is(
    text: str, about: str, expected: str | None
) -> None:
    figure = "4%" if "4%" in text else "9%"
    claimed = claim(text, figure, float(figure[0]), "percent", about)

    assert verdict(claimed, series("inflation", "Northport", [4.0] * 12, "level", "percent")) == (
        expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme's spending grew in March 2031.", "holds"),
        ("The spending of Acme has doubled in March 2031.", "does not hold"),
        ("Acme's defence spending grew in March 2031.", None),
        ("Acme and Bolt grew in March 2031.", None),
    ],
)
def test_where_only_whom_was_read_the_sentence_says_what_moved(
    text: str, expected: str | None
) -> None:
    claimed = claim(text, measures="Acme", subject="Acme", date=MARCH, published="2031-04-02")

    assert verdict(claimed, GROWING) == expected
