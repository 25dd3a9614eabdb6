"""Lists a page at a time, in every kind of store."""

from dataclasses import replace

import pytest

from detente.errors import UsageError
from detente.model import Disagreement, KnownActor, Phase, SideEntry, Tie
from detente.record.interface import ActorQuery, ArticleQuery, DisagreementQuery, TieQuery

ACTORS = (
    KnownActor("k-birch", "Ada Birch", "person", (), (), ("one-birch", "two-birch", "old-birch")),
    KnownActor("k-union", "Harbour Union", "organization", (), (), ("one-union",)),
    KnownActor("k-oakes", "Carl Oakes", "person", (), (), ()),
)


def tie(name, other, since, events):
    phases = (Phase("allied", since, None, 0.5, ()),)
    return Tie(
        name, ("k-birch", other), "allied", since, phases, (), events, (), (), (), ("no-entry",)
    )


TIES = (
    tie("tie-1", "k-union", "2030-01-01", ("two-event", "one-event", "old-event")),
    replace(tie("tie-2", "k-oakes", "2031-01-01", ("one-event",)), state="hostile"),
)


def disagreement(name, kind, confidence, about, entry):
    side = (SideEntry(entry, None, None),)
    return Disagreement(name, kind, "why", confidence, about, (side, side))


DISAGREEMENTS = (
    disagreement("d-1", "figures", 0.9, ("k-union",), "old-claim"),
    disagreement("d-2", "reversal", 0.7, ("k-union", "k-birch"), "two-claim"),
    disagreement("d-3", "figures", 0.8, ("k-birch",), "one-claim"),
)


@pytest.fixture
def view(store, keep, read):
    keep(
        read("one", published="2031-03-15", address="here.txt"),
        read("two", published="2031-04-01T08:00:00Z", address="here.txt", event_date=None),
        read("old", published=None, event_date=None),
    )
    with store.writer() as writer:
        for kind, woven in (("actor", ACTORS), ("tie", TIES), ("disagreement", DISAGREEMENTS)):
            writer.replace(kind, {each.id: [each] for each in woven})
    return store.view()


def ids(found):
    return [each.id for each in found]


def paged(ask, query):
    """All of a list, one line at a time."""
    found, after = [], None
    while page := ask(replace(query, limit=1, after=after)):
        after = page[0].id
        found.append(after)
    return found


def test_actors_come_by_how_many_articles_speak_of_them(view):
    everybody = ["k-birch", "k-union", "k-oakes"]
    assert ids(view.listed_actors(ActorQuery())) == everybody
    assert paged(view.listed_actors, ActorQuery()) == everybody
    assert ids(view.listed_actors(ActorQuery(kinds=("person",)))) == ["k-birch", "k-oakes"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (ArticleQuery(), ["two", "one", "old"]),
        (ArticleQuery(newest_first=False), ["old", "one", "two"]),
        (ArticleQuery(until="2031-03-15"), ["one"]),
        (ArticleQuery(since="2031-03-16"), ["two"]),
        (ArticleQuery(publishers=("Nobody",)), []),
        (ArticleQuery(publishers=("The Gazette",), languages=("en",), statuses=("read",)),
         ["two", "one", "old"]),
    ],
    ids=str,
)  # fmt: skip
def test_articles_come_by_day_of_publication(view, query, found):
    assert ids(view.listed_heads(query)) == found
    assert paged(view.listed_heads, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (TieQuery(), ["tie-1", "tie-2"]),
        (TieQuery(order="newest"), ["tie-2", "tie-1"]),
        (TieQuery(actors=("k-oakes",)), ["tie-2"]),
        (TieQuery(states=("allied",)), ["tie-1"]),
    ],
    ids=str,
)
def test_ties_come_by_weight_or_by_when_they_changed(view, query, found):
    assert ids(view.listed_ties(query)) == found
    assert paged(view.listed_ties, query) == found


def test_an_outline_has_the_phases_of_its_tie(view):
    first = view.outlines(TieQuery())[0]
    assert (first.id, first.actors, first.entries) == ("tie-1", ("k-birch", "k-union"), 4)
    assert first.phases == TIES[0].phases
    assert paged(view.outlines, TieQuery()) == ["tie-1", "tie-2"]


def test_a_tie_knows_the_days_of_what_it_rests_on(view):
    dated = view.dated_tie("k-union", "k-birch")
    assert dated.tie == TIES[0]
    assert dated.days == {"one-event": "2031-03-10", "two-event": "2031-04-01"}
    assert view.dated_tie("k-union", "k-oakes") is None


def test_a_tie_that_is_woven_again_has_its_new_days(store, view):
    with store.writer() as writer:
        writer.replace("tie", {"tie-1": [replace(TIES[0], events=("one-event",))]})
    assert view.dated_tie("k-birch", "k-union").days == {"one-event": "2031-03-10"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (DisagreementQuery(), ["d-1", "d-3", "d-2"]),
        (DisagreementQuery(order="newest"), ["d-2", "d-3", "d-1"]),
        (DisagreementQuery(actors=("k-birch",)), ["d-3", "d-2"]),
        (DisagreementQuery(kinds=("figures",)), ["d-1", "d-3"]),
    ],
    ids=str,
)
def test_disagreements_come_by_how_sure_they_are_or_by_when_they_came_up(view, query, found):
    assert ids(view.listed_disagreements(query)) == found
    assert paged(view.listed_disagreements, query) == found


def test_what_there_is_to_choose_among(view):
    assert view.days() == ("2031-03-15", "2031-04-01")
    assert view.publishers() == (("The Gazette", 3),)
    assert view.versions("one") == ("two",)
    assert view.versions("old") == ()


@pytest.mark.parametrize(
    ("ask", "query"),
    [
        ("listed_actors", ActorQuery(after="none")),
        ("listed_heads", ArticleQuery(after="none")),
        ("listed_ties", TieQuery(after="none")),
        ("listed_disagreements", DisagreementQuery(after="none")),
    ],
)
def test_a_page_after_nothing_is_refused(view, ask, query):
    with pytest.raises(UsageError, match="to go on after"):
        getattr(view, ask)(query)
