"""Blocks: which members may bear on each other, in the record and in the changes made so far."""

from collections.abc import Iterable, Mapping, Set

from detente.model import content_id
from detente.record.interface import View

LONGEST = 160  # characters of a key that are kept as they are


def short(key: str) -> str:
    """The key; a very long one cut, with a sign of what it was."""
    return key if len(key) <= LONGEST else f"{key[: LONGEST // 2]}~{content_id('key', key)}"


class Blocks:
    """The blocks of one kind: what the record has, with the changes of this weaving laid over."""

    def __init__(self, view: View, kind: str, gone: Iterable[str] = ()) -> None:
        self._view = view
        self.kind = kind
        self._keys: dict[str, frozenset[str]] = dict.fromkeys(gone, frozenset())
        self._members: dict[str, set[str]] = {}
        self._gone = frozenset(self._keys)

    def put(self, keys: Mapping[str, Iterable[str]]) -> frozenset[str]:
        """Gives each member these keys and no others. The keys it had and those it has now."""
        before = self.keys(keys)
        touched: set[str] = set()
        for member, own in keys.items():
            now = frozenset(short(key) for key in own)
            for key in self._keys.get(member, frozenset()) - now:
                self._members[key].discard(member)
            for key in now:
                self._members.setdefault(key, set()).add(member)
            self._keys[member] = now
            touched |= now | before.get(member, frozenset())
        return frozenset(touched)

    def keys(self, members: Iterable[str]) -> dict[str, frozenset[str]]:
        """The keys of each member."""
        asked = set(members)
        found = {member: self._keys[member] for member in asked if member in self._keys}
        rest = sorted(asked - found.keys())
        kept = self._view.keys(self.kind, rest) if rest else {}
        return {**found, **{member: frozenset(own) for member, own in kept.items()}}

    def members(self, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The members of each block, sorted."""
        asked = sorted({short(key) for key in keys})
        kept = self._view.members(self.kind, asked) if asked else {}
        found = {}
        for key in asked:
            there = {each for each in kept.get(key, ()) if each not in self._keys}
            found[key] = tuple(sorted(there | self._members.get(key, set())))
        return found

    def put_among(self, members: Set[str]) -> Set[str]:
        """Those of the members that this weaving put, or found gone."""
        return members & self._keys.keys()

    def coming(self, key: str) -> tuple[str, ...]:
        """The members that this weaving put into the block, sorted."""
        return tuple(sorted(self._members.get(short(key), ())))

    def all_members(self, keys: Iterable[str]) -> frozenset[str]:
        """Everyone in any of the blocks."""
        return frozenset(each for own in self.members(keys).values() for each in own)

    @property
    def changed(self) -> Mapping[str, frozenset[str]]:
        """The keys of every member that this weaving has put, those that are gone left out."""
        return {each: own for each, own in self._keys.items() if each not in self._gone}
