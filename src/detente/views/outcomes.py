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


def standings(view: View, copies: Mapping[str, Sequence[Entry]]) -> dict[str, Standing]:
    """How each of the predictions stands, by id; `copies` gives for each all that tell the same,
    itself first: what a person judged of one, or what is proposed for one, holds for all.
    """
    ids = sorted({each.id for group in copies.values() for each in group})
    resolved = view.judgements("resolve", subjects=ids)
    judged = {subject: each for each in resolved for subject in each.subjects}
    proposed = _proposed(view, ids)
    today = newest_day(view)
    found = {}
    for id_, group in copies.items():
        verdicts = [judged[each.id] for each in group if each.id in judged]
        lines = _surest(line for each in group for line in proposed.get(each.id, ()))
        found[id_] = _standing(group[0], verdicts[0] if verdicts else None, lines, today)
    return found


def _surest(lines: Iterable[ProposalLine]) -> tuple[ProposalLine, ...]:
    """Each outcome once, as a deed against the pledge where there is one; the surest first."""
    by_outcome: dict[str, ProposalLine] = {}
    for line in sorted(lines, key=lambda line: (not _is_against(line), *_order(line))):
        by_outcome.setdefault(line.outcome, line)
    return tuple(sorted(by_outcome.values(), key=_order))


def _order(line: ProposalLine) -> tuple[float, str]:
    return -line.confidence, line.id


def newest_day(view: View) -> str:
    """The day of the newest article: the record's own present. Empty where no article is dated."""
    return view.days()[1] or ""


def _is_against(line: ProposalLine) -> bool:
    return line.id.startswith("disagreement-")


def _standing(
    entry: Entry,
    judged: Judgement | None,
    proposed: tuple[ProposalLine, ...],
    today: str,
) -> Standing:
    latest = _latest(entry)
    if judged is not None:
        note = f"Judged “{judged.verdict}” by {judged.by} on {judged.at[:10]}."
        return Standing(judged.verdict or "open", (), note)
    against = any(_is_against(each) for each in proposed)
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


def _proposed(view: View, predictions: Sequence[str]) -> dict[str, list[ProposalLine]]:
    """For each prediction what is proposed."""
    found = view.proposals(predictions)
    against = view.disagreements(entries=predictions, kinds=("pledge-against-deed",))
    deeds = {entry for each in found for entry in each.entries}
    deeds |= {side.entry for each in against for entries in each.sides for side in entries}
    evidence = view.evidence(sorted(deeds))
    lines: dict[str, list[ProposalLine]] = {}
    asked = set(predictions)
    for prediction, line in (*_against(against, asked, evidence), *_lines(found, evidence)):
        lines.setdefault(prediction, []).append(line)
    return lines


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
