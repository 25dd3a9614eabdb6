"""Entries from several articles that are about one thing."""

from dataclasses import dataclass
from typing import Literal

from detente.model.date import DateInterval

ThreadKind = Literal["event", "claim"]


@dataclass(frozen=True, slots=True)
class Thread:
    """One event told, or one claim made, in `entries`; `origins` independent outlets tell it."""

    id: str
    kind: ThreadKind
    entries: tuple[str, ...]
    origins: int
    date: DateInterval | None
