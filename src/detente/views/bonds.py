"""The formal bonds of a tie, and how each of its two actors stands towards the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from detente.model import Evidence, Tie, ontology
from detente.record.interface import View
from detente.views.references import ActorRef


@dataclass(frozen=True, slots=True)
class BondLine:
    """A formal bond: `source` `meaning` `target` ("has the other in its pay"), from `start` to
    `end` (ISO days; None: not told, of an end also that it lasts), and the words that tell of both.
    """

    kind: str
    meaning: str
    source: ActorRef
    target: ActorRef
    start: str | None
    end: str | None
    opened: tuple[Evidence, ...]
    closed: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DirectionLine:
    """How `source` stands towards `target` on the tie's last day: a score from -1 to 1 and between
    which it lies, 90 in 100; `evidence` is on how many dated pieces it rests (none: nothing told).
    """

    source: ActorRef
    target: ActorRef
    score: float
    low: float
    high: float
    evidence: int


def bond_lines(view: View, tie: Tie, actors: tuple[ActorRef, ActorRef]) -> tuple[BondLine, ...]:
    """The bonds in the order in which they began."""
    told = {entry for bond in tie.bonds for entry in (*bond.opened, *bond.closed)}
    evidence = view.evidence(sorted(told))
    known = {each.id: each for each in actors}
    kinds = ontology.load("bonds")["bonds"]
    return tuple(
        BondLine(
            kind=bond.kind,
            meaning=str(kinds[bond.kind]["meaning"]),
            source=known[bond.source],
            target=known[bond.target],
            start=bond.start,
            end=bond.end,
            opened=_once(bond.opened, evidence),
            closed=_once(bond.closed, evidence),
        )
        for bond in tie.bonds
    )


def _once(entries: Iterable[str], evidence: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    """The evidence of the entries, of a text and its copies the first."""
    found = [evidence[entry] for entry in entries if entry in evidence]
    return tuple({each.text: each for each in reversed(found)}.values())[::-1]


def direction_lines(tie: Tie, actors: tuple[ActorRef, ActorRef]) -> tuple[DirectionLine, ...]:
    """Both directions, that of the first of `actors` before the other's."""
    known = {each.id: each for each in actors}
    lines = [
        DirectionLine(
            known[each.source], known[each.target], each.score, each.low, each.high, each.evidence
        )
        for each in tie.directions
    ]
    return tuple(sorted(lines, key=lambda line: actors.index(line.source)))
