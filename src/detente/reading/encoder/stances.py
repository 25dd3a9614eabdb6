"""How a sentence regards somebody whom it mentions (NewsMTSC's stances).

A sentence may speak for one and against another, so that it is read once more for each mention,
with the words of the mention marked.
"""

from collections.abc import Sequence

import numpy as np

from detente.model import Span
from detente.reading.encoder import layout
from detente.reading.encoder.judging import context, named
from detente.reading.encoder.session import signals
from detente.reading.encoder.signals import Figures


def stance(
    text: str, story: str, words: Sequence[Span], mention: Sequence[int]
) -> dict[str, float]:
    """The chances of the sentence of `words` in `text` speaking against, neutrally of or for the
    mention, which is named by the numbers of its words; empty for no mention. `story`: a plain copy
    of `text`.
    """
    if not mention:
        return {}
    rows = np.concatenate(
        [
            each.rows[each.window.own - each.window.start :]
            for each in signals(text, story, words, [0, len(words)], mention)
        ]
    )
    ask, about = (_mean(rows, name, mention) for name in ("stance_ask", "stance_mention"))
    keys, values = (rows[:, layout.COLUMNS[name]] for name in ("stance_key", "stance_context"))
    return named("stance", about + context(ask, keys, values), layout.STANCES)


def _mean(rows: Figures, name: str, words: Sequence[int]) -> Figures:
    mean: Figures = rows[list(words)][:, layout.COLUMNS[name]].mean(axis=0)
    return mean
