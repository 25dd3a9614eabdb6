"""The trees of sentences, from the encoder's figures.

Each word has a score for every other word of its sentence as its head, and for being the root.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from detente.reading.encoder import layout
from detente.reading.encoder.projective import best_trees
from detente.reading.encoder.signals import Figures, Signal, gelu

_LOW = np.float32(-1e9)
_ROOT = layout.RELATIONS.index("root")

Last = Mapping[str, tuple[Figures, Figures]]  # for each head its last layer, weights and bias


def trees(
    signal: Signal, sentences: Sequence[tuple[int, int]], weights: Last
) -> tuple[list[int], list[str]]:
    """For each word of `sentences`, which follow each other, its head, as a place in the window
    (the root's is itself), and the relation to it.
    """
    if not sentences:
        return [], []
    ask, head = signal.part("arc_dependent"), signal.part("arc_head")
    size = np.float32(layout.ARC**0.5)
    found = best_trees([ask[first:last] @ head[first:last].T / size for first, last in sentences])
    heads = np.concatenate(
        [first + each for (first, _), each in zip(sentences, found, strict=True)]
    )
    places = np.arange(sentences[0][0], sentences[-1][1])
    hidden = gelu(signal.part("relation_dependent")[places] + signal.part("relation_head")[heads])
    matrix, bias = weights["relation"]
    scores = hidden @ matrix + bias
    roots = heads == places
    scores[~roots, _ROOT] = _LOW
    scores[roots] = _LOW
    scores[roots, _ROOT] = 0
    labels = [layout.RELATIONS[each] for each in scores.argmax(axis=1)]
    return heads.tolist(), labels
