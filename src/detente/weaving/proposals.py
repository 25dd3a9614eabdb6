"""What may have come of a prediction, as a proposal that a person confirms or rejects."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import Claim, Event, Proposal, ProposedOutcome, content_id
from detente.weaving.contradiction import quoted
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table


@dataclass(frozen=True, slots=True)
class Met:
    """That the entry `deed` speaks for the outcome of a prediction, and how surely."""

    prediction: Told
    deed: Told
    outcome: ProposedOutcome
    verdict: Verdict


def held(
    kind: str, outcome: ProposedOutcome, prediction: Told, deed: Told, features: list[str]
) -> Met | None:
    """The two as a pair where the features reach the threshold."""
    if isinstance(deed.body, Event | Claim):
        features += ["hedged"] * (deed.body.certainty in ("rumoured", "possible", "probable"))
    weights = table("outcomes", kind)
    verdict = weights.verdict(features)
    return Met(prediction, deed, outcome, verdict) if weights.holds(verdict) else None


def proposal(key: str, group: Sequence[Met]) -> Proposal:
    """One outcome of one prediction; the reason gives the deed that is surest, the earliest of
    several as sure.
    """
    best = min(group, key=lambda met: (-met.verdict.score, met.deed.published or "", met.deed.id))
    prediction, deed = best.prediction, best.deed
    day = f" of {prediction.published}" if prediction.published else ""
    later = f" on {deed.published}" if deed.published else ""
    reason = (
        f"The words{day} were {quoted(prediction.text)}; {deed.teller} tells{later}: "
        f"{quoted(deed.text)}."
    )
    return Proposal(
        id=content_id("proposal", key, prediction.id, best.outcome),
        prediction=prediction.id,
        outcome=best.outcome,
        reason=reason,
        confidence=best.verdict.score,
        entries=tuple(sorted({met.deed.id for met in group})),
    )
