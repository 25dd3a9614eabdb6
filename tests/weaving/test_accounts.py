"""What a sentence tells in terms in which another can be set against it."""

import pytest

from detente.weaving.accounts import agents, bare_figure, name_runs


def test_words_of_a_name_that_stand_together_are_one_name() -> None:
    assert name_runs("Mara Ilic of Acme Freight met Stone on Monday") == [
        ("mara", "ilic"),
        ("acme", "freight"),
        ("stone",),
    ]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        pytest.param("Mara Ilic signed the order", "ilic", id="active"),
        pytest.param("The order was signed by Goran Stone", "stone", id="passive"),
        pytest.param("The order of Mara Ilic was signed", None, id="passive, nobody named"),
    ],
)
def test_who_did_what_one_does_alone(text: str, doer: str | None) -> None:
    assert agents(text).get("sign") == doer


def test_a_large_number_of_nothing_named_is_a_figure() -> None:
    found = bare_figure("the count for Tarn was 96,000")
    assert found is not None
    assert found.low <= 96_000 <= found.high < 100_000


def test_a_bound_leaves_the_figure_open() -> None:
    found = bare_figure("More than 50,000 saw it")
    assert found is not None
    assert found.high == float("inf")


def test_of_several_numbers_none_is_taken() -> None:
    assert bare_figure("between 50,000 and 60,000 saw it") is None
