"""What the encoder says of a text: a row of figures for each word, window by window."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder import layout
from detente.reading.encoder.windows import Window

Figures = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Signal:
    """One window and its rows, (words, `layout.WIDTH`)."""

    window: Window
    rows: Figures
    _likely: dict[str, Figures] = field(default_factory=dict, repr=False, compare=False)

    def part(self, name: str) -> Figures:
        """(words, width): the columns of one head."""
        return self.rows[:, layout.COLUMNS[name]]

    def likely(self, name: str) -> Figures:
        """(words): the chance of each word to be of the spans of one head."""
        if name not in self._likely:
            self._likely[name] = 1 - chances(self.part(name))[:, 0]
        return self._likely[name]

    def own(self) -> Iterator[int]:
        """The places of the words that are read here, counted from the window's first."""
        yield from range(self.window.own - self.window.start, self.window.end - self.window.start)

    def pointing(self, names: Iterable[str], groups: Iterable[Sequence[int]]) -> dict[str, Figures]:
        """By pointer, (groups, words of the window): how strongly the words of each group together
        point to each word.
        """
        asks = np.stack([self.rows[list(group)].mean(axis=0) for group in groups])
        size = np.float32(layout.POINT**0.5)
        return {
            name: asks[:, layout.COLUMNS[f"{name}_from"]] @ self.part(f"{name}_to").T / size
            for name in names
        }


def chances(scores: Figures) -> Figures:
    """Probabilities of the scores in each row."""
    lifted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Figures = lifted / lifted.sum(axis=-1, keepdims=True)
    return shares


def logs(scores: Figures) -> Figures:
    """Logarithms of the probabilities of the scores in each row."""
    lifted = scores - scores.max(axis=-1, keepdims=True)
    logged: Figures = lifted - np.log(np.exp(lifted).sum(axis=-1, keepdims=True))
    return logged


def sigmoid(scores: Figures) -> Figures:
    """Probabilities of yes."""
    return np.float32(1) / (np.float32(1) + np.exp(-scores))


def gelu(x: Figures) -> Figures:
    """Hendrycks and Gimpel's unit (2016); the error function by Abramowitz and Stegun, 7.1.26."""
    scaled = np.abs(x) / np.float32(2**0.5)
    t = 1 / (1 + np.float32(0.3275911) * scaled)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    error = 1 - series * np.exp(-scaled * scaled)
    return (0.5 * x * (1 + np.sign(x) * error)).astype(np.float32)
