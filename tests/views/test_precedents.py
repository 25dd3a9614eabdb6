"""What precedents say of a tie that holds, on a record of a made-up merger."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.model import SCHEMA, Article, KnownActor, Phase, Reading, Tie, TieState
from detente.pipeline import opened
from detente.record.interface import ActorHead, View
from detente.record.store import open_record
from detente.views.precedents import precedent_lines, tie_precedents
from detente.views.references import find_actor

HOLDS = (Phase("hostile", "2027-01-01", "2028-01-01", -0.5, ()),
         Phase("forming", "2028-01-01", "2029-01-01", 0.2, ()),
         Phase("allied", "2029-01-01", None, 0.5, ()))  # fmt: skip


@pytest.fixture
def view(merger: str) -> Iterator[View]:
    with opened(merger) as store:
        yield store.view()


@pytest.fixture
def pair(view: View) -> tuple[ActorHead, ActorHead]:
    return find_actor(view, "Ingrid Halvorsen"), find_actor(view, "Daniel Okafor")


def test_a_tie_is_as_old_as_the_cooperation_that_holds(
    view: View, pair: tuple[ActorHead, ActorHead]
) -> None:
    found = tie_precedents(view, pair, HOLDS, ()).survival
    assert found is not None
    assert (found.since, found.held_as_long > found.broke > 0) == ("2028-01-01", True)
    assert found.days is not None
    assert 1400 < found.days < 1500
    assert [each.within_days for each in found.chances] == [30, 90, 180, 365]
    assert "had held 4.0 years too" in found.note


def test_comparables_are_named_with_the_reason_and_the_source(
    view: View, pair: tuple[ActorHead, ActorHead]
) -> None:
    comparables = tie_precedents(view, pair, HOLDS, ()).comparables
    assert comparables
    assert {each.kind for each in comparables} <= {"politics", "business", "film", "music", "sport"}
    assert all(each.why and each.source and each.origin for each in comparables)


def test_what_the_events_are_about_tells_the_kind(
    view: View, pair: tuple[ActorHead, ActorHead]
) -> None:
    tie = view.tie(pair[0].id, pair[1].id)
    assert tie is not None
    entries = view.entries_by_id(tie.events).values()
    found = tie_precedents(view, pair, HOLDS, entries).survival
    assert found is not None
    assert found.kinds == ("business",)


@pytest.mark.parametrize(
    ("phases", "words"),
    [(HOLDS[:1], "The tie is hostile"), ((), "Too little is told of the two")],
    ids=["hostile", "nothing"],
)
def test_a_tie_that_does_not_hold_is_said_nothing_of(
    view: View, pair: tuple[ActorHead, ActorHead], phases: tuple[Phase, ...], words: str
) -> None:
    ahead = tie_precedents(view, pair, phases, ())
    assert ahead.comparables == ()
    assert ahead.survival is not None
    assert (ahead.survival.chances, ahead.survival.note.startswith(words)) == ((), True)


@pytest.mark.parametrize(
    ("states", "ending"),
    [
        (["forming", "allied", "hostile"], "rupture"),
        (["allied", "strained", "broken"], "rupture"),
        (["allied", "dormant"], "lapsed"),
        (["allied", "strained"], "holding"),
        (["forming", "hostile"], None),
        (["hostile", "thawing"], None),
    ],
    ids=lambda each: each if isinstance(each, str) else None,
)
def test_an_alliance_of_the_record_is_a_precedent(
    tmp_path: Path, states: list[TieState], ending: str | None
) -> None:
    starts = ["2030-01-01", "2030-06-01", "2031-01-01", "2031-06-01"]
    phases = tuple(
        Phase(state, starts[place], starts[place + 1] if place + 1 < len(states) else None, 0, ())
        for place, state in enumerate(states)
    )
    tie = Tie("t", ("a", "b"), states[-1], None, phases, (), (), (), (), (), ())
    actors = [
        KnownActor(key, name, "person", (), (), ())
        for key, name in (("a", "Mara Ilic"), ("b", "Goran Stone"))
    ]
    article = Article("x", "x.txt", None, None, None, "2032-01-01", None, "en", "Nothing.")
    with open_record(tmp_path / "made.db", create=True) as store:
        with store.writer() as writer:
            writer.keep(Reading(SCHEMA, "by hand", article))
            writer.replace("actor", {"o": actors})
            writer.replace("tie", {"o": [tie]})
        own = [each for each in precedent_lines(store.view()) if each.origin == "of the record"]
    assert [(each.names, each.ending) for each in own] == (
        [(("Mara Ilic", "Goran Stone"), ending)] if ending else []
    )
    assert all((each.end is None) == (ending == "holding") for each in own)
