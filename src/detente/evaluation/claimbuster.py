"""Sentences worth checking, measured on ClaimBuster (Arslan and others 2020)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.counts import Score
from detente.evaluation.passages import analysed
from detente.evaluation.plover import macro_f1

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Result:
    """F1 of the sentences worth checking, macro-F1 of both classes, and average precision (MAP over
    the one list), with its interval over sentences.
    """

    sentences: int
    checkworthy: Score
    macro_f1: float
    average_precision: float
    average_precision_interval: Interval


def evaluate(path: Path) -> Result:
    """The figures on `path`, a JSON list of `text` and `label` (1 where it is worth checking)."""
    pairs: list[tuple[bool, float]] = []
    for row in json.loads(path.read_text(encoding="utf-8")):
        found = analysed(row["text"])
        pairs.append((row["label"] == 1, found.judge.checkworthy(0, len(found.words))))
    return score(pairs)


def score(pairs: Sequence[tuple[bool, float]]) -> Result:
    """The figures of pairs of whether a sentence is worth checking and the chance that was given.

    >>> score([(True, 0.9), (False, 0.8), (True, 0.7)]).average_precision
    0.8333333333333333
    """
    said = [chance >= HALF for _, chance in pairs]
    wanted = [one for one, _ in pairs]
    right = sum(one and other for one, other in zip(wanted, said, strict=True))
    return Result(
        len(pairs),
        Score(right, sum(said), right, sum(wanted)),
        macro_f1([str(each) for each in wanted], [str(each) for each in said]),
        average_precision(pairs),
        interval(pairs, average_precision, rounds=200),
    )


def average_precision(pairs: Sequence[tuple[bool, float]]) -> float:
    """The mean of the precisions at each sentence worth checking, the likeliest first."""
    ranked = sorted(pairs, key=lambda pair: -pair[1])
    right, total = 0, 0.0
    for rank, (wanted, _) in enumerate(ranked, 1):
        if wanted:
            right += 1
            total += right / rank
    return total / right if right else 0.0
