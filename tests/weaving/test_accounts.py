"""What a sentence tells in terms in which another can be set against it."""

import pytest

from detente.weaving.accounts import agents, name_runs


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
