"""Formal bonds between two actors: who appointed, employs, owns, funds, contracts, sues whom.

What opens and closes a bond is data (`bonds.yaml`); each is found in an event's type and the words
of its trigger.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from detente.model import Bond, Event, ontology
from detente.weaving.telling import Told
from detente.weaving.words import stem, words


@dataclass(frozen=True, slots=True)
class Turn:
    """What one entry does to the bonds of a pair: which it opens, and which it may close.

    `day` is the day it happened; not `dated`, that is the day it was told.
    """

    entry: str
    day: str
    dated: bool
    source: str | None
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Open:
    kind: str
    source: str
    start: str | None
    end: str | None = None
    opened: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)


@cache
def _stems(kind: str, side: str) -> frozenset[str]:
    return frozenset(map(stem, ontology.load("bonds")["bonds"][kind][side]["words"]))


def turned(told: Told, event: Event, side: str) -> tuple[str, ...]:
    """The kinds of bond that the event `opens`, or `closes`, as `side` asks."""
    if event.status not in ("occurred", "ongoing") or event.certainty not in (
        "asserted",
        "reported",
    ):
        return ()
    told_by = {stem(word) for word in words(told.words(event.trigger))}
    return tuple(
        kind
        for kind, row in ontology.load("bonds")["bonds"].items()
        if _fits(event, row[side]) and told_by & _stems(kind, side)
    )


def _fits(event: Event, rule: Mapping[str, Any]) -> bool:
    return event.type in rule["types"] and ("modes" not in rule or event.mode in rule["modes"])


def is_money(told: Told, event: Event) -> bool:
    """True where the event is help in money, by the signs and words of its sentence."""
    if event.type != "AID":
        return False
    marks = ontology.load("bonds")["money"]
    said = set(words(told.text))
    return any(mark in said if mark.isalpha() else mark in told.text for mark in marks)


def weight(kinds: Iterable[str]) -> float:
    """The weight of opening these bonds, that of the weightiest; 0 where there are none."""
    rows = ontology.load("bonds")["bonds"]
    return max((float(rows[kind]["weight"]) for kind in kinds), key=abs, default=0.0)


def bonds(pair: tuple[str, str], turns: Iterable[Turn]) -> tuple[Bond, ...]:
    """The bonds between the two, in the order in which they began.

    What is told again of a bond is kept with it. A bond that ended and began anew is two; so it is
    only where the second beginning has a date of its own, since articles tell of the first again.
    A bond whose beginning nobody tells has no start.
    """
    found: list[_Open] = []
    for turn in sorted(turns, key=lambda each: (each.day, each.entry)):
        for kind in turn.opens:
            _open(found, kind, turn)
        _close(found, turn)
    return tuple(
        Bond(
            kind=each.kind,
            source=each.source,
            target=pair[1] if each.source == pair[0] else pair[0],
            start=each.start,
            end=each.end,
            opened=tuple(each.opened),
            closed=tuple(each.closed),
        )
        for each in found
    )


def _open(found: list[_Open], kind: str, turn: Turn) -> None:
    if turn.source is None:
        return
    same = [each for each in found if (each.kind, each.source) == (kind, turn.source)]
    if same and (same[-1].end is None or not turn.dated or turn.day <= same[-1].end):
        same[-1].opened.append(turn.entry)
    else:
        found.append(_Open(kind, turn.source, turn.day, opened=[turn.entry]))


def _close(found: list[_Open], turn: Turn) -> None:
    """Ends the newest bond that the turn may end, or tells its end again."""
    fits = [each for each in found if each.kind in turn.closes]
    for each in reversed(fits):
        if each.end is None:
            each.end = turn.day
            each.closed.append(turn.entry)
            return
    if fits and _again(fits[-1], turn):
        fits[-1].closed.append(turn.entry)


def _again(bond: _Open, turn: Turn) -> bool:
    apart = date.fromisoformat(turn.day) - date.fromisoformat(bond.end or turn.day)
    return abs(apart.days) <= int(ontology.load("bonds")["again"])
