"""Whose word a telling is."""

import pytest
from told import statement


@pytest.mark.parametrize(
    ("text", "named_as", "wanted"),
    [
        ("He asked her to leave, Watchdogs said", "Watchdogs", "Watchdogs"),
        ("The deal is off, he said", "he", "somebody in Gazette"),
        ("The deal is off, the two of them said", "the two of them", "the two of them"),
    ],
)
def test_who_is_not_known_is_called_as_they_are_called_and_a_pronoun_names_nobody(
    text: str, named_as: str, wanted: str
) -> None:
    assert statement(text, named_as=named_as).teller == wanted
