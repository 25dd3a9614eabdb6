"""Actors in addresses: by id, or by name, so that an address outlives a new weaving."""

from collections.abc import Iterable

from detente.errors import UsageError
from detente.record.interface import ActorHead, View
from detente.views import find_actor
from detente.web.problems import Refused


def actor_of(view: View, key: str) -> ActorHead:
    """The actor with this id or name; a 404 that names the nearest where there is none."""
    found = view.actor_heads([key]).get(key)
    if found is not None:
        return found
    try:
        return find_actor(view, key)
    except UsageError as error:
        raise Refused(404, "unknown_actor", str(error)) from error


def actor_ids(view: View, keys: Iterable[str]) -> tuple[str, ...]:
    """The ids of the actors with these ids or names."""
    return tuple(actor_of(view, key).id for key in keys)
