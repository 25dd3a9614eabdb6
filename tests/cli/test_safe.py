"""Untrusted words in the terminal."""

import pytest

from detente.cli.safe import safe, shortened


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("plain words", "plain words", id="plain"),
        pytest.param("a\n  b\tc", "a b c", id="blanks become one"),
        pytest.param("\x1b[31mred\x1b[0m", "[31mred[0m", id="no escape sequences"),
        pytest.param("\x1b]0;title\x07x", "]0;titlex", id="no window titles"),
        pytest.param("safe\u202egnp.exe", "safegnp.exe", id="no turning round of the line"),
        pytest.param("a\x00b\x9bc", "abc", id="no other control characters"),
        pytest.param("Ål og “Ørn”", "Ål og “Ørn”", id="letters of other languages stay"),
        pytest.param("[bold]x[/bold]", "[bold]x[/bold]", id="markup is words"),
    ],
)
def test_nothing_steers_the_terminal(words: str, shown: str) -> None:
    assert safe(words) == shown


def test_long_words_are_cut_between_words() -> None:
    assert shortened("one two three four", 12) == "one two …"


def test_a_word_without_end_is_cut() -> None:
    assert shortened("x" * 1000, 10) == "x" * 10 + " …"
