from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.model import Article
from detente.reading import parser
from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.quantities import finding as quantities
from detente.reading.times import finding as dates

Write = Callable[..., Article]
Figures = Callable[[str], list[Any]]


def _draft(write: Write, text: str) -> Draft:
    draft = parser.parse(Draft(write(text), plain(text)))
    return quantities.find(dates.find(draft))


@pytest.fixture(scope="module")
def figures(write: Write) -> Figures:
    def found(text: str) -> list[Any]:
        draft = _draft(write, text)
        return [(text[each.start : each.end], each.value, each.unit) for each in draft.quantities]

    return found


@pytest.fixture(scope="module")
def bounds(write: Write) -> Figures:
    def found(text: str) -> list[Any]:
        draft = _draft(write, text)
        return [(each.bound, each.low, each.value, each.high) for each in draft.quantities]

    return found


@pytest.fixture(scope="module")
def measured(write: Write) -> Figures:
    def found(text: str) -> list[Any]:
        draft = _draft(write, text)
        return [each.measures and each.measures.words(text) for each in draft.quantities]

    return found


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Doe lost $31.6 million.", ("$31.6 million", 31_600_000.0, "USD")),
        ("Doe lost £350m.", ("£350m", 350_000_000.0, "GBP")),
        ("Doe lost €1.4bn.", ("€1.4bn", 1_400_000_000.0, "EUR")),
        ("Doe lost US$2bn.", ("US$2bn", 2_000_000_000.0, "USD")),
        ("Doe lost A$5m.", ("A$5m", 5_000_000.0, "AUD")),
        ("Doe lost HK$20,000.", ("HK$20,000", 20_000.0, "HKD")),
        ("Doe lost CHF 3m.", ("CHF 3m", 3_000_000.0, "CHF")),
        ("Doe lost Rs 500 crore.", ("Rs 500 crore", 5_000_000_000.0, "INR")),
        ("Doe lost ¥500 billion.", ("¥500 billion", 500_000_000_000.0, "JPY")),
        ("Doe lost 150 million dollars.", ("150 million dollars", 150_000_000.0, "USD")),
        ("Doe lost 20 million euros.", ("20 million euros", 20_000_000.0, "EUR")),
        ("Doe lost 2 trillion won.", ("2 trillion won", 2_000_000_000_000.0, "KRW")),
        ("Doe lost half a million dollars.", ("half a million dollars", 500_000.0, "USD")),
        ("Doe lost 50 cents.", ("50 cents", 0.5, "USD")),
        ("Doe lost a $5-million house.", ("$5-million", 5_000_000.0, "USD")),
    ],
)
def test_reads_sums_in_full_units_of_their_currency(
    figures: Figures, text: str, figure: tuple[str, float, str]
) -> None:
    assert figures(text) == [figure]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It fell 1%.", ("1%", 1.0, "percent")),
        ("It fell 10 percent.", ("10 percent", 10.0, "percent")),
        ("It fell 12 per cent.", ("12 per cent", 12.0, "percent")),
        ("It fell twenty-one percent.", ("twenty-one percent", 21.0, "percent")),
        ("It fell by 3 percentage points.", ("3 percentage points", 3.0, "percentage points")),
        ("Rates fell 50 basis points.", ("50 basis points", 50.0, "basis points")),
    ],
)
def test_reads_shares(figures: Figures, text: str, figure: tuple[str, float, str]) -> None:
    assert figures(text) == [figure]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It has 12,000 employees.", ("12,000 employees", 12_000.0, "employees")),
        ("It closed 15 federal agencies.", ("15 federal agencies", 15.0, "agencies")),
        ("Doe wore two caps.", ("two caps", 2.0, "caps")),
        ("About two hundred workers left.", ("two hundred workers", 200.0, "workers")),
        ("It serves 3 million people.", ("3 million people", 3_000_000.0, "people")),
        ("It shut 15 of its offices.", ("15 of its offices", 15.0, "offices")),
        ("It shut 15 of the 20 offices.", ("15 of the 20 offices", 15.0, "offices")),
    ],
)
def test_reads_what_is_counted(figures: Figures, text: str, figure: tuple[str, float, str]) -> None:
    assert figures(text) == [figure]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Doe lost $100 million.", ("exact", 1e8, 1e8, 1e8)),
        ("Doe lost about $100 million.", ("about", 9e7, 1e8, 1.1e8)),
        ("Doe lost nearly $100 million.", ("about", 9e7, 1e8, 1e8)),
        ("Doe lost at least $100 million.", ("at least", 1e8, 1e8, None)),
        ("Doe lost $100 million or more.", ("at least", 1e8, 1e8, None)),
        ("Doe lost up to $100 million.", ("at most", None, 1e8, 1e8)),
        ("Doe lost more than $100 million.", ("more than", 1e8, 1e8, None)),
        ("Doe lost less than $100 million.", ("less than", None, 1e8, 1e8)),
        ("Doe lost between $100 million and $200 million.", ("between", 1e8, 1.5e8, 2e8)),
        ("Doe lost $5-7 million.", ("between", 5e6, 6e6, 7e6)),
        ("Doe lost between 10 and 20 percent.", ("between", 10.0, 15.0, 20.0)),
    ],
)
def test_a_bound_tells_between_what_ends_the_value_lies(
    bounds: Figures, text: str, bound: tuple[str, float | None, float, float | None]
) -> None:
    assert bounds(text) == [bound]


def test_a_change_is_two_figures(figures: Figures) -> None:
    assert figures("Support fell from 45% to 39%.") == [
        ("45%", 45.0, "percent"),
        ("39%", 39.0, "percent"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They met on March 15, 2024.",
        "He was second to none in 1999.",
        "One of the men left.",
        "The two leaders met.",
        "See No. 10 and Section 230 cases.",
        "The F-35 flew in the Covid-19 years.",
        "The panel voted 52-48 at 5:30 p.m.",
        "A 12-member panel met.",
        "It fell over a 100-day stretch.",
        "Emissions fell below 2005 levels.",
        "The cable was 5m wide.",
    ],
)
def test_reads_no_figure_where_nothing_is_counted(figures: Figures, text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They found $160 billion in savings.", "savings"),
        ("It has presented large losses, totaling $31.6 million.", "large losses"),
        ("Doe spent $150 million of his own fortune to help Roe.", "spent"),
        ("Doe lost approximately $113 billion.", "lost"),
        ("They cut federal spending by 10 percent.", "federal spending"),
        ("Overall federal spending grew 7 percent.", "Overall federal spending"),
        ("They want to cut $2 trillion from federal expenditures.", "federal expenditures"),
        ("The price is $5 million.", "price"),
        ("A $5 million grant went to the school.", "grant"),
        ("12 percent of voters stayed at home.", "voters"),
        ("The school has 15 young teachers.", "young teachers"),
    ],
)
def test_measures_is_the_thing_that_the_figure_is_of(
    measured: Figures, text: str, words: str
) -> None:
    assert measured(text) == [words]


def test_every_sum_and_share_of_the_seeds_is_read(write: Write, seeds: Any) -> None:
    found = {
        (each.value, each.unit, each.bound)
        for file in sorted(seeds.glob("*.txt"))
        for each in _draft(write, file.read_text(encoding="utf-8")).quantities
        if each.unit in ("USD", "percent")
    }
    assert found == {
        (1.5e8, "USD", "exact"),
        (2e12, "USD", "exact"),
        (1.6e11, "USD", "exact"),
        (1.13e11, "USD", "about"),
        (3.16e7, "USD", "exact"),
        (1.0, "percent", "exact"),
    }


_WORDS = st.sampled_from(
    ["$", "5", "12,000 ", " million ", "percent ", "between ", "and ", "to ", "-", "about ",
     "1.4bn ", "£", "%", "half a ", "hundred ", "men ", "Rs ", "٣", "５ ", "\U0001f600", "e\u0301 ",
     "\u202f", "’", "of its ", "zero ", "9" * 15, "trillion "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(words=st.lists(_WORDS, max_size=14))
def test_figures_do_not_overlap_and_values_lie_between_their_ends(
    write: Write, words: list[str]
) -> None:
    text = "".join(words)
    end = 0
    for each in _draft(write, text).quantities:
        assert end <= each.start < each.end <= len(text)
        end = each.end
        assert each.low is None or each.low <= each.value
        assert each.high is None or each.value <= each.high
        assert each.measures is None or each.measures.words(text)
