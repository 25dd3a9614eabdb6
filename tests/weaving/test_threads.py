import pytest
from told import claim, dates, event

from detente.model import Thread
from detente.weaving import threads
from detente.weaving.telling import Told


def _met(text: str, paper: str, published: str = "2031-03-10", **more: object) -> Told:
    return event(
        text, "met", sources=("Mara Ilic",), targets=("Goran Stone",), paper=paper,
        published=published, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def _found(key: str, block: tuple[Told, ...]) -> tuple[Thread, ...]:
    if key.startswith("event "):
        return threads.of_deeds(key, map(threads.deed, block))
    return threads.of_claims(key, block)


def _sizes(*block: Told) -> list[tuple[int, int]]:
    """Entries and origins of each thread."""
    keys = {key for told in block for key in threads.keys(told)}
    assert len(keys) == 1
    return sorted((len(each.entries), each.origins) for each in _found(keys.pop(), block))


def test_one_meeting_told_by_two_papers_is_one_thread() -> None:
    block = [_met("Ilic met Stone.", "Gazette"), _met("Ilic met with Stone.", "Herald")]

    assert _sizes(*block) == [(2, 2)]


def test_a_copy_counts_as_the_same_voice() -> None:
    block = [
        _met("Ilic met Stone.", "Gazette", origin="wire"),
        _met("Ilic met Stone!", "Herald", origin="wire"),
    ]

    assert _sizes(*block) == [(2, 1)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            _met("Ilic met Stone.", "Herald", date=dates("2030-01-05")), id="another date"
        ),
        pytest.param(_met("Ilic met Stone.", "Herald", "2031-06-10"), id="told months later"),
        pytest.param(_met("Ilic never met Stone.", "Herald", status="denied"), id="denied"),
    ],
)
def test_another_meeting_is_another_thread(other: Told) -> None:
    first = _met("Ilic met Stone.", "Gazette", date=dates("2031-03-09"))

    assert _sizes(first, other) == [(1, 1), (1, 1)]


def test_a_claim_repeated_is_one_thread_and_another_figure_another() -> None:
    def loss(figure: str, value: float, paper: str) -> Told:
        return claim(
            f"Acme had losses of {figure}.", figure, value, measures="losses", subject="Acme",
            paper=paper,
        )  # fmt: skip

    block = [
        loss("$31.6 million", 31.6e6, "Gazette"),
        loss("$32 million", 32e6, "Herald"),
        loss("$58 million", 58e6, "Tribune"),
    ]

    assert _sizes(*block) == [(1, 1), (2, 2)]
