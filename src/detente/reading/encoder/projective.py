"""The best trees over scores, of those with one root and no arcs that cross (Eisner 1996).

English hardly crosses arcs: where the best heads of the words do, one of them is mostly wrong.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder.signals import Figures

Places = NDArray[np.intp]


def best_trees(scores: Sequence[Figures]) -> list[Places]:
    """For each sentence, given as `scores[word, head]`, the heads of the tree with the highest sum;
    a root's is itself.

    >>> [one] = best_trees([np.array([[0, 2, 0], [0, 3, 1], [0, 1, 0]], dtype=np.float32)])
    >>> one.tolist()
    [1, 1, 1]
    """
    found: list[Places] = [each.argmax(axis=1) for each in scores]
    sought = [
        number
        for number, heads in enumerate(found)
        if not (_is_tree(heads) and not _crosses(heads))
    ]
    if sought:
        spans = _Spans([scores[number] for number in sought])
        for place, number in enumerate(sought):
            found[number] = spans.tree(place)
    return found


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
    """The best sums of spans of words, made from short ones to the whole sentence, of all sentences
    side by side: shorter ones are filled up, and what lies beyond their end is not looked at.

    A span is *whole* under the word at one end of it, all of whose words on this side it holds; or
    *joined*, with an arc from one end to the other. A table has a span by its sentence, the place
    of its first or its last word, and how many words further the other end is.
    """

    def __init__(self, sentences: Sequence[Figures]) -> None:
        self.counts = [len(each) for each in sentences]
        count = max(self.counts)
        shape = (len(sentences), count, count)
        self.scores = np.zeros(shape)
        for filled, each in zip(self.scores, sentences, strict=True):
            filled[: len(each), : len(each)] = each
        self.right, self.right_by_last, self.left, self.left_by_first = np.zeros((4, *shape))
        self.joined_right, self.joined_left = np.zeros((2, *shape))
        for length in range(1, count):
            self._add(length)

    def _add(self, length: int) -> None:
        """Adds the spans whose ends are `length` words apart."""
        count = self.scores.shape[1] - length
        first = np.arange(count)
        last = first + length
        halves = self.right[:, :count, :length] + self.left[:, length:, :length][:, :, ::-1]
        best = halves.max(axis=2)
        self.joined_right[:, :count, length] = best + self.scores[:, last, first]
        self.joined_left[:, length:, length] = best + self.scores[:, first, last]
        halves = (
            self.joined_right[:, :count, 1 : length + 1]
            + self.right_by_last[:, length:, :length][:, :, ::-1]
        )
        best = halves.max(axis=2)
        self.right[:, :count, length] = self.right_by_last[:, length:, length] = best
        halves = (
            self.left_by_first[:, :count, :length]
            + self.joined_left[:, length:, 1 : length + 1][:, :, ::-1]
        )
        best = halves.max(axis=2)
        self.left[:, length:, length] = self.left_by_first[:, :count, length] = best

    def tree(self, sentence: int) -> Places:
        """The heads of the words of a sentence, by its number; the root's is itself."""
        count = self.counts[sentence]
        left, right = self.left[sentence], self.right[sentence]
        left_by_first, right_by_last = self.left_by_first[sentence], self.right_by_last[sentence]
        places = np.arange(count)
        sums = (
            np.diagonal(self.scores[sentence])[:count]
            + left[places, places]
            + right[places, count - 1 - places]
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
                joined = self.joined_right[sentence, first, 1 : length + 1]
                child = first + 1 + int((joined + right_by_last[last, :length][::-1]).argmax())
                heads[child] = first
                spans.append((child, last, True))
                low, high = first, child
            else:
                joined = self.joined_left[sentence, last, 1 : length + 1][::-1]
                child = first + int((left_by_first[first, :length] + joined).argmax())
                heads[child] = last
                spans.append((first, child, False))
                low, high = child, last
            # The two spans below the arc.
            halves = right[low, : high - low] + left[high, : high - low][::-1]
            parted = low + int(halves.argmax())
            spans += [(low, parted, True), (parted + 1, high, False)]
        return heads
