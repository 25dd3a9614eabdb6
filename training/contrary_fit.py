"""The weights of what speaks for two sentences being contrary; see `contraries.py`."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from detente.evaluation.passage_pairs import NONE
from detente.model import ontology

JUDGED = Path(__file__).with_name("contraries.yaml")
ROUNDS = 6  # of fitting and choosing the surest candidates anew
RIDGE = 2.0  # on how far weights are from what was judged
OWN = 0.7  # how large a feature of one way counts beside one of all ways
STEPS = 400  # of the descent
RARE = 8  # candidates of a feature below which it gets no weight
Features = tuple[str, tuple[str, ...]]  # the way, and what speaks in it


@dataclass(frozen=True)
class Labelled:
    """A pair with its candidates, and whether the other finders find it."""

    id: str
    label: str
    candidates: tuple[Features, ...]
    found: bool


@dataclass(frozen=True)
class Fit:
    """A weight for each column: a feature, or a feature in one way."""

    columns: dict[str, int]
    weights: NDArray

    def score(self, candidate: Features) -> float:
        """The log odds of a candidate."""
        return float(sum(self.weights[place] * size for place, size in self.places(candidate)))

    def places(self, candidate: Features) -> list[tuple[int, float]]:
        """The columns that speak in a candidate, and how large."""
        way, names = candidate
        found = [(f"{way} start", 1.0)]
        for name in names:
            found += [(name, 1.0), (f"{way} {name}", OWN)]
        return [(self.columns[name], size) for name, size in found if name in self.columns]


def fitted(labelled: list[Labelled]) -> Fit:
    """The fit to all of these pairs."""
    counts: dict[str, int] = defaultdict(int)
    for pair in labelled:
        for way, names in pair.candidates:
            for name in (f"{way} start", *names, *(f"{way} {name}" for name in names)):
                counts[name] += 1
    columns = [name for name, number in sorted(counts.items()) if number >= RARE]
    signs = np.array([sign_of(name) for name in columns])
    prior = np.array([judged(name) for name in columns])
    ridge = np.array([0.1 if name.endswith(" start") else RIDGE for name in columns])
    fit = Fit({name: place for place, name in enumerate(columns)}, prior)
    for _ in range(ROUNDS):
        rows, right, sizes = [], [], []
        for pair in labelled:
            for candidate, is_right, size in picked(pair, fit):
                row = np.zeros(len(columns))
                for place, value in fit.places(candidate):
                    row[place] = value
                rows.append(row)
                right.append(is_right)
                sizes.append(size)
        if not rows:
            break
        weights = logistic(
            np.array(rows), np.array(right, float), np.array(sizes), ridge, signs, prior
        )
        fit = Fit(fit.columns, weights)
    return fit


def picked(pair: Labelled, fit: Fit) -> list[tuple[Features, bool, float]]:
    """The candidates of a pair that are fitted: whether each is right, and its size."""
    ranked = sorted(pair.candidates, key=fit.score, reverse=True)
    if pair.label == NONE:
        kept = ranked[:3]
        return [(each, False, 1.0 / len(kept)) for each in kept]
    own = [each for each in ranked if each[0] == pair.label] or ranked
    kept = own[:1]
    return [(each, True, 1.0 / len(kept)) for each in kept]


def logistic(
    x: NDArray, y: NDArray, sizes: NDArray, ridge: NDArray, signs: NDArray, prior: NDArray
) -> NDArray:
    """Weights of the signs that are asked for (0 for either), by accelerated projected gradient
    (Beck and Teboulle 2009).
    """
    pace = 1 / (0.25 * np.linalg.eigvalsh((x.T * sizes) @ x)[-1] + ridge.max())
    w = ahead = prior.copy()
    momentum = 1.0
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ ahead, -30, 30)))
        new = ahead - pace * (x.T @ (sizes * (p - y)) + ridge * (ahead - prior))
        new = np.where(new * signs < 0, 0, new)
        after = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = new + (momentum - 1) / after * (new - w)
        w, momentum = new, after
    return w


@cache
def judgement() -> dict[str, dict[str, float]]:
    """What each feature was judged to be worth in each way."""
    return yaml.safe_load(JUDGED.read_text(encoding="utf-8"))


def judged(column: str) -> float:
    """The weight of a column that the fit is held to."""
    way, _, name = column.rpartition(" ")
    table = judgement()
    worth = float(table["scale"]) * table[way].get(name, 0.0) if way else 0.0
    return worth if name == "start" else worth / OWN


def sign_of(column: str) -> int:
    """Whether a column may only speak for (1), only against (-1), or either (0)."""
    name = column.split(" ")[-1]
    return {"+": 1, "-": -1, "?": 0}[ontology.load("contraries")["meanings"].get(name, ["?"])[0]]
