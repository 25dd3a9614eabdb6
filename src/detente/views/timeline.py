"""What happened, thread by thread: one line however often it was told."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Certainty, Event, EventType, Evidence
from detente.record.interface import Entry, EntryQuery, View, parts_of
from detente.views.references import ActorRef, Names


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, both included; None where an end is open."""

    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, with every telling of it; `origins` counts independent outlets."""

    date: Days
    type: EventType
    sources: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    certainty: Certainty
    origins: int
    evidence: tuple[Evidence, ...]


def timeline(view: View, query: EntryQuery) -> tuple[Happening, ...]:
    """The happenings among the events that `query` asks for, earliest first.

    What did not happen (denied, planned, conditional) is not on it.
    """
    entries = [each for each in view.entries(query) if _happened(each)]
    names = Names(view, (actor for entry in entries for _, actor in parts_of(entry.body)))
    groups = _groups(view, entries)
    threads = view.threads([thread for thread, _ in groups if thread])
    origins = {thread.id: thread.origins for thread in threads}
    found = [_happening(group, origins.get(thread, 1), names) for thread, group in groups]
    return tuple(sorted(found, key=lambda each: each.date.earliest or each.date.latest or "9999"))


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


def _happening(group: Sequence[Entry], origins: int, names: Names) -> Happening:
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
        date=days,
        type=event.type,
        sources=names.all(event.sources),
        targets=names.all(event.targets),
        certainty=event.certainty,
        origins=origins,
        evidence=tuple(each.evidence for each in group),
    )
