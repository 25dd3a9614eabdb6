"""Disagreements against pairs of passages that were labelled by hand.

Each pair is put into a record of its own and read and woven as `detente add` would; what is asked
is which disagreements that record holds between the two passages. A pair is found where there is
any, a kind where there is one of that kind: a pair that is found as of another kind counts as
found, and against both kinds.

Intervals are percentile bootstrap intervals of 95 percent (Efron and Tibshirani 1993, "An
Introduction to the Bootstrap", chapter 13): pairs are drawn anew with replacement, from a fixed
seed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.evaluation.passage_pairs import KINDS, NONE, PassagePair, pairs_at
from detente.evaluation.woven import woven
from detente.record.interface import View

DRAWS = 2000
SEED = 20261126
_ENDS = (2.5, 97.5)  # percentiles

Marks = NDArray[np.bool_]  # one for each pair
Places = NDArray[np.int64]
Counts = NDArray[np.int64]
Shares = NDArray[np.float64]


Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Score:
    """Of `gold` pairs that disagree and `found` ones, `right` are both.

    Shares are 0 where there is nothing to take them of; each is followed by its interval.
    """

    gold: int
    found: int
    right: int
    precision: float
    precision_interval: Interval
    recall: float
    recall_interval: Interval
    f1: float
    f1_interval: Interval


@dataclass(frozen=True, slots=True)
class Scores:
    """Over all pairs of one file.

    `any` is disagreement or none, whatever the kind; `right_kind` the share of what was rightly
    found that was found as of its own kind. `false_alarms` counts the pairs labelled "none" that
    were found, by what makes them look like a disagreement, out of how many there are.
    """

    pairs: int
    any: Score
    right_kind: float
    kinds: dict[str, Score]
    false_alarms: dict[str, str]


def evaluate(path: Path) -> dict[str, Scores]:
    """The scores on each file of labelled pairs at `path`, a file or a folder."""
    return {
        name: score(pairs, [found_between(each) for each in pairs])
        for name, pairs in pairs_at(path).items()
    }


def found_between(pair: PassagePair) -> frozenset[str]:
    """The kinds of disagreement that a record of these two passages alone holds between them."""
    with woven(pair.articles) as store:
        view = store.view()
        return frozenset(
            each.kind
            for each in view.disagreements()
            if _is_between(view, [[entry.entry for entry in side] for side in each.sides])
        )


def _is_between(view: View, sides: Sequence[Sequence[str]]) -> bool:
    """True where the sides do not all rest on one and the same passage."""
    entries = view.entries_by_id([entry for side in sides for entry in side])
    articles = [{entries[entry].evidence.article for entry in side} for side in sides]
    return len(set().union(*articles)) > 1


def score(
    pairs: Sequence[PassagePair], found: Sequence[frozenset[str]], draws: int = DRAWS
) -> Scores:
    """The scores of the kinds `found` in each pair against the pairs' labels."""
    labels = [each.label for each in pairs]
    rows = _drawn(len(pairs), draws)
    right = [kinds for label, kinds in zip(labels, found, strict=True) if kinds and label != NONE]
    own = sum(bool(kinds) and label in kinds for label, kinds in zip(labels, found, strict=True))
    return Scores(
        pairs=len(pairs),
        any=_score(_marks(label != NONE for label in labels), _marks(map(bool, found)), rows),
        right_kind=own / max(1, len(right)),
        kinds={
            kind: _score(
                _marks(label == kind for label in labels),
                _marks(kind in kinds for kinds in found),
                rows,
            )
            for kind in KINDS
            if kind in labels or any(kind in kinds for kinds in found)
        },
        false_alarms=_false_alarms(pairs, found),
    )


def _false_alarms(pairs: Sequence[PassagePair], found: Sequence[frozenset[str]]) -> dict[str, str]:
    judged = zip(pairs, found, strict=True)
    near = [(each.near or "other", bool(kinds)) for each, kinds in judged if each.label == NONE]
    there = Counter(name for name, _ in near)
    wrong = Counter(name for name, is_found in near if is_found)
    return {name: f"{wrong[name]} of {there[name]}" for name in sorted(there)}


def _marks(values: Iterable[bool]) -> Marks:
    return np.fromiter(values, dtype=np.bool_)


def _drawn(size: int, draws: int) -> Places:
    """`draws` rows of `size` places each, drawn with replacement; the same ones each time."""
    return np.random.default_rng(SEED).integers(0, max(1, size), (draws, size))


def _score(gold: Marks, found: Marks, rows: Places) -> Score:
    marks = gold, found, gold & found
    counts = [int(each.sum()) for each in marks]
    precision, recall, f1 = (
        float(each[0]) for each in _shares(*(each.sum(keepdims=True) for each in marks))
    )
    within = [_interval(each) for each in _shares(*(each[rows].sum(axis=1) for each in marks))]
    return Score(
        counts[0], counts[1], counts[2], precision, within[0], recall, within[1], f1, within[2]
    )


def _shares(gold: Counts, found: Counts, right: Counts) -> tuple[Shares, Shares, Shares]:
    """Precision, recall and F1 for each place of the counts."""
    precision = right / np.maximum(found, 1)
    recall = right / np.maximum(gold, 1)
    return precision, recall, 2 * right / np.maximum(gold + found, 1)


def _interval(drawn: Shares) -> Interval:
    low, high = np.percentile(drawn, _ENDS)
    return float(low), float(high)
