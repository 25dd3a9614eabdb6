"""What the reader has in mind at one place in the story."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.reading.actors.forms import Place
from detente.reading.actors.referents import Reference, Referent
from detente.reading.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Scene:
    """What the reader has in mind at a description: who is known, and what was just referred to."""

    syntax: Syntax
    known: Sequence[Referent]
    prominent: Sequence[Referent]
    at: dict[int, int]  # token of a name -> its referent
    recent: Sequence[Reference]
    sentence: int

    def since(self, sentences: int) -> list[Reference]:
        """The references of the last sentences, this one included."""
        return [each for each in self.recent if self.sentence - each.sentence <= sentences]

    def number(self, of: Place | str | None) -> int | str | None:
        """The referent whose name stands at `of`, else `of` where it is words."""
        return self.at.get(of[0]) if isinstance(of, tuple) else of
