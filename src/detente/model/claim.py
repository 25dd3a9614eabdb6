"""Checkable assertions, and who is behind them."""

from dataclasses import dataclass
from typing import Literal

from detente.model.certainty import Certainty
from detente.model.date import DateInterval
from detente.model.span import Span

Polarity = Literal["affirmed", "denied"]


@dataclass(frozen=True, slots=True)
class Claim:
    """That something holds of `subject`, at `evidence`, usually with a `quantity` (its id).

    `about` is the words for what is claimed ("savings"). `claimant` said it, None where the article
    speaks for itself or the speaker is unnamed; `via` is the chain it came through, nearest to the
    article first: in "according to the Gazette, Doe said" `claimant` is Doe and `via` the Gazette.
    """

    id: str
    evidence: Span
    subject: str | None
    about: Span | None
    quantity: str | None
    claimant: str | None
    via: tuple[str, ...]
    statement: str | None
    polarity: Polarity
    certainty: Certainty
    date: DateInterval | None
