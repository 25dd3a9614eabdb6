"""How a sentence regards somebody whom it mentions (NewsMTSC's stances).

A sentence may speak for one and against another, so that a network of its own reads it for each
mention, with the words of the mention marked.
"""

from collections.abc import Sequence

from detente.model import Span
from detente.reading.encoder import layout, pieces
from detente.reading.encoder.session import fed, session
from detente.reading.encoder.signals import chances
from detente.reading.encoder.windows import windows


def stance(
    text: str, story: str, words: Sequence[Span], mention: Sequence[int]
) -> dict[str, float]:
    """The chances of the sentence of `words` in `text` speaking against, neutrally of or for the
    mention, which is named by the numbers of its words; empty for no mention. `story`: a plain copy
    of `text`. Of an endless sentence, the window with the mention's first word tells.
    """
    if not mention:
        return {}
    tokens = [story[word.start : word.end] for word in words]
    numbers = [pieces.pieces(token) for token in tokens]
    stands = pieces.places(text, words, pieces.opening([0, len(words)], len(words)))
    for word in mention:
        stands[word] += pieces.ASKED
    found = windows([0, len(words)], [len(each) for each in numbers])
    window = next(each for each in found if each.own <= mention[0] < each.end)
    given, _ = fed(window, tokens, numbers, stands)
    sure = chances(session("stances").run(["stances"], given)[0])
    return dict(zip(layout.STANCES, (float(each) for each in sure), strict=True))
