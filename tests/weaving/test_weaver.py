from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saga import DEEDS, STANCES, Line, reading, told

from detente.model import Judgement, Point, Reading, Series, SeriesHead
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


def _weave(store: DatabaseStore, batch: Sequence[Reading]) -> None:
    """Keeps and weaves the readings as one batch."""
    with store.writer() as writer:
        for each in batch:
            writer.keep(each)
        weave(writer.view, writer.view.pending()).write(writer)


LOSSES = Series(
    SeriesHead("series-losses", "losses", ("Acme", "The Acme"), "USD", "total", "Office", "a.csv"),
    (Point("2031-03-01", "2031-03-01", 31e6, 1), Point("2031-03-09", "2031-03-09", 90e6, 2)),
)


def _add(store: DatabaseStore, series: Series) -> None:
    with store.writer() as writer:
        writer.keep_series(series)
        weave(writer.view, writer.view.pending(), [series.head]).write(writer)


def _outputs(view: View) -> dict[str, Any]:
    """All that was woven."""
    articles = [head.id for head in view.heads()]
    origins = view.origin_of(articles)
    claims = [each.id for each in view.entries(EntryQuery(kinds=("claim",)))]
    return {
        "origins": view.origins(sorted(set(origins.values()))),
        "origin of": origins,
        "actors": view.known_actors([each.id for each in view.actors()]),
        "threads": view.all_threads(),
        "disagreements": view.disagreements(),
        "ties": sorted(view.ties(), key=lambda tie: tie.id),
        "checked": view.checked(claims),
        "revisions": view.revisions(claims),
        "proposals": view.proposals(),
    }


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
        _weave(store, readings)
        once = _outputs(store.view())
    with (
        pytest.MonkeyPatch.context() as patch,
        open_record(folder / "bits.db", create=True) as store,
    ):
        patch.setattr(notes, "LEAST", least)
        for place, (start, end) in enumerate(pairwise(edges)):
            if place == added:
                _add(store, LOSSES)
            _weave(store, shuffled[start:end])
        if added >= len(edges) - 1:
            _add(store, LOSSES)
        bits = _outputs(store.view())

    assert bits == once


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with open_record(tmp_path / "record.db", create=True) as opened:
        yield opened


def _judge(store: DatabaseStore, kind: Any, *subjects: str) -> None:
    """Judges, has every article woven again, as the pipeline has those that it bears on."""
    at = "2031-04-01T00:00:00+00:00"
    with store.writer() as writer:
        writer.judge(Judgement(f"judged-{kind}", kind, subjects, None, "an editor", at))
        writer.mark_pending([head.id for head in writer.view.heads()])
        weave(writer.view, writer.view.pending()).write(writer)


def _names(view: View) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((each.name, each.aliases) for each in view.actors())


def test_a_wire_story_printed_twice_counts_once(store: DatabaseStore) -> None:
    rest = RESTS[1]
    _weave(
        store,
        [told(["Mara Ilic met Goran Stone"], paper="Herald", published="2031-03-11", rest=rest)],
    )
    _weave(
        store,
        [told(["Mara Ilic met Goran Stone"], paper="Wire", published="2031-03-10", rest=rest)],
    )

    view = store.view()
    (thread,) = view.all_threads()
    (origin,) = view.origins(view.origin_of([head.id for head in view.heads()]).values())

    assert (len(thread.entries), thread.origins, len(origin.articles)) == (2, 1, 2)
    assert origin.id == view.heads()[0].id


def test_a_later_article_makes_a_surname_ambiguous(store: DatabaseStore) -> None:
    _weave(store, [told(["Mara Ilic met Acme"]), told(["Ilic sued Acme"], paper="Herald")])
    assert _names(store.view()) == [("Acme", ()), ("Mara Ilic", ("Ilic",))]

    _weave(store, [told(["Goran Ilic met Acme"], paper="Tribune")])
    assert _names(store.view()) == [
        ("Acme", ()),
        ("Goran Ilic", ()),
        ("Ilic", ()),
        ("Mara Ilic", ()),
    ]


def test_a_merge_by_a_person_holds(store: DatabaseStore) -> None:
    _weave(store, [told(["Mara Ilic met Acme"]), told(["Mara Novak sued Acme"], paper="Herald")])

    _judge(store, "merge", "Mara Ilic", "Mara Novak")

    view = store.view()
    assert _names(view) == [("Acme", ()), ("Mara Novak", ("Mara Ilic",))]
    assert len(view.ties()) == 1


def test_a_rejected_entry_is_left_out_everywhere(store: DatabaseStore) -> None:
    _weave(store, [told(["Acme lost 31"]), told(["Acme lost 58"], paper="Herald")])
    view = store.view()
    assert len(view.disagreements()) == 1

    claims = view.entries(EntryQuery(kinds=("claim",)))
    _judge(store, "reject", claims[0].id)

    assert view.disagreements() == ()
    assert [thread.entries for thread in view.all_threads()] == [(claims[1].id,)]


def test_an_entry_that_a_new_reading_lacks_is_gone(
    store: DatabaseStore,
) -> None:
    first = told(["Mara Ilic met Acme", "Acme lost 31"])
    _weave(store, [first, told(["Acme lost 58"], paper="Herald")])

    again = Reading(
        first.schema, "by another hand", first.article, first.actors, events=first.events
    )
    _weave(store, [again])

    view = store.view()
    assert view.disagreements() == ()
    assert len(view.all_threads("claim")) == 1
    assert view.gone() == ()


def test_a_series_meets_claims_that_came_before_and_goes_with_what_it_said(
    store: DatabaseStore,
) -> None:
    _weave(store, [told(["Acme lost 31 on 2031-03-09"])])
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


def test_a_figure_that_its_source_gives_anew_is_a_revision(store: DatabaseStore) -> None:
    days = {31: "2031-03-10", 45: "2031-03-20", 58: "2031-04-02"}
    for figure, day in days.items():
        _weave(store, [told([f"Acme lost {figure}"], published=day)])

    view = store.view()
    claims = view.entries(EntryQuery(kinds=("claim",)))

    assert view.disagreements() == ()
    assert view.revisions([claims[1].id])[claims[1].id].entries == tuple(
        each.id for each in sorted(claims, key=lambda each: each.evidence.published or "")
    )


def test_an_empty_record_weaves_to_nothing(store: DatabaseStore) -> None:
    _weave(store, [])

    assert store.view().counts().actors == 0


def _noted(store: DatabaseStore) -> dict[str, str]:
    """What is noted of the ties."""
    view = store.view()
    keys = [f"tie {' '.join(sorted(tie.actors))}" for tie in view.ties()]
    return view.notes("entry", keys)


def _days(count: int) -> list[Reading]:
    deeds = ["Mara Ilic met Acme", "Mara Ilic sued Acme"]
    return [told(deeds, published=f"2031-03-{day:02}", paper=f"P{day}") for day in range(1, count)]


def test_a_large_block_is_noted_and_a_small_one_not(store: DatabaseStore) -> None:
    _weave(store, _days(4))
    assert _noted(store) == {}

    _weave(store, _days(16))
    assert len(_noted(store)) == 1


def test_a_rejected_entry_leaves_the_notes(store: DatabaseStore) -> None:
    _weave(store, _days(16))
    before = store.view().ties()[0]

    _judge(store, "reject", before.events[0])

    (after,) = store.view().ties()
    (note,) = _noted(store).values()
    assert before.events[0] not in note
    assert after.events == before.events[1:]


MANY = 66  # articles of one pair: more than the pledges, deeds and contraries that are compared


def _quarrels(count: int) -> list[Reading]:
    """Articles about one pair that pledge, do, praise and mock, a day each."""
    found = []
    for number in range(count):
        day = f"2031-{number // 28 + 1:02}-{number % 28 + 1:02}"
        deed = "praised" if number // 20 % 2 else "mocked"
        body = [
            Line("Mara Ilic", deed, "Harbour Bank", 0, day),
            Line("Mara Ilic", "vowed", "", 0, None),
            Line("Mara Ilic", "lost", "", 30 + number % 3, day),
            Line("Harbour Bank", "promised", "Mara Ilic", 0, None),
        ]
        found.append(reading(body, f"Outlet {number}", day))
    return found


def test_blocks_that_outgrow_their_notes_are_settled_like_new_ones(tmp_path: Path) -> None:
    told_at_length = _quarrels(MANY)
    with open_record(tmp_path / "slow.db", create=True) as slow:
        _weave(slow, told_at_length[6:])
        for each in told_at_length[:6]:
            _weave(slow, [each])
        foretold = slow.view().entries(EntryQuery(kinds=("prediction",)))
        latest = sorted(foretold, key=lambda each: each.evidence.published or "")[-3:]
        for entry in latest:
            _judge(slow, "reject", entry.id)
        bit_by_bit = _outputs(slow.view())
    with open_record(tmp_path / "fast.db", create=True) as fast:
        _weave(fast, told_at_length)
        for entry in latest:
            _judge(fast, "reject", entry.id)
        with fast.writer() as writer:
            writer.clear_woven()
        _weave(fast, [])
        assert _outputs(fast.view()) == bit_by_bit


def test_notes_made_by_other_rules_are_made_again(store: DatabaseStore) -> None:
    _weave(store, _days(16))
    (key,) = _noted(store)
    with store.writer() as writer:
        writer.set_notes("entry", {key: '["older rules",{}]'})

    _weave(store, [told(["Mara Ilic met Acme"], published="2031-04-01", paper="Herald")])

    assert len(store.view().ties()[0].events) == 31
