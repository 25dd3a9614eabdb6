"""What happened, thread by thread: one line however often it was told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.model import Certainty, Event, EventType, Evidence
from detente.record.interface import Entry, EntryQuery, View, parts_of
from detente.views.page import Page
from detente.views.references import ActorRef, Names


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, both included; None where an end is open."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, with every telling of it; `origins` counts independent outlets.

    `id` is that of its thread, or of the one entry that tells it; `entries` are the ids of those
    that tell it, in the order of `evidence`. `dated` is False where nobody says when it was, and
    `date` is the day on which it was first told.
    """

    id: str
    date: Days
    type: EventType
    sources: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    certainty: Certainty
    origins: int
    entries: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    dated: bool = True


def timeline(view: View, query: EntryQuery) -> tuple[Happening, ...]:
    """The happenings among the events that `query` asks for, earliest first.

    What did not happen (denied, planned, conditional) is not on it.
    """
    found = _happenings(view, view.entries(query))
    return tuple(sorted(found, key=lambda each: each.date.earliest or each.date.latest or "9999"))


def timeline_page(view: View, query: EntryQuery, limit: int) -> Page[Happening]:
    """At most `limit` of the happenings that `query` asks for, in its order, on from its `after`.

    A happening stands where its first telling does; a page can be shorter where many tellings of
    one thing follow each other.
    """
    read = view.entries(replace(query, limit=limit + 1))
    told = read[:limit]
    threads = view.threads(
        {thread for ids in view.threads_of(each.id for each in told).values() for thread in ids}
    )
    alike = {entry for thread in threads for entry in thread.entries} | {each.id for each in told}
    tellings = view.entries(replace(query, entries=tuple(sorted(alike)), after=None, limit=None))
    here = {each.id for each in told}
    found = (each for each in _happenings(view, tellings) if each.entries[0] in here)
    return Page(tuple(found), told[-1].id if len(read) > limit else None)


def _happenings(view: View, tellings: Sequence[Entry]) -> list[Happening]:
    """What the tellings tell, in the order of the first telling of each."""
    entries = [each for each in tellings if _happened(each)]
    names = Names(view, (actor for entry in entries for _, actor in parts_of(entry.body)))
    groups = _groups(view, entries)
    threads = view.threads([thread for thread, _ in groups if thread])
    origins = {thread.id: thread.origins for thread in threads}
    return [
        _happening(thread or group[0].id, group, origins.get(thread, 1), names)
        for thread, group in groups
    ]


def _happened(entry: Entry) -> bool:
    return isinstance(entry.body, Event) and entry.body.status in ("occurred", "ongoing")


def _groups(view: View, entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    """The entries by thread; one that is in none stands alone under an empty id."""
    threads_of = view.threads_of([entry.id for entry in entries])
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        thread = next(iter(threads_of.get(entry.id, ())), "")
        groups.setdefault(thread or entry.id, []).append(entry)
    known = {thread for ids in threads_of.values() for thread in ids}
    return [(key if key in known else "", group) for key, group in groups.items()]


def _happening(thread: str, group: Sequence[Entry], origins: int, names: Names) -> Happening:
    dated = [each for each in group if isinstance(each.body, Event) and each.body.date]
    first = dated[0] if dated else group[0]
    event = first.body
    if not isinstance(event, Event):
        raise TypeError(f"{first.id} is no event")
    days = (
        Days(event.date.earliest, event.date.latest)
        if event.date
        else Days(first.first_day, first.last_day)
    )
    return Happening(
        id=thread,
        date=days,
        type=event.type,
        sources=names.all(event.sources),
        targets=names.all(event.targets),
        certainty=event.certainty,
        origins=origins,
        entries=tuple(each.id for each in group),
        evidence=tuple(each.evidence for each in group),
        dated=event.date is not None,
    )
