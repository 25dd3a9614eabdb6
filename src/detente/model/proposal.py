"""What later entries suggest came of a prediction; a person confirms or rejects it."""

from dataclasses import dataclass
from typing import Literal

ProposedOutcome = Literal[
    "came true", "did not", "kept", "broken", "in part", "under way", "stalled",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """That `outcome` came of the entry `prediction`, because of `entries`, with the `reason` in
    words and how sure it is (`confidence`, 0 to 1).
    """

    id: str
    prediction: str
    outcome: ProposedOutcome
    reason: str
    confidence: float
    entries: tuple[str, ...]
