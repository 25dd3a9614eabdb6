"""What came of predictions: what a person judged, what weaving proposes, and what is due."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from detente.model import (
    Disagreement,
    Evidence,
    Judgement,
    Prediction,
    Proposal,
    ProposedOutcome,
)
from detente.record.interface import Entry, View


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """An outcome that is proposed, why in words, how sure (0 to 1), and the words it rests on.

    `id` is what a person confirms or rejects: a proposal's, or that of the disagreement that sets a
    deed against the pledge.
    """

    id: str
    outcome: ProposedOutcome
    reason: str
    confidence: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a prediction stands: its `outcome`, what is proposed, and a sentence that says so."""

    outcome: str
    proposals: tuple[ProposalLine, ...]
    note: str


def standings(view: View, entries: Sequence[Entry]) -> dict[str, Standing]:
    """How each of the predictions `entries` stands, by id."""
    ids = [entry.id for entry in entries]
    resolved = view.judgements("resolve", subjects=ids)
    judged = {subject: each for each in resolved for subject in each.subjects}
    proposed = _proposed(view, ids)
    against = {id_ for id_, lines in proposed.items() if any(_is_against(each) for each in lines)}
    today = newest_day(view)
    return {
        entry.id: _standing(
            entry, judged.get(entry.id), proposed.get(entry.id, ()), entry.id in against, today
        )
        for entry in entries
    }


def newest_day(view: View) -> str:
    """The day of the newest article: the record's own present. Empty where no article is dated."""
    return view.days()[1] or ""


def _is_against(line: ProposalLine) -> bool:
    return line.id.startswith("disagreement-")


def _standing(
    entry: Entry,
    judged: Judgement | None,
    proposed: tuple[ProposalLine, ...],
    against: bool,
    today: str,
) -> Standing:
    latest = _latest(entry)
    if judged is not None:
        note = f"Judged “{judged.verdict}” by {judged.by} on {judged.at[:10]}."
        return Standing(judged.verdict or "open", (), note)
    due = bool(latest and latest < today)
    outcome = "contradicted" if against else "due" if due else "open"
    said = f"Its time passed on {latest}" if due else f"Its time runs to {latest}" if latest else ""
    if proposed:
        first = f"{said}; a" if said else "A"
        return Standing(outcome, proposed, f"{first}n outcome is proposed, and nobody has judged.")
    if due:
        return Standing(outcome, (), f"{said}; nothing in the record tells what came of it.")
    return Standing(outcome, (), f"{said}." if said else "It names no time.")


def _latest(entry: Entry) -> str | None:
    body = entry.body
    return body.horizon.latest if isinstance(body, Prediction) and body.horizon else None


def _proposed(view: View, predictions: Sequence[str]) -> dict[str, tuple[ProposalLine, ...]]:
    """For each prediction what is proposed, each outcome once, the surest first."""
    found = view.proposals(predictions)
    against = view.disagreements(entries=predictions, kinds=("pledge-against-deed",))
    deeds = {entry for each in found for entry in each.entries}
    deeds |= {side.entry for each in against for entries in each.sides for side in entries}
    evidence = view.evidence(sorted(deeds))
    lines: dict[str, dict[str, ProposalLine]] = {}
    asked = set(predictions)
    for prediction, line in (*_against(against, asked, evidence), *_lines(found, evidence)):
        lines.setdefault(prediction, {}).setdefault(line.outcome, line)
    return {
        prediction: tuple(sorted(each.values(), key=lambda line: (-line.confidence, line.id)))
        for prediction, each in lines.items()
    }


def _lines(
    proposals: Iterable[Proposal], evidence: Mapping[str, Evidence]
) -> Iterable[tuple[str, ProposalLine]]:
    for each in proposals:
        told = tuple(evidence[entry] for entry in each.entries if entry in evidence)
        line = ProposalLine(each.id, each.outcome, each.reason, each.confidence, told)
        yield each.prediction, line


def _against(
    disagreements: Iterable[Disagreement], asked: set[str], evidence: Mapping[str, Evidence]
) -> Iterable[tuple[str, ProposalLine]]:
    """Deeds against pledges as proposals: the side without the pledge tells them."""
    for each in disagreements:
        sides = [{side.entry for side in side_} for side_ in each.sides]
        for pledge in sorted(asked & set().union(*sides)):
            deeds = sorted(set().union(*(side for side in sides if pledge not in side)))
            told = tuple(evidence[entry] for entry in deeds if entry in evidence)
            yield pledge, ProposalLine(each.id, "broken", each.reason, each.confidence, told)
