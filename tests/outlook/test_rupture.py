import pytest

from detente.model import Precedent
from detente.outlook.partnerships import bundled
from detente.outlook.rupture import comparables, in_years, survival


def made(name: str, years: int, ending: str, kind: str = "film") -> Precedent:
    return Precedent(name, (name, "Bo Lind"), kind, "1950", str(1950 + years), ending, "made up")


FRAGILE = [made(f"f{each}", 2 + each % 3, "rupture", "politics") for each in range(12)]
LASTING = [made(f"l{each}", 25 + each, "death", "film") for each in range(12)]


def test_a_kind_that_breaks_early_has_the_greater_chance() -> None:
    every = [*FRAGILE, *LASTING]
    fragile, lasting = (survival(every, [kind], 400) for kind in ("politics", "film"))
    assert [each.within_days for each in fragile.chances] == [30, 90, 180, 365]
    for one, other in zip(fragile.chances, lasting.chances, strict=True):
        assert one.probability > other.probability
        assert 0 < one.low < one.probability < one.high < 1


def test_a_longer_time_ahead_has_the_greater_chance() -> None:
    chances = survival(bundled(), ["politics"], 700).chances
    assert [each.probability for each in chances] == sorted(each.probability for each in chances)


def test_a_kind_of_which_nothing_is_known_has_the_base_rate() -> None:
    every = [*FRAGILE, *LASTING]
    assert survival(every, ["sport"], 400).chances[0].probability == pytest.approx(
        survival(every, [], 400).chances[0].probability, rel=0.7
    )


def test_too_few_precedents_say_nothing() -> None:
    found = survival(FRAGILE[:3], ["politics"], 400)
    assert (found.chances, found.held_as_long) == ((), 3)


def test_precedents_that_did_not_hold_as_long_say_nothing() -> None:
    assert survival(FRAGILE, ["politics"], 5000).chances == ()


def test_without_any_rupture_nothing_is_said() -> None:
    assert survival(LASTING, ["film"], 400).chances == ()


def test_what_half_of_a_kind_does_not_outlast() -> None:
    assert survival([*FRAGILE, *LASTING], ["politics"], 400).half_days == 1096
    assert survival([*FRAGILE, *LASTING], ["film"], 400).half_days is None


def test_comparables_are_of_the_kind_and_held_as_long() -> None:
    found = comparables([*FRAGILE, *LASTING], ["politics"], 1000)
    assert [each.precedent.days for each in found] == sorted(each.precedent.days for each in found)
    assert all(each.precedent.days > 1000 for each in found)
    assert found[0].why == "politics; had held 2.7 years too, and 3 months later: broken off"


@pytest.mark.parametrize(
    ("days", "words"),
    [(10, "1 month"), (100, "3 months"), (800, "2.2 years"), (9000, "25 years")],
)
def test_lengths_in_words(days: int, words: str) -> None:
    assert in_years(days) == words
