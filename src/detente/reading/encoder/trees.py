"""The trees of sentences, from the encoder's figures.

Each word has a score for every other word of its sentence as its head, and for being the root. The
tree with the highest sum is taken (Chu and Liu 1965, Edmonds 1967), with one root.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder import layout
from detente.reading.encoder.signals import Figures, Signal, gelu

ROOTS = 3  # words that are tried as the root, where the first choice of each word makes no tree
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
    """The heads of the tree with the highest sum of `scores[word, head]`; a root's is itself.

    >>> best_tree(np.array([[0, 2, 0], [0, 3, 1], [0, 1, 0]], dtype=np.float32)).tolist()
    [1, 1, 1]
    """
    heads: Places = scores.argmax(axis=1)
    if _is_tree(heads):
        return heads
    count = len(scores)
    logged = scores - scores.max(axis=1, keepdims=True)
    diagonal = np.diagonal(logged)
    # The likeliest roots are tried, each as the only one, until no other can do better: a word's
    # best arc counts 0 and every other less.
    best, best_sum = heads, -np.inf
    for root in np.argsort(-diagonal)[:ROOTS]:
        if diagonal[root] <= best_sum:
            break
        arcs = logged.copy()
        np.fill_diagonal(arcs, _LOW)
        arcs[root] = _LOW
        found = _spanning(arcs.astype(np.float64), int(root))
        total = diagonal[root] + sum(logged[i, found[i]] for i in range(count) if i != root)
        if total > best_sum:
            best, best_sum = found, total
    return best


def _is_tree(heads: Places) -> bool:
    """Whether there is one root and every word leads to it."""
    roots = np.flatnonzero(heads == np.arange(len(heads)))
    if len(roots) != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return bool((above == roots[0]).all())


def _spanning(scores: NDArray[np.float64], root: int) -> Places:
    """The best tree under `root`: circles of best heads are broken where that costs least."""
    heads: Places = scores.argmax(axis=1)
    heads[root] = root
    circle = np.asarray(_circle(heads, root), dtype=np.intp)
    if not len(circle):
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[circle] = True
    rest = np.flatnonzero(~inside)
    kept = scores[circle, heads[circle]]
    # The circle becomes one word, the last: what leads into it takes the place of one of its arcs.
    size = len(rest)
    smaller = np.full((size + 1, size + 1), float(_LOW))
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    into = scores[np.ix_(circle, rest)] - kept[:, None]
    smaller[size, :size] = into.max(axis=0)
    out = scores[np.ix_(rest, circle)]
    smaller[:size, size] = out.max(axis=1)
    found = _spanning(smaller, int(np.flatnonzero(rest == root)[0]))
    for place, word in enumerate(rest):
        above = found[place]
        heads[word] = word if word == root else (
            circle[int(out[place].argmax())] if above == size else rest[above]
        )  # fmt: skip
    above = found[size]
    heads[circle[int(into[:, above].argmax())]] = rest[above]
    return heads


def _circle(heads: Places, root: int) -> list[int]:
    """The words of one circle of heads; empty where there is none."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[root] = 2
    for start in range(len(heads)):
        path, word = [], start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = int(heads[word])
        if state[word] == 1:
            return path[path.index(word) :]
        for each in path:
            state[each] = 2
    return []
