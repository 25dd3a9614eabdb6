"""One search over actors, articles and entries."""

from dataclasses import dataclass

from detente.model import ActorKind
from detente.record.interface import ActorHead, NameMatch, SearchHit, View


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
    """What was found for `words`: actors so called, then articles and entries that hold them."""

    words: str
    actors: tuple[ActorMatch, ...]
    hits: tuple[SearchHit, ...]


def search_page(view: View, words: str, kind: str | None = None, limit: int = 20) -> SearchPage:
    """What is found for `words`; with `kind` ("article", "statement" ...) no actors."""
    actors = () if kind else actor_matches(view.find_actors(words, min(limit, 10)))
    return SearchPage(words, actors, view.search(words, kind, limit))


def actor_matches(found: tuple[NameMatch, ...]) -> tuple[ActorMatch, ...]:
    """The matches in their order."""
    return tuple(_match(each.actor, each.alias) for each in found)


def _match(head: ActorHead, alias: str) -> ActorMatch:
    return ActorMatch(head.id, head.name, head.kind, head.articles, alias)
