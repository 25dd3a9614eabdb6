"""Words attributed to a speaker."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from msgspec import Meta

from detente.model.certainty import Certainty
from detente.model.date import DateInterval
from detente.model.span import Span

Stance = Annotated[float, Meta(ge=-1, le=1)]
StatementKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True, order=True)
class Speaker(Span):
    """The words that name the speaker; `actor` is None for "insiders", "critics" and their like."""

    actor: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who (`speaker`) said (`cue`) what (`content`, several spans where the words are broken up).

    The content of a direct quotation is what stands between the quotation marks, marks included.
    `stance` gives, for each actor in `about` where it could be told, how the words regard that
    actor: -1.0 (against) to 1.0 (for).
    """

    id: str
    kind: StatementKind
    speaker: Speaker | None
    cue: Span | None
    content: tuple[Span, ...]
    about: tuple[str, ...]
    stance: dict[str, Stance] = field(default_factory=dict)
    certainty: Certainty = "asserted"
    date: DateInterval | None = None
