"""Actors as they are named in what is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.errors import UsageError
from detente.record.interface import ActorHead, NameMatch, View

SURE = 0.9  # a name that is nearly alike is taken without asking from this score on


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
    """The known actor that `name` means. UsageError names the nearest where it is not plain."""
    matches = view.find_actors(name)
    if not matches:
        raise UsageError(f"The record knows no actor called “{name}”.")
    best = _plain(matches)
    if best:
        return best
    names = ", ".join(dict.fromkeys(f"“{match.actor.name}”" for match in matches))
    if matches[0].how == "alike":
        raise UsageError(f"The record knows no actor called “{name}”. Did you mean {names}?")
    raise UsageError(f"“{name}” may mean {names}. Please give the full name.")


def _plain(matches: tuple[NameMatch, ...]) -> ActorHead | None:
    """The one actor among the best kind of match; None where there are several or it is unlike."""
    best = [match for match in matches if match.how == matches[0].how]
    if matches[0].how == "alike" and matches[0].score < SURE:
        return None
    if len({match.actor.id for match in best}) > 1:
        return None
    return best[0].actor
