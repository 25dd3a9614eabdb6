"""The plain copy of a text, in which every offset is one into the text."""

import pytest

from detente.reading.plain import plain


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        pytest.param("“Doe’s”", '"Doe\'s"', id="quotes"),
        pytest.param("a\u00a0b\u2011c", "a b-c", id="blanks and hyphens"),
        pytest.param("see " + "x" * 500 + " now", "see " + "x" * 500 + " now", id="long address"),
        pytest.param("see " + "x" * 501 + " now", "see " + " " * 501 + " now", id="no word"),
        pytest.param("“" * 20_000, " " * 20_000, id="endless marks"),
    ],
)
def test_a_text_in_plain_characters_of_the_same_length(text: str, copy: str) -> None:
    assert plain(text) == copy
    assert len(copy) == len(text)
