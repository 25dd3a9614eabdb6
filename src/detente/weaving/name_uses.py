"""How the record uses one name, before it is told whose it is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from detente.model import Actor, ActorKind, Role
from detente.weaving.names import Name, parse


@dataclass(frozen=True, slots=True)
class NameUse:
    """How the record uses one name: in which articles, for what kinds of actor, in which roles.

    `members` are the ids of the read actors that go by it.
    """

    name: Name
    articles: frozenset[str]
    kinds: Mapping[ActorKind, int]
    roles: frozenset[Role]
    members: tuple[str, ...]

    @property
    def person(self) -> bool | None:
        """True where it mostly reads as a person, False where not, None where it is even."""
        persons = self.kinds.get("person", 0)
        others = sum(self.kinds.values()) - persons
        return None if persons == others else persons > others

    @property
    def place(self) -> bool:
        """True where it mostly reads as a country, a city, or who governs there."""
        return 2 * self.kinds.get("government", 0) > sum(self.kinds.values())


def use(surface: str, read: Iterable[tuple[str, Actor]]) -> NameUse:
    """How the name `surface` is used by the read actors that go by it, each with its article."""
    actors = sorted(read, key=lambda pair: pair[1].id)
    return NameUse(
        name=parse(surface),
        articles=frozenset(article for article, _ in actors),
        kinds=Counter(actor.kind for _, actor in actors),
        roles=frozenset(role for _, actor in actors for role in actor.roles),
        members=tuple(actor.id for _, actor in actors),
    )
