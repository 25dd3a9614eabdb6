import random

import pytest

from detente.model import Article, Furniture
from detente.weaving.duplicates import Printed, bands, origins, same_story, shingled

WORDS = [
    "harbour", "council", "minister", "budget", "vote", "strike", "union", "harvest", "railway",
    "bridge", "storm", "treaty", "film", "studio", "merger", "shares", "court", "ruling", "appeal",
    "island", "ferry", "market", "price", "festival", "museum", "glass",
]  # fmt: skip


def _text(length: int, seed: int) -> str:
    chosen = random.Random(seed)  # noqa: S311
    return " ".join(chosen.choice(WORDS) for _ in range(length))


def _article(text: str, furniture: tuple[Furniture, ...] = ()) -> Article:
    return Article("a", "made-up.txt", None, None, None, None, None, "en", text, furniture)


def _same(one: str, other: str) -> bool:
    """Whether the two meet under some key and are found to be one story."""
    first, second = shingled(_article(one)), shingled(_article(other))
    met = bool(set(bands(first)) & set(bands(second)))
    return met and same_story(first, second)


@pytest.mark.parametrize("length", [80, 700])
def test_a_copy_with_another_byline_and_small_edits_is_the_same_story(length: int) -> None:
    told = _text(length, 1)
    edited = told.split()
    for place in range(10, length, 30):
        edited[place] = "changed"

    assert _same(told, "By the foreign desk. " + " ".join(edited))


@pytest.mark.parametrize("kept", [0.25, 0.5])
def test_a_truncated_copy_is_the_same_story(kept: float) -> None:
    told = _text(400, 2)

    assert _same(told, " ".join(told.split()[: int(400 * kept)]))


def test_two_stories_in_the_same_words_are_two() -> None:
    assert not _same(_text(80, 3), _text(80, 4))


def test_a_round_up_that_prints_a_story_in_full_is_another() -> None:
    told = _text(100, 5)

    assert not _same(told, " ".join([_text(300, 6), told, _text(300, 7)]))


def test_furniture_is_no_part_of_the_story() -> None:
    told = _text(80, 8)
    teaser = "Also read: " + _text(80, 9)
    page = _article(teaser + " " + told, (Furniture(0, len(teaser), "teaser"),))

    assert shingled(page).whole == shingled(_article(told)).whole


def test_a_text_too_short_to_tell_meets_nobody() -> None:
    assert bands(shingled(_article("Sign in to read on."))) == ()


def test_signatures_are_the_same_in_every_run() -> None:
    assert bands(shingled(_article(_text(80, 10))))[0] == "whole:0:5801924c.205f693b.4c951a0f"


def test_the_origin_is_the_one_printed_first() -> None:
    printed = [
        Printed("a", "2031-03-03"), Printed("b", "2031-03-01"), Printed("c", None),
        Printed("d", "2031-03-01"), Printed("e", None),
    ]  # fmt: skip
    links = [("a", "b"), ("c", "a"), ("d", "c")]

    assert origins(printed, links) == {"a": "b", "b": "b", "c": "b", "d": "b", "e": "e"}
