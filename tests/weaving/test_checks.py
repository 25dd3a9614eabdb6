"""Claims set against series: each holds, does not hold, or cannot be told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from made_series import (
    FORTUNE,
    GROWING,
    MARCH,
    SHRINKING,
    YEAR,
    cut,
    series,
    spent,
    told,
    verdict,
)
from told import claim, dates

from detente.model import DateInterval, Point, Series
from detente.weaving import checks
from detente.weaving.telling import Told


@pytest.mark.parametrize(
    ("claimed", "figures", "expected"),
    [
        pytest.param(spent("$1.33 billion", 1.33e9, date=YEAR), GROWING, "holds", id="total"),
        pytest.param(spent("$2 billion", 2e9, date=YEAR), GROWING, "does not hold", id="no total"),
        pytest.param(
            spent("more than $1 billion", 1e9, date=YEAR, bound="more than"), GROWING, "holds",
            id="more than",
        ),
        pytest.param(
            spent("$1.45 billion", 1.45e9, date=YEAR), GROWING, "cannot be told", id="near"
        ),
        pytest.param(spent("$2 billion", 2e9), GROWING, "cannot be told", id="no period"),
        pytest.param(
            spent("$2 billion", 2e9, date=dates("2029-06-01", "2030-05-31")), GROWING,
            "cannot be told", id="a period beyond the rows",
        ),
        pytest.param(cut("$2 million", 2e6, date=MARCH), SHRINKING, "holds", id="cut by"),
        pytest.param(cut("$90 million", 90e6, date=MARCH), SHRINKING, "does not hold", id="no cut"),
        pytest.param(cut("$50 million", 50e6, date=MARCH), GROWING, "does not hold", id="it grew"),
        pytest.param(
            cut("25 percent", 25, "percent", date=MARCH), SHRINKING, "holds",
            id="percent of the month a year before",
        ),
        pytest.param(
            cut("60 percent", 60, "percent", date=MARCH), SHRINKING, "does not hold", id="percent"
        ),
        pytest.param(told("Acme's spending was cut."), SHRINKING, "holds", id="which way"),
        pytest.param(told("Acme's spending was cut."), GROWING, "does not hold", id="other way"),
        pytest.param(told("Acme's spending grew."), GROWING, "holds", id="it did grow"),
        pytest.param(
            told("Spending by the council was cut.", "Spending", None),
            series("spending", "town council; council", [100 + place for place in range(15)]),
            "does not hold", id="named beside what is measured",
        ),
    ],
)  # fmt: skip
def test_a_claim_about_a_total_or_its_change(claimed: Told, figures: Series, expected: str) -> None:
    assert verdict(claimed, figures) == expected


@pytest.mark.parametrize(
    ("figure", "value", "expected"),
    [
        pytest.param("$95 billion", 95e9, "holds", id="holds"),
        pytest.param("$300 billion", 300e9, "does not hold", id="does not"),
    ],
)
def test_a_fortune_lost_in_so_many_days(figure: str, value: float, expected: str) -> None:
    lost = claim(
        f"Mara Ilic lost {figure} in 100 days.", figure, value, measures="lost",
        subject="Mara Ilic", published="2031-03-11",
    )  # fmt: skip

    assert verdict(lost, FORTUNE) == expected


BY_DAY = Series(
    replace(FORTUNE.head, id="by day"),
    tuple(
        Point(day, day, 400e9 - 1e9 * max(0, min(place - 60, 100)), place + 1)
        for place in range(240)
        for day in [(date(2030, 8, 1) + timedelta(place)).isoformat()]
    ),
)  # falls by a billion a day from October 2030 until early January 2031, then stands


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("over a 100-day stretch", "holds"),
        ("over a 100-day period", "holds"),
        ("in a 100-day stretch", "holds"),
        ("in the space of 100 days", "holds"),
        ("over the course of about 100 days", "holds"),
        ("in just 100 days", "holds"),
        ("over the past 100 days", "does not hold"),
        ("over a 20-day stretch", "does not hold"),
        ("in its first 100 days", "cannot be told"),
        ("under a 100-day plan", None),
        ("in a 100-day campaign", None),
    ],
)
def test_a_stretch_of_days_may_have_ended_before_it_was_told(
    when: str, expected: str | None
) -> None:
    lost = claim(
        f"Mara Ilic lost $100 billion {when}.", "$100 billion", 100e9, measures="lost",
        subject="Mara Ilic", published="2031-03-11",
    )  # fmt: skip

    assert verdict(lost, BY_DAY) == expected


def test_a_year_told_a_month_after_the_rows_is_the_year_of_the_rows() -> None:
    days = [("2029-12-31", 1.5e9), ("2030-12-31", 1.9e9), ("2031-01-31", 1.9e9)]
    rows = tuple(Point(day, day, value, row) for row, (day, value) in enumerate(days, 1))
    debt = Series(series("debt", "Acme", [1.0], "level").head, rows)
    text = "Over the past 12 months, the debt of Acme rose by $400 million."
    past = DateInterval("2030-02-04", "2031-02-04", "Over the past 12 months")
    rose = claim(
        text, "$400 million", 4e8, "USD", "debt", date=past, published="2031-02-04"
    )  # fmt: skip

    assert verdict(rose, debt) == "holds"


def test_days_counted_from_the_telling_need_a_day_of_publication() -> None:
    lost = claim(
        "Mara Ilic lost $100 billion over a 100-day stretch.", "$100 billion", 100e9,
        measures="lost", subject="Mara Ilic", published=None,
    )  # fmt: skip

    (found,) = checks.find([lost], [BY_DAY])

    assert found.verdict == "cannot be told"
    assert found.reason == (
        "Net worth of Mara Ilic by Office: the article has no day of publication, so the days that "
        "the claim is of are unknown."
    )


def test_a_level_is_looked_up_at_its_day() -> None:
    def worth(figure: str, value: float) -> Told:
        text = f"The fortune of Mara Ilic stood at {figure}."
        return claim(
            text, figure, value, measures="fortune", subject="Mara Ilic",
            date=dates("2030-06-01"),
        )  # fmt: skip

    assert verdict(worth("$250 billion", 250e9), FORTUNE) == "holds"
    assert verdict(worth("$400 billion", 400e9), FORTUNE) == "does not hold"


def test_a_share_is_reckoned_from_two_series() -> None:
    text = "Bolt accounted for 30 percent of the sales of Acme in 2030."
    share = claim(text, "30 percent", 30, "percent", "sales", "Bolt", date=YEAR)
    whole, part = (series("sales", of, [value] * 12) for of, value in (("Acme", 100), ("Bolt", 30)))

    (found,) = checks.find([share], [whole], [whole, part])

    assert (found.verdict, found.computed, found.unit) == ("holds", (30.0, 30.0), "percent")
    assert verdict(share, whole) == "cannot be told"


def test_a_check_says_what_was_reckoned_from_which_rows() -> None:
    (found,) = checks.find([cut("$50 million", 50e6, date=MARCH)], [SHRINKING])

    assert found.reason == (
        "Spending of Acme by Office went from 104 million USD for 2030-03 (row 3) to 72 million "
        "USD for 2031-03 (row 15), a fall of 24 million USD."
    ).replace("104", "96")
    assert [each.row for each in found.rows] == [3, 15]
    assert found.computed == (-24e6, -24e6)
    assert (found.tolerance, found.score) == (0.1, 1.0)
    assert found.features[:2] == (("same_subject", 0.35), ("same_measure", 0.25))


@pytest.mark.parametrize(
    "claimed",
    [
        pytest.param(told("Bolt's spending was cut.", subject="Bolt"), id="another actor"),
        pytest.param(told("Acme said that Bolt's spending was cut."), id="another's beside it"),
        pytest.param(told("Acme's sales fell.", "sales"), id="another measure"),
        pytest.param(
            claim("Acme cut spending by £5 million.", "£5 million", 5e6, "GBP", "spending", "Acme"),
            id="another unit",
        ),
        pytest.param(told("Acme's defence spending was cut.", "defence spending"), id="a part"),
        pytest.param(told("Acme's spending on ships was cut."), id="a part after it"),
        pytest.param(told("Acme's spending in Norway was cut."), id="a place"),
        pytest.param(told("Acme vowed to cut its spending."), id="a vow"),
        pytest.param(told("Acme's spending should be cut."), id="a duty"),
        pytest.param(told("Acme's spending will be cut."), id="a forecast"),
        pytest.param(told("Acme's spending was cut.", polarity="denied"), id="a denial"),
        pytest.param(told("Acme's spending was cut.", certainty="possible"), id="a possibility"),
        pytest.param(told("Acme's spending was not cut."), id="not cut"),
    ],
)
def test_a_claim_of_something_else_is_not_checked(claimed: Told) -> None:
    assert verdict(claimed, GROWING) is None


@pytest.mark.parametrize(
    ("claimed", "figures"),
    [
        pytest.param(
            claim(
                "Acme said that its savings were $50 million.", "$50 million", 50e6,
                measures="savings", subject="Acme", date=MARCH,
            ),
            GROWING, id="savings against what would have been spent",
        ),
        pytest.param(
            claim(
                "Mara Ilic lost $300 billion in the first 100 days.", "$300 billion", 300e9,
                measures="lost", subject="Mara Ilic",
            ),
            FORTUNE, id="days that begin nobody knows when",
        ),
    ],
)  # fmt: skip
def test_what_is_unsure_is_never_said_not_to_hold(claimed: Told, figures: Series) -> None:
    assert verdict(claimed, figures) in (None, "cannot be told")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme cut spending in March.", "holds"),
        ("Acme spending was cut in March.", "holds"),
        ("The agency has trimmed its spending.", "holds"),
        ("Acme raised its spending in March.", "does not hold"),
        ("Acme spending was hiked in March.", "does not hold"),
        ("Acme wants to cut spending.", None),
    ],
)
def test_who_moved_what_is_checked_by_its_direction(text: str, expected: str | None) -> None:
    assert verdict(told(text, date=MARCH), SHRINKING) == expected


def test_a_gap_in_the_rows_leaves_it_open() -> None:
    gap = Series(GROWING.head, tuple(each for each in GROWING.points if each.row != 6))

    assert verdict(spent("$2 billion", 2e9, date=YEAR), gap) == "cannot be told"


@pytest.mark.parametrize(
    ("claimed", "figures"),
    [
        pytest.param(
            spent("$2 billion", 2e9, date=YEAR), series("spending", "Acme", [1.7e308] * 15),
            id="a sum beyond all numbers",
        ),
        pytest.param(
            cut("25 percent", 25, "percent", date=MARCH),
            series("spending", "Acme", [5e-324] * 14 + [1e300]),
            id="a part of next to nothing",
        ),
    ],
)  # fmt: skip
def test_no_check_yields_a_figure_beyond_all_numbers(claimed: Told, figures: Series) -> None:
    (found,) = checks.find([claimed], [figures])

    assert (found.verdict, found.computed) == ("cannot be told", None)
    assert found.reason.endswith("too large or too small to be reckoned with.")


def test_what_clearly_does_not_hold_is_a_disagreement_told_once() -> None:
    block = [cut("$50 million", 50e6, date=MARCH, paper=paper, origin="wire") for paper in "AB"]
    checked = checks.find(block, [GROWING])

    (found,) = checks.disagreements("spending acme", block, checked, [GROWING])

    assert found.kind == "figures"
    assert [len(side) for side in found.sides] == [2, 1]
    assert found.sides[1][0].entry == GROWING.head.id
    assert found.reason.split(" ", 1)[1] == (
        "tells: “Acme cut its spending by $50 million”; but Spending of Acme by Office went from "
        "126 million USD for 2031-02 (row 14) to 128 million USD for 2031-03 (row 15), a rise of "
        "2 million USD."
    )


def test_claims_and_series_meet_in_one_block_at_least() -> None:
    claimed = told("Spending by the council was cut.", "Spending", None)
    head = series("spending", "town council", [1.0]).head

    assert checks.keys(claimed) & checks.head_keys(head)
