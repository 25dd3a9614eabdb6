"""What is kept twice, so that it can be read in order, agrees with where it is known from."""

from sqlalchemy import select

from detente.model import KnownActor
from detente.record import tables as t
from detente.record.interface import EntryQuery, Naming


def known(actor, *members):
    return KnownActor(actor, actor, "person", (), (), members)


def put(store, **owners):
    with store.writer() as writer:
        writer.replace("actor", owners)


def agrees(store):
    """True where each row says of its entry and known actor what their own tables say."""
    member = t.known_actor_member
    query = select(
        t.entry_actor, t.entry.c.kind, t.entry.c.first_day, member.c.actor.label("is_known")
    ).join_from(t.entry_actor, t.entry)
    rows = query.outerjoin(member, member.c.member == t.entry_actor.c.actor)
    with store.view()._reach() as connection:
        found = connection.execute(rows).all()
    assert found
    return all(
        (row.known, row.kind, row.day) == (row.is_known or "", row.kind_1, row.first_day)
        for row in found
    )


def test_known_actors_come_move_and_go(store, keep, read):
    keep(read("one"), read("two"))
    assert agrees(store)
    put(store, a=[known("birch", "one-birch", "two-birch")], b=[known("union", "one-union")])
    assert agrees(store)
    put(store, b=[known("union", "one-union", "two-union", "two-birch")])
    assert agrees(store)
    put(store, a=[], c=[known("other", "one-birch")])
    assert agrees(store)


def test_an_article_that_is_read_anew_keeps_its_known_actors(store, keep, read):
    keep(read("one"))
    put(store, a=[known("birch", "one-birch")])
    keep(read("one", reader="reader 2"))
    assert agrees(store)
    assert len(store.view().entries(EntryQuery(actors=("birch",)))) == 3


def test_nobody_is_known_once_all_is_to_be_woven_again(store, keep, read):
    keep(read("one"))
    put(store, a=[known("birch", "one-birch")])
    with store.writer() as writer:
        writer.clear_woven()
    assert agrees(store)
    assert store.view().entries(EntryQuery(actors=("birch",))) == ()


def test_an_entry_that_names_an_actor_twice_comes_once(store, keep, read):
    keep(read("one"))
    put(store, a=[known("both", "one-birch", "one-union")])
    for query in (
        EntryQuery(actors=("both",)),
        EntryQuery(kinds=("event",), actors=("both",)),
        EntryQuery(naming=(Naming(("both",)), Naming(("both",), ("target", "about")))),
    ):
        ids = [entry.id for entry in store.view().entries(query)]
        assert len(ids) == len(set(ids))
        assert ids


def test_an_article_speaks_of_whom_it_names(store, keep, read):
    keep(read("one"), read("two"))
    put(store, a=[known("birch", "one-birch", "two-birch"), known("union", "one-union")])
    view = store.view()
    assert view.speaking_of("birch", ["one", "two"]) == {"one", "two"}
    assert view.speaking_of("union", ["one", "two"]) == {"one"}
    claims = view.entries(EntryQuery(kinds=("claim",), beside=("union",)))
    assert [entry.id for entry in claims] == ["one-claim"]
