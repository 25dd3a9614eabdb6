"""Predictions with what came of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from detente.model import DateInterval, Evidence, Likelihood, Prediction, PredictionKind
from detente.record.interface import Entry, EntryQuery, View, parts_of
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
    judges; `note` says in a sentence how it stands. `track_record`: how the forecaster's resolved
    predictions fared, None where there are none.
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


def prediction_lines(view: View, entries: Iterable[Entry]) -> tuple[PredictionLine, ...]:
    """The lines of the predictions among `entries`, in their order."""
    wanted = [entry for entry in entries if isinstance(entry.body, Prediction)]
    names = Names(view, (actor for entry in wanted for _, actor in parts_of(entry.body)))
    stand = standings(view, wanted)
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
        )
        for entry in wanted
        if isinstance(entry.body, Prediction)
    )


def _record_of(forecaster: ActorRef | None, records: Mapping[str, Fared]) -> Fared | None:
    return records.get(forecaster.id) if forecaster else None


def prediction_page(
    view: View, query: EntryQuery, outcome: str | None, limit: int
) -> Page[PredictionLine]:
    """At most `limit` of the predictions that `query` asks for, on from its `after`; with `outcome`
    those that have it, and a page can then be shorter.
    """
    read = view.entries(replace(_with_outcome(view, query, outcome), limit=limit + 1))
    lines = prediction_lines(view, read[:limit])
    kept = tuple(line for line in lines if outcome is None or _has(line, outcome))
    return Page(kept, read[limit - 1].id if len(read) > limit else None)


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
    return replace(query, entries=tuple(sorted(ids)) or (_NONE,))
