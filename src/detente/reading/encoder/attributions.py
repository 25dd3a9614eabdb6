"""Who says what by which word, from the encoder's figures.

Words of saying are found first; each then points to the first and the last word of what is said,
and of who says it. Words that point to the same content are one cue ("has" and "said" in "has long
said"), or the surer of them is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder.signals import Figures, Signal, chances, logs, sigmoid

Places = tuple[int, ...]

# Set by trying on PolNeAR's development part; see docs/decisions.
CUE = 0.4  # the least chance of a word to be part of a cue
LEAST = 0.5  # of log-odds of the cue and, less weighty, of the ends of what is said
_ENDS = 0.4  # the weight of the latter
INSIDE = 0.2  # the least chance of a word beside a cue to belong to what is said
_GAP = 3  # words between two parts of one cue at most
_LONGEST_SOURCE = 60  # words


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words of a text by number: the cue, what is said, who says it (empty for nobody).

    `sure` is the chance of the cue.
    """

    cue: Places
    content: Places
    source: Places
    sure: float


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A cue with the ends of its content, in places of a window."""

    cue: Places
    ends: tuple[int, int]
    source: Places
    inside: Figures
    odds: float
    clear: float  # the logarithm of the chance of the ends

    @property
    def worth(self) -> float:
        """How much speaks for it."""
        return self.odds + _ENDS * self.clear


def attributions(signal: Signal, opens: Sequence[bool]) -> list[Attribution]:
    """The attributions whose cues are among the window's own words, in order; `opens`: which words
    open a paragraph. What is said, and who says it, stand in the paragraph of the cue.
    """
    own = signal.window.own - signal.window.start
    sure = 1 - chances(signal.part("cue"))[:, 0]
    paragraph = np.cumsum(opens)
    found = _merged([_candidate(signal, sure, cue, paragraph) for cue in _runs(sure, paragraph)])
    return [
        _numbered(each, signal.window.start)
        for each in found
        if each.cue[0] >= own and each.worth >= LEAST
    ]


def _runs(sure: Figures, paragraph: NDArray[np.intp]) -> Iterator[Places]:
    """Unbroken runs of words that are likely part of a cue, and not all of their paragraph."""
    sizes = np.bincount(paragraph)
    run: list[int] = []
    for place in np.flatnonzero(sure >= CUE):
        if run and (place != run[-1] + 1 or paragraph[place] != paragraph[run[0]]):
            if len(run) < sizes[paragraph[run[0]]]:
                yield tuple(run)
            run = []
        run.append(int(place))
    if run and len(run) < sizes[paragraph[run[0]]]:
        yield tuple(run)


def _candidate(
    signal: Signal, sure: Figures, cue: Places, paragraph: NDArray[np.intp]
) -> _Candidate:
    away = paragraph != paragraph[cue[0]]
    barred = [*cue, *np.flatnonzero(away)]
    starts, ends = (logs(signal.pointing(name, cue)) for name in ("content_start", "content_end"))
    first, last = best_ends(starts, ends, barred)
    most = float(sure[list(cue)].max())
    return _Candidate(
        cue,
        (first, last),
        _source(signal, cue, barred),
        sigmoid(signal.pointing("content_in", cue)),
        float(np.log(most / (1 - most + 1e-6))),
        float(starts[first] + ends[last]),
    )


def _merged(candidates: list[_Candidate]) -> list[_Candidate]:
    """One candidate for each content: of cues that stand near the two as one, else the surer."""
    found: dict[tuple[int, int], _Candidate] = {}
    for each in candidates:
        known = found.get(each.ends)
        if known is None:
            found[each.ends] = each
            continue
        surer = max(known, each, key=lambda one: one.odds)
        near = each.cue[0] - known.cue[-1] - 1 <= _GAP
        cue = tuple(range(known.cue[0], each.cue[-1] + 1)) if near else surer.cue
        found[each.ends] = replace(surer, cue=cue)
    return sorted(found.values(), key=lambda each: each.cue)


def _numbered(each: _Candidate, start: int) -> Attribution:
    content = [place for place in _content(each) if place not in each.source]
    return Attribution(
        tuple(start + place for place in each.cue),
        tuple(start + place for place in content),
        tuple(start + place for place in each.source),
        float(1 / (1 + np.exp(-each.odds))),
    )


def _content(each: _Candidate) -> Places:
    first, last = each.ends
    hull = range(first, last + 1)
    if not first < each.cue[0] <= each.cue[-1] < last:
        return tuple(place for place in hull if place not in each.cue)
    hole = _hole(each.inside, each.cue, first, last)
    return tuple(place for place in hull if place not in hole)


def _hole(inside: Figures, cue: Places, first: int, last: int) -> range:
    """The unbroken run around a cue that parts what is said: ", he said," of "No, he said, no"."""
    start, end = cue[0], cue[-1]
    while start - 1 > first and inside[start - 1] < INSIDE:
        start -= 1
    while end + 1 < last and inside[end + 1] < INSIDE:
        end += 1
    return range(start, end + 1)


def _source(signal: Signal, cue: Places, barred: Sequence[int]) -> Places:
    none = signal.part("no_source")[list(cue), 0].mean()
    starts, ends = (
        logs(np.append(signal.pointing(name, cue), none)) for name in ("source_start", "source_end")
    )
    first, last = best_ends(starts[:-1], ends[:-1], barred, _LONGEST_SOURCE)
    if starts[-1] + ends[-1] > starts[first] + ends[last]:
        return ()
    return tuple(range(first, last + 1))


def best_ends(
    starts: Figures, ends: Figures, without: Sequence[int] = (), longest: int = 10**6
) -> tuple[int, int]:
    """The likeliest first and last word of a span, neither in `without`; of a span of more than
    `longest` words, the likeliest first word for its end that is not as far.

    >>> best_ends(np.array([0.0, 2, 1]), np.array([3.0, 0, 1]))
    (1, 2)
    """
    starts, ends = starts.copy(), ends.copy()
    starts[list(without)] = ends[list(without)] = -np.inf
    last = int((np.maximum.accumulate(starts) + ends).argmax())
    least = max(0, last - longest + 1)
    return least + int(starts[least : last + 1].argmax()), last
