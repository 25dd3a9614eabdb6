import pytest

from detente.weaving.figure_sort import Sort, meant


@pytest.mark.parametrize(
    ("before", "after", "sort"),
    [
        pytest.param("the debt rose by ", ".", "change", id="by"),
        pytest.param("the debt rose ", ".", "change", id="without by"),
        pytest.param("the debt rose by at least ", ".", "change", id="a bound between"),
        pytest.param("they reduced its debt in May by ", ".", "change", id="what moved between"),
        pytest.param("the firm raised wages by ", ".", "change", id="driven"),
        pytest.param("a rise in revenue of ", ".", "change", id="a rise in"),
        pytest.param("it reported a ", " rise in revenue", "change", id="a rise after it"),
        pytest.param("revenue was ", " higher than before", "change", id="higher"),
        pytest.param("revenue was up ", " in May", "change", id="up"),
        pytest.param("growth was ", " in May", "change", id="growth"),
        pytest.param("the debt rose to ", ".", "amount", id="to"),
        pytest.param("the debt fell below ", ".", "amount", id="below"),
        pytest.param("the debt was ", ".", "amount", id="was"),
        pytest.param("the cuts came to ", ".", "amount", id="cuts came to"),
        pytest.param("cuts of ", ".", "amount", id="a sum of cuts"),
        pytest.param("shares fell after losses of ", ".", "amount", id="what else moved"),
        pytest.param("schools made up ", " of spending", "amount", id="made up"),
        pytest.param("the city cut ", " of its staff", "amount", id="a share of what was cut"),
        pytest.param("as sales rose, the debt was ", ".", "amount", id="in another clause"),
        pytest.param("the debt rose from ", " to $5 million", "former", id="from"),
        pytest.param("it took savings from ", " banks", "amount", id="from without a movement"),
    ],
)  # fmt: skip
def test_a_change_is_told_from_what_there_is(before: str, after: str, sort: Sort) -> None:
    assert meant(before, after).sort == sort


@pytest.mark.parametrize(
    ("before", "after", "rate"),
    [
        pytest.param("it spends ", " a month", "month", id="a month"),
        pytest.param("it spends ", " on ships per week", "week", id="per week"),
        pytest.param("its monthly spending was ", ".", "month", id="monthly"),
        pytest.param("it lost ", " within a month", "", id="within a month"),
        pytest.param("it lost ", " a year ago", "", id="a year ago"),
        pytest.param("it lost ", ", a month before it closed", "", id="in another clause"),
    ],
)
def test_the_length_of_time_that_a_figure_is_for(before: str, after: str, rate: str) -> None:
    assert meant(before, after).rate == rate


def test_every_figure_of_a_movement_says_how_far() -> None:
    assert meant("growth was ", ".", of_movement=True).meets(meant("", ".", of_movement=True))


def test_what_is_for_a_year_may_be_told_without_it() -> None:
    year, month, bare = (meant("it spent ", after) for after in (" a year", " a month", " in 2029"))

    assert year.meets(bare)
    assert not month.meets(bare)
    assert not month.meets(year)


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        pytest.param("its spending on roads was ", " in 2029", {"road"}, id="on roads"),
        pytest.param("it spent ", " on the new roads", {"new", "road"}, id="after the figure"),
        pytest.param("losses from ferries came to ", "", {"ferry"}, id="from ferries"),
        pytest.param("including ", " for schools, he said", {"school"}, id="including"),
        pytest.param("it gave ", " for schools", set(), id="what it was given for"),
        pytest.param("the singer parted from her husband for ", "", set(), id="another from"),
        pytest.param("on Monday its spending was ", "", set(), id="a day"),
        pytest.param("its spending was ", " for the year", set(), id="a time"),
        pytest.param("it spent ", " on Norrhall", set(), id="a name"),
        pytest.param("in a talk on roads, its spending was ", "", set(), id="another clause"),
    ],
)
def test_the_part_of_a_sum(before: str, after: str, part: set[str]) -> None:
    assert meant(before, after, money=True).part == part
    assert meant(before, after).part == frozenset()
