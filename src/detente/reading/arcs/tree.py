"""The arcs of one sentence, to be mended."""

from collections.abc import Sequence
from dataclasses import dataclass

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")


@dataclass(slots=True)
class Arcs:
    """The words `first` to `last` of one sentence; a head is a place in it, a root's is itself."""

    words: list[str]
    fine: Sequence[str]
    heads: list[int]
    relations: list[str]

    def children(self, place: int) -> list[int]:
        """What hangs on the word at `place`."""
        return [each for each, head in enumerate(self.heads) if head == place != each]

    def is_below(self, place: int, other: int) -> bool:
        """True where the word at `place` hangs on the one at `other`, by however many others."""
        for _ in self.heads:
            if place == other:
                return True
            place = self.heads[place]
        return False

    def is_tree(self) -> bool:
        """True where every word leads to one root."""
        roots = [place for place, head in enumerate(self.heads) if head == place]
        return len(roots) == 1 and all(
            self.is_below(place, roots[0]) for place in range(len(self.heads))
        )

    def having(self, place: int, *relations: str) -> list[int]:
        """What hangs on it under one of `relations`."""
        return [each for each in self.children(place) if self.relations[each] in relations]


def place_of(arcs: Arcs, place: int, other: int) -> tuple[int, str]:
    """The head and relation of the word at `place`, for `other` to have; a root's is itself."""
    head = arcs.heads[place]
    return (other if head == place else head), arcs.relations[place]
