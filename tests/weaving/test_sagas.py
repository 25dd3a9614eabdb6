"""Whole stories about made-up people and bodies, woven, with what a reader expects of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from saga import told

from detente.model import Tie
from detente.record.interface import View
from detente.record.store import open_record
from detente.weaving import weave

# Day, paper, what it tells.
COALITION = [
    ("2030-01-10", "Gazette", ["Mara Ilic met Goran Stone", "Mara Ilic joined Goran Stone"]),
    ("2030-02-02", "Herald", ["Goran Stone backed Mara Ilic", "Mara Ilic praised Goran Stone"]),
    ("2030-03-05", "Gazette", ["Ilic backed Stone", "Ilic vowed"]),
    ("2030-04-01", "Tribune", ["Mara Ilic joined Goran Stone", "Northern Party lost 31"]),
    ("2030-04-03", "Herald", ["Northern Party lost 58"]),
    ("2030-11-01", "Herald", ["Mara Ilic accused Goran Stone", "Mara Ilic fired Goran Stone"]),
    ("2030-11-03", "Tribune", ["Stone sued Ilic", "Stone mocked Ilic"]),
    ("2030-11-20", "Gazette", ["Mara Ilic mocked Goran Stone", "Goran Stone accused Mara Ilic"]),
    ("2030-12-05", "Gazette", ["Mara Ilic fired Goran Stone", "Mara Ilic funded Ana Novak"]),
]
MERGER = [
    ("2031-01-05", "Gazette", ["Bolt Inc. sued Acme", "Acme accused Bolt"]),
    ("2031-01-20", "Herald", ["Bolt sued Acme Inc.", "Acme fired Bolt"]),
    ("2031-02-03", "Tribune", ["Bolt accused Acme", "Acme accused Bolt"]),
    ("2031-09-01", "Gazette", ["Acme met Bolt", "Bolt joined Acme"]),
    ("2031-09-10", "Herald", ["Acme joined Bolt", "Acme funded Bolt"]),
    ("2031-10-01", "Tribune", ["Bolt joined Acme", "Bolt backed Acme"]),
    ("2031-11-01", "Tribune", ["Bolt joined Acme", "Bolt funded Acme"]),
]

Saga = Sequence[tuple[str, str, list[str]]]


@pytest.fixture
def coalition(tmp_path: Path) -> Iterator[View]:
    yield from _woven(tmp_path, COALITION)


@pytest.fixture
def merger(tmp_path: Path) -> Iterator[View]:
    yield from _woven(tmp_path, MERGER)


def _woven(folder: Path, saga: Saga) -> Iterator[View]:
    with open_record(folder / "saga.db", create=True) as store:
        with store.writer() as writer:
            for day, paper, lines in saga:
                writer.keep(told(lines, paper=paper, published=day))
            weave(writer.view, writer.view.pending()).write(writer)
        yield store.view()


def _tie(view: View, one: str, other: str) -> Tie:
    ids = {actor.name: actor.id for actor in view.actors()}
    found = view.tie(ids[one], ids[other])
    assert found is not None
    return found


def test_a_coalition_forms_and_breaks(coalition: View) -> None:
    tie = _tie(coalition, "Mara Ilic", "Goran Stone")

    assert [(phase.state, phase.start) for phase in tie.phases] == [
        ("forming", "2030-01-10"),
        ("allied", "2030-02-02"),
        ("strained", "2030-11-01"),
        ("broken", "2030-11-20"),
    ]
    assert (tie.state, tie.since) == ("broken", "2030-11-20")


def test_the_turn_names_what_made_it(coalition: View) -> None:
    tie = _tie(coalition, "Mara Ilic", "Goran Stone")

    strained = next(phase for phase in tie.phases if phase.state == "strained")
    words = [coalition.evidence([entry])[entry].text for entry in strained.turn]

    assert words == ["Mara Ilic fired Goran Stone."]


def test_the_coalition_s_disagreements_are_found_and_no_others(coalition: View) -> None:
    found = sorted((each.kind, each.reason) for each in coalition.disagreements())

    assert found == [
        (
            "figures",
            "Tribune puts the losses of Northern Party at $31 million; Herald at $58 million.",
        ),
        (
            "pledge-against-deed",
            "Mara Ilic is on record on 2030-03-05 with “Ilic said that he will never fund any "
            "presidential campaign”, but Gazette tells: “Mara Ilic funded the presidential "
            "campaign of Ana Novak”.",
        ),
        (
            "reversal",
            "Mara Ilic spoke for Goran Stone on 2030-02-02: “Mara Ilic praised Goran Stone”; "
            "and against on 2030-11-20: “Mara Ilic mocked Goran Stone”.",
        ),
    ]


def test_two_rivals_thaw_and_ally(merger: View) -> None:
    tie = _tie(merger, "Acme", "Bolt")

    assert [phase.state for phase in tie.phases] == ["strained", "hostile", "thawing", "allied"]


def test_a_company_is_one_under_all_its_names(merger: View) -> None:
    assert [(actor.name, actor.aliases) for actor in merger.actors()] == [
        ("Acme", ("Acme Inc.",)),
        ("Bolt", ("Bolt Inc.",)),
    ]
