"""Entries that cannot all hold."""

from dataclasses import dataclass
from typing import Literal

from detente.model.date import DateInterval

DisagreementKind = Literal[
    "figures", "occurrence", "pledge-against-deed", "reversal", "rival-accounts",
    "date", "role", "attribution",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class SideEntry:
    """One entry on one side: the entry's id, whose account it is (actor id), and of when."""

    entry: str
    actor: str | None
    date: DateInterval | None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sides that contradict each other, why in words, and how sure of it (`confidence`, 0 to 1).

    `features` are what spoke for and against, by name, each with its weight in `confidence`.
    """

    id: str
    kind: DisagreementKind
    reason: str
    confidence: float
    about: tuple[str, ...]
    sides: tuple[tuple[SideEntry, ...], ...]
    features: tuple[tuple[str, float], ...] = ()
