"""Actors as they are named in what is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.errors import UsageError
from detente.record.interface import ActorHead, NameMatch, View

BETTER_KNOWN = 5  # times as many articles as anybody else of the name: it needs no full name
_EXACT = ("same", "same but for case")


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor of the record by its id and name. `id` is a known actor's."""

    id: str
    name: str


class Names:
    """Turns ids of actors as read in articles into references to known actors, many at once."""

    def __init__(self, view: View, read_actors: Iterable[str]) -> None:
        self._known = view.known_actor_of(sorted(set(read_actors)))
        self._heads = view.actor_heads(sorted(set(self._known.values())))

    def one(self, read_actor: str | None) -> ActorRef | None:
        """The known actor; None where there is none, or where it is not woven yet."""
        head = self._heads.get(self._known.get(read_actor or "", ""))
        return ActorRef(head.id, head.name) if head else None

    def all(self, read_actors: Iterable[str]) -> tuple[ActorRef, ...]:
        """The known actors in the order given, each once."""
        found = (self.one(each) for each in read_actors)
        return tuple(dict.fromkeys(each for each in found if each))


def references(view: View, known_actors: Iterable[str]) -> tuple[ActorRef, ...]:
    """The known actors with these ids, in the order given."""
    wanted = tuple(known_actors)
    heads = view.actor_heads(wanted)
    return tuple(ActorRef(heads[each].id, heads[each].name) for each in wanted if each in heads)


def find_actor(view: View, name: str) -> ActorHead:
    """The known actor that `name` (or an actor's id) means.

    UsageError names the nearest where it is not plain.
    """
    by_id = view.actor_heads([name]) if name.startswith("actor-") else {}
    if by_id:
        return by_id[name]
    matches = view.find_actors(name)
    if not matches:
        raise UsageError(f"The record knows no actor called “{name}”.")
    likely = _likely(matches, name)
    if _is_plain(likely):
        return likely[0].actor
    if matches[0].how == "alike":
        names = ", ".join(dict.fromkeys(f"“{match.actor.name}”" for match in matches))
        raise UsageError(f"The record knows no actor called “{name}”. Did you mean {names}?")
    named = ", ".join(_described(match.actor) for match in likely)
    raise UsageError(f"“{name}” may mean {named}. Please give the full name, or the id.")


def _likely(matches: tuple[NameMatch, ...], name: str) -> list[NameMatch]:
    """Those so named and the persons whose surname it is; where there are none, all. The best known
    first.
    """
    likely = [match for match in matches if match.how in _EXACT or _bears(match, name)]
    return sorted(likely or matches, key=lambda match: -match.actor.articles)


def _bears(match: NameMatch, name: str) -> bool:
    """True for a person whose surname is `name`."""
    surname = match.alias.casefold().split()[-1:]
    return match.actor.kind == "person" and surname == [name.strip().casefold()]


def _is_plain(likely: list[NameMatch]) -> bool:
    """True where the first of them is meant: the only one, or by far the best known."""
    first, *others = likely
    least = max((BETTER_KNOWN * max(each.actor.articles, 1) for each in others), default=0)
    return first.how != "alike" and first.actor.articles >= least


def _described(actor: ActorHead) -> str:
    articles = "1 article" if actor.articles == 1 else f"{actor.articles} articles"
    return f"“{actor.name}” ({actor.kind}, in {articles}, {actor.id})"
