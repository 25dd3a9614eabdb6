"""Statements about what is still to come."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from detente.model.date import DateInterval
from detente.model.span import Span

Probability = Annotated[float, Meta(ge=0, le=1)]
PredictionKind = Literal["forecast", "pledge", "plan"]


@dataclass(frozen=True, slots=True)
class Likelihood:
    """A probability between `low` and `high`, each from 0 to 1."""

    low: Probability
    high: Probability


@dataclass(frozen=True, slots=True)
class Prediction:
    """That something will happen: a forecast, a pledge (the forecaster's own deed) or a plan.

    `marker` is the words that look ahead ("will", "is expected to"). `forecaster` is None where
    the article itself, or someone unnamed, looks ahead. `condition` is the clause on which it
    depends ("if the vote fails"), None where nothing is said of one.
    """

    id: str
    evidence: Span
    statement: str | None
    forecaster: str | None
    about: tuple[str, ...]
    kind: PredictionKind
    horizon: DateInterval | None
    likelihood: Likelihood | None
    marker: Span
    condition: Span | None = None
