"""The dossier of a tie: how it began, how it is changing, where it may go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from detente.model import Evidence, Phase, Tie, TiePoint, TieState, ontology
from detente.record.interface import ActorHead, Entry, EntryKind, View
from detente.views.bearing import disagreements, sums
from detente.views.bonds import BondLine, DirectionLine, bond_lines, direction_lines
from detente.views.disagreements import DisagreementLine, disagreement_lines
from detente.views.lines import (
    ClaimLine,
    EventLine,
    StatementLine,
    claim_lines,
    event_lines,
    statement_lines,
)
from detente.views.outlook import Outlook, outlook
from detente.views.precedents import PrecedentLine, SurvivalLine, tie_precedents
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
class TieDossier:
    """All that the record shows between two actors; `state` is None where it shows nothing.

    `note` says where too little is told for phases; empty where there are some. `totals` is on how
    many entries of each kind the tie rests; where the lists were cut they hold the earliest and the
    newest.
    """

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
    precedents: tuple[PrecedentLine, ...]
    outlook: Outlook
    totals: Mapping[EntryKind, int]
    survival: SurvivalLine | None = None
    directions: tuple[DirectionLine, ...] = ()
    bonds: tuple[BondLine, ...] = ()
    note: str = ""


def tie_dossier(
    view: View, one: ActorHead, other: ActorHead, limit: int | None = None
) -> TieDossier:
    """The dossier of the tie between `one` and `other`.

    With `limit` each of its lists is made of so many entries: a quarter of them the earliest, which
    tell how it began, the others the newest.
    """
    actors = (ActorRef(one.id, one.name), ActorRef(other.id, other.name))
    dated = view.dated_tie(one.id, other.id)
    if dated is None:
        return _nothing(actors)
    tie = dated.tie
    rests_on = _rests_on(tie)
    ends = [_ends(entries, dated.days, limit) for entries in rests_on.values()]
    found = view.entries_by_id(chain(*ends)) | sums(view, one, other, limit)
    groups = once(view, sorted(found.values(), key=lambda each: (each.first_day or "~", each.id)))
    entries = [group[0] for group in groups]
    predicted = with_all_evidence(prediction_lines(view, entries), groups)
    ahead = tie_precedents(view, (one, other), tie.phases, entries)
    return TieDossier(
        actors=actors,
        state=tie.state,
        since=tie.since,
        summary=_summary(actors, tie, _basis(entries, rests_on, limit)),
        phases=_phases(view, tie.phases),
        trajectory=tie.trajectory,
        events=with_all_evidence(event_lines(view, entries), groups),
        statements=with_all_evidence(statement_lines(view, entries), groups),
        claims=with_all_evidence(claim_lines(view, entries), groups),
        disagreements=disagreement_lines(view, disagreements(view, one, other, limit)),
        predictions=predicted,
        precedents=ahead.comparables,
        outlook=_with_foreseen(outlook(view, one, other), predicted),
        totals={kind: len(entries) for kind, entries in rests_on.items()},
        survival=ahead.survival,
        directions=direction_lines(tie, actors),
        bonds=bond_lines(view, tie, actors),
        note=_too_little(tie),
    )


def _rests_on(tie: Tie) -> dict[EntryKind, tuple[str, ...]]:
    """The entries of the tie by their kind."""
    return {
        "event": tie.events,
        "statement": tie.statements,
        "claim": tie.claims,
        "prediction": tie.predictions,
    }


def _ends(entries: Sequence[str], days: Mapping[str, str], limit: int | None) -> tuple[str, ...]:
    """The entries; of more than `limit` the earliest quarter and the newest, and only where those
    with a day are fewer some without.
    """
    if limit is None or len(entries) <= limit:
        return tuple(entries)
    ordered = sorted(
        (each for each in entries if each in days), key=lambda each: (days[each], each)
    )
    if len(ordered) <= limit:
        undated = [each for each in entries if each not in days]
        return (*ordered, *undated[: limit - len(ordered)])
    first = max(limit // 4, 1)
    return (*ordered[:first], *ordered[len(ordered) - limit + first :])


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
        actors, None, None, summary, (), (), (), (), (), (), (), (), Outlook((), (), note), {}
    )


def _summary(actors: tuple[ActorRef, ActorRef], tie: Tie, basis: str) -> str:
    """The state in one sentence, with how much it rests on."""
    since = f" since {tie.since}" if tie.since else ""
    state = f"{tie.state}{since}" if tie.phases else "too little told to say how they stand"
    return f"{actors[0].name} and {actors[1].name}: {state}, read from {basis}."


def _too_little(tie: Tie) -> str:
    """Why no phases are drawn, in a sentence; empty where there are some."""
    if tie.phases:
        return ""
    least = ontology.load("tie_weights")["phases"]["least"]
    days = "no day" if not tie.trajectory else _count(len(tie.trajectory), "day")
    return (
        f"Too little is told to say how they stand: there is news of {days} that speaks of "
        f"cooperation or conflict between them, and it takes {least}."
    )


def _basis(
    entries: Sequence[Entry], rests_on: Mapping[EntryKind, tuple[str, ...]], limit: int | None
) -> str:
    """On how much a tie rests: what is shown, where that is all of it, and in how many articles."""
    shown = [each.kind for each in entries]
    whole = limit is None or max(map(len, rests_on.values())) <= limit
    kept = ", ".join(
        _count(shown.count(kind) if whole else len(ids), kind) for kind, ids in rests_on.items()
    )
    if not whole:
        return kept
    outlets = len({each.origin or each.article for each in entries})
    return f"{_count(outlets, 'independent article')} ({kept})"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _with_foreseen(found: Outlook, predicted: Sequence[PredictionLine]) -> Outlook:
    """The outlook with a word on what people foresee, which is none of its chances."""
    waiting = sum(1 for each in predicted if each.outcome in ("open", "due"))
    if not waiting:
        return replace(found, note=f"{found.note} Nobody in the record says what comes next.")
    said = "1 prediction is" if waiting == 1 else f"{waiting} predictions are"
    note = f"{found.note} {said} open; they are what people foresee, and no part of these chances."
    return replace(found, note=note)
