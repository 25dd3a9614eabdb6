"""What is noted of the members of a block, so that it is settled again without reading them all.

A piece is what settling a block asks of one member. It is made once, when the member comes or is
told anew, and kept with the block. A note made by other rules, or none, is made again from the
members themselves. Small blocks, which are most, are not noted: their members are read as quickly.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

from detente.record.interface import View
from detente.weaving.blocks import Blocks, short

Piece = TypeVar("Piece")
LEAST = (
    20  # members below which a block is not noted; with notes of all, a record is twice as large
)
Make = Callable[[str, Sequence[str]], Mapping[str, Piece]]
Keep = Callable[[Mapping[str, Piece]], Mapping[str, Piece]]
_IN_PART = " in part"  # behind the rules of a note that leaves out members


class Notes(Generic[Piece]):
    """The pieces of some blocks of one kind: what the record notes, with this weaving laid over.

    `make` gives the pieces of members of a block; `rules` names whatever pieces depend on beside
    their members. `keep` gives those of a block's pieces that settle it, where not all do: one that
    it leaves out must stay so whatever comes, as long as those stay that it keeps.
    """

    def __init__(
        self,
        view: View,
        blocks: Blocks,
        form: type[Piece],
        make: Make[Piece],
        rules: str,
        keep: Keep[Piece] | None = None,
    ) -> None:
        self._view = view
        self._blocks = blocks
        self._make = make
        self._rules = rules
        self._keep = keep
        self._coder = msgspec.json.Decoder(tuple[str, dict[str, form]])  # type: ignore[valid-type]
        self._found: dict[str, dict[str, Piece]] = {}
        self._in_part: set[str] = set()

    def of(self, keys: Iterable[str]) -> dict[str, dict[str, Piece]]:
        """The pieces of each block by member, in the order of the members' ids."""
        wanted = sorted({short(key) for key in keys})
        asked = [key for key in wanted if key not in self._found]
        noted = self._noted(asked)
        unnoted = self._blocks.members(key for key in asked if key not in noted)
        for key in asked:
            if key in noted:
                coming = self._blocks.coming(key)
                found = noted[key] | dict(self._make(key, coming)) if coming else noted[key]
            else:
                found = dict(self._make(key, unnoted[key]))
            self._found[key] = self._kept(key, found)
        return {key: self._found[key] for key in wanted}

    def _kept(self, key: str, found: Mapping[str, Piece]) -> dict[str, Piece]:
        """The pieces that settle the block."""
        kept = self._keep(found) if self._keep else found
        if len(kept) < len(found):
            self._in_part.add(key)
        return {one: kept[one] for one in sorted(kept)}

    def _noted(self, keys: Sequence[str]) -> dict[str, dict[str, Piece]]:
        """What is noted of those members that this weaving leaves alone.

        Where one leaves that was noted, and others were not, nothing: those may take its place.
        """
        found = {}
        for key, body in self._view.notes(self._blocks.kind, keys).items() if keys else ():
            if not body.startswith((f'["{self._rules}"', f'["{self._rules}{_IN_PART}"')):
                continue
            rules, noted = self._coder.decode(body)
            kept = {one: own for one, own in noted.items() if not self._blocks.put_now(one)}
            if rules == self._rules:
                found[key] = kept
            elif len(kept) == len(noted):
                found[key] = kept
                self._in_part.add(key)
        return found

    @property
    def changed(self) -> Mapping[str, str]:
        """The notes of every block that was asked for; empty where it has too few members."""
        encode = msgspec.json.Encoder().encode
        return {
            key: encode((self._rules + _IN_PART * (key in self._in_part), own)).decode()
            if len(own) >= LEAST
            else ""
            for key, own in self._found.items()
        }
