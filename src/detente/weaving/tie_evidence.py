"""What one entry weighs in the tie of two actors; the weights are stated in `tie_weights.yaml`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from detente.model import Claim, Event, Prediction, Statement, content_id, ontology
from detente.weaving import bonds, days
from detente.weaving.telling import Party, Told

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class TieEvidence:
    """One entry that bears on a tie: `weight` is above 0 for cooperation, below for conflict.

    `source` is the actor it goes out from, None where both act together. `day` is when it happened,
    as far as that is told (`dated`), else when it was published; what is still to come counts on
    the day on which it was told. `deed` is an event's type.
    `breaks` is true where it tells that the two broke with each other; `opens` and `closes` are
    kinds of formal bonds.
    """

    entry: str
    kind: str
    day: str | None
    weight: float
    source: str | None
    origin: str
    published: str | None = None
    dated: bool = False
    deed: str = ""
    breaks: bool = False
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()


def rules() -> str:
    """A name for everything that the weight of an entry depends on beside the entry."""
    data = [ontology.load(name) for name in ("tie_weights", "bonds")]
    return content_id("rules", "2", *map(repr, data))


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
    body = told.body
    published = days.day(told.published)
    moment = days.moment(told.date, told.published)
    ahead = bool(moment and published and moment > published)
    day = published if ahead else moment
    together = isinstance(body, Event) and _sources(told, body).issuperset(pair)
    event = body if isinstance(body, Event) and not together else None
    return TieEvidence(
        entry=told.id,
        kind=type(body).__name__.lower(),
        day=day.isoformat() if day else None,
        weight=round(_weight(told, pair), 6),
        source=_source(told, pair),
        origin=told.origin,
        published=told.published,
        dated=told.date is not None and not ahead,
        deed=body.type if isinstance(body, Event) else "",
        breaks=_breaks(body),
        opens=bonds.turned(told, event, "opens") if event else (),
        closes=bonds.turned(told, event, "closes") if event else (),
    )


def _sources(told: Told, event: Event) -> set[str]:
    return {party.id for party in told.who(event.sources)}


def _source(told: Told, pair: Pair) -> str | None:
    if not isinstance(told.body, Event):
        return told.speaker.id if told.speaker else None
    sources = _sources(told, told.body)
    if sources.issuperset(pair):
        return None
    return next((each for each in pair if each in sources), None)


def _breaks(body: Event | Statement | Claim | Prediction) -> bool:
    """True for a break of relations that happened, as the article or a source of it says."""
    return (
        isinstance(body, Event)
        and (body.type, body.mode, body.status) == ("SANCTION", "withdraw", "occurred")
        and body.certainty in ("asserted", "reported")
    )


def _weight(told: Told, pair: Pair) -> float:
    match told.body:
        case Event():
            return _event_weight(told, told.body, pair)
        case Statement():
            return _statement_weight(told, told.body, pair)
        case _:
            return 0.0


def _event_weight(told: Told, event: Event, pair: Pair) -> float:
    table = ontology.load("tie_weights")
    weights = {kind: float(row["weight"]) for kind, row in table["evidence"].items()}
    sure = float(table["certainty"][event.certainty] * table["status"][event.status])
    if _sources(told, event).issuperset(pair):
        return weights["together"] * sure * abs(event.intensity) / 10
    if _breaks(event):
        return -weights["break"] * sure
    if bonds.is_money(told, event):
        return weights["money"] * sure
    own = weights["event"] * event.intensity / 10
    bond = weights["bond"] * bonds.weight(bonds.turned(told, event, "opens"))
    return sure * (bond if abs(bond) > abs(own) else own)


def _statement_weight(told: Told, said: Statement, pair: Pair) -> float:
    weights = ontology.load("tie_weights")
    speaker = told.speaker.id if told.speaker else None
    towards = [
        stance
        for actor, stance in sorted(said.stance.items())
        if (party := told.one(actor)) and party.id in pair and party.id != speaker
    ]
    stance = max(towards, key=abs) if towards else 0.0
    return float(
        weights["evidence"]["statement"]["weight"] * stance * weights["certainty"][said.certainty]
    )


def first_told(found: Sequence[TieEvidence]) -> Iterator[TieEvidence]:
    """The pieces, those without a date of their own on the day on which their voice first told of
    the pair: a text that is printed again a day later is no news of that day.
    """
    first: dict[str, str] = {}
    for each in found:
        if each.published:
            first[each.origin] = min(each.published, first.get(each.origin, each.published))
    for each in found:
        day = each.day if each.dated else first.get(each.origin, each.day)
        yield each if day == each.day else replace(each, day=day)


def voices(found: Iterable[TieEvidence]) -> tuple[TieEvidence, ...]:
    """One piece for each voice, day, kind and direction: the weightiest; by day, then entry."""
    heard: dict[tuple[str, str | None, str, str | None, bool], TieEvidence] = {}
    for each in sorted(found, key=_weightiest):
        heard.setdefault((each.origin, each.day, each.kind, each.source, each.weight > 0), each)
    return tuple(sorted(heard.values(), key=lambda piece: (piece.day or "", piece.entry)))


def weighed(heard: Iterable[TieEvidence]) -> tuple[tuple[TieEvidence, float], ...]:
    """The voices, each with what it counts for.

    Where several tell of one deed of a day the weightiest counts in full, the others `echo` it.
    """
    echo = float(ontology.load("tie_weights")["echo"])
    deeds: dict[tuple[str, str, str, str | None, bool], list[TieEvidence]] = {}
    pieces = list(heard)
    for each in pieces:
        deeds.setdefault(_deed(each), []).append(each)
    counted = {
        each.entry: each.weight * (echo if place else 1.0)
        for own in deeds.values()
        for place, each in enumerate(sorted(own, key=_weightiest))
    }
    return tuple((each, counted[each.entry]) for each in pieces)


def _weightiest(piece: TieEvidence) -> tuple[float, str]:
    return -abs(piece.weight), piece.entry


def _deed(piece: TieEvidence) -> tuple[str, str, str, str | None, bool]:
    return (piece.day or "", piece.kind, piece.deed, piece.source, piece.weight > 0)
