"""What lists are asked for with.

In each, what is empty holds for all; `after` is the id of the last line of the page before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from detente.model import ActorKind, DisagreementKind, Phase, Tie, TieState
from detente.record.values import ArticleStatus


@dataclass(frozen=True, slots=True)
class ActorQuery:
    """Known actors of `kinds`, those that most articles speak of first."""

    kinds: tuple[ActorKind, ...] = ()
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Articles by day of publication, the newest first unless `newest_first` is False. `since` and
    `until` are ISO days, both included.
    """

    publishers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    statuses: tuple[ArticleStatus, ...] = ()
    since: str | None = None
    until: str | None = None
    newest_first: bool = True
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class TieQuery:
    """Ties of any of `actors` in any of `states`: those with most entries first ("weight"), or
    those that changed last ("newest").
    """

    actors: tuple[str, ...] = ()
    states: tuple[TieState, ...] = ()
    order: Literal["weight", "newest"] = "weight"
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class DisagreementQuery:
    """Disagreements about any of `actors`, of any of `kinds`: the surest first, or ("newest") those
    whose newest entry was published last.
    """

    actors: tuple[str, ...] = ()
    kinds: tuple[DisagreementKind, ...] = ()
    order: Literal["surest", "newest"] = "surest"
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class DatedTie:
    """A tie with the first day of each entry that it rests on; one without a day has none here."""

    tie: Tie
    days: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TieOutline:
    """A tie in short: between whom, its state, on how many entries it rests, and its phases."""

    id: str
    actors: tuple[str, str]
    state: TieState
    entries: int
    phases: tuple[Phase, ...]
