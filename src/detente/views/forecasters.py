"""Forecasters with their record: how many predictions, how many resolved, and how well."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from detente.model import Prediction
from detente.outlook.scoring import (
    Bin,
    Resolved,
    overall,
    probability,
    reliability,
    score,
    share,
)
from detente.record.interface import Entry, EntryQuery, View
from detente.views.copies import Telling, grouped, telling, verdicts
from detente.views.references import ActorRef, Names

# What the outcomes that settle a prediction count as; the others leave it open.
CAME: Mapping[str, float] = {
    "came true": 1.0, "kept": 1.0, "did not": 0.0, "broken": 0.0, "in part": 0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ForecasterLine:
    """The record of one forecaster; `forecaster` is None for voices that nobody names.

    What a text and its copies tell counts once. `made` predictions of any kind, `resolved` of them
    judged, `came_true` of those (in part counts one half), and that share drawn towards the share
    of all (`share_shrunk`). `scored` are the resolved ones that gave a likelihood; `brier` and
    `log` score them (None where there are none), and shrunk as `detente.outlook.scoring` says.
    `bins` say how sure they were against what came.
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


@dataclass(frozen=True, slots=True)
class Fared:
    """How a forecaster's predictions fared, in short: of so many `resolved` so many came true (in
    part counts one half); `brier` scores the `scored` ones that gave a likelihood.
    """

    resolved: int
    came_true: float
    scored: int
    brier: float | None


@dataclass(frozen=True, slots=True)
class _Judged:
    """What persons settled: of which entries, and with which outcome; it holds for their copies."""

    entries: tuple[str, ...]
    outcomes: Mapping[Telling, str]

    @staticmethod
    def of(view: View, forecasters: Iterable[str] | None = None) -> "_Judged":
        """The predictions (of these known actors) that a person settled."""
        settled = {
            prediction: verdict
            for prediction, verdict in view.resolved(forecasters).items()
            if verdict in CAME
        }
        return _Judged(tuple(sorted(settled)), verdicts(view, settled))

    def came(self, entry: Entry) -> float | None:
        """What came of the prediction, from 0 to 1; None where nobody has judged."""
        outcome = self.outcomes.get(telling(entry))
        return None if outcome is None else CAME[outcome]


def forecasters(view: View, query: EntryQuery) -> tuple[ForecasterLine, ...]:
    """A line for each forecaster of the predictions that `query` asks for: those of most resolved
    ones first, then of most made, then by name.
    """
    judged = _Judged.of(view)
    entries = _once(view.entries(query))
    names = Names(view, (each for entry in entries for each in _by(entry)))
    groups: dict[ActorRef | None, list[Entry]] = {}
    for entry in entries:
        found = names.all(_by(entry))
        groups.setdefault(found[0] if found else None, []).append(entry)
    return _told(groups, judged, _came(entries, judged))


def all_bins(view: View, query: EntryQuery) -> tuple[Bin, ...]:
    """How sure all the predictions that `query` asks for were, against what came of them."""
    return reliability(_resolved(_once(view.entries(query)), _Judged.of(view)))


def judged_forecasters(view: View) -> tuple[ForecasterLine, ...]:
    """A line for each named forecaster of whom a prediction was resolved, those of most resolved
    ones first. `made` is left at those resolved; `with_made` counts the others as well.
    """
    return _judged_lines(view)


def with_made(view: View, lines: Iterable[ForecasterLine]) -> tuple[ForecasterLine, ...]:
    """The lines with all the predictions that each forecaster made."""
    kept = tuple(lines)
    ids = tuple(line.forecaster.id for line in kept if line.forecaster)
    query = EntryQuery(kinds=("prediction",), actors=ids, parts=("forecaster",))
    made = _by_forecaster(view, _once(view.entries(query))) if ids else {}
    counted = (
        (line, len(made.get(line.forecaster, ()) if line.forecaster else ())) for line in kept
    )
    return tuple(replace(line, made=max(count, line.made)) for line, count in counted)


def _judged_lines(view: View, actors: tuple[str, ...] = ()) -> tuple[ForecasterLine, ...]:
    """The same; where `actors` (known ones) are given, of them alone."""
    judged = _Judged.of(view)
    came = [CAME[each] for each in judged.outcomes.values()]
    return _told(_resolved_by(view, judged, actors), judged, came)


def _told(
    groups: Mapping[ActorRef | None, Sequence[Entry]] | Mapping[ActorRef, Sequence[Entry]],
    judged: _Judged,
    came: Sequence[float],
) -> tuple[ForecasterLine, ...]:
    """A line for each forecaster; `came` is what came of the resolved predictions of all."""
    everybody = overall(sum(came), len(came))
    lines = (_line(each, own, judged, everybody) for each, own in groups.items())
    return tuple(sorted(lines, key=_order))


def track_record(view: View, actor: str) -> ForecasterLine | None:
    """The record of one known actor; None where nothing that it foretold was resolved."""
    if not _Judged.of(view, (actor,)).entries:
        return None
    lines = with_made(view, _judged_lines(view, (actor,)))
    return next((each for each in lines if each.forecaster and each.forecaster.id == actor), None)


def fared(view: View, actors: Iterable[str]) -> dict[str, Fared]:
    """By id of the known actor how its predictions fared; those of whom none was resolved are left
    out.
    """
    asked = tuple(sorted(set(actors)))
    if not asked:
        return {}
    judged = _Judged.of(view, asked)
    return {
        each.id: _fared(own, judged)
        for each, own in _resolved_by(view, judged).items()
        if each.id in asked
    }


def _resolved_by(
    view: View, judged: _Judged, actors: tuple[str, ...] = ()
) -> dict[ActorRef, list[Entry]]:
    """The judged predictions of each known actor; where `actors` are given, of them alone."""
    if not judged.entries:
        return {}
    query = EntryQuery(
        kinds=("prediction",), actors=actors, parts=("forecaster",), entries=judged.entries
    )
    return _by_forecaster(view, _once(view.entries(query)))


def _fared(entries: list[Entry], judged: _Judged) -> Fared:
    scored, came = score(_resolved(entries, judged)), _came(entries, judged)
    return Fared(len(came), sum(came), scored.count, scored.brier)


def _once(entries: Iterable[Entry]) -> list[Entry]:
    """The predictions among the entries, one for a text and its copies."""
    return [group[0] for group in grouped(entries).values() if group[0].kind == "prediction"]


def _by_forecaster(view: View, entries: Sequence[Entry]) -> dict[ActorRef, list[Entry]]:
    """The predictions of each known actor that is named as their forecaster."""
    names = Names(view, (each for entry in entries for each in _by(entry)))
    groups: dict[ActorRef, list[Entry]] = {}
    for entry in entries:
        for found in names.all(_by(entry)):
            groups.setdefault(found, []).append(entry)
    return groups


def _order(line: ForecasterLine) -> tuple[int, bool, int, str, str]:
    named = line.forecaster
    return (
        -line.resolved,
        named is None,
        -line.made,
        named.name if named else "",
        named.id if named else "",
    )


def _by(entry: Entry) -> tuple[str, ...]:
    body = entry.body
    return (body.forecaster,) if isinstance(body, Prediction) and body.forecaster else ()


def _came(entries: Iterable[Entry], judged: _Judged) -> list[float]:
    """What came of the resolved ones among the entries."""
    return [came for each in entries if (came := judged.came(each)) is not None]


def _resolved(entries: Iterable[Entry], judged: _Judged) -> list[Resolved]:
    """The resolved ones among the entries that gave a likelihood."""
    return [
        Resolved(probability(each.body.likelihood.low, each.body.likelihood.high), came)
        for each in entries
        if isinstance(each.body, Prediction) and each.body.likelihood
        if (came := judged.came(each)) is not None
    ]


def _line(
    forecaster: ActorRef | None, entries: Sequence[Entry], judged: _Judged, everybody: float
) -> ForecasterLine:
    came = _came(entries, judged)
    found = _resolved(entries, judged)
    scored = score(found)
    return ForecasterLine(
        forecaster=forecaster,
        made=len(entries),
        resolved=len(came),
        came_true=sum(came),
        share_shrunk=share(sum(came), len(came), everybody),
        scored=scored.count,
        brier=scored.brier,
        brier_shrunk=scored.brier_shrunk,
        log=scored.log,
        log_shrunk=scored.log_shrunk,
        bins=reliability(found),
    )
