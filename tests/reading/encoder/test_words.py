"""Where a text is cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.reading.encoder.words import words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Doe's plan", "Doe|'s|plan"),
        ("the Does' plan", "the|Does|'|plan"),
        ("she can't", "she|ca|n't"),
        ("they cannot", "they|can|not"),
        ("I'd've", "I|'d|'ve"),
        ("a co-founder of the Doe-Roe pact", "a|co-founder|of|the|Doe|-|Roe|pact"),
        ("Anti-Doe votes", "Anti-Doe|votes"),
        ("U.S. Sen. J. Doe", "U.S.|Sen.|J.|Doe"),
        ("It fell. He left.", "It|fell|.|He|left|."),
        ("$1,000.50, up 5%", "$|1,000.50|,|up|5|%"),
        ("at 10:30 on 9/11", "at|10:30|on|9/11"),
        ("at 6pm, £5bn", "at|6|pm|,|£|5|bn"),
        ("the 1990s", "the|1990s"),
        ("see https://example.org/a?b=1.", "see|https://example.org/a?b=1|."),
        ("@doe and #roe", "@doe|and|#roe"),
        ("wait... no -- yes", "wait|...|no|--|yes"),
        ("O'Roe said", "O'Roe|said"),
        ("AT&T and R&D", "AT&T|and|R&D"),
        ('"Yes," (he said)', '"|Yes|,|"|(|he|said|)'),
    ],
)
def test_a_text_is_cut(text: str, wanted: str) -> None:
    assert [span.words(text) for span in words(text)] == wanted.split("|")


@given(st.text(max_size=60))
def test_words_follow_each_other_and_leave_out_blanks_only(text: str) -> None:
    last = 0
    for span in words(text):
        assert not text[last : span.start].strip()
        assert span.start < span.end
        last = span.end
    assert not text[last:].strip()


def test_offsets_are_counted_from_the_start_that_is_given() -> None:
    assert [(span.start, span.end) for span in words("a b", 10)] == [(10, 11), (12, 13)]
