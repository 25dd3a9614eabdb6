"""Predictions with what came of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from detente.model import DateInterval, Evidence, Likelihood, Prediction, PredictionKind
from detente.record.interface import Entry, EntryQuery, View, parts_of
from detente.views.page import Page
from detente.views.references import ActorRef, Names

_NONE = "none"  # the id of no entry


@dataclass(frozen=True, slots=True)
class PredictionLine:
    """What somebody said would happen.

    `outcome` is what a person judged ("came true", "did not", "in part", "cannot be told"), else
    "contradicted" where the record holds a deed against the pledge, "due" where the horizon has
    passed by the newest article of the record, else "open".
    """

    id: str
    forecaster: ActorRef | None
    kind: PredictionKind
    about: tuple[ActorRef, ...]
    horizon: DateInterval | None
    likelihood: Likelihood | None
    outcome: str
    evidence: tuple[Evidence, ...]


def prediction_lines(view: View, entries: Iterable[Entry]) -> tuple[PredictionLine, ...]:
    """The lines of the predictions among `entries`, in their order."""
    wanted = [entry for entry in entries if isinstance(entry.body, Prediction)]
    names = Names(view, (actor for entry in wanted for _, actor in parts_of(entry.body)))
    outcomes = _outcomes(view, wanted)
    return tuple(
        PredictionLine(
            id=entry.id,
            forecaster=names.one(entry.body.forecaster),
            kind=entry.body.kind,
            about=names.all(entry.body.about),
            horizon=entry.body.horizon,
            likelihood=entry.body.likelihood,
            outcome=outcomes[entry.id],
            evidence=(entry.evidence,),
        )
        for entry in wanted
        if isinstance(entry.body, Prediction)
    )


def prediction_page(
    view: View, query: EntryQuery, outcome: str | None, limit: int
) -> Page[PredictionLine]:
    """At most `limit` of the predictions that `query` asks for, on from its `after`; with `outcome`
    those that have it, and a page can then be shorter.
    """
    read = view.entries(replace(_with_outcome(view, query, outcome), limit=limit + 1))
    lines = prediction_lines(view, read[:limit])
    kept = tuple(line for line in lines if outcome is None or line.outcome == outcome)
    return Page(kept, read[limit - 1].id if len(read) > limit else None)


def _with_outcome(view: View, query: EntryQuery, outcome: str | None) -> EntryQuery:
    """The query narrowed to predictions that may have the outcome."""
    if outcome is None:
        return query
    if outcome == "due":
        return replace(query, ending_before=newest_day(view) or "0")
    if outcome == "open":
        return replace(query, ending_from=newest_day(view))
    if outcome == "contradicted":
        found = view.disagreements(kinds=("pledge-against-deed",))
        ids = {side.entry for each in found for entries in each.sides for side in entries}
    else:
        resolved = view.judgements("resolve")
        ids = {each.subjects[0] for each in resolved if each.verdict == outcome}
    return replace(query, entries=tuple(sorted(ids)) or (_NONE,))


def _outcomes(view: View, entries: list[Entry]) -> dict[str, str]:
    ids = [entry.id for entry in entries]
    judged = {
        judgement.subjects[0]: judgement.verdict or "open"
        for judgement in view.judgements("resolve")
    }
    against = {
        side.entry
        for disagreement in view.disagreements(entries=ids, kinds=("pledge-against-deed",))
        for sides in disagreement.sides
        for side in sides
    }
    today = newest_day(view)
    return {
        entry.id: judged.get(entry.id)
        or ("contradicted" if entry.id in against else _standing(entry, today))
        for entry in entries
    }


def _standing(entry: Entry, today: str) -> str:
    body = entry.body
    latest = body.horizon.latest if isinstance(body, Prediction) and body.horizon else None
    return "due" if latest and latest < today else "open"


def newest_day(view: View) -> str:
    """The day of the newest article: the record's own present. Empty where no article is dated."""
    return view.days()[1] or ""
