"""The relation between two actors through time."""

from dataclasses import dataclass
from typing import Literal

TieState = Literal[
    "forming", "allied", "strained", "broken", "hostile", "thawing", "distant", "dormant",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TiePoint:
    """One dated reading of a tie: weights of cooperation and conflict, and the score from -1 to 1.

    `low` and `high` bound the score; with little evidence they lie far apart.
    """

    date: str
    cooperation: float
    conflict: float
    score: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of one state; `turn`: the ids of the entries that began it. No `end`: it lasts."""

    state: TieState
    start: str
    end: str | None
    score: float
    turn: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """How `source` stands towards `target`: score from -1 to 1 and its band, on the tie's last day.

    `evidence` is how many dated pieces it rests on; with none the score is 0 and the band whole.
    """

    source: str
    target: str
    score: float
    low: float
    high: float
    evidence: int


@dataclass(frozen=True, slots=True)
class Bond:
    """A formal bond of `source` with `target`, from `start` to `end` (days, None: not told).

    `opened` and `closed` are the ids of the entries that tell of its beginning and its end.
    """

    kind: str
    source: str
    target: str
    start: str | None
    end: str | None
    opened: tuple[str, ...]
    closed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """What the record shows between two woven actors; entries are named by their ids.

    `evidence` is how many dated pieces of independent voices the trajectory rests on.
    """

    id: str
    actors: tuple[str, str]
    state: TieState
    since: str | None
    phases: tuple[Phase, ...]
    trajectory: tuple[TiePoint, ...]
    events: tuple[str, ...]
    statements: tuple[str, ...]
    claims: tuple[str, ...]
    disagreements: tuple[str, ...]
    predictions: tuple[str, ...]
    directions: tuple[Direction, ...] = ()
    bonds: tuple[Bond, ...] = ()
    evidence: int = 0
