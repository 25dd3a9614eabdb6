"""Predictions with what came of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from detente.model import DateInterval, Evidence, Likelihood, Prediction, PredictionKind, Span
from detente.record.interface import Entry, EntryQuery, View, parts_of
from detente.views.copies import all_copies, grouped, with_copies
from detente.views.forecasters import Fared, fared
from detente.views.outcomes import ProposalLine, newest_day, standings
from detente.views.page import Page
from detente.views.references import ActorRef, Names

_NONE = "none"  # the id of no entry


@dataclass(frozen=True, slots=True)
class PredictionLine:
    """What somebody said would happen.

    `outcome` is what a person judged ("came true", "did not", "in part", "cannot be told"; of a
    pledge or plan also "kept", "broken", "stalled", "under way"), else "contradicted" where the
    record holds a deed against the pledge, "due" where the horizon has passed by the newest article
    of the record, else "open". `proposals` are outcomes that later entries suggest, until a person
    judges; `note` says in a sentence how it stands. `condition` is the clause on which it depends,
    as written. `track_record`: how the forecaster's resolved predictions fared, None where there
    are none.
    """

    id: str
    forecaster: ActorRef | None
    kind: PredictionKind
    about: tuple[ActorRef, ...]
    horizon: DateInterval | None
    likelihood: Likelihood | None
    outcome: str
    evidence: tuple[Evidence, ...]
    proposals: tuple[ProposalLine, ...] = ()
    note: str = ""
    track_record: Fared | None = None
    condition: str | None = None


def prediction_lines(view: View, entries: Iterable[Entry]) -> tuple[PredictionLine, ...]:
    """The lines of the predictions among `entries`, in their order, each with its own evidence."""
    wanted = _predictions(entries)
    return _lines(view, wanted, all_copies(view, wanted))


def predictions_once(view: View, entries: Iterable[Entry]) -> tuple[PredictionLine, ...]:
    """The lines of the predictions among `entries`, one for a text and its copies, each with the
    evidence of all of these; in the order of the first of each.
    """
    firsts = [group[0] for group in grouped(_predictions(entries)).values()]
    copies = all_copies(view, firsts)
    return tuple(
        replace(line, evidence=tuple(each.evidence for each in copies[line.id]))
        for line in _lines(view, firsts, copies)
    )


def _predictions(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if isinstance(entry.body, Prediction)]


def _lines(
    view: View, wanted: Sequence[Entry], copies: Mapping[str, Sequence[Entry]]
) -> tuple[PredictionLine, ...]:
    names = Names(view, (actor for entry in wanted for _, actor in parts_of(entry.body)))
    stand = standings(view, copies)
    by = {
        entry.id: names.one(entry.body.forecaster)
        for entry in wanted
        if isinstance(entry.body, Prediction)
    }
    records = fared(view, (each.id for each in by.values() if each))
    return tuple(
        PredictionLine(
            id=entry.id,
            forecaster=by[entry.id],
            kind=entry.body.kind,
            about=names.all(entry.body.about),
            horizon=entry.body.horizon,
            likelihood=entry.body.likelihood,
            outcome=stand[entry.id].outcome,
            evidence=(entry.evidence,),
            proposals=stand[entry.id].proposals,
            note=stand[entry.id].note,
            track_record=_record_of(by[entry.id], records),
            condition=_words(entry, entry.body.condition),
        )
        for entry in wanted
        if isinstance(entry.body, Prediction)
    )


def _words(entry: Entry, span: Span | None) -> str | None:
    return " ".join(entry.words(span).split()) if span is not None else None


def _record_of(forecaster: ActorRef | None, records: Mapping[str, Fared]) -> Fared | None:
    return records.get(forecaster.id) if forecaster else None


def prediction_page(
    view: View, query: EntryQuery, outcome: str | None, limit: int
) -> Page[PredictionLine]:
    """At most `limit` of the predictions that `query` asks for, on from its `after`, one for a text
    and its copies, where the first of these stands.

    A page can be shorter where copies follow each other, or with `outcome`, which leaves only those
    that have it.
    """
    narrowed = _with_outcome(view, query, outcome)
    read = view.entries(replace(narrowed, limit=limit + 1))
    lines = predictions_once(view, _firsts(view, narrowed, read[:limit]))
    kept = tuple(line for line in lines if outcome is None or _has(line, outcome))
    return Page(kept, read[limit - 1].id if len(read) > limit else None)


def _firsts(view: View, query: EntryQuery, read: Sequence[Entry]) -> list[Entry]:
    """Those of the entries of which no copy stands earlier among all that `query` asks for."""
    copies = {each.id for group in all_copies(view, read).values() for each in group}
    if copies <= {each.id for each in read}:
        return [group[0] for group in grouped(read).values()]
    among = copies & set(query.entries) if query.entries else copies
    asked = replace(query, entries=tuple(sorted(among)), after=None, limit=None)
    firsts = {group[0].id for group in grouped(view.entries(asked)).values()}
    return [each for each in read if each.id in firsts]


def first_predictions(
    view: View, query: EntryQuery, outcome: str | None, limit: int
) -> tuple[PredictionLine, ...]:
    """The first `limit` lines of the pages, read on for as long as there are more."""
    page = prediction_page(view, query, outcome, limit)
    lines = list(page.items)
    while page.next and len(lines) < limit:
        page = prediction_page(view, replace(query, after=page.next), outcome, limit)
        lines += page.items
    return tuple(lines[:limit])


def _has(line: PredictionLine, outcome: str) -> bool:
    return bool(line.proposals) if outcome == "proposed" else line.outcome == outcome


def _with_outcome(view: View, query: EntryQuery, outcome: str | None) -> EntryQuery:
    """The query narrowed to predictions that may have the outcome; "proposed" is for those that
    have one proposed.
    """
    if outcome is None:
        return query
    if outcome == "due":
        return replace(query, ending_before=newest_day(view) or "0")
    if outcome == "open":
        return replace(query, ending_from=newest_day(view))
    if outcome in ("contradicted", "proposed"):
        found = view.disagreements(kinds=("pledge-against-deed",))
        ids = {side.entry for each in found for entries in each.sides for side in entries}
        if outcome == "proposed":
            ids |= {each.prediction for each in view.proposals()}
    else:
        resolved = view.judgements("resolve")
        ids = {id_ for each in resolved if each.verdict == outcome for id_ in each.subjects}
    return replace(query, entries=tuple(sorted(with_copies(view, ids))) or (_NONE,))
