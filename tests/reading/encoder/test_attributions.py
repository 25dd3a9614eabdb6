"""Attributions and mentions from figures written by hand."""

import numpy as np

from detente.reading.encoder import layout
from detente.reading.encoder.attributions import attributions, best_ends
from detente.reading.encoder.mentions import mentions
from detente.reading.encoder.sentences import marks, sentences
from detente.reading.encoder.signals import Signal, gelu
from detente.reading.encoder.windows import Window

SURE = 20.0


def signal(count: int, own: int = 0) -> Signal:
    """A window of `count` words of which nothing is said yet: no cue, no mention, no sentence."""
    rows = np.zeros((count, layout.WIDTH), dtype=np.float32)
    found = Signal(Window(0, own, count), rows)
    for head in ("cue", "mention"):
        found.part(head)[:, 0] = SURE
    found.part("starts")[:] = -SURE
    found.part("no_source")[:] = -SURE
    return found


def cue(of: Signal, *words: int) -> None:
    for word in words:
        of.part("cue")[word] = [0, SURE, 0]


def point(of: Signal, name: str, one: int, other: int) -> None:
    """Lets the word `one` point to the word `other`, in a column of their own."""
    column = one % layout.END
    of.part(f"{name}_from")[one, column] = SURE
    of.part(f"{name}_to")[other, column] = SURE


def said(of: Signal, one: int, content: tuple[int, int], source: tuple[int, int]) -> None:
    for name, place in zip(("content_start", "content_end"), content, strict=True):
        point(of, name, one, place)
    for name, place in zip(("source_start", "source_end"), source, strict=True):
        point(of, name, one, place)


def opens(count: int, *first: int) -> list[bool]:
    return [word in (0, *first) for word in range(count)]


def test_a_cue_brings_its_content_and_its_source() -> None:
    window = signal(6)
    cue(window, 2)
    said(window, 2, (3, 5), (0, 1))
    (found,) = attributions(window, opens(6))
    assert (found.cue, found.content, found.source) == ((2,), (3, 4, 5), (0, 1))
    assert found.sure > 0.9


def test_nobody_is_a_source_too() -> None:
    window = signal(4)
    cue(window, 0)
    said(window, 0, (1, 3), (1, 1))
    window.part("no_source")[:] = 10 * SURE
    (found,) = attributions(window, opens(4))
    assert found.source == ()


def test_words_that_point_to_one_content_are_one_cue() -> None:
    window = signal(7)
    cue(window, 1, 3)
    for word in (1, 3):
        said(window, word, (4, 6), (0, 0))
    (found,) = attributions(window, opens(7))
    assert found.cue == (1, 2, 3)


def test_a_cue_inside_its_content_parts_it() -> None:
    window = signal(7)
    cue(window, 3)
    said(window, 3, (0, 6), (2, 2))
    for word in (0, 5, 6):  # inside; 1 and 4 are the commas around "Doe said"
        point(window, "content_in", 3, word)
    for word in (1, 2, 4):
        window.part("content_in_to")[word, 3] = -SURE
    (found,) = attributions(window, opens(7))
    assert found.content == (0, 5, 6)


def test_what_another_cue_in_the_gap_says_is_not_the_first_speakers() -> None:
    window = signal(10)  # "Go , said Doe , Roe said of Poe no"
    cue(window, 2)
    cue(window, 6)
    said(window, 2, (0, 9), (3, 3))
    said(window, 6, (7, 9), (5, 5))
    for word in (0, 7, 8, 9):
        point(window, "content_in", 2, word)
    for word in (1, 3, 4, 5, 6):
        window.part("content_in_to")[word, 2] = -SURE
    first, second = attributions(window, opens(10))
    assert (first.content, second.content) == ((0,), (7, 8, 9))


def test_what_is_said_stands_in_the_paragraph_of_its_cue() -> None:
    window = signal(6)
    cue(window, 4)
    said(window, 4, (0, 5), (3, 3))
    window.part("content_start_to")[0] /= 50  # it points to the other paragraph, but not by far
    (found,) = attributions(window, opens(6, 3))
    assert min(found.content) >= 3


def test_a_cue_before_the_windows_own_words_is_another_windows() -> None:
    window = signal(5, own=2)
    cue(window, 1)
    said(window, 1, (2, 4), (0, 0))
    assert attributions(window, opens(5)) == []


def test_a_paragraph_that_is_nothing_but_a_cue_says_nothing() -> None:
    window = signal(4)
    cue(window, 3)
    assert attributions(window, opens(4, 3)) == []


def test_the_best_ends_are_in_order() -> None:
    starts, ends = np.array([0.0, 1, 9]), np.array([5.0, 4, 0])
    assert best_ends(starts, ends) == (2, 2)
    assert best_ends(starts, ends, np.array([False, False, True])) == (0, 0)
    assert best_ends(np.array([9.0, 0, 0, 0]), np.array([0.0, 0, 0, 9]), longest=2) == (2, 3)


def test_a_mention_points_to_its_ends() -> None:
    window = signal(5)
    window.part("mention")[2] = 0
    window.part("mention")[2, layout.MENTIONS.index("person name")] = SURE
    point(window, "first", 2, 1)
    point(window, "last", 2, 4)
    (found,) = mentions(window, [(0, 5)])
    assert (found.first, found.head, found.last) == (1, 2, 4)
    assert (found.kind, found.form) == ("person", "name")


def test_no_mention_leaves_its_sentence() -> None:
    window = signal(5)
    window.part("mention")[3] = 0
    window.part("mention")[3, layout.MENTIONS.index("place nominal")] = SURE
    point(window, "first", 3, 0)
    point(window, "last", 3, 4)
    (found,) = mentions(window, [(0, 2), (2, 4), (4, 5)])
    assert (found.first, found.last) == (2, 3)


def test_sentences_begin_where_marks_and_figures_agree() -> None:
    text = ["He", "left", ".", "She", "stayed", ",", "Doe", "said", "."]
    window = signal(len(text))
    window.part("starts")[:] = -1.0
    window.part("starts")[6] = 1.0  # the figures alone would begin one at "Doe"
    assert sentences(window, opens(len(text)), marks(text)) == [(0, 3), (3, 9)]


def test_the_unit_is_that_of_the_normal_distribution() -> None:
    x = np.array([-3.0, -1.0, 0.0, 0.5, 2.0], dtype=np.float32)
    assert np.allclose(gelu(x), [-0.00405, -0.15866, 0.0, 0.34573, 1.95450], atol=1e-4)
