"""One search over actors, articles and entries."""

from dataclasses import dataclass
from itertools import product

from detente.model import ActorKind, Tie
from detente.record.interface import ActorHead, NameMatch, SearchHit, View
from detente.views.ties import TieSummary, tie_summaries, weight

MOST_WORDS = 12  # of two names and what stands between them
BETWEEN = 2  # of them at most
SO_CALLED = 3  # of all who share a surname, the best known


@dataclass(frozen=True, slots=True)
class ActorMatch:
    """An actor that the words may mean; `alias` is the name that they are like."""

    id: str
    name: str
    kind: ActorKind
    articles: int
    alias: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found for `words`: the tie between two actors where the words name two, actors so
    called, then articles and entries that hold them.
    """

    words: str
    ties: tuple[TieSummary, ...]
    actors: tuple[ActorMatch, ...]
    hits: tuple[SearchHit, ...]


def search_page(view: View, words: str, kind: str | None = None, limit: int = 20) -> SearchPage:
    """What is found for `words`; with `kind` ("article", "statement" ...) no ties and actors."""
    hits = view.search(words, kind, limit)
    if kind:
        return SearchPage(words, (), (), hits)
    actors = actor_matches(view.find_actors(words, min(limit, 10)))
    return SearchPage(words, tie_summaries(view, _ties_named(view, words)), actors, hits)


def _ties_named(view: View, words: str) -> tuple[Tie, ...]:
    """The tie between two actors whose names make up the words, but for what links them:
    "Ada Birch and the Oakes". Where several are so called, that with most entries.
    """
    found = words.split()
    if len(found) > MOST_WORDS:
        return ()
    halves = [
        (" ".join(found[:end]), " ".join(found[begin:]))
        for end in range(1, len(found))
        for begin in range(end, min(end + 1 + BETWEEN, len(found)))
    ]
    called = view.actors_called({name for pair in halves for name in pair})
    best = {name: actors[:SO_CALLED] for name, actors in called.items()}
    pairs = {
        (one.id, other.id)
        for first, second in halves
        for one, other in product(best.get(first, ()), best.get(second, ()))
    }
    ties = [tie for tie in (view.tie(*pair) for pair in sorted(pairs)) if tie]
    return (max(ties, key=weight),) if ties else ()


def actor_matches(found: tuple[NameMatch, ...]) -> tuple[ActorMatch, ...]:
    """The matches in their order."""
    return tuple(_match(each.actor, each.alias) for each in found)


def _match(head: ActorHead, alias: str) -> ActorMatch:
    return ActorMatch(head.id, head.name, head.kind, head.articles, alias)
