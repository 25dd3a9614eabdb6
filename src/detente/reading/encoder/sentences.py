"""Where sentences begin: the encoder's opinion, weighed with the marks around a word."""

from collections.abc import Sequence

from detente.reading.encoder.signals import Signal

# Words and marks of one sentence; those of news end long before.
LONGEST = 250
_FINAL = frozenset({".", "!", "?", "...", "…"})
_LIKELY = frozenset({":", ";", "--", "—", "–"})
_AFTER_FINAL = frozenset({'"', "'", "''", ")", "]", "”", "’"})
_OPENING = frozenset({'"', "``", "(", "[", "“", "‘"})
# What is added to the encoder's log-odds; set by trying on GUM's development texts.
_FOR, _EVEN, _AGAINST = 3.0, 0.0, -4.0


def marks(words: Sequence[str]) -> list[float]:
    """For each word how much the marks before it speak for a sentence that begins there.

    >>> marks(["He", "left", ".", "She", "stayed", "."])
    [-4.0, -4.0, -4.0, 3.0, -4.0, -4.0]
    """
    found = [_AGAINST] * len(words)
    for place in range(1, len(words)):
        before = _mark_before(words, place)
        if before in _FINAL and words[place] not in _FINAL | _AFTER_FINAL:
            found[place] = _FOR if _opens(words, place) else _EVEN
        elif before in _LIKELY or before.endswith("."):
            found[place] = _EVEN
        if words[place] in _AFTER_FINAL - _OPENING:
            found[place] = _AGAINST
    return found


def _mark_before(words: Sequence[str], place: int) -> str:
    """The word before, closing quotation marks and brackets passed over."""
    before = place - 1
    while before > 0 and words[before] in _AFTER_FINAL and words[before - 1] in _FINAL:
        before -= 1
    return words[before]


def _opens(words: Sequence[str], place: int) -> bool:
    """True for a word that looks like the first: with a capital, a figure, an opening mark."""
    first = words[place]
    return not first[:1].islower() or first in _OPENING


def sentences(
    signal: Signal, opens: Sequence[bool], favours: Sequence[float]
) -> list[tuple[int, int]]:
    """The sentences of the window's own words, as pairs of places, the end left out; `opens`:
    which words open a paragraph, and so a sentence; `favours`: what `marks` say.
    """
    own = list(signal.own())
    sure = signal.part("starts")[:, 0]
    starts = [
        each for each in own if opens[each] or each == own[0] or sure[each] + favours[each] > 0
    ]
    found: list[tuple[int, int]] = []
    for first, last in zip(starts, [*starts[1:], own[-1] + 1] if own else [], strict=True):
        found.extend((each, min(each + LONGEST, last)) for each in range(first, last, LONGEST))
    return found
