"""What is noted of the members of a block, so that it is settled again without reading them all.

A piece is what settling a block asks of one member. It is made once, when the member comes or is
told anew, and kept with the block. A note made by other rules, or none, is made again from the
members themselves. Small blocks, which are most, are not noted: their members are read as quickly.

The note of a pair that hundreds of articles tell of is more than a megabyte. So that it need not be
written for each that comes, the pieces of those that came last stand in a second, small note.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
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
SHARE = 8  # of so many pieces of a block one may stand in the second note
FORM = "2."  # before the rules; a new number where the form of notes changes
_IN_PART = " in part"  # behind the rules of a note that leaves out members
_LATER = "\nlater"  # behind the key of a block: where its second note is kept


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
        self._rules = FORM + rules
        self._keep = keep
        self._coder = msgspec.json.Decoder(tuple[str, dict[str, form]])  # type: ignore[valid-type]
        self._found: dict[str, dict[str, Piece]] = {}
        self._noted_before: set[str] = set()  # keys of notes, of this form or not
        self._standing: dict[str, Collection[str]] = {}  # members in first notes that can stay
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
        asked = [*keys, *(key + _LATER for key in keys)]
        bodies = self._view.notes(self._blocks.kind, asked) if keys else {}
        self._noted_before |= bodies.keys()
        found = {}
        for key in keys:
            notes = [bodies[each] for each in (key, key + _LATER) if each in bodies]
            if key not in bodies or not all(map(self._is_by_these_rules, notes)):
                continue
            read = [self._coder.decode(body) for body in notes]
            noted = {one: own for _, pieces in read for one, own in pieces.items()}
            moved = self._blocks.put_among(noted.keys())
            in_part = any(rules != self._rules for rules, _ in read)
            if in_part and moved:
                continue
            if in_part:
                self._in_part.add(key)
            if not moved:
                self._standing[key] = read[0][1].keys()
            found[key] = {one: own for one, own in noted.items() if one not in moved}
        return found

    def _is_by_these_rules(self, body: str) -> bool:
        return body.startswith((f'["{self._rules}"', f'["{self._rules}{_IN_PART}"'))

    @property
    def changed(self) -> Mapping[str, str]:
        """The notes that are another than before, of the blocks that were asked for; empty in place
        of one that is no more.
        """
        notes = (self._written(key, own) for key, own in self._found.items())
        return {key: note for each in notes for key, note in each.items()}

    def _written(self, key: str, own: Mapping[str, Piece]) -> Mapping[str, str]:
        """The notes of a block that are to be written."""
        first = self._standing.get(key)
        if first is not None:
            if not self._blocks.coming(key):
                return {}
            later = {one: piece for one, piece in own.items() if one not in first}
            if len(later) <= max(LEAST, len(own) // SHARE):
                return {key + _LATER: self._body(key, later)}
        gone = {each: "" for each in (key, key + _LATER) if each in self._noted_before}
        return gone | ({key: self._body(key, own)} if len(own) >= LEAST else {})

    def _body(self, key: str, pieces: Mapping[str, Piece]) -> str:
        rules = self._rules + _IN_PART * (key in self._in_part)
        return msgspec.json.encode((rules, pieces)).decode()
