"""Forecasters with their record: how many predictions, how many resolved, and how well."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from detente.model import Judgement, Prediction
from detente.outlook.scoring import Bin, Resolved, probability, reliability, score, share
from detente.record.interface import Entry, EntryQuery, View
from detente.views.references import ActorRef, Names

# What the outcomes that settle a prediction count as; the others leave it open.
CAME: Mapping[str, float] = {
    "came true": 1.0, "kept": 1.0, "did not": 0.0, "broken": 0.0, "in part": 0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ForecasterLine:
    """The record of one forecaster; `forecaster` is None for voices that nobody names.

    `made` predictions of any kind, `resolved` of them judged, `came_true` of those (in part counts
    one half), and that share drawn towards the share of all (`share_shrunk`). `scored` are the
    resolved ones that gave a likelihood; `brier` and `log` score them (None where there are none),
    and shrunk as `detente.outlook.scoring` says. `bins` say how sure they were against what came.
    """

    forecaster: ActorRef | None
    made: int
    resolved: int
    came_true: float
    share_shrunk: float
    scored: int
    brier: float | None
    brier_shrunk: float
    log: float | None
    log_shrunk: float
    bins: tuple[Bin, ...]


def forecasters(view: View, query: EntryQuery) -> tuple[ForecasterLine, ...]:
    """A line for each forecaster of the predictions that `query` asks for: those of most resolved
    ones first, then of most made, then by name.
    """
    judged = _judged(view)
    entries = [each for each in view.entries(query) if isinstance(each.body, Prediction)]
    names = Names(view, (each for entry in entries for each in _by(entry)))
    groups: dict[ActorRef | None, list[Entry]] = {}
    for entry in entries:
        found = names.all(_by(entry))
        groups.setdefault(found[0] if found else None, []).append(entry)
    came = [CAME[judged[each.id]] for each in entries if each.id in judged]
    overall = sum(came) / len(came) if came else 0.5
    lines = (_line(each, own, judged, overall) for each, own in groups.items())
    return tuple(
        sorted(
            lines,
            key=lambda line: (
                -line.resolved,
                line.forecaster is None,
                -line.made,
                line.forecaster.name if line.forecaster else "",
                line.forecaster.id if line.forecaster else "",
            ),
        )
    )


def all_bins(view: View, query: EntryQuery) -> tuple[Bin, ...]:
    """How sure all the predictions that `query` asks for were, against what came of them."""
    judged = _judged(view)
    return reliability(_resolved(view.entries(query), judged))


def track_record(view: View, actor: str) -> ForecasterLine | None:
    """The record of one known actor; None where nothing that it foretold was resolved."""
    judged = sorted(_judged(view))
    asked = EntryQuery(kinds=("prediction",), actors=(actor,), parts=("forecaster",))
    if not judged or not view.entries(
        EntryQuery(
            kinds=("prediction",),
            actors=(actor,),
            parts=("forecaster",),
            entries=tuple(judged),
            limit=1,
        )
    ):
        return None
    lines = forecasters(view, asked)
    return next((each for each in lines if each.forecaster and each.forecaster.id == actor), None)


def _judged(view: View) -> dict[str, str]:
    """The outcome of each prediction that a person settled."""
    found: Iterable[Judgement] = view.judgements("resolve")
    return {
        each.subjects[0]: each.verdict
        for each in found
        if each.verdict is not None and each.verdict in CAME
    }


def _by(entry: Entry) -> tuple[str, ...]:
    body = entry.body
    return (body.forecaster,) if isinstance(body, Prediction) and body.forecaster else ()


def _resolved(entries: Iterable[Entry], judged: Mapping[str, str]) -> list[Resolved]:
    """The resolved ones among the entries that gave a likelihood."""
    return [
        Resolved(
            probability(each.body.likelihood.low, each.body.likelihood.high), CAME[judged[each.id]]
        )
        for each in entries
        if isinstance(each.body, Prediction) and each.body.likelihood and each.id in judged
    ]


def _line(
    forecaster: ActorRef | None, entries: list[Entry], judged: Mapping[str, str], overall: float
) -> ForecasterLine:
    came = [CAME[judged[each.id]] for each in entries if each.id in judged]
    found = _resolved(entries, judged)
    scored = score(found)
    return ForecasterLine(
        forecaster=forecaster,
        made=len(entries),
        resolved=len(came),
        came_true=sum(came),
        share_shrunk=share(sum(came), len(came), overall),
        scored=scored.count,
        brier=scored.brier,
        brier_shrunk=scored.brier_shrunk,
        log=scored.log,
        log_shrunk=scored.log_shrunk,
        bins=reliability(found),
    )
