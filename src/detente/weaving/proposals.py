"""What may have come of a prediction, as a proposal that a person confirms or rejects."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detente.model import Claim, Event, Prediction, Proposal, ProposedOutcome, content_id
from detente.weaving.contradiction import quoted
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table

MOST = 0.9  # how sure it can be of what was foretold on a condition, whatever else speaks for it


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
    conditional = bool(_condition(prediction))
    weights = table("outcomes", kind)
    verdict = weights.verdict([*features, *["conditional"] * conditional])
    if conditional:
        verdict = replace(verdict, score=min(verdict.score, MOST))
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
    if any(name == "late" for name, _ in best.verdict.features):
        reason += f" It came after the time that was given{_ends(prediction)}."
    if condition := _condition(prediction):
        reason += f" It was said on a condition, {quoted(condition)}: look whether it was met."
    return Proposal(
        id=content_id("proposal", key, prediction.id, best.outcome),
        prediction=prediction.id,
        outcome=best.outcome,
        reason=reason,
        confidence=best.verdict.score,
        entries=tuple(sorted({met.deed.id for met in group})),
    )


def _condition(prediction: Told) -> str:
    """The words of the condition on which it was foretold; empty where there is none."""
    body = prediction.body
    return prediction.words(body.condition) if isinstance(body, Prediction) else ""


def _ends(prediction: Told) -> str:
    horizon = prediction.body.horizon if isinstance(prediction.body, Prediction) else None
    return f", which ran to {horizon.latest}" if horizon and horizon.latest else ""
