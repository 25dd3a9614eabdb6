"""What is noted of the members of a block, so that it is settled again without reading them all.

A piece is what settling a block asks of one member. It is made once, when the member comes or is
told anew, and kept with the block. A note made by other rules, or none, is made again from the
members themselves. Small blocks, which are most, are not noted: their members are read as quickly.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec

from detente.record.interface import View
from detente.weaving.blocks import Blocks, short

Piece = TypeVar("Piece")
LEAST = (
    20  # members below which a block is not noted; with notes of all, a record is twice as large
)


@dataclass(frozen=True, slots=True)
class Latest(Generic[Piece]):
    """Of a block only the `most` pieces that come last in this order are asked for and noted."""

    most: int
    order: Callable[[Piece], Any]

    def of(self, found: Mapping[str, Piece]) -> dict[str, Piece]:
        """The latest of the pieces."""
        if len(found) <= self.most:
            return dict(found)
        last = sorted(found, key=lambda one: self.order(found[one]))[-self.most :]
        return {one: found[one] for one in last}


class Notes(Generic[Piece]):
    """The pieces of some blocks of one kind: what the record notes, with this weaving laid over.

    `make` gives the pieces of members of a block; `rules` names whatever pieces depend on beside
    their members. Where only the `latest` count, the others are neither noted nor given.
    """

    def __init__(
        self,
        view: View,
        blocks: Blocks,
        form: type[Piece],
        make: Callable[[str, Sequence[str]], Mapping[str, Piece]],
        rules: str,
        latest: Latest[Piece] | None = None,
    ) -> None:
        self._view = view
        self._blocks = blocks
        self._make = make
        self._rules = rules
        self._latest = latest
        self._coder = msgspec.json.Decoder(tuple[str, dict[str, form]])  # type: ignore[valid-type]
        self._found: dict[str, dict[str, Piece]] = {}

    def of(self, keys: Iterable[str]) -> dict[str, dict[str, Piece]]:
        """The pieces of each block by member, in the order of the members' ids."""
        wanted = sorted({short(key) for key in keys})
        asked = [key for key in wanted if key not in self._found]
        noted = {
            key: kept
            for key, own in self._noted(asked).items()
            if (kept := self._staying(own)) is not None
        }
        unnoted = self._blocks.members(key for key in asked if key not in noted)
        for key in asked:
            if key in noted:
                coming = self._blocks.coming(key)
                found = noted[key] | dict(self._make(key, coming)) if coming else noted[key]
            else:
                found = dict(self._make(key, unnoted[key]))
            found = self._latest.of(found) if self._latest else found
            self._found[key] = {one: found[one] for one in sorted(found)}
        return {key: self._found[key] for key in wanted}

    def _staying(self, noted: Mapping[str, Piece]) -> dict[str, Piece] | None:
        """What is noted of members that this weaving leaves alone; None where one that was not
        noted may take the place of one that was.
        """
        kept = {one: own for one, own in noted.items() if not self._blocks.put_now(one)}
        full = self._latest is not None and len(noted) >= self._latest.most
        return None if full and len(kept) < len(noted) else kept

    def _noted(self, keys: Sequence[str]) -> dict[str, dict[str, Piece]]:
        found = {}
        for key, body in self._view.notes(self._blocks.kind, keys).items() if keys else ():
            if body.startswith(f'["{self._rules}"'):
                found[key] = self._coder.decode(body)[1]
        return found

    @property
    def changed(self) -> Mapping[str, str]:
        """The notes of every block that was asked for; empty where it has too few members."""
        encode = msgspec.json.Encoder().encode
        return {
            key: encode((self._rules, own)).decode() if len(own) >= LEAST else ""
            for key, own in self._found.items()
        }
