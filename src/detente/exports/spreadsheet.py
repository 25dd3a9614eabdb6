"""The ledgers as one row per entry, for spreadsheets and data frames."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from detente.exports.export import PAGE, pages
from detente.model import DateInterval, Evidence, Series
from detente.record.interface import Entry, EntryKind, EntryQuery, Head, View
from detente.views import (
    ActorRef,
    ClaimLine,
    DisagreementLine,
    EventLine,
    ForecasterLine,
    PrecedentLine,
    PredictionLine,
    StatementLine,
    claim_lines,
    disagreement_lines,
    event_lines,
    prediction_lines,
    prediction_page,
    statement_lines,
)

Cell = str | float | int | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name, and its rows, each with the same columns."""

    name: str
    rows: Callable[[View], Iterator[Row]]


def _names(actors: tuple[ActorRef, ...]) -> str:
    return "; ".join(actor.name for actor in actors)


def _name(actor: ActorRef | None) -> str | None:
    return actor.name if actor else None


def _days(date: DateInterval | None) -> Row:
    return {
        "earliest": date.earliest if date else None,
        "latest": date.latest if date else None,
        "date_words": date.text if date else None,
    }


def _evidence(evidence: Evidence) -> Row:
    return {
        "article": evidence.article,
        "address": evidence.address,
        "publisher": evidence.publisher,
        "published": evidence.published,
        "start": evidence.start,
        "end": evidence.end,
        "evidence": evidence.text,
    }


def _event(line: EventLine) -> Row:
    return {
        "id": line.id,
        "type": line.type,
        "mode": line.mode,
        "context": line.context,
        "sources": _names(line.sources),
        "targets": _names(line.targets),
        "status": line.status,
        "certainty": line.certainty,
        "intensity": line.intensity,
        "origins": line.origins,
        **_days(line.date),
        **_evidence(line.evidence[0]),
    }


def _statement(line: StatementLine) -> Row:
    return {
        "id": line.id,
        "kind": line.kind,
        "speaker": _name(line.speaker),
        "speaker_words": line.speaker_words,
        "words": line.words,
        "about": _names(line.about),
        "certainty": line.certainty,
        **_days(line.date),
        **_evidence(line.evidence[0]),
    }


def _claim(line: ClaimLine) -> Row:
    quantity = line.quantity
    return {
        "id": line.id,
        "subject": _name(line.subject),
        "about": line.about,
        "figure": quantity.words if quantity else None,
        "value": quantity.value if quantity else None,
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "unit": quantity.unit if quantity else None,
        "bound": quantity.bound if quantity else None,
        "claimant": _name(line.claimant),
        "via": _names(line.via),
        "polarity": line.polarity,
        "certainty": line.certainty,
        "checked": "; ".join(each.verdict for each in line.checks) or None,
        "check_reason": "; ".join(each.reason for each in line.checks) or None,
        **_days(line.date),
        **_evidence(line.evidence[0]),
    }


def prediction_row(line: PredictionLine) -> Row:
    """The row of one prediction."""
    horizon, likelihood = line.horizon, line.likelihood
    return {
        "id": line.id,
        "forecaster": _name(line.forecaster),
        "kind": line.kind,
        "about": _names(line.about),
        "horizon_earliest": horizon.earliest if horizon else None,
        "horizon_latest": horizon.latest if horizon else None,
        "likelihood_low": likelihood.low if likelihood else None,
        "likelihood_high": likelihood.high if likelihood else None,
        "condition": line.condition,
        "outcome": line.outcome,
        "proposed": "; ".join(each.outcome for each in line.proposals) or None,
        **_evidence(line.evidence[0]),
    }


def entry_rows(view: View, kind: EntryKind, entries: Sequence[Entry]) -> Iterator[Row]:
    """The rows of the entries of one kind, in their order."""
    match kind:
        case "event":
            yield from map(_event, event_lines(view, entries))
        case "statement":
            yield from map(_statement, statement_lines(view, entries))
        case "claim":
            yield from map(_claim, claim_lines(view, entries))
        case _:
            yield from map(prediction_row, prediction_lines(view, entries))


def disagreement_rows(lines: Iterable[DisagreementLine]) -> Iterator[Row]:
    """One row for each entry of each side."""
    for line in lines:
        for number, side in enumerate(line.sides, 1):
            for entry in side:
                yield {
                    "id": line.id,
                    "kind": line.kind,
                    "reason": line.reason,
                    "confidence": line.confidence,
                    "about": _names(line.about),
                    "side": number,
                    "actor": _name(entry.actor),
                    "entry": entry.entry,
                    **_evidence(entry),
                }


def article_row(head: Head) -> Row:
    """The row of one article."""
    return {
        "id": head.id,
        "address": head.addresses[0] if head.addresses else None,
        "title": head.title,
        "publisher": head.publisher,
        "author": head.author,
        "published": head.published,
        "language": head.language,
        "status": head.status,
        "origin": head.origin,
    }


def series_rows(series: Iterable[Series]) -> Iterator[Row]:
    """One row for each value of each series."""
    for each in series:
        head = each.head
        for point in each.points:
            yield {
                "id": head.id,
                "measures": head.measures,
                "of": "; ".join(head.of),
                "unit": head.unit,
                "kind": head.kind,
                "source": head.source,
                "file": head.file,
                "row": point.row,
                "first": point.first,
                "last": point.last,
                "value": point.value,
            }


def precedent_row(line: PrecedentLine) -> Row:
    """The row of one precedent."""
    return {
        "id": line.id,
        "names": "; ".join(line.names),
        "kind": line.kind,
        "start": line.start,
        "end": line.end,
        "ending": line.ending,
        "days": line.days,
        "source": line.source,
        "origin": line.origin,
    }


def forecaster_row(line: ForecasterLine) -> Row:
    """The row of one forecaster."""
    return {
        "id": line.forecaster.id if line.forecaster else None,
        "forecaster": _name(line.forecaster),
        "made": line.made,
        "resolved": line.resolved,
        "came_true": line.came_true,
        "share_shrunk": line.share_shrunk,
        "scored": line.scored,
        "brier": line.brier,
        "brier_shrunk": line.brier_shrunk,
        "log": line.log,
        "log_shrunk": line.log_shrunk,
    }


def _entries(kind: EntryKind, view: View) -> Iterator[Row]:
    for page in pages(view, kind):
        yield from entry_rows(view, kind, page)


def _predictions(view: View) -> Iterator[Row]:
    """One row for what a text and its copies foretell."""
    query = EntryQuery(kinds=("prediction",))
    page = prediction_page(view, query, None, PAGE)
    yield from map(prediction_row, page.items)
    while page.next:
        page = prediction_page(view, replace(query, after=page.next), None, PAGE)
        yield from map(prediction_row, page.items)


SHEETS: tuple[Sheet, ...] = (
    Sheet("articles", lambda view: map(article_row, view.heads())),
    Sheet("events", lambda view: _entries("event", view)),
    Sheet("statements", lambda view: _entries("statement", view)),
    Sheet("claims", lambda view: _entries("claim", view)),
    Sheet("predictions", _predictions),
    Sheet(
        "disagreements",
        lambda view: disagreement_rows(disagreement_lines(view, view.disagreements())),
    ),
)
