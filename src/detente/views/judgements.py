"""What persons decided, with what they decided about."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Evidence, Judgement, JudgementKind
from detente.record.interface import EntryKind, View
from detente.views.references import ActorRef


@dataclass(frozen=True, slots=True)
class Judged:
    """One subject of a judgement: the actor now so called, or the entry and its evidence.

    All but `subject` are None where the record no longer has what was judged.
    """

    subject: str
    actor: ActorRef | None
    kind: EntryKind | None
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class JudgementLine:
    """One judgement: what, about what, by whom and when (ISO date-time, UTC); `undone` is when it
    was taken back.
    """

    id: str
    kind: JudgementKind
    subjects: tuple[Judged, ...]
    verdict: str | None
    by: str
    at: str
    note: str | None
    undone: str | None


def judgement_lines(view: View, judgements: Iterable[Judgement]) -> tuple[JudgementLine, ...]:
    """The judgements in their order."""
    wanted = tuple(judgements)
    subjects = {
        each for one in wanted if one.kind in ("reject", "resolve") for each in one.subjects
    }
    entries = view.entries_by_id(sorted(subjects))
    actors = _called(view, {each for one in wanted for each in one.subjects} - subjects)

    def judged(subject: str) -> Judged:
        entry = entries.get(subject)
        kind, evidence = (entry.kind, entry.evidence) if entry else (None, None)
        return Judged(subject, actors.get(subject), kind, evidence)

    return tuple(
        JudgementLine(
            id=each.id,
            kind=each.kind,
            subjects=tuple(judged(subject) for subject in each.subjects),
            verdict=each.verdict,
            by=each.by,
            at=each.at,
            note=each.note,
            undone=each.undone,
        )
        for each in wanted
    )


def _called(view: View, names: Iterable[str]) -> dict[str, ActorRef]:
    """For each name the actor that goes by it."""
    found = {}
    for name in sorted(names):
        for match in view.find_actors(name, 1):
            if match.how in ("same", "same but for case"):
                found[name] = ActorRef(match.actor.id, match.actor.name)
    return found
