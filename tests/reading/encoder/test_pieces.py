"""What the encoder sees of a word. The numbers are those of BERT's uncased vocabulary."""

import pytest

from detente.model import Span
from detente.reading.encoder.pieces import opening, pieces, places, shape
from detente.reading.encoder.words import words


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("the", (1996,)),
        ("The", (1996,)),
        ("naïve", (15743,)),
        ("embeddings", (7861, 8270, 4667, 2015)),
        ("co-founder", (2522, 1011, 3910)),
        ("\u4e16\u754c", (1745, 100)),
        ("\u200b", (100,)),
    ],
)
def test_a_word_has_pieces(word: str, wanted: tuple[int, ...]) -> None:
    assert pieces(word) == wanted


def test_an_endless_word_is_looked_up_as_far_as_words_go() -> None:
    assert pieces("x" * 100_000) == pieces("x" * 40)


@pytest.mark.parametrize(
    ("word", "same", "other"),
    [("doe", "roe", "Doe"), ("NATO", "EU", "A"), ("McDoe", "iPhone", "Doe"), ("5bn", "10", "bn")],
)
def test_shapes_tell_capitals_and_digits(word: str, same: str, other: str) -> None:
    assert shape(word) == shape(same) != shape(other)


def test_places_tell_quotations_and_paragraphs() -> None:
    text = 'He said “yes” and "no".\nShe “went'
    found = words(text)
    assert places(text, found, opening([0, 10, len(found)], len(found))) == [
        4, 0, 1, 2, 3, 0, 1, 2, 3, 0, 4, 1, 2,
    ]  # fmt: skip


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = "“a\nb"
    found = [Span(0, 1), Span(1, 2), Span(3, 4)]
    assert places(text, found, [True, False, True]) == [5, 2, 4]
