"""What comes next between two actors, against what came, on ICEWS14 or a folder of its form.

Wherever something happened between two actors of whom three deeds or more are remembered, each of
the 32 outcomes (16 types, two directions) has got a chance before; the chances of a pair sum to 1.
Weights and rules are learned on the training part; where several outcomes came on one day, each
counts in part.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from detente.evaluation.chances import Bin, calibration_error, reliability
from detente.evaluation.icews_deeds import icews_deeds
from detente.outlook.facts import Floats
from detente.outlook.learning_next import PairDay, learn_next, pair_days, usual_shares
from detente.outlook.marks import NAMES
from detente.outlook.next_deeds import LEAST, Recall, chances_of, numbered
from detente.outlook.succession import Succession
from detente.outlook.turning import Reals

_PRIOR = 4.0  # deeds; what is usual weighs so much in the count of a pair's own


@dataclass(frozen=True, slots=True)
class Guessing:
    """One way to guess: surprise (nats; less is better), and how often what came was guessed first
    and among the first three.
    """

    surprise: float
    first: float
    among_3: float


@dataclass(frozen=True, slots=True)
class Result:
    """The forecaster, beside two simple ways to guess: what is usual between any two, and what was
    most frequent between these two.
    """

    scored: str
    pair_days: int
    forecaster: Guessing
    usual: Guessing
    frequent: Guessing
    calibration_error: float
    reliability: tuple[Bin, ...]


def evaluate(path: Path) -> Result:
    """The figures for the last part in the folder `path`: test where it is there, or else valid."""
    files, deeds = icews_deeds(path)
    told, _ = numbered(deeds)
    last = int(files.parts["train"][:, 3].max())
    usual = usual_shares(told, last)
    weights, _ = learn_next(told, usual, last)
    first = int(files.parts[files.last][:, 3].min())
    recall = Recall(told, Succession(told), usual)
    asked = [_known(each) for each in pair_days(recall, first, int(told.days.max()))]
    marks, came = (np.concatenate(each) for each in zip(*asked, strict=True))
    said = chances_of(weights, marks).astype(np.float64)
    plain = np.broadcast_to(np.tile(usual, 2).astype(np.float64) / 2, came.shape)
    bins = reliability(said.ravel(), came.ravel())
    return Result(
        scored=files.last,
        pair_days=len(came),
        forecaster=_guessing(said, came),
        usual=_guessing(plain, came),
        frequent=_guessing(_frequent(marks, plain), came),
        calibration_error=calibration_error(bins),
        reliability=bins,
    )


def _known(day: PairDay) -> tuple[Floats, Reals]:
    """Marks and what came, in equal parts, of the pairs of which enough is remembered."""
    kept = day.deeds >= LEAST
    came = day.came[kept].astype(np.float64)
    return day.outcomes.marks[kept], came / came.sum(axis=1, keepdims=True)


def _frequent(marks: Floats, plain: Reals) -> Reals:
    """The shares of the outcomes among a pair's own deeds, drawn towards what is usual."""
    counts = np.expm1(marks[:, :, NAMES.index("this relation")])
    own: Reals = (counts + _PRIOR * plain) / (counts.sum(axis=1, keepdims=True) + _PRIOR)
    return own


def _guessing(said: Reals, came: Reals) -> Guessing:
    order = np.argsort(-said, axis=1, kind="stable")
    hits = np.take_along_axis(came, order, axis=1).cumsum(axis=1).mean(axis=0)
    surprise = -(came * np.log(said)).sum(axis=1).mean()
    return Guessing(float(surprise), float(hits[0]), float(hits[2]))
