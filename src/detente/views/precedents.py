"""Precedents: the bundled ones, those that were added, and the record's own ties; and what they
say of a tie that holds.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.model import Event, Phase, Precedent, TieState, ontology
from detente.model.precedent import precedent_id
from detente.outlook import rupture
from detente.outlook.partnerships import bundled
from detente.outlook.rupture import Chance, in_years
from detente.record.interface import ActorHead, Entry, TieQuery, View

TOGETHER: tuple[TieState, ...] = ("forming", "allied", "strained", "thawing")
APART: tuple[TieState, ...] = ("broken", "hostile")
MOST = 300  # ties of the record that are looked at, those with most entries


@dataclass(frozen=True, slots=True)
class PrecedentLine:
    """An earlier partnership: how long it held (`days`), how it ended, and where that stands.

    `origin` says whether it is "bundled", was "added" or is a tie "of the record"; `why`, in the
    dossier of a tie, in what it is like that tie.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    start: str
    end: str | None
    ending: str
    days: int
    source: str
    origin: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class SurvivalLine:
    """What precedents say of a tie that has held since `since`, for `days`, taken to be of any of
    `kinds`: of those that had held as long (`held_as_long`), `broke` were broken off later.

    `chances` are those of a rupture; empty where there is too little to say. `note` says it all in
    words.
    """

    since: str | None
    days: int | None
    kinds: tuple[str, ...]
    held_as_long: int
    broke: int
    half_days: int | None
    chances: tuple[Chance, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """The comparable precedents of a tie, and what all precedents say of it."""

    comparables: tuple[PrecedentLine, ...] = ()
    survival: SurvivalLine | None = None


def precedent_lines(view: View) -> tuple[PrecedentLine, ...]:
    """Every precedent: of the record, then added, then bundled."""
    return (
        *(_line(each, "of the record") for each, _ in _of_record(view)),
        *(_line(each, "added") for each in view.precedents()),
        *(_line(each, "bundled") for each in bundled()),
    )


def tie_precedents(
    view: View,
    pair: tuple[ActorHead, ActorHead],
    phases: Sequence[Phase],
    entries: Iterable[Entry],
) -> Ahead:
    """What precedents say of the tie between the `pair`, whose `entries` tell of what kind it is;
    a tie that does not hold has none.
    """
    today = view.days()[1]
    since = _since(phases)
    if today is None or since is None:
        return Ahead(survival=_unsaid(phases))
    days = max((date.fromisoformat(today[:10]) - date.fromisoformat(since)).days, 1)
    between = (pair[0].kind, pair[1].kind)
    kinds = _kinds(between, entries)
    like = [
        replace(each, kind=kinds[0])
        for each, own in _of_record(view, {each.id for each in pair})
        if kinds and sorted(own) == sorted(between)
    ]
    origins = {each.id: "of the record" for each in like}
    origins |= {each.id: "added" for each in view.precedents()}
    every = (*like, *view.precedents(), *bundled())
    found = rupture.survival(every, kinds, days)
    named = rupture.comparables(every, kinds, days)
    return Ahead(
        tuple(
            _line(each.precedent, origins.get(each.precedent.id, "bundled"), each.why)
            for each in named
        ),
        SurvivalLine(
            since=since,
            days=days,
            kinds=found.kinds,
            held_as_long=found.held_as_long,
            broke=found.broke,
            half_days=found.half_days,
            chances=found.chances,
            note=_note(found),
        ),
    )


def _line(precedent: Precedent, origin: str, why: str | None = None) -> PrecedentLine:
    return PrecedentLine(
        id=precedent.id,
        names=precedent.names,
        kind=precedent.kind,
        start=precedent.start,
        end=precedent.end,
        ending=precedent.ending,
        days=precedent.days,
        source=precedent.source,
        origin=origin,
        why=why,
    )


def _since(phases: Sequence[Phase]) -> str | None:
    """When the cooperation began that holds now; None where none holds."""
    since = None
    for phase in reversed(phases):
        if phase.state not in TOGETHER:
            break
        since = phase.start
    return since


def _unsaid(phases: Sequence[Phase]) -> SurvivalLine:
    state = phases[-1].state if phases else None
    reason = (
        f"The tie is {state}; precedents are asked only while two work together."
        if state
        else "Too little is told of the two to say that they work together."
    )
    return SurvivalLine(None, None, (), 0, 0, None, (), reason)


def _kinds(between: tuple[str, str], entries: Iterable[Entry]) -> tuple[str, ...]:
    """The kinds of partnership that such actors form; by what their events are about, where one
    kind has more of them than any other.
    """
    listed = ontology.load("precedents")["kinds"]
    fitting = [name for name, row in listed.items() if set(between) <= set(row["between"])]
    told = Counter(each.body.context for each in entries if isinstance(each.body, Event))
    counts = {name: sum(told[each] for each in listed[name]["contexts"]) for name in fitting}
    most = max(counts.values(), default=0)
    return tuple(name for name in fitting if counts[name] == most)


def _of_record(
    view: View, leave_out: Iterable[str] = ()
) -> list[tuple[Precedent, tuple[str, str]]]:
    """The alliances among the record's ties, each with the kinds of its two actors; without the tie
    of the two in `leave_out`.
    """
    outlines = view.outlines(TieQuery(limit=MOST))
    heads = view.actor_heads(sorted({actor for each in outlines for actor in each.actors}))
    today, but = view.days()[1], set(leave_out)
    found: list[tuple[Precedent, tuple[str, str]]] = []
    for each in outlines:
        if today is None or set(each.actors) == but or not set(each.actors) <= heads.keys():
            continue
        one, other = (heads[actor] for actor in each.actors)
        for start, end, ending in _spells(each.phases):
            names = (one.name, other.name)
            source = "the record itself: the tie between the two"
            as_of = None if end else today[:10]
            key = precedent_id((one.id, other.id), start)
            precedent = Precedent(key, names, "record", start, end, ending, source, as_of)
            found.append((precedent, (one.kind, other.kind)))
    return found


def _spells(phases: Sequence[Phase]) -> list[tuple[str, str | None, str]]:
    """Each time that the two were allied: from when, to when, and how it ended."""
    spells: list[tuple[str, str | None, str]] = []
    start, allied = None, False
    for phase in phases:
        if phase.state in TOGETHER:
            start = start or phase.start
            allied = allied or phase.state == "allied"
            continue
        if start and allied:
            spells.append((start, phase.start, "rupture" if phase.state in APART else "lapsed"))
        start, allied = None, False
    return [*spells, (start, None, "holding")] if start and allied else spells


def _note(found: rupture.Survival) -> str:
    """What is said, in words."""
    listed = ontology.load("precedents")["kinds"]
    labels = [str(listed[each]["label"]).lower() for each in found.kinds]
    counted = (
        f"{found.held_as_long} precedents had held {in_years(found.days)} too; "
        f"{found.broke} of them were broken off later."
    )
    if not found.chances:
        return f"Too few precedents had held {in_years(found.days)} to say how long this may hold."
    half = (
        f" Half of those of its kind ({', '.join(labels)}) were broken off within "
        f"{in_years(found.half_days)}."
        if found.half_days
        else ""
    )
    year = found.chances[-1]
    return (
        f"{counted}{half} By them a rupture within {year.within_days} days has a chance of "
        f"{year.probability:.0%} ({year.low:.0%} to {year.high:.0%}). They were chosen for being "
        "known, and know nothing of these two."
    )
