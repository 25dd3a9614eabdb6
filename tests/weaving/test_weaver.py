from itertools import pairwise, permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saga import DEEDS, STANCES, Line, reading, told
from steps import judge, outputs, weave_all

from detente.model import Article, Point, Reading, Series, SeriesHead
from detente.reading import read
from detente.record.interface import EntryQuery, View
from detente.record.store import DatabaseStore, open_record
from detente.weaving import notes, weave

NAMES = [
    "Mara Ilic",
    "Goran Ilic",
    "Ilic",
    "M. Ilic",
    "Acme",
    "Acme Inc.",
    "THE ACME",
    "Harbour Bank",
    "HB",
]
RESTS = ["", *(" ".join(f"{word}{number}" for number in range(40)) for word in ("sea", "hill"))]
VERBS = [*DEEDS, *STANCES, "lost", "vowed", "promised"]

lines = st.builds(
    lambda one, verb, other, figure, day: Line(
        one, verb, "" if verb in ("lost", "vowed") else other, figure if verb == "lost" else 0, day
    ),
    st.sampled_from(NAMES),
    st.sampled_from(VERBS),
    st.sampled_from(NAMES),
    st.sampled_from([31, 32, 58]),
    st.sampled_from([None, "2031-03-01", "2031-03-09", "2029-06-01"]),
)
readings = st.lists(
    st.builds(
        reading,
        st.lists(lines, min_size=1, max_size=5),
        st.sampled_from(["Gazette", "Herald", "Tribune"]),
        st.sampled_from([None, "2031-03-08", "2031-03-10", "2031-09-01"]),
        st.sampled_from(RESTS),
    ),
    min_size=2,
    max_size=6,
    unique_by=lambda each: each.article.id,
)


LOSSES = Series(
    SeriesHead("series-losses", "losses", ("Acme", "The Acme"), "USD", "total", "Office", "a.csv"),
    (Point("2031-03-01", "2031-03-01", 31e6, 1), Point("2031-03-09", "2031-03-09", 90e6, 2)),
)


def _add(store: DatabaseStore, series: Series) -> None:
    with store.writer() as writer:
        writer.keep_series(series)
        weave(writer.view, writer.view.pending(), [series.head]).write(writer)


@given(
    readings=readings,
    order=st.randoms(use_true_random=False),
    cuts=st.sets(st.integers(1, 5)),
    added=st.integers(0, 6),
    least=st.sampled_from([1, notes.LEAST]),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_weaving_bit_by_bit_in_any_order_equals_weaving_all_at_once(
    tmp_path_factory: pytest.TempPathFactory,
    readings: list[Reading],
    order: Any,
    cuts: set[int],
    added: int,
    least: int,
) -> None:
    """Whether the smallest blocks are noted or, as ever, the large ones only."""
    shuffled = list(readings)
    order.shuffle(shuffled)
    edges = [0, *sorted(cut for cut in cuts if cut < len(shuffled)), len(shuffled)]
    folder = tmp_path_factory.mktemp("records")

    with open_record(folder / "once.db", create=True) as store:
        _add(store, LOSSES)
        weave_all(store, readings)
        once = outputs(store.view())
    with (
        pytest.MonkeyPatch.context() as patch,
        open_record(folder / "bits.db", create=True) as store,
    ):
        patch.setattr(notes, "LEAST", least)
        for place, (start, end) in enumerate(pairwise(edges)):
            if place == added:
                _add(store, LOSSES)
            weave_all(store, shuffled[start:end])
        if added >= len(edges) - 1:
            _add(store, LOSSES)
        bits = outputs(store.view())

    assert bits == once


def _names(view: View) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((each.name, each.aliases) for each in view.actors())


def test_a_wire_story_printed_twice_counts_once(store: DatabaseStore) -> None:
    rest = RESTS[1]
    weave_all(
        store,
        [told(["Mara Ilic met Goran Stone"], paper="Herald", published="2031-03-11", rest=rest)],
    )
    weave_all(
        store,
        [told(["Mara Ilic met Goran Stone"], paper="Wire", published="2031-03-10", rest=rest)],
    )

    view = store.view()
    (thread,) = view.all_threads()
    (origin,) = view.origins(view.origin_of([head.id for head in view.heads()]).values())

    assert (len(thread.entries), thread.origins, len(origin.articles)) == (2, 1, 2)
    assert origin.id == view.heads()[0].id


def test_a_later_article_makes_a_surname_ambiguous(store: DatabaseStore) -> None:
    weave_all(store, [told(["Mara Ilic met Acme"]), told(["Ilic sued Acme"], paper="Herald")])
    assert _names(store.view()) == [("Acme", ()), ("Mara Ilic", ("Ilic",))]

    weave_all(store, [told(["Goran Ilic met Acme"], paper="Tribune")])
    assert _names(store.view()) == [
        ("Acme", ()),
        ("Goran Ilic", ()),
        ("Ilic", ()),
        ("Mara Ilic", ()),
    ]


def test_a_merge_by_a_person_holds(store: DatabaseStore) -> None:
    weave_all(store, [told(["Mara Ilic met Acme"]), told(["Mara Novak sued Acme"], paper="Herald")])

    judge(store, "merge", "Mara Ilic", "Mara Novak")

    view = store.view()
    assert _names(view) == [("Acme", ()), ("Mara Novak", ("Mara Ilic",))]
    assert len(view.ties()) == 1


def test_a_rejected_entry_is_left_out_everywhere(store: DatabaseStore) -> None:
    weave_all(store, [told(["Acme lost 31"]), told(["Acme lost 58"], paper="Herald")])
    view = store.view()
    assert len(view.disagreements()) == 1

    claims = view.entries(EntryQuery(kinds=("claim",)))
    judge(store, "reject", claims[0].id)

    assert view.disagreements() == ()
    assert [thread.entries for thread in view.all_threads()] == [(claims[1].id,)]


def test_an_entry_that_a_new_reading_lacks_is_gone(
    store: DatabaseStore,
) -> None:
    first = told(["Mara Ilic met Acme", "Acme lost 31"])
    weave_all(store, [first, told(["Acme lost 58"], paper="Herald")])

    again = Reading(
        first.schema, "by another hand", first.article, first.actors, events=first.events
    )
    weave_all(store, [again])

    view = store.view()
    assert view.disagreements() == ()
    assert len(view.all_threads("claim")) == 1
    assert view.gone() == ()


def test_a_series_meets_claims_that_came_before_and_goes_with_what_it_said(
    store: DatabaseStore,
) -> None:
    weave_all(store, [told(["Acme lost 31 on 2031-03-09"])])
    (claim,) = store.view().entries(EntryQuery(kinds=("claim",)))
    assert store.view().checked([claim.id]) == {}

    _add(store, LOSSES)
    (checked,) = store.view().checked([claim.id])[claim.id]
    (found,) = store.view().disagreements()
    assert (checked.verdict, checked.computed) == ("does not hold", (90e6, 90e6))
    assert [[one.entry for one in side] for side in found.sides] == [[claim.id], [LOSSES.head.id]]

    with store.writer() as writer:
        writer.remove_series(LOSSES.head.id)
        weave(writer.view, (), [LOSSES.head]).write(writer)
    assert store.view().checked([claim.id]) == {}
    assert store.view().disagreements() == ()


SHARE = (
    "Acme makes ships. Bolt accounted for 50 percent of the sales of Acme in 2030, Mara Ilic said."
)


@pytest.mark.parametrize("order", [*permutations(("article", "Acme", "Bolt"))], ids="-".join)
def test_a_share_does_not_depend_on_what_came_first(
    store: DatabaseStore, order: tuple[str, ...]
) -> None:
    sales = {name: _sales(name, value) for name, value in (("Acme", 80.0), ("Bolt", 40.0))}
    text = Article("article-1", "1.txt", None, "Gazette", None, "2031-02-03", "test", "en", SHARE)
    for each in order:
        weave_all(store, [read(text)]) if each == "article" else _add(store, sales[each])

    (claim,) = store.view().entries(EntryQuery(kinds=("claim",)))
    (checked,) = store.view().checked([claim.id])[claim.id]
    assert (checked.verdict, checked.computed) == ("holds", (50.0, 50.0))

    with store.writer() as writer:
        writer.remove_series(sales["Bolt"].head.id)
        weave(writer.view, (), [sales["Bolt"].head]).write(writer)
    (checked,) = store.view().checked([claim.id])[claim.id]
    assert checked.verdict == "cannot be told"


def _sales(of: str, value: float) -> Series:
    head = SeriesHead(f"series-{of}", "sales", (of,), "USD", "total", "Office", "a.csv")
    return Series(head, (Point("2030-01-01", "2030-12-31", value, 1),))


def test_a_figure_that_its_source_gives_anew_is_a_revision(store: DatabaseStore) -> None:
    days = {31: "2031-03-10", 45: "2031-03-20", 58: "2031-04-02"}
    for figure, day in days.items():
        weave_all(store, [told([f"Acme lost {figure}"], published=day)])

    view = store.view()
    claims = view.entries(EntryQuery(kinds=("claim",)))

    assert view.disagreements() == ()
    assert view.revisions([claims[1].id])[claims[1].id].entries == tuple(
        each.id for each in sorted(claims, key=lambda each: each.evidence.published or "")
    )


def test_an_empty_record_weaves_to_nothing(store: DatabaseStore) -> None:
    weave_all(store, [])

    assert store.view().counts().actors == 0
