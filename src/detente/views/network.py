"""All ties at once, as of a month or as they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.model import ActorKind, TieState
from detente.record.interface import TieOutline, TieQuery, View


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """An actor that has a tie in the network; `articles` speak of it."""

    id: str
    name: str
    kind: ActorKind
    articles: int


@dataclass(frozen=True, slots=True)
class NetworkPhase:
    """One state of a tie from `start` on, up to `end` where it has ended (ISO days)."""

    state: TieState
    start: str
    end: str | None
    score: float


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """A tie between the actors `one` and `other`: how it stood in the month asked for, on how many
    entries it rests in all, and all its phases, so that other months can be shown without asking.
    A tie with too little dated evidence has no phases.
    """

    one: str
    other: str
    state: TieState
    score: float
    entries: int
    phases: tuple[NetworkPhase, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The weightiest ties at the end of the month `as_of`, and the actors between which they run.

    `first_month` is the month (YYYY-MM) in which the first phase of any of these ties begins,
    `last_month` that of the newest article: the range of a slider. `left_out`: how many ties had no
    place.
    """

    as_of: str | None
    first_month: str | None
    last_month: str | None
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    left_out: int


def network(
    view: View, as_of: str | None = None, actors: Sequence[str] = (), limit: int = 2000
) -> Network:
    """The network of the `limit` weightiest ties (of any of `actors`) as of a month, or of now.

    A tie stands in it from the month in which its first phase begins; one without phases only as of
    now.
    """
    outlines = view.outlines(TieQuery(actors=tuple(actors), limit=limit))
    last = view.days()[1]
    found = [each for each in (_edge(outline, as_of) for outline in outlines) if each]
    heads = view.actor_heads({end for each in found for end in (each.one, each.other)})
    edges = tuple(each for each in found if each.one in heads and each.other in heads)
    held = sorted({end for each in edges for end in (each.one, each.other)})
    starts = [phase.start for outline in outlines for phase in outline.phases]
    return Network(
        as_of=as_of,
        first_month=min(starts)[:7] if starts else None,
        last_month=last[:7] if last else None,
        nodes=tuple(
            NetworkNode(each, heads[each].name, heads[each].kind, heads[each].articles)
            for each in held
        ),
        edges=edges,
        left_out=max(view.counts().ties - limit, 0) if not actors else 0,
    )


def _edge(outline: TieOutline, as_of: str | None) -> NetworkEdge | None:
    """The tie as of the end of the month; None where it had not begun."""
    begun = [each for each in outline.phases if as_of is None or each.start[:7] <= as_of]
    if not begun and as_of is not None:
        return None
    one, other = outline.actors
    state, score = (begun[-1].state, begun[-1].score) if begun else (outline.state, 0.0)
    phases = tuple(NetworkPhase(p.state, p.start, p.end, p.score) for p in outline.phases)
    return NetworkEdge(one, other, state, score, outline.entries, phases)
