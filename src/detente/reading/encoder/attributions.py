"""Who says what by which word, from the encoder's figures.

Words of saying are found first; each then points to the first and the last word of what is said,
and of who says it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.reading.encoder import layout
from detente.reading.encoder.signals import Figures, Signal, chances, logs, sigmoid

_O, _B, _I = range(len(layout.BIO))
CUE = 0.5  # the least chance of a word of saying
INSIDE = 0.5  # the least chance of a word between the ends to belong to what is said
_LONGEST_SOURCE = 60  # words

Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words of a text by number: the cue, what is said, who says it (empty for nobody).

    `sure` is the chance of the cue.
    """

    cue: Places
    content: Places
    source: Places
    sure: float


def attributions(signal: Signal) -> list[Attribution]:
    """The attributions whose cues are among the window's own words, in order."""
    own = signal.window.own - signal.window.start
    return [_attribution(signal, cue) for cue in _cues(signal) if cue[0] >= own]


def _cues(signal: Signal) -> list[Places]:
    """Runs of words of saying."""
    sure = chances(signal.part("cue"))
    found: list[list[int]] = []
    open_ = False
    for place, (outside, begins, goes_on) in enumerate(sure):
        if begins + goes_on < CUE or outside > max(begins, goes_on):
            open_ = False
        elif open_ and goes_on >= begins:
            found[-1].append(place)
        else:
            found.append([place])
            open_ = True
    return [tuple(each) for each in found]


def _attribution(signal: Signal, cue: Places) -> Attribution:
    said = {name: signal.pointing(name, cue) for name in layout.POINTERS}
    content = _content(said, cue)
    none = signal.part("no_source")[list(cue), 0].mean()
    source = _source(said, cue, float(none))
    sure = 1 - chances(signal.part("cue"))[list(cue), _O].mean()
    start = signal.window.start
    return Attribution(
        tuple(start + each for each in cue),
        tuple(start + each for each in content if each not in source),
        tuple(start + each for each in source),
        float(sure),
    )


def _content(said: dict[str, Figures], cue: Places) -> Places:
    first, last = best_ends(logs(said["content_start"]), logs(said["content_end"]), cue)
    hull = range(first, last + 1)
    if not first < cue[0] <= cue[-1] < last:
        return tuple(each for each in hull if each not in cue)
    hole = _hole(sigmoid(said["content_in"]), cue, first, last)
    return tuple(each for each in hull if each not in hole)


def _hole(inside: Figures, cue: Places, first: int, last: int) -> range:
    """The unbroken run around a cue that parts what is said: ", Doe said," of "No, Doe said, no"."""
    start, end = cue[0], cue[-1]
    while start - 1 > first and inside[start - 1] < INSIDE:
        start -= 1
    while end + 1 < last and inside[end + 1] < INSIDE:
        end += 1
    return range(start, end + 1)


def _source(said: dict[str, Figures], cue: Places, none: float) -> Places:
    starts, ends = (
        logs(np.append(said[name], np.float32(none))) for name in ("source_start", "source_end")
    )
    first, last = best_ends(starts[:-1], ends[:-1], cue, _LONGEST_SOURCE)
    if starts[-1] + ends[-1] > starts[first] + ends[last]:
        return ()
    return tuple(range(first, last + 1))


def best_ends(
    starts: Figures, ends: Figures, without: Sequence[int] = (), longest: int = 10**6
) -> tuple[int, int]:
    """The likeliest first and last word of a span, at most `longest` words, neither in `without`.

    >>> best_ends(np.array([0.0, 2, 1]), np.array([3.0, 0, 1]))
    (1, 2)
    """
    starts, ends = starts.copy(), ends.copy()
    starts[list(without)] = ends[list(without)] = -np.inf
    both = starts[:, None] + ends[None, :]
    count = len(starts)
    allowed = np.triu(np.ones((count, count), dtype=bool)) & ~np.triu(
        np.ones((count, count), dtype=bool), longest
    )
    both[~allowed] = -np.inf
    first, last = divmod(int(both.argmax()), count)
    return first, last
