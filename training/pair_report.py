"""What a head for pairs is worth on the labelled pairs of training and development."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

import numpy as np
from numpy.typing import NDArray

from contraries import FOLDS, crossvalidated, fold_of, labelled_of
from contrary_fit import Labelled, logistic
from detente.evaluation.passage_pairs import BUNDLED, KINDS, NONE, PassagePair, read_pairs
from pair_rows import Passage, Row, row

TURNS = 3
SUREST = 1e-4  # no chance is taken to be nearer to 0 or 1
Odds = Callable[[Sequence[Row]], NDArray]


def area(scores: NDArray, wanted: NDArray) -> float:
    """How often a pair that is wanted stands above one that is not."""
    ranks = scores.argsort().argsort() + 1
    there, others = wanted.sum(), (~wanted).sum()
    return float((ranks[wanted].sum() - there * (there + 1) / 2) / (there * others))


def recall_at(scores: NDArray, wanted: NDArray, precision: float) -> float:
    """The largest recall at that precision, the threshold sought on these scores."""
    right = np.cumsum(wanted[np.argsort(-scores, kind="stable")])
    good = np.flatnonzero(right / np.arange(1, len(right) + 1) >= precision)
    return float(right[good[-1]] / wanted.sum()) if len(good) else 0.0


def rows_of(pairs: Sequence[PassagePair], seconds: Sequence[PassagePair]) -> list[Row]:
    """The first passage of each pair beside the second of another, or of the same."""
    return [
        row(_passage_of(one, 0), _passage_of(other, 1))
        for one, other in zip(pairs, seconds, strict=True)
    ]


def _passage_of(pair: PassagePair, side: int) -> Passage:
    return Passage(pair.articles[side].text, pair.articles[side].published)


def report(odds: Odds) -> None:
    """Prints what a head is worth that has seen none of the pairs; `odds` gives its log-odds of any
    disagreement for rows.
    """
    parts = ("training", "development")
    pairs = [each for part in parts for each in read_pairs(BUNDLED / f"{part}.jsonl")]
    wanted = np.array([each.label != NONE for each in pairs])
    scores = odds(rows_of(pairs, pairs))
    print(f"by itself: {told(scores, wanted)}")
    for kind in KINDS:
        some = np.array([each.label in (NONE, kind) for each in pairs])
        print(f"  {kind}: AUC {area(scores[some], wanted[some]):.2f}")
    moved = odds(rows_of(pairs, exchanged(pairs, wanted)))
    print(f"second passages exchanged: {told(moved, wanted)}")
    with ProcessPoolExecutor(2) as pool:
        labelled = list(pool.map(labelled_of, pairs, chunksize=10))
    for turn in range(TURNS):
        chances = np.clip(crossvalidated(labelled, [], turn), SUREST, 1 - SUREST)
        own = np.log(chances / (1 - chances))
        print(f"turn {turn + 1}, today's features: {told(own, wanted)}")
        print(f"turn {turn + 1}, both: {told(both(labelled, own, scores, wanted, turn), wanted)}")


def told(scores: NDArray, wanted: NDArray) -> str:
    """The figures of some scores, in words."""
    return f"AUC {area(scores, wanted):.3f} R80 {recall_at(scores, wanted, 0.8):.3f}"


def exchanged(pairs: Sequence[PassagePair], wanted: NDArray) -> list[PassagePair]:
    """For each pair another of those that disagree, or of those that do not, as it does."""
    others = list(pairs)
    for label in (True, False):
        places = np.flatnonzero(wanted == label)
        for place, other in zip(places, np.roll(places, -1), strict=True):
            others[place] = pairs[other]
    return others


def both(
    labelled: Sequence[Labelled], own: NDArray, scores: NDArray, wanted: NDArray, turn: int
) -> NDArray:
    """The log-odds by features and head together, of each pair by a fit without its fifth."""
    columns = np.column_stack([np.ones(len(own)), own, scores])
    folds = np.array([fold_of(each, turn + TURNS) for each in labelled])
    found = np.zeros(len(own))
    for fold in range(FOLDS):
        seen = folds != fold
        free = np.zeros(3)
        weights = logistic(
            columns[seen], wanted[seen].astype(float), np.ones(seen.sum()), np.ones(3), free, free
        )
        found[~seen] = columns[~seen] @ weights
    return found
