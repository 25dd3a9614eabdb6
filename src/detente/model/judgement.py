"""What a person decided; no machine overwrites it."""

from dataclasses import dataclass
from typing import Literal

JudgementKind = Literal["merge", "split", "reject", "resolve"]
Outcome = Literal[
    "open", "came true", "did not", "in part", "cannot be told",
    "kept", "broken", "stalled", "under way",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: its `kind`, its `subjects`, by whom and when (`at`, ISO date-time, UTC).

    `subjects` are two names for merge and split, the ids of one or more entries for reject and
    resolve. `verdict` is the outcome for resolve. `undone` is when it was taken back, None while it
    stands.
    """

    id: str
    kind: JudgementKind
    subjects: tuple[str, ...]
    verdict: str | None
    by: str
    at: str
    note: str | None = None
    undone: str | None = None
