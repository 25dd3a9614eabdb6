"""One line for each entry of the record, with its evidence: what tables and pages are made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from detente.model import (
    Certainty,
    Claim,
    DateInterval,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Polarity,
    Statement,
    StatementKind,
    ontology,
)
from detente.record.interface import Entry, View, parts_of
from detente.views.checks import Beside, CheckLine, RevisionLine
from detente.views.figures import Figure, figures_of
from detente.views.references import ActorRef, Names


@dataclass(frozen=True, slots=True)
class EventLine:
    """What one actor did to another; `origins` independent outlets tell it."""

    id: str
    type: EventType
    mode: str | None
    context: str | None
    sources: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    date: DateInterval | None
    status: EventStatus
    certainty: Certainty
    intensity: float
    origins: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """Who said what; `speaker` is None for unnamed voices, `speaker_words` are theirs as written.

    `stance` gives, by the id of the known actor, how the words regard it, from -1.0 to 1.0.
    """

    id: str
    kind: StatementKind
    speaker: ActorRef | None
    speaker_words: str | None
    words: str
    about: tuple[ActorRef, ...]
    stance: dict[str, float]
    date: DateInterval | None
    certainty: Certainty
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What is claimed of `subject`, by whom (`claimant`), and through whom it came (`via`).

    `checks`: what series in the record say of it; `revisions`: where its source gave the figure
    anew, every value, earliest first.
    """

    id: str
    subject: ActorRef | None
    about: str | None
    quantity: Figure | None
    claimant: ActorRef | None
    via: tuple[ActorRef, ...]
    polarity: Polarity
    date: DateInterval | None
    certainty: Certainty
    evidence: tuple[Evidence, ...]
    checks: tuple[CheckLine, ...]
    revisions: tuple[RevisionLine, ...]


def event_lines(view: View, entries: Iterable[Entry]) -> tuple[EventLine, ...]:
    """The lines of the events among `entries`, in their order."""
    wanted = [entry for entry in entries if isinstance(entry.body, Event)]
    names = _names(view, wanted)
    origins = _origins(view, wanted)
    return tuple(
        _event(entry, entry.body, names, origins.get(entry.id, 1))
        for entry in wanted
        if isinstance(entry.body, Event)
    )


def statement_lines(view: View, entries: Iterable[Entry]) -> tuple[StatementLine, ...]:
    """The lines of the statements among `entries`, in their order."""
    wanted = [entry for entry in entries if isinstance(entry.body, Statement)]
    names = _names(view, wanted)
    return tuple(
        _statement(entry, entry.body, names)
        for entry in wanted
        if isinstance(entry.body, Statement)
    )


def claim_lines(view: View, entries: Iterable[Entry]) -> tuple[ClaimLine, ...]:
    """The lines of the claims among `entries`, in their order."""
    wanted = [entry for entry in entries if isinstance(entry.body, Claim)]
    names = _names(view, wanted)
    figures = figures_of(
        view, (each.body.quantity for each in wanted if isinstance(each.body, Claim))
    )
    beside = Beside.of(view, [each.id for each in wanted])
    return tuple(
        _claim(entry, entry.body, names, (figures, beside))
        for entry in wanted
        if isinstance(entry.body, Claim)
    )


def _names(view: View, entries: Iterable[Entry]) -> Names:
    return Names(view, (actor for entry in entries for _, actor in parts_of(entry.body)))


def _origins(view: View, entries: Iterable[Entry]) -> dict[str, int]:
    """For each entry the number of independent origins of its thread."""
    threads_of = view.threads_of([entry.id for entry in entries])
    threads = view.threads(sorted({each for ids in threads_of.values() for each in ids}))
    counts = {thread.id: thread.origins for thread in threads}
    return {entry: max(counts[each] for each in ids) for entry, ids in threads_of.items() if ids}


def _event(entry: Entry, event: Event, names: Names, origins: int) -> EventLine:
    return EventLine(
        id=entry.id,
        type=event.type,
        mode=event.mode,
        context=event.context,
        sources=names.all(event.sources),
        targets=names.all(event.targets),
        date=event.date,
        status=event.status,
        certainty=event.certainty,
        intensity=event.intensity,
        origins=origins,
        evidence=(entry.evidence,),
    )


def _statement(entry: Entry, statement: Statement, names: Names) -> StatementLine:
    stance = ((names.one(actor), value) for actor, value in statement.stance.items())
    return StatementLine(
        id=entry.id,
        kind=statement.kind,
        speaker=names.one(statement.speaker.actor) if statement.speaker else None,
        speaker_words=entry.words(statement.speaker) if statement.speaker else None,
        words=" … ".join(entry.words(span) for span in statement.content),
        about=names.all(statement.about),
        stance={actor.id: value for actor, value in stance if actor},
        date=statement.date,
        certainty=statement.certainty,
        evidence=(entry.evidence,),
    )


@cache
def _pointing() -> frozenset[str]:
    rows = ontology.load("pronouns").values()
    personal = {word for row in rows if isinstance(row, dict) for word in row["words"]}
    others = "all few little many most much none one some that these this those what which who"
    return frozenset({*personal, *others.split()})


def _about(entry: Entry, claim: Claim, subject: ActorRef | None) -> str | None:
    """The words for what is claimed; None where they only say whom of, as "he" does."""
    words = entry.words(claim.about) if claim.about else ""
    told = {word.lower() for word in words.split()}
    named = {word.lower() for word in subject.name.split()} if subject else set()
    only_whom = told <= named | _pointing()
    return None if claim.quantity is None and only_whom else words or None


def _claim(
    entry: Entry, claim: Claim, names: Names, more: tuple[Mapping[str, Figure], Beside]
) -> ClaimLine:
    figures, beside = more
    subject = names.one(claim.subject)
    return ClaimLine(
        id=entry.id,
        subject=subject,
        about=_about(entry, claim, subject),
        quantity=figures.get(claim.quantity or ""),
        claimant=names.one(claim.claimant),
        via=names.all(claim.via),
        polarity=claim.polarity,
        date=claim.date,
        certainty=claim.certainty,
        evidence=(entry.evidence,),
        checks=beside.checks.get(entry.id, ()),
        revisions=beside.revisions.get(entry.id, ()),
    )
