from dataclasses import replace

import pytest

from detente.model import (
    DateInterval,
    Disagreement,
    KnownActor,
    Phase,
    SideEntry,
    Thread,
    Tie,
    TiePoint,
)
from detente.record.interface import Origin

BIRCH = KnownActor("k-birch", "Ada Birch", "person", ("Birch",), (), ("one-birch", "two-birch"))
UNION = KnownActor("k-union", "Harbour Union", "organization", (), (), ("one-union",))
DAY = DateInterval("2031-03-10", "2031-03-10", "on Monday")
THREAD = Thread("t1", "event", ("one-event", "two-event"), 2, DAY)
DISAGREEMENT = Disagreement(
    "d1",
    "figures",
    "40 million dollars against 50",
    0.8,
    ("k-union",),
    ((SideEntry("one-claim", "k-union", DAY),), (SideEntry("two-claim", None, None),)),
)
TIE = Tie(
    "tie1",
    ("k-union", "k-birch"),
    "allied",
    "2031-03-10",
    (Phase("allied", "2031-03-10", None, 0.5, ("one-event",)),),
    (TiePoint("2031-03-10", 1.0, 0.0, 0.5, 0.1, 0.9),),
    ("one-event",),
    ("one-statement",),
    (),
    ("d1",),
    (),
)


def write(store, kind, woven):
    with store.writer() as writer:
        writer.replace(kind, woven)


def test_blocks_are_looked_up_both_ways(store):
    with store.writer() as writer:
        writer.set_blocks("actor", {"b": ["y", "x", "x"], "a": ["x"]})
        writer.set_blocks("event", {"a": ["x"]})
    view = store.view()
    assert view.members("actor", ["x", "y", "z"]) == {"x": ("a", "b"), "y": ("b",)}
    assert view.keys("actor", ["a", "b", "c"]) == {"a": ("x",), "b": ("x", "y")}
    assert view.keys("event", ["a", "b"]) == {"a": ("x",)}


def test_the_blocks_of_a_member_are_replaced(store):
    with store.writer() as writer:
        writer.set_blocks("actor", {"a": ["x"], "b": ["x"]})
        writer.set_blocks("actor", {"a": ["y"], "b": []})
    assert store.view().members("actor", ["x", "y"]) == {"y": ("a",)}


def test_notes_of_blocks_are_replaced_and_taken_away(store):
    with store.writer() as writer:
        writer.set_notes("entry", {"x": "one", "y": "two"})
        writer.set_notes("used", {"x": "three"})
        writer.set_notes("entry", {"x": "", "y": "four"})
    view = store.view()
    assert view.notes("entry", ["x", "y", "z"]) == {"y": "four"}
    assert view.notes("used", ["x"]) == {"x": "three"}


def test_an_actor_that_stays_keeps_what_did_not_change(store, keep, read):
    keep(read("one"), read("two"))
    write(store, "actor", {"x": [BIRCH]})
    grown = replace(BIRCH, aliases=("A. Birch",), members=("one-birch", "three-birch"))
    write(store, "actor", {"x": [grown]})
    view = store.view()
    assert view.known_actors(["k-birch"]) == (grown,)
    assert view.known_actor_of(["one-birch", "two-birch"]) == {"one-birch": "k-birch"}
    assert [match.alias for match in view.find_actors("A. Birch")][:1] == ["A. Birch"]


def test_an_article_is_pending_until_it_is_woven(store, keep, read):
    keep(read("two"), read("one"))
    assert store.view().pending() == ("one", "two")
    with store.writer() as writer:
        writer.mark_woven(["one"])
        assert writer.view.pending() == ("two",)
    keep(read("one"))
    assert store.view().pending() == ("two",)
    keep(read("one", reader="reader 2"))
    assert store.view().pending() == ("one", "two")


def test_members_that_a_newer_reading_lost_are_gone_until_forgotten(store, keep, read):
    keep(read("one"))
    with store.writer() as writer:
        writer.set_blocks("event", {"one-event": ["x"]})
        writer.set_blocks("actor", {"one-birch": ["birch"], "one-union": ["union"]})
    lost = replace(read("one", reader="reader 2"), events=(), claims=())
    keep(lost)
    assert store.view().gone() == ("one-event",)
    assert store.view().members("event", ["x"]) == {"x": ("one-event",)}
    with store.writer() as writer:
        writer.forget(writer.view.gone())
    assert store.view().gone() == ()
    assert store.view().members("event", ["x"]) == {}


def test_a_member_that_comes_back_is_no_longer_gone(store, keep, read):
    keep(read("one"))
    with store.writer() as writer:
        writer.set_blocks("event", {"one-event": ["x"]})
    keep(replace(read("one", reader="reader 2"), events=()), read("one", reader="reader 3"))
    assert store.view().gone() == ()


def test_origins_come_back_by_article(store, keep, read):
    keep(read("one"), read("two"))
    write(store, "origin", {"x": [Origin("o1", ("two", "one"))]})
    view = store.view()
    assert view.origin_of(["one", "two", "three"]) == {"one": "o1", "two": "o1"}
    assert view.origins(["o1"]) == (Origin("o1", ("one", "two")),)
    assert [head.origin for head in view.heads()] == ["o1", "o1"]
    assert view.entries_by_id(["one-event"])["one-event"].origin == "o1"


def test_known_actors_come_back_whole(store, keep, read):
    keep(read("one"), read("two"))
    write(store, "actor", {"x": [BIRCH], "y": [UNION]})
    view = store.view()
    assert view.known_actors(["k-union", "k-birch", "none"]) == (BIRCH, UNION)
    assert view.known_actor_of(["one-birch", "one-union", "x"]) == {
        "one-birch": "k-birch",
        "one-union": "k-union",
    }
    assert [(head.id, head.articles) for head in view.actors()] == [("k-birch", 2), ("k-union", 1)]
    assert [head.id for head in view.actors(limit=1)] == ["k-birch"]


def test_a_member_is_taken_over_by_the_later_actor(store):
    write(store, "actor", {"x": [BIRCH]})
    write(store, "actor", {"y": [replace(UNION, members=("two-birch",))]})
    assert store.view().known_actor_of(BIRCH.members) == {
        "one-birch": "k-birch",
        "two-birch": "k-union",
    }


def test_threads_come_back_by_entry(store):
    other = Thread("t0", "claim", ("one-claim",), 1, None)
    write(store, "thread", {"x": [THREAD, other]})
    view = store.view()
    assert view.threads(["t1", "t0", "none"]) == (other, THREAD)
    assert view.all_threads() == (other, THREAD)
    assert view.all_threads("event") == (THREAD,)
    assert view.threads_of(["two-event", "x"]) == {"two-event": ("t1",)}


def test_disagreements_are_found_by_actor_entry_and_kind(store):
    surer = replace(DISAGREEMENT, id="d2", kind="role", confidence=0.9, about=("k-birch",))
    write(store, "disagreement", {"x": [DISAGREEMENT, surer]})
    view = store.view()
    assert view.disagreements() == (surer, DISAGREEMENT)
    assert view.disagreements(actors=["k-union"]) == (DISAGREEMENT,)
    assert view.disagreements(actors=[]) == ()
    assert view.disagreements(entries=["two-claim"]) == (surer, DISAGREEMENT)
    assert view.disagreements(actors=["k-birch"], entries=["one-claim"]) == (surer,)
    assert view.disagreements(actors=["k-birch"], entries=["x"]) == ()
    assert view.disagreements(kinds=["figures"]) == (DISAGREEMENT,)


def test_a_tie_is_found_in_either_order(store):
    small = replace(TIE, id="tie2", actors=("k-birch", "k-other"), events=())
    write(store, "tie", {"x": [small, TIE]})
    view = store.view()
    assert view.tie("k-birch", "k-union") == view.tie("k-union", "k-birch") == TIE
    assert view.tie("k-birch", "none") is None
    assert view.ties() == (TIE, small)
    assert view.ties("k-other") == (small,)
    assert view.ties("k-birch", limit=1) == (TIE,)


@pytest.mark.parametrize(
    ("kind", "thing", "count"),
    [
        ("origin", Origin("o1", ("one",)), "origins"),
        ("actor", BIRCH, "actors"),
        ("thread", THREAD, "threads"),
        ("disagreement", DISAGREEMENT, "disagreements"),
        ("tie", TIE, "ties"),
    ],
    ids=["origin", "actor", "thread", "disagreement", "tie"],
)
def test_what_an_owner_had_is_replaced(store, kind, thing, count):
    def counted():
        return getattr(store.view().counts(), count)

    write(store, kind, {"x": [thing]})
    write(store, kind, {"x": [thing]})
    assert counted() == 1
    write(store, kind, {"y": [replace(thing, id="another")]})
    assert counted() == 2
    write(store, kind, {"z": [thing]})
    assert counted() == 2
    write(store, kind, {"x": []})
    assert counted() == 2
    write(store, kind, {"y": [], "z": []})
    assert counted() == 0


def test_clearing_leaves_what_was_read(store, keep, read):
    keep(read("one"))
    with store.writer() as writer:
        writer.set_blocks("event", {"one-event": ["x"]})
        writer.replace("actor", {"x": [BIRCH]})
        writer.replace("tie", {"x": [TIE]})
        writer.mark_woven(["one"])
    with store.writer() as writer:
        writer.clear_woven()
    view = store.view()
    counts = view.counts()
    assert (counts.articles, counts.pending, counts.actors, counts.ties) == (1, 1, 0, 0)
    assert view.keys("event", ["one-event"]) == {}
    assert view.known_actor_of(["one-birch"]) == {}
    assert view.reading("one") == read("one")


def test_a_writer_sees_what_it_wrote_and_others_do_not_yet(store, read):
    with store.writer() as writer:
        writer.keep(read("one"))
        assert writer.view.known(["one"]) == {"one"}
        assert store.view().known(["one"]) == frozenset()
    assert store.view().known(["one"]) == {"one"}


def test_a_writing_that_breaks_leaves_nothing(store, keep, read):
    keep(read("one"))

    def broken():
        with store.writer() as writer:
            writer.keep(read("two"))
            writer.replace("thread", {"x": [THREAD]})
            writer.mark_woven(["one"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    counts = store.view().counts()
    assert (counts.articles, counts.threads, counts.pending) == (1, 0, 1)


def test_a_writer_writes_inside_its_with_only(store, read):
    with pytest.raises(RuntimeError, match="inside its `with`"):
        store.writer().keep(read("one"))
