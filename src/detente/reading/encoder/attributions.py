"""Who says what by which word, from the encoder's figures.

Words of saying are found first; each then points to the first and the last word of what is said,
and of who says it. Words that point to the same content are one cue ("has" and "said" in "has long
said"), or the surer of them is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from detente.reading.encoder import layout
from detente.reading.encoder.signals import Figures, Signal, logs, sigmoid

Places = tuple[int, ...]

# Set by trying on PolNeAR's development part; see docs/decisions.
CUE = 0.25  # the least chance of a word to be a cue
WORD = 0.45  # and of the words at its ends to be part of it, where others are
LEAST = 0.4  # the least chance of the whole
# What speaks for an attribution, in log-odds: fitted by `training/weigh.py`.
WEIGHTS = {
    "cue": 0.242,  # log-odds of its surest word
    "ends": 0.312,  # logarithm of the chance of the ends of what is said
    "said": 0.324,  # log-odds of its words as words that are said
    "named": 0.22,  # log-odds of the source's words as words of a source
    "source": 0.525,  # that there is one
    "length": 0.224,  # of what is said, in twenties of words, two at most
    "whole cue": 0.086,  # mean chance of its words
}
BIAS = -1.362
INSIDE = 0.5  # the least chance of a mark beside a cue to belong to what is said
OUTSIDE = 0.05  # and that of a word
_MARK = layout.TAGS.index("PUNCT")
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
class Candidate:
    """A cue with the ends of its content, in places of a window."""

    cue: Places
    ends: tuple[int, int]
    source: Places
    inside: Figures
    marks: NDArray[np.bool_]  # for each word whether it is a mark
    odds: float
    clear: float  # the logarithm of the chance of the ends

    def parts(self, place: int) -> bool:
        """True for a word between two parts of what is said: a mark, the source, or the like."""
        if place in self.source:
            return True
        return bool(self.inside[place] < (INSIDE if self.marks[place] else OUTSIDE))

    @property
    def content(self) -> list[int]:
        """The words of what is said."""
        first, last = self.ends
        hole: Sequence[int] = self.cue
        if first < self.cue[0] <= self.cue[-1] < last:
            hole = self._hole()
        return [each for each in range(first, last + 1) if each not in {*hole, *self.source}]

    def _hole(self) -> range:
        """The run around a cue that parts what is said: ", he said," of "No, he said, no"."""
        start, end = self.cue[0], self.cue[-1]
        first, last = self.ends
        while start - 1 > first and self.parts(start - 1):
            start -= 1
        while end + 1 < last and self.parts(end + 1):
            end += 1
        return range(start, end + 1)


def attributions(signal: Signal, opens: Sequence[bool]) -> list[Attribution]:
    """The attributions whose cues are among the window's own words, in order; `opens`: which words
    open a paragraph. What is said, and who says it, stand in the paragraph of the cue.
    """
    own, start = signal.window.own - signal.window.start, signal.window.start
    found: list[Attribution] = []
    for each in candidates(signal, opens):
        sure = chance(signal, each) if each.content and each.cue[0] >= own else 0.0
        if sure >= LEAST:
            cue, content, source = (
                tuple(start + place for place in places)
                for places in (each.cue, each.content, each.source)
            )
            found.append(Attribution(cue, content, source, sure))
    return [replace(each, content=_own(each, found)) for each in found]


def _own(said: Attribution, found: Sequence[Attribution]) -> Places:
    """What is said, less what somebody else says whose cue stands in the gap before it."""
    others = [each for each in found if each.cue > said.cue and not {*each.cue} & {*said.content}]
    theirs = {
        word for each in others for word in each.content if word > each.cue[0] > said.content[0]
    }
    return tuple(word for word in said.content if word not in theirs) or said.content


def candidates(signal: Signal, opens: Sequence[bool]) -> list[Candidate]:
    """Everything that may be an attribution, one for each content, in order."""
    paragraph = np.cumsum(opens)
    cues = list(_runs(signal.likely("cue"), paragraph))
    return _merged(list(_candidates(signal, cues, paragraph))) if cues else []


def chance(signal: Signal, candidate: Candidate) -> float:
    """How likely it is that somebody says this."""
    speaks = features(signal, candidate)
    odds = BIAS + sum(weight * speaks[name] for name, weight in WEIGHTS.items())
    return float(1 / (1 + np.exp(-odds)))


def features(signal: Signal, candidate: Candidate) -> dict[str, float]:
    """What speaks for a candidate, by name."""
    cue, said, source = (
        signal.likely(part)[list(places)]
        for part, places in (
            ("cue", candidate.cue),
            ("content", candidate.content),
            ("source", candidate.source),
        )
    )
    return {
        "cue": candidate.odds,
        "ends": candidate.clear,
        "said": _odds(said),
        "named": _odds(source) if len(source) else 0.0,
        "source": float(len(source) > 0),
        "length": min(len(said), 40) / 20,
        "whole cue": float(cue.mean()),
    }


def _odds(sure: Figures) -> float:
    mean = float(sure.mean())
    return float(np.log((mean + 0.01) / (1.01 - mean)))


def _runs(sure: Figures, paragraph: NDArray[np.intp]) -> Iterator[Places]:
    """Unbroken runs of words that may be a cue, and are not all of their paragraph."""
    sizes = np.bincount(paragraph)
    likely = [int(place) for place in np.flatnonzero(sure >= CUE)]
    run: list[int] = []
    for place in [*likely, -1]:
        if run and (place != run[-1] + 1 or paragraph[place] != paragraph[run[0]]):
            if len(run) < sizes[paragraph[run[0]]]:
                yield _trimmed(sure, run)
            run = []
        run.append(place)


def _trimmed(sure: Figures, run: Sequence[int]) -> Places:
    """A run without the less likely words at its ends, where there are likely ones."""
    firm = [place for place in run if sure[place] >= WORD]
    return tuple(range(firm[0], firm[-1] + 1)) if firm else tuple(run)


def _candidates(
    signal: Signal, cues: Sequence[Places], paragraph: NDArray[np.intp]
) -> Iterator[Candidate]:
    """A candidate for each cue. What they point to is worked out for all of them at once."""
    sure, marks = signal.likely("cue"), signal.part("tag").argmax(axis=1) == _MARK
    pointed = signal.pointing(layout.POINTERS, cues)
    none = np.stack([signal.part("no_source")[list(cue)].mean(axis=0) for cue in cues])
    starts, ends = logs(pointed["content_start"]), logs(pointed["content_end"])
    begins, stops = (
        logs(np.concatenate([pointed[f"source_{end}"], none], axis=1)) for end in ("start", "end")
    )
    inside = sigmoid(pointed["content_in"])
    for row, cue in enumerate(cues):
        barred = paragraph != paragraph[cue[0]]
        barred[list(cue)] = True
        first, last = best_ends(starts[row], ends[row], barred)
        most = float(sure[list(cue)].max())
        yield Candidate(
            cue,
            (first, last),
            _source(begins[row], stops[row], barred),
            inside[row],
            marks,
            float(np.log(most / (1 - most + 1e-6))),
            float(starts[row, first] + ends[row, last]),
        )


def _merged(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each content: of cues that stand near the two as one, else the surer."""
    found: dict[tuple[int, int], Candidate] = {}
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


def _source(starts: Figures, ends: Figures, barred: NDArray[np.bool_]) -> Places:
    """The words of who says it; the last figure of `starts` and `ends` is for nobody."""
    first, last = best_ends(starts[:-1], ends[:-1], barred, _LONGEST_SOURCE)
    if starts[-1] + ends[-1] > starts[first] + ends[last]:
        return ()
    return tuple(range(first, last + 1))


def best_ends(
    starts: Figures, ends: Figures, barred: NDArray[np.bool_] | None = None, longest: int = 10**6
) -> tuple[int, int]:
    """The likeliest first and last word of a span, neither of them `barred`; of a span of more than
    `longest` words, the likeliest first word for its end that is not as far.

    >>> best_ends(np.array([0.0, 2, 1]), np.array([3.0, 0, 1]))
    (1, 2)
    """
    if barred is not None:
        starts, ends = np.where(barred, -np.inf, starts), np.where(barred, -np.inf, ends)
    last = int((np.maximum.accumulate(starts) + ends).argmax())
    least = max(0, last - longest + 1)
    return least + int(starts[least : last + 1].argmax()), last
