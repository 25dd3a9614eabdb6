"""The outlook of a tie of a real record, woven from made-up readings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from saga import Line, reading

from detente.model import Reading
from detente.record.interface import View
from detente.record.store import DatabaseStore, open_record
from detente.views import Outlook, find_actor
from detente.views.outlook import outlook
from detente.weaving import weave

DAYS = ("2031-03-01", "2031-03-09", "2031-03-20", "2031-04-02")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DatabaseStore]:
    found = open_record(str(tmp_path / "record.db"), create=True)
    yield found
    found.close()


def told(days: tuple[str, ...], paper: str = "Gazette", verb: str = "backed") -> list[Reading]:
    """An article for each day, telling what Mara Ilic did to Goran Hale."""
    return [
        reading([Line("Mara Ilic", verb, "Goran Hale", day=day)], paper, published=day)
        for day in days
    ]


def shown(store: DatabaseStore, readings: list[Reading]) -> Outlook:
    with store.writer() as writer:
        for each in readings:
            writer.keep(each)
        weave(writer.view, writer.view.pending()).write(writer)
    view: View = store.view()
    return outlook(view, find_actor(view, "Mara Ilic"), find_actor(view, "Goran Hale"))


def test_a_tie_with_enough_behind_it_has_chances(store: DatabaseStore) -> None:
    found = shown(store, told(DAYS))
    assert [each.within_days for each in found.turn] == [30, 90, 180, 365]
    first = found.next[0]
    assert (first.source.name, first.type, first.target.name) == (
        "Mara Ilic",
        "SUPPORT",
        "Goran Hale",
    )


def test_one_event_told_by_three_papers_is_too_little(store: DatabaseStore) -> None:
    papers = ("Gazette", "Herald", "Tribune")
    found = shown(store, [each for paper in papers for each in told(DAYS[:1], paper)])
    assert (found.turn, found.next) == ((), ())
    assert "1 dated event in all" in found.note


def test_a_record_without_dates_says_so(store: DatabaseStore) -> None:
    undated = [reading([Line("Mara Ilic", "backed", "Goran Hale")], published=None)]
    assert shown(store, undated).note == "Too little to say: no article of the record is dated."


def test_what_no_date_is_known_of_stands_beside_the_rest(store: DatabaseStore) -> None:
    undated = [reading([Line("Mara Ilic", "sued", "Goran Hale")], "Herald", published=None)]
    found = shown(store, [*told(DAYS), *undated])
    assert [each.within_days for each in found.turn] == [30, 90, 180, 365]


def test_today_is_the_newest_day_of_the_record(store: DatabaseStore) -> None:
    later = [reading([Line("Acme", "sued", "Bolt", day="2032-03-01")], published="2032-03-01")]
    found = shown(store, [*told(DAYS), *later])
    assert found.turn == ()
    assert "in the 90 days up to 2032-03-01" in found.note
    assert found.next
