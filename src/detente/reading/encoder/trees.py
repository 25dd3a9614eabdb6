"""The trees of sentences, from the encoder's figures.

Each word has a score for every other word of its sentence as its head, and for being the root. Of
the trees with one root and no arcs that cross, the one with the highest sum is taken (Eisner 1996).
English hardly crosses arcs: where the best heads of the words do, one of them is mostly wrong.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder import layout
from detente.reading.encoder.signals import Figures, Signal, gelu

_LOW = np.float32(-1e9)
_ROOT = layout.RELATIONS.index("root")

Places = NDArray[np.intp]
Last = Mapping[str, tuple[Figures, Figures]]  # for each head its last layer, weights and bias


def tree(signal: Signal, first: int, last: int, weights: Last) -> tuple[list[int], list[str]]:
    """For each word of the sentence its head, as a place in the window (the root's is itself), and
    the relation to it.
    """
    rows = signal.rows[first:last]
    ask, head = (rows[:, layout.COLUMNS[name]] for name in ("arc_dependent", "arc_head"))
    heads = best_tree((ask @ head.T) / np.float32(layout.ARC**0.5))
    hidden = gelu(
        rows[:, layout.COLUMNS["relation_dependent"]]
        + rows[heads][:, layout.COLUMNS["relation_head"]]
    )
    matrix, bias = weights["relation"]
    scores = hidden @ matrix + bias
    roots = heads == np.arange(len(heads))
    scores[~roots, _ROOT] = _LOW
    scores[roots] = _LOW
    scores[roots, _ROOT] = 0
    labels = [layout.RELATIONS[each] for each in scores.argmax(axis=1)]
    return [int(each) + first for each in heads], labels


def best_tree(scores: Figures) -> Places:
    """The heads of the tree with the highest sum of `scores[word, head]` whose arcs do not cross; a
    root's is itself.

    >>> best_tree(np.array([[0, 2, 0], [0, 3, 1], [0, 1, 0]], dtype=np.float32)).tolist()
    [1, 1, 1]
    """
    heads: Places = scores.argmax(axis=1)
    if _is_tree(heads) and not _crosses(heads):
        return heads
    return _Spans(scores.astype(np.float64)).tree()


def _is_tree(heads: Places) -> bool:
    """Whether there is one root and every word leads to it."""
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return bool((above == roots[0]).all())


def _crosses(heads: Places) -> bool:
    """Whether arcs of a tree cross each other, or that which leads to the root from outside."""
    places = np.arange(len(heads))
    low, high = np.minimum(places, heads), np.maximum(places, heads)
    low[low == high] = -1
    later = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    return bool(later.any())


class _Spans:
    """The best sums of spans of words, made from short ones to the whole sentence.

    A span is *whole* under the word at one end of it, all of whose words on this side it holds; or
    *joined*, with an arc from one end to the other. A table has a span by the place of its first or
    its last word, and by how many words further the other end is.
    """

    def __init__(self, scores: NDArray[np.float64]) -> None:
        self.scores = scores
        count = len(scores)
        self.right, self.right_by_last, self.left, self.left_by_first = np.zeros((4, count, count))
        self.joined_right, self.joined_left = np.zeros((2, count, count))
        for length in range(1, count):
            self._add(length)

    def _add(self, length: int) -> None:
        """Adds the spans whose ends are `length` words apart."""
        count = len(self.scores) - length
        first = np.arange(count)
        last = first + length
        halves = self.right[:count, :length] + self.left[length:, :length][:, ::-1]
        best = halves.max(axis=1)
        self.joined_right[:count, length] = best + self.scores[last, first]
        self.joined_left[length:, length] = best + self.scores[first, last]
        halves = (
            self.joined_right[:count, 1 : length + 1]
            + self.right_by_last[length:, :length][:, ::-1]
        )
        self.right[:count, length] = self.right_by_last[length:, length] = halves.max(axis=1)
        halves = (
            self.left_by_first[:count, :length] + self.joined_left[length:, 1 : length + 1][:, ::-1]
        )
        self.left[length:, length] = self.left_by_first[:count, length] = halves.max(axis=1)

    def tree(self) -> Places:
        """The heads of the words; the root's is itself."""
        count = len(self.scores)
        places = np.arange(count)
        sums = (
            np.diagonal(self.scores)
            + self.left[places, places]
            + self.right[places, count - 1 - places]
        )
        root = int(sums.argmax())
        heads = places.copy()
        spans = [(0, root, False), (root, count - 1, True)]  # first, last, under the first
        while spans:
            first, last, under_first = spans.pop()
            if first == last:
                continue
            length = last - first
            if under_first:
                joined = self.joined_right[first, 1 : length + 1]
                child = first + 1 + int((joined + self.right_by_last[last, :length][::-1]).argmax())
                heads[child] = first
                spans += [(child, last, True), *self._halves(first, child)]
            else:
                joined = self.joined_left[last, 1 : length + 1][::-1]
                child = first + int((self.left_by_first[first, :length] + joined).argmax())
                heads[child] = last
                spans += [(first, child, False), *self._halves(child, last)]
        return heads

    def _halves(self, first: int, last: int) -> list[tuple[int, int, bool]]:
        """The two spans below an arc between `first` and `last`."""
        length = last - first
        halves = self.right[first, :length] + self.left[last, :length][::-1]
        parted = first + int(halves.argmax())
        return [(first, parted, True), (parted + 1, last, False)]
