"""Disagreements with both sides' evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import (
    DateInterval,
    Disagreement,
    DisagreementKind,
    Evidence,
    Series,
    SideEntry,
)
from detente.record.interface import View
from detente.views.checks import Feature, rows_as_text
from detente.views.references import ActorRef, Names, references


@dataclass(frozen=True, slots=True)
class SideEvidence(Evidence):
    """The evidence of one entry on one side, whose account it is, and of when."""

    entry: str
    actor: ActorRef | None
    date: DateInterval | None


@dataclass(frozen=True, slots=True)
class DisagreementLine:
    """Entries that cannot all hold: `reason` says why, `confidence` (0 to 1) how surely.

    `features` are what spoke for and against it, each with its weight.
    """

    id: str
    kind: DisagreementKind
    reason: str
    confidence: float
    about: tuple[ActorRef, ...]
    sides: tuple[tuple[SideEvidence, ...], ...]
    features: tuple[Feature, ...]


def disagreement_lines(view: View, found: Iterable[Disagreement]) -> tuple[DisagreementLine, ...]:
    """The lines of these disagreements, in their order."""
    wanted = tuple(found)
    sides = [side for each in wanted for entries in each.sides for side in entries]
    read = view.evidence([side.entry for side in sides])
    evidence = {side: read[side.entry] for side in sides if side.entry in read}
    evidence |= _of_series(view, sides)
    names = SideNames(view, sides)
    actors = {each.id: each for each in references(view, {a for one in wanted for a in one.about})}
    return tuple(
        DisagreementLine(
            id=each.id,
            kind=each.kind,
            reason=each.reason,
            confidence=each.confidence,
            about=tuple(actors[actor] for actor in each.about if actor in actors),
            sides=tuple(
                tuple(_side(side, evidence[side], names) for side in entries if side in evidence)
                for entries in each.sides
            ),
            features=tuple(Feature(name, weight) for name, weight in each.features),
        )
        for each in wanted
    )


def _of_series(view: View, sides: Iterable[SideEntry]) -> dict[SideEntry, Evidence]:
    """The evidence of sides that are series: the rows of the days that are asked for."""
    asked = [side for side in sides if side.entry.startswith("series-")]
    series = {each.head.id: each for each in view.series(sorted({side.entry for side in asked}))}
    return {side: _rows(series[side.entry], side.date) for side in asked if side.entry in series}


def _rows(series: Series, span: DateInterval | None) -> Evidence:
    first, last = (span.earliest or "", span.latest or "9999") if span else ("", "9999")
    head, text = series.head, rows_as_text(series, series.between(first, last))
    return Evidence(head.id, head.file, head.source, None, 0, len(text), text)


class SideNames:
    """Names the actors of sides, whether a side gives a known actor's id or a read actor's."""

    def __init__(self, view: View, sides: Iterable[SideEntry]) -> None:
        ids = sorted({side.actor for side in sides if side.actor})
        self._read = Names(view, ids)
        self._known = {each.id: each for each in references(view, ids)}

    def one(self, actor: str | None) -> ActorRef | None:
        """The actor's reference, None where it is unnamed."""
        return self._known.get(actor or "") or self._read.one(actor)


def _side(side: SideEntry, evidence: Evidence, names: SideNames) -> SideEvidence:
    return SideEvidence(
        article=evidence.article,
        address=evidence.address,
        publisher=evidence.publisher,
        published=evidence.published,
        start=evidence.start,
        end=evidence.end,
        text=evidence.text,
        entry=side.entry,
        actor=names.one(side.actor),
        date=side.date,
    )
