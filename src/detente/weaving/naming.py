"""Known actors kept in step: one more article settles anew the names that its names may meet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from detente.model import Actor, KnownActor
from detente.record.interface import View
from detente.weaving.blocks import Blocks
from detente.weaving.identity import known_actor, resolve
from detente.weaving.name_uses import use
from detente.weaving.names import meeting_keys, offered_keys, parse, sought_keys
from detente.weaving.notes import Notes
from detente.weaving.rulings import Rulings, ruled_name
from detente.weaving.telling import Party

LONGEST = 200  # characters of a name; what is longer was no name
RULES = "1"  # of what is noted of a name; a new number where the form of a piece changes

Bearer = tuple[str, Actor]  # the article, and how it speaks of the actor, mentions left out


@dataclass(slots=True)
class Naming:
    """The known actors after some names were used (again).

    `parties` gives the known actor of every read actor that was looked at; `changed` are the read
    actors whose known actor is another, or is called otherwise, than before.
    `notes` are of the names looked at.
    """

    parties: Mapping[str, Party] = field(default_factory=dict)
    changed: frozenset[str] = frozenset()
    woven: Mapping[str, tuple[KnownActor, ...]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


def surface(actor: Actor) -> str:
    """The name that the article gives the actor, in one line."""
    return " ".join(actor.name.split())[:LONGEST]


@dataclass(frozen=True, slots=True)
class Names:
    """The two kinds of block: `used` files read actors by name, `met` names by meeting keys."""

    used: Blocks
    met: Blocks


def naming(
    view: View, actors: Iterable[tuple[str, Actor]], gone: Iterable[str], names: Names
) -> Naming:
    """The known actors when the read actors of some articles have come, and others are gone."""
    fresh = {actor.id: (article, actor) for article, actor in actors}
    before = {name for own in names.used.keys(fresh).values() for name in own}
    before |= {name for own in view.keys("used", gone).values() for name in own}
    touched = names.used.put({each: [surface(actor)] for each, (_, actor) in fresh.items()})
    rulings = Rulings.of(view.judgements())
    surfaces = _closure(touched | before, names, rulings)
    notes = _notes(view, names, fresh)
    borne = notes.of(surfaces)
    _file(surfaces, borne, names)
    uses = [use(name, own.values()) for name, own in borne.items() if own]
    found = [known_actor(identity) for identity in resolve(uses, rulings)]
    bearers = [member for own in borne.values() for member in own]
    return replace(_settled(view, found, [*bearers, *gone]), notes=notes.changed)


def _notes(view: View, names: Names, fresh: Mapping[str, Bearer]) -> Notes[Bearer]:
    """Who bears each name: the read actors, those of the articles at hand and those of others."""

    def bearers(_: str, members: Sequence[str]) -> dict[str, Bearer]:
        others = view.read_actors([each for each in members if each not in fresh])
        found = {each: (read.article, read.actor) for each, read in others.items()}
        found.update({each: fresh[each] for each in members if each in fresh})
        return {
            each: (article, replace(actor, mentions=())) for each, (article, actor) in found.items()
        }

    return Notes(view, names.used, tuple[str, Actor], bearers, RULES)


def _keys(name: str) -> frozenset[str]:
    """The keys under which a name is filed."""
    parsed = parse(name)
    offered = {f"offers {key}" for key in offered_keys(parsed)}
    sought = {f"seeks {key}" for key in sought_keys(parsed)}
    return meeting_keys(parsed) | offered | sought | {f"as {ruled_name(name)}"}


def _closure(start: Iterable[str], names: Names, rulings: Rulings) -> frozenset[str]:
    """All names that the settling of these can bear on, through however many others."""
    found: frozenset[str] = frozenset()
    fresh = frozenset(start)
    while fresh:
        found |= fresh
        asked = {key for name in fresh for key in _neighbours(name, rulings)}
        fresh = names.met.all_members(asked) - found
    return found


def _neighbours(name: str, rulings: Rulings) -> frozenset[str]:
    """The keys under which names that may be the same actor's are filed."""
    parsed = parse(name)
    fuller = {f"offers {key}" for key in sought_keys(parsed)}
    vaguer = {f"seeks {key}" for key in offered_keys(parsed)}
    ruled = {f"as {each}" for each in rulings.beside(name)}
    return meeting_keys(parsed) | fuller | vaguer | ruled


def _file(surfaces: Iterable[str], members: Mapping[str, Collection[str]], names: Names) -> None:
    """Files the names that are in use under their keys, and takes out those that no one bears."""
    wanted = {
        name: _keys(name) if members.get(name) else frozenset[str]() for name in sorted(surfaces)
    }
    kept = names.met.keys(wanted)
    names.met.put({name: own for name, own in wanted.items() if own != kept.get(name, frozenset())})


def _settled(view: View, found: list[KnownActor], looked: Iterable[str]) -> Naming:
    """The outcome, set against what the record has."""
    before, old = _before(view, found, looked)
    parties = {one: _party(actor) for one, actor in old.items()}
    now: dict[str, Party] = {}
    changed: set[str] = set()
    for actor in found:
        party = _party(actor)
        same = {one for one, known in parties.items() if known == party}
        now.update(dict.fromkeys(actor.members, party))
        changed.update(each for each in actor.members if before.get(each) not in same)
    woven: dict[str, tuple[KnownActor, ...]] = dict.fromkeys(old, ())
    woven.update({actor.id: (actor,) for actor in found})
    same = {actor.id for actor in found if old.get(actor.id) == actor}
    return Naming(
        now, frozenset(changed), {owner: own for owner, own in woven.items() if owner not in same}
    )


def _before(
    view: View, found: Sequence[KnownActor], looked: Iterable[str]
) -> tuple[dict[str, str], dict[str, KnownActor]]:
    """For each of the members and of `looked` the known actor that it was, and those by id.

    Most are members of actors that still are: these are asked for with all their members.
    """
    before = view.known_actor_of(actor.members[0] for actor in found)
    old = {actor.id: actor for actor in view.known_actors(sorted(set(before.values())))}
    before = {member: actor.id for actor in old.values() for member in actor.members}
    asked = {*looked, *(member for actor in found for member in actor.members)}
    before |= view.known_actor_of(sorted(asked - before.keys()))
    others = view.known_actors(sorted(set(before.values()) - old.keys()))
    return before, old | {actor.id: actor for actor in others}


def _party(actor: KnownActor) -> Party:
    return Party(actor.id, actor.name, actor.kind)
