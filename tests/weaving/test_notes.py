"""What weaving notes of large blocks, so that they are settled again without being read whole."""

from pathlib import Path

from saga import Line, reading, told
from steps import judge, outputs, weave_all

from detente.model import Reading
from detente.record.interface import EntryQuery
from detente.record.store import DatabaseStore, open_record


def _noted(store: DatabaseStore) -> dict[str, str]:
    """What is noted of the ties."""
    view = store.view()
    keys = [f"tie {' '.join(sorted(tie.actors))}" for tie in view.ties()]
    return view.notes("entry", keys)


def _days(count: int) -> list[Reading]:
    deeds = ["Mara Ilic met Acme", "Mara Ilic sued Acme"]
    return [told(deeds, published=f"2031-03-{day:02}", paper=f"P{day}") for day in range(1, count)]


def test_a_large_block_is_noted_and_a_small_one_not(store: DatabaseStore) -> None:
    weave_all(store, _days(4))
    assert _noted(store) == {}

    weave_all(store, _days(16))
    assert len(_noted(store)) == 1


def test_what_comes_later_stands_in_a_second_note(store: DatabaseStore) -> None:
    weave_all(store, _days(16))
    before = _noted(store)

    weave_all(store, [told(["Mara Ilic met Acme"], published="2031-04-01", paper="Herald")])

    assert _noted(store) == before
    assert len(store.view().ties()[0].events) == 31


def test_a_second_note_that_grows_becomes_part_of_the_first(store: DatabaseStore) -> None:
    weave_all(store, _days(16))
    before = _noted(store)

    weave_all(store, _days(29))

    (note,) = _noted(store).values()
    assert note not in before.values()
    assert all(entry in note for entry in store.view().ties()[0].events)


def test_a_rejected_entry_leaves_the_notes(store: DatabaseStore) -> None:
    weave_all(store, _days(16))
    before = store.view().ties()[0]

    judge(store, "reject", before.events[0])

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
        weave_all(slow, told_at_length[6:])
        for each in told_at_length[:6]:
            weave_all(slow, [each])
        foretold = slow.view().entries(EntryQuery(kinds=("prediction",)))
        latest = sorted(foretold, key=lambda each: each.evidence.published or "")[-3:]
        for entry in latest:
            judge(slow, "reject", entry.id)
        bit_by_bit = outputs(slow.view())
    with open_record(tmp_path / "fast.db", create=True) as fast:
        weave_all(fast, told_at_length)
        for entry in latest:
            judge(fast, "reject", entry.id)
        with fast.writer() as writer:
            writer.clear_woven()
        weave_all(fast, [])
        assert outputs(fast.view()) == bit_by_bit


def test_notes_made_by_other_rules_are_made_again(store: DatabaseStore) -> None:
    weave_all(store, _days(16))
    (key,) = _noted(store)
    with store.writer() as writer:
        writer.set_notes("entry", {key: '["older rules",{}]'})

    weave_all(store, [told(["Mara Ilic met Acme"], published="2031-04-01", paper="Herald")])

    assert len(store.view().ties()[0].events) == 31
