"""What one actor did to another, in PLOVER terms."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from detente.model.certainty import Certainty
from detente.model.date import DateInterval
from detente.model.span import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Intensity = Annotated[float, Meta(ge=-10, le=10)]
EventStatus = Literal["occurred", "ongoing", "planned", "conditional", "denied"]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening between `sources` and `targets` (actor ids).

    `trigger` is the word that tells it, `evidence` the sentence. `intensity` runs from -10
    (conflict) to 10 (cooperation). Types, modes and contexts are those of PLOVER (Open Event Data
    Alliance, 2018), listed with their meaning in `model/ontology/`.
    """

    id: str
    type: EventType
    mode: str | None
    context: str | None
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    trigger: Span
    evidence: Span
    date: DateInterval | None
    status: EventStatus
    certainty: Certainty
    intensity: Intensity
