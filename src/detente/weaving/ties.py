"""The relation between two actors: what bears on it, from what the record tells.

Each piece of evidence has a day, a sign and a weight; the weights are stated in `tie_weights.yaml`.
One voice counts once: of what one origin tells of the pair on one day, in one kind and direction,
the weightiest counts, so that syndication and repetition do not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from detente.model import (
    Claim,
    Event,
    Prediction,
    Statement,
    Tie,
    content_id,
    ontology,
)
from detente.weaving import days
from detente.weaving.phases import Piece, phases
from detente.weaving.telling import Party, Told
from detente.weaving.trajectory import trajectory

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TieEvidence:
    """One entry that bears on a tie: `weight` is above 0 for cooperation, below for conflict.

    `source` is the actor it goes out from, None where both act together. `breaks` is true where it
    tells that the two broke with each other.
    """

    entry: str
    kind: str
    day: str | None
    weight: float
    source: str | None
    origin: str
    breaks: bool = False


def pairs(told: Told) -> tuple[Pair, ...]:
    """The pairs of known actors on whose tie the entry bears, each in order of ids, sorted."""
    body = told.body
    match body:
        case Event():
            sources, targets = told.who(body.sources), told.who(body.targets)
            linked = [*product(sources, targets), *combinations(sources, 2)]
        case Statement():
            linked = [*product(_one(told.speaker), told.who(body.about))]
        case Claim():
            named = (told.one(body.claimant), told.one(body.subject))
            linked = [*combinations([party for party in named if party], 2)]
        case Prediction():
            about = told.who(body.about)
            linked = [*product(_one(told.speaker), about), *combinations(about, 2)]
    found = {_pair(one.id, other.id) for one, other in linked if one.id != other.id}
    return tuple(sorted(found))


def _one(party: Party | None) -> tuple[Party, ...]:
    return (party,) if party else ()


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def evidence(told: Told, pair: Pair) -> TieEvidence:
    """What the entry weighs in the tie of the pair; 0 where it says nothing of how they stand."""
    match told.body:
        case Event():
            weight, source = _event_weight(told, told.body, pair)
        case Statement():
            weight, source = _statement_weight(told, told.body, pair)
        case _:
            weight, source = 0.0, told.speaker.id if told.speaker else None
    moment = days.moment(told.date, told.published)
    return TieEvidence(
        entry=told.id,
        kind=type(told.body).__name__.lower(),
        day=moment.isoformat() if moment else None,
        weight=round(weight, 6),
        source=source,
        origin=told.origin,
        breaks=_breaks(told.body),
    )


def _breaks(body: Event | Statement | Claim | Prediction) -> bool:
    """True for a break of relations that happened, as the article or a source of it says."""
    return (
        isinstance(body, Event)
        and (body.type, body.mode, body.status) == ("SANCTION", "withdraw", "occurred")
        and body.certainty in ("asserted", "reported")
    )


def _event_weight(told: Told, event: Event, pair: Pair) -> tuple[float, str | None]:
    weights = ontology.load("tie_weights")
    sure = weights["certainty"][event.certainty] * weights["status"][event.status]
    sources = {party.id for party in told.who(event.sources)}
    if sources.issuperset(pair):
        return weights["evidence"]["together"]["weight"] * sure * abs(event.intensity) / 10, None
    source = next((each for each in pair if each in sources), None)
    if _breaks(event):
        return -weights["evidence"]["break"]["weight"] * sure, source
    return weights["evidence"]["event"]["weight"] * sure * event.intensity / 10, source


def _statement_weight(told: Told, said: Statement, pair: Pair) -> tuple[float, str | None]:
    weights = ontology.load("tie_weights")
    sure = weights["certainty"][said.certainty]
    speaker = told.speaker.id if told.speaker else None
    towards = [
        stance
        for actor, stance in sorted(said.stance.items())
        if (party := told.one(actor)) and party.id in pair and party.id != speaker
    ]
    stance = max(towards, key=abs) if towards else 0.0
    return weights["evidence"]["statement"]["weight"] * stance * sure, speaker


def voices(found: Iterable[TieEvidence]) -> tuple[TieEvidence, ...]:
    """One piece for each voice, day, kind and direction: the weightiest; by day, then entry."""
    heard: dict[tuple[str, str | None, str, str | None, bool], TieEvidence] = {}
    for each in sorted(found, key=lambda piece: (-abs(piece.weight), piece.entry)):
        heard.setdefault((each.origin, each.day, each.kind, each.source, each.weight > 0), each)
    return tuple(sorted(heard.values(), key=lambda piece: (piece.day or "", piece.entry)))


def tie(pair: Pair, block: Sequence[Told]) -> Tie | None:
    """The tie between the two, from every entry that bears on it; None where none does.

    Its state is that of its latest evidence: whether it has been silent since is for those to say
    who know how far the record reaches.
    """
    if not block:
        return None
    ordered = sorted(block, key=lambda told: (told.published or "9999", told.id))
    pieces = voices(evidence(told, pair) for told in ordered)
    dated = [piece for piece in pieces if piece.day and piece.weight]
    breaks = {piece.day for piece in dated if piece.day and piece.breaks}
    points = trajectory(((piece.day or "", piece.weight) for piece in dated), breaks)
    named = [Piece(piece.day or "", piece.entry, piece.weight) for piece in dated]
    found = phases(points, named, breaks)
    return Tie(
        id=content_id("tie", *pair),
        actors=pair,
        state=found[-1].state if found else "distant",
        since=found[-1].start if found else None,
        phases=found,
        trajectory=points,
        events=_of(ordered, Event),
        statements=_of(ordered, Statement),
        claims=_of(ordered, Claim),
        disagreements=(),
        predictions=_of(ordered, Prediction),
    )


def _of(ordered: Iterable[Told], kind: type) -> tuple[str, ...]:
    return tuple(told.id for told in ordered if isinstance(told.body, kind))
