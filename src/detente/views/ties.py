"""Ties in a list: between whom, how they stand, and the words of their last turn."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Evidence, Tie, TieState
from detente.record.interface import View
from detente.views.references import ActorRef, references


@dataclass(frozen=True, slots=True)
class TieSummary:
    """How one tie stands: its state, since when, how many entries it rests on, and the evidence of
    the turn into that state, at most one piece of it.
    """

    id: str
    actors: tuple[ActorRef, ActorRef]
    state: TieState
    since: str | None
    score: float | None
    entries: int
    turn: tuple[Evidence, ...]


def tie_summaries(view: View, ties: Iterable[Tie]) -> tuple[TieSummary, ...]:
    """The ties in their order; one of whose actors the record no longer knows is left out."""
    wanted = tuple(ties)
    named = {each.id: each for each in references(view, {a for tie in wanted for a in tie.actors})}
    evidence = view.evidence(entry for tie in wanted for entry in last_turn(tie))
    return tuple(
        TieSummary(
            id=tie.id,
            actors=(named[tie.actors[0]], named[tie.actors[1]]),
            state=tie.state,
            since=tie.since,
            score=tie.phases[-1].score if tie.phases else None,
            entries=weight(tie),
            turn=tuple(evidence[entry] for entry in last_turn(tie) if entry in evidence),
        )
        for tie in wanted
        if all(actor in named for actor in tie.actors)
    )


def weight(tie: Tie) -> int:
    """On how many entries the tie rests."""
    return sum(map(len, (tie.events, tie.statements, tie.claims, tie.predictions)))


def last_turn(tie: Tie) -> tuple[str, ...]:
    """The entry that began the present phase; none where that is not known."""
    return tie.phases[-1].turn[:1] if tie.phases else ()
