"""Windows over long texts."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from detente.reading.encoder.windows import windows


@given(st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=12), min_size=1, max_size=12))
def test_every_word_is_read_once_and_no_window_is_too_long(text: list[list[int]]) -> None:
    sizes = [size for paragraph in text for size in paragraph]
    first, paragraphs = 0, [0]
    for paragraph in text:
        first += len(paragraph)
        paragraphs.append(first)
    found = list(windows(paragraphs, sizes, length=30, context=8))
    assert [found[0].own, *(each.end for each in found)][-1] == len(sizes)
    assert found[0].own == 0
    assert all(one.end == other.own for one, other in pairwise(found))
    assert all(sum(sizes[each.start : each.end]) <= 30 for each in found)
    assert all(sum(sizes[each.start : each.own]) <= 8 for each in found)


def test_a_paragraph_is_left_whole_where_it_fits() -> None:
    found = list(windows([0, 4, 8], [5] * 8, length=30, context=5))
    assert [(each.own, each.end) for each in found] == [(0, 4), (4, 8)]


def test_a_word_of_many_pieces_is_a_window_of_its_own() -> None:
    found = list(windows([0, 2], [40, 1], length=30, context=5))
    assert [(each.own, each.end) for each in found] == [(0, 1), (1, 2)]


def test_no_words_no_windows() -> None:
    assert list(windows([0], [])) == []
