"""One event told several times, one claim repeated: which entries are about one thing.

Entries meet where they name the same first actors. Two events are one where their types and words
go together and their dates can be the same; two claims where subject, measure, unit and values do.
A thread is all that hangs together so; `origins` counts the independent voices that tell it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from detente.model import Claim, DateInterval, Event, Thread, ThreadKind, content_id, ontology
from detente.weaving import days
from detente.weaving.components import components
from detente.weaving.figure_told import figure
from detente.weaving.telling import Told
from detente.weaving.words import content, stem, words

NEAR = 10  # days between two tellings of one undated event
WINDOW = 40  # tellings, in order of time, with which each is compared
_NEVER = "9999-99-99"  # after every day
SHARED = 2  # other words that two tellings of one claim share


@dataclass(frozen=True, slots=True)
class Deed:
    """What joining tellings asks of each: `sign` is what two of one event share outright."""

    id: str
    sign: str
    date: DateInterval | None
    published: str | None
    origin: str


def keys(told: Told) -> frozenset[str]:
    """The block in which the entry meets others about the same: one at most."""
    match told.body:
        case Event():
            sources, targets = told.who(told.body.sources), told.who(told.body.targets)
            if not sources and not targets:
                return frozenset()
            first = sources[0].id if sources else "-"
            second = targets[0].id if targets else "-"
            return frozenset({f"event {first} {second} {_quad(told.body)}"})
        case Claim():
            return _claim_keys(told, told.body)
    return frozenset()


def _quad(event: Event) -> str:
    return str(ontology.load("events")[event.type]["quad"]).replace(" ", "-")


def _claim_keys(told: Told, claim: Claim) -> frozenset[str]:
    subject = told.one(claim.subject)
    if subject is None:
        return frozenset()
    measured = figure(told)
    if measured:
        return frozenset({f"claim {subject.id} {measured.measure} {measured.unit}"})
    about = content(told.words(claim.about))
    return frozenset({f"claim {subject.id} {about[-1]}"}) if about else frozenset()


def deed(told: Told) -> Deed:
    """The event in an entry of an event block."""
    event = told.body
    if not isinstance(event, Event):
        raise TypeError(f"{told.id} is no event")
    planned = event.status in ("planned", "conditional")
    sign = f"{event.type} {event.mode or _trigger(told, event)} {_not_so(event)} {planned}"
    return Deed(told.id, sign, told.date, told.published, told.origin)


def of_deeds(key: str, deeds: Iterable[Deed]) -> tuple[Thread, ...]:
    """The threads of the events in the block `key`, single ones as well, by id."""
    alike: dict[str, list[Deed]] = {}
    for each in sorted(deeds, key=lambda one: (str(_moment(one) or ""), one.id)):
        alike.setdefault(each.sign, []).append(each)
    return _threads(key, "event", list(alike.values()), _same_time)


def of_claims(key: str, block: Sequence[Told]) -> tuple[Thread, ...]:
    """The threads of the claims in the block `key`, single ones as well, by id."""
    alike: dict[object, list[Told]] = {}
    for told in sorted(block, key=lambda one: (str(_moment(one) or ""), one.id)):
        alike.setdefault(_sign(told), []).append(told)
    return _threads(key, "claim", list(alike.values()), _same_claim)


One = TypeVar("One", Deed, Told)


def _threads(
    key: str, kind: ThreadKind, alike: Sequence[Sequence[One]], same: Callable[[One, One], bool]
) -> tuple[Thread, ...]:
    """What hangs together among those that are alike, each compared with the next few in time."""
    by_id = {each.id: each for group in alike for each in group}
    links = [
        (one.id, other.id) for group in alike for one, other in _meeting(group) if same(one, other)
    ]
    groups = components(by_id, links)
    return tuple(_thread(key, kind, [by_id[entry] for entry in group]) for group in groups)


def _meeting(group: Sequence[One]) -> Iterator[tuple[One, One]]:
    """Each with those of the next few in time that can be of the same day; most pairs cannot, and
    are seen to by their days alone.
    """
    starts = [each.date.earliest or "" if each.date else "" for each in group]
    ends = [each.date.latest or _NEVER if each.date else _NEVER for each in group]
    for place, one in enumerate(group):
        start, end = starts[place], ends[place]
        for beside in range(place + 1, min(place + 1 + WINDOW, len(group))):
            if start <= ends[beside] and starts[beside] <= end:
                yield one, group[beside]


def _sign(told: Told) -> object:
    """What two tellings of one claim have in common outright, whatever their time and values."""
    measured = figure(told)
    affirmed = told.body.polarity if isinstance(told.body, Claim) else None
    return affirmed, measured.scope if measured else None, told.quantity is None


def _not_so(event: Event) -> bool:
    return event.status == "denied" or event.certainty == "denied"


def _trigger(told: Told, event: Event) -> str:
    found = words(told.words(event.trigger))
    return stem(found[0]) if found else ""


def _moment(one: Deed | Told) -> date | None:
    return days.moment(one.date, one.published)


def _same_time(one: Deed, other: Deed) -> bool:
    """True where both can be of one time: dates that meet, or, undated, told close together.

    A date as wide as a season meets everything in it, so the two must be told close together too,
    unless both say when to the week.
    """
    if one.date and other.date and not days.overlap(one.date, other.date):
        return False
    exact = not days.is_period(one.date) and not days.is_period(other.date)
    if one.date and other.date and exact:
        return True
    gap = days.apart(_moment(one), _moment(other))
    if gap is None:
        return one.date is not None and one.date == other.date
    return gap <= NEAR


def _same_claim(one: Told, other: Told) -> bool:
    """True where two claims of the same sign are one: their dates and values go together."""
    if one.date and other.date and not days.overlap(one.date, other.date):
        return False
    measured, again = figure(one), figure(other)
    if measured and again:
        return measured.range.overlaps(again.range)
    if measured or again or one.quantity or other.quantity:
        return False
    return len(set(content(one.text)) & set(content(other.text))) > SHARED


def _thread(key: str, kind: ThreadKind, group: Sequence[Deed | Told]) -> Thread:
    return Thread(
        id=content_id("thread", key, group[0].id),
        kind=kind,
        entries=tuple(told.id for told in group),
        origins=len({told.origin for told in group}),
        date=_narrowest(group),
    )


def _narrowest(group: Sequence[Deed | Told]) -> DateInterval | None:
    """The most precise of the dates told."""
    dated = [told.date for told in group if told.date]
    return min(dated, key=_width) if dated else None


def _width(interval: DateInterval) -> tuple[int, str, str, str]:
    wide = days.length(interval)
    return (
        10**6 if wide is None else wide,
        interval.earliest or "",
        interval.latest or "",
        interval.text,
    )
