"""Where a tie may go: the record's dated events, put to the outlook's forecasters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import permutations, product

from detente.model import Event
from detente.outlook.deed import Deed
from detente.outlook.pair_outlook import pair_outlook
from detente.record.interface import ActorHead, Entry, EntryQuery, View
from detente.views.references import ActorRef

NEWEST = 150  # events of the two with each other, and as many with anybody, that are looked at
VAGUE = 31  # days; an event that is dated no more closely has no place in an order of events


@dataclass(frozen=True, slots=True)
class TurnChance:
    """The probability that cooperation turns to conflict within so many days."""

    within_days: int
    probability: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class NextEvent:
    """An event that may come next, and how likely the next one is to be it."""

    source: ActorRef
    type: str
    target: ActorRef
    probability: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where the tie may go; `note` says in words what can and what cannot be told."""

    turn: tuple[TurnChance, ...]
    next: tuple[NextEvent, ...]
    note: str


def outlook(view: View, one: ActorHead, other: ActorHead) -> Outlook:
    """The outlook of the tie as of the newest day of publication in the record."""
    newest = view.days()[1]
    if newest is None:
        return Outlook((), (), "Too little to say: no article of the record is dated.")
    today = date.fromisoformat(newest[:10]).toordinal()
    found = pair_outlook((one.id, other.id), _deeds(view, one, other), today)
    named = {each.id: ActorRef(each.id, each.name) for each in (one, other)}
    return Outlook(
        tuple(
            TurnChance(each.within_days, each.probability, each.low, each.high)
            for each in found.turn
        ),
        tuple(
            NextEvent(named[each.source], each.type, named[each.target], each.probability)
            for each in found.next
        ),
        found.note,
    )


def _deeds(view: View, one: ActorHead, other: ActorHead) -> list[Deed]:
    """What the two did to each other, and each of them and others; each told event once."""
    together = _newest(view, one.id, other.id)
    # of each by itself: what names either is kept in no order
    apart = {each.id: each for actor in (one, other) for each in _newest(view, actor.id)}
    newest = sorted(apart.values(), key=lambda each: (each.first_day or "", each.id), reverse=True)
    entries = {each.id: each for each in (*together, *newest[:NEWEST])}
    found = _once(view, entries.values())
    parties = {actor for _, event in found for actor in (*event.sources, *event.targets)}
    known = view.known_actor_of(sorted(parties))
    return [deed for day, event in found for deed in _of(event, day, known)]


def _newest(view: View, *actors: str) -> tuple[Entry, ...]:
    """The newest events that name all of the actors and are told as having happened."""
    query = EntryQuery(
        kinds=("event",),
        actors=actors,
        together=True,
        certainties=("asserted", "reported"),
        newest_first=True,
        limit=NEWEST,
    )
    return view.entries(query)


def _once(view: View, entries: Iterable[Entry]) -> list[tuple[int, Event]]:
    """The events that happened and when; of those in one thread the one told first."""
    ordered = sorted(entries, key=lambda each: (each.first_day or "~", each.id))
    threads = view.threads_of([each.id for each in ordered])
    found: dict[str, tuple[int, Event]] = {}
    for each in ordered:
        day = _day(each)
        body = each.body
        if day and isinstance(body, Event) and body.status in ("occurred", "ongoing"):
            found.setdefault(threads.get(each.id, (each.id,))[0], (day, body))
    return list(found.values())


def _day(entry: Entry) -> int | None:
    """The day in the middle of when it was; None where that is not known closely."""
    if not entry.first_day or not entry.last_day:
        return None
    first, last = (date.fromisoformat(day[:10]) for day in (entry.first_day, entry.last_day))
    return (first.toordinal() + last.toordinal()) // 2 if (last - first).days <= VAGUE else None


def _of(event: Event, day: int, known: dict[str, str]) -> Iterator[Deed]:
    """A deed for each source and target; of what several do together, for each of them and each."""
    sources = dict.fromkeys(known[each] for each in event.sources if each in known)
    targets = dict.fromkeys(known[each] for each in event.targets if each in known)
    linked = product(sources, targets) if targets else permutations(sources, 2)
    return (Deed(source, event.type, target, day) for source, target in linked if source != target)
