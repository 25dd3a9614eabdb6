"""Did it happen? Measured on UDS-IH2 (Rudinger, White and Van Durme 2018)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.passages import lines, spaced


@dataclass(frozen=True, slots=True)
class Result:
    """Pearson's r with its interval over predicates, and the mean absolute error, on the scale of
    -3 (did not happen) to 3.
    """

    predicates: int
    pearson_r: float
    pearson_r_interval: Interval
    mean_absolute_error: float


def evaluate(path: Path) -> Result:
    """The figures on `path`, a JSONL file with `text` and `targets` of `span1` and `label`."""
    pairs: list[tuple[float, float]] = []
    for row in lines(path):
        judge = spaced(row["text"].split(" ")).judge
        for target in row["targets"]:
            first, last = target["span1"]
            found = sum(judge.factuality(word) for word in range(first, last)) / (last - first)
            pairs.append((float(target["label"]), found))
    return score(pairs)


def score(pairs: Sequence[tuple[float, float]]) -> Result:
    """The figures of pairs of what was wanted and what was found.

    >>> score([(0, 1), (1, 2), (2, 3)]).mean_absolute_error
    1.0
    """
    errors = [abs(one - other) for one, other in pairs]
    return Result(
        len(pairs), _pearson(pairs), interval(pairs, _pearson), sum(errors) / max(1, len(errors))
    )


def _pearson(pairs: Sequence[tuple[float, float]]) -> float:
    both = np.asarray(pairs, dtype=float)
    if len(both) < 2 or (both.std(axis=0) == 0).any():
        return 0.0
    return float(np.corrcoef(both[:, 0], both[:, 1])[0, 1])
