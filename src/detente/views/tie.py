"""The dossier of a tie: how it began, how it is changing, where it may go."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Evidence, Phase, Tie, TiePoint, TieState
from detente.record.interface import ActorHead, Entry, View
from detente.views.bearing import disagreements, sums
from detente.views.disagreements import DisagreementLine, disagreement_lines
from detente.views.lines import (
    ClaimLine,
    EventLine,
    StatementLine,
    claim_lines,
    event_lines,
    statement_lines,
)
from detente.views.predictions import PredictionLine, prediction_lines
from detente.views.references import ActorRef
from detente.views.tellings import once, with_all_evidence


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A stretch of one state, with the evidence of the turn that began it."""

    state: TieState
    start: str
    end: str | None
    score: float
    turn: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class TurnChance:
    """The probability that cooperation turns to conflict within so many days."""

    within_days: int
    probability: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class NextEvent:
    """An event that may come next, and how likely."""

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


@dataclass(frozen=True, slots=True)
class TieDossier:
    """All that the record shows between two actors; `state` is None where it shows nothing."""

    actors: tuple[ActorRef, ActorRef]
    state: TieState | None
    since: str | None
    summary: str
    phases: tuple[PhaseLine, ...]
    trajectory: tuple[TiePoint, ...]
    events: tuple[EventLine, ...]
    statements: tuple[StatementLine, ...]
    claims: tuple[ClaimLine, ...]
    disagreements: tuple[DisagreementLine, ...]
    predictions: tuple[PredictionLine, ...]
    precedents: tuple[str, ...]
    outlook: Outlook


def tie_dossier(view: View, one: ActorHead, other: ActorHead) -> TieDossier:
    """The dossier of the tie between `one` and `other`."""
    actors = (ActorRef(one.id, one.name), ActorRef(other.id, other.name))
    tie = view.tie(one.id, other.id)
    if tie is None:
        return _nothing(actors)
    found = view.entries_by_id((*tie.events, *tie.statements, *tie.claims, *tie.predictions))
    found |= sums(view, one, other)
    groups = once(view, sorted(found.values(), key=lambda each: (each.first_day or "~", each.id)))
    entries = [group[0] for group in groups]
    predicted = with_all_evidence(prediction_lines(view, entries), groups)
    return TieDossier(
        actors=actors,
        state=tie.state,
        since=tie.since,
        summary=_summary(actors, tie, entries),
        phases=_phases(view, tie.phases),
        trajectory=tie.trajectory,
        events=with_all_evidence(event_lines(view, entries), groups),
        statements=with_all_evidence(statement_lines(view, entries), groups),
        claims=with_all_evidence(claim_lines(view, entries), groups),
        disagreements=disagreement_lines(view, disagreements(view, one, other)),
        predictions=predicted,
        precedents=(),
        outlook=Outlook((), (), _note(predicted)),
    )


def _phases(view: View, phases: Sequence[Phase]) -> tuple[PhaseLine, ...]:
    evidence = view.evidence(sorted({entry for phase in phases for entry in phase.turn}))
    return tuple(
        PhaseLine(
            phase.state,
            phase.start,
            phase.end,
            phase.score,
            tuple(evidence[entry] for entry in phase.turn if entry in evidence),
        )
        for phase in phases
    )


def _nothing(actors: tuple[ActorRef, ActorRef]) -> TieDossier:
    summary = f"The record holds nothing between {actors[0].name} and {actors[1].name}."
    note = "Too little to say."
    return TieDossier(
        actors, None, None, summary, (), (), (), (), (), (), (), (), Outlook((), (), note)
    )


def _summary(actors: tuple[ActorRef, ActorRef], tie: Tie, entries: Sequence[Entry]) -> str:
    """The state in one sentence, with how much it rests on."""
    pair = f"{actors[0].name} and {actors[1].name}"
    since = f" since {tie.since}" if tie.since else ""
    outlets = len({each.origin or each.article for each in entries})
    kinds = [each.kind for each in entries]
    kept = ", ".join(
        _count(kinds.count(kind), kind) for kind in ("event", "statement", "claim", "prediction")
    )
    return f"{pair}: {tie.state}{since}, by {_count(outlets, 'independent text')} ({kept})."


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _note(predicted: Sequence[PredictionLine]) -> str:
    waiting = sum(1 for each in predicted if each.outcome in ("open", "due"))
    if not waiting:
        return "Nobody in the record says what comes next; too little to say."
    said = "1 prediction is" if waiting == 1 else f"{waiting} predictions are"
    return f"{said} open or due. The record alone gives no probabilities."
