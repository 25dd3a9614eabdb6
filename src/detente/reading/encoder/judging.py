"""What the encoder holds of single words, of actors in a sentence, and of whole sentences.

Kept in half precision for the time that an article is read: about 2 kB for each word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder import layout
from detente.reading.encoder.session import last_layers
from detente.reading.encoder.signals import Figures, Signal, chances, gelu, sigmoid

_KEPT = (
    "factuality", "checkworthy_weight", "checkworthy",
    "root_source_ask", "root_target_ask", "root_key", "root_source", "root_target", "root_context",
)  # fmt: skip
# Words that are judged: far more than articles have; what comes after is left unjudged.
MOST = 50_000


@dataclass(slots=True)
class Judge:
    """Figures of the words of a text, gathered window by window."""

    _parts: dict[str, list[NDArray[np.float16]]] = field(default_factory=dict)
    _whole: dict[str, NDArray[np.float16]] = field(default_factory=dict)
    count: int = 0

    def add(self, signal: Signal) -> None:
        """Keeps what `signal` says of the window's own words; windows come in order."""
        own = slice(signal.window.own - signal.window.start, None)
        if self.count >= MOST:
            return
        self.count = signal.window.end
        for name in _KEPT:
            self._parts.setdefault(name, []).append(signal.part(name)[own].astype(np.float16))
        self._whole.clear()

    def factuality(self, word: int) -> float:
        """How surely what the predicate `word` tells did happen, from -3 to 3 (UDS-IH2); 0 where it
        is not judged.
        """
        return float(self._rows("factuality")[word, 0]) if word < self.count else 0.0

    def checkworthy(self, first: int, last: int) -> float:
        """The chance that the sentence is worth checking (ClaimBuster); `last` is left out."""
        return self._sentence("checkworthy", first, last)

    def roots(
        self, sources: Sequence[int], targets: Sequence[int], first: int, last: int
    ) -> dict[str, float]:
        """The chances of PLOVER's roots for what the words `sources` do to the words `targets` in
        the sentence `first` to `last`, `last` left out; empty where it is not judged.
        """
        if last > self.count or not sources or not targets:
            return {}
        ask = self._mean("root_source_ask", sources) + self._mean("root_target_ask", targets)
        hidden = self._mean("root_source", sources) + self._mean("root_target", targets)
        hidden = hidden + self._context("root", ask, first, last)
        return named("root", hidden, layout.ROOTS)

    def _rows(self, name: str) -> NDArray[np.float16]:
        if name not in self._whole:
            self._whole[name] = np.concatenate(self._parts[name])
        return self._whole[name]

    def _mean(self, name: str, words: Sequence[int]) -> Figures:
        mean: Figures = self._rows(name)[list(words)].astype(np.float32).mean(axis=0)
        return mean

    def _context(self, head: str, ask: Figures, first: int, last: int) -> Figures:
        keys, values = (
            self._rows(f"{head}_{part}")[first:last].astype(np.float32)
            for part in ("key", "context")
        )
        return context(ask, keys, values)

    def _sentence(self, name: str, first: int, last: int) -> float:
        if last > self.count or first >= last:
            return 0.0
        weights = chances(self._rows(f"{name}_weight")[first:last, 0].astype(np.float32))
        score = weights @ self._rows(name)[first:last, 0].astype(np.float32)
        return float(sigmoid(score))


def context(ask: Figures, keys: Figures, values: Figures) -> Figures:
    """What words say to a question: the mean of their `values` (words, width), each weighted by how
    well its key (words, size) answers `ask` (size).
    """
    weights = chances(keys @ ask / np.float32(len(ask) ** 0.5))
    answer: Figures = weights @ values
    return answer


def named(head: str, hidden: Figures, names: Sequence[str]) -> dict[str, float]:
    """The chance of each class of a head that looks at two words or more, by its name."""
    matrix, bias = last_layers()[head]
    found = chances(gelu(hidden) @ matrix + bias)
    return dict(zip(names, (float(each) for each in found), strict=True))
