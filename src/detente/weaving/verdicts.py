"""Verdicts that explain themselves: named features with weights that are stated as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import exp

from detente.model import ontology


@dataclass(frozen=True, slots=True)
class Verdict:
    """A score from 0 to 1 and the features that spoke, each with its weight."""

    score: float
    features: tuple[tuple[str, float], ...]

    def __str__(self) -> str:
        spoke = ", ".join(f"{name.replace('_', ' ')} {weight:+g}" for name, weight in self.features)
        return f"{self.score:.2f} ({spoke})"


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of one kind of verdict and the score from which it holds.

    A table that was fitted has a `start`: what is to be said before any feature speaks, in log odds
    like its weights. Its scores are chances, and a feature that it lacks speaks for nothing.
    """

    weights: dict[str, float]
    threshold: float
    start: float | None = None

    def verdict(self, features: Iterable[str]) -> Verdict:
        """What `features` come to together; a name that a table without `start` lacks is a
        KeyError.
        """
        if self.start is not None:
            features = [name for name in features if name in self.weights]
        spoke = tuple((name, self.weights[name]) for name in features)
        total = sum(weight for _, weight in spoke)
        if self.start is not None:
            return Verdict(round(1 / (1 + exp(-(self.start + total))), 3), spoke)
        return Verdict(round(min(1.0, max(0.0, total)), 3), spoke)

    def holds(self, verdict: Verdict) -> bool:
        """True where the verdict reaches the threshold; below it the table abstains."""
        return verdict.score >= self.threshold

    def held(self, features: Iterable[str]) -> Verdict | None:
        """The verdict that `features` come to; None where the table abstains."""
        verdict = self.verdict(features)
        return verdict if self.holds(verdict) else None


@cache
def table(file: str, kind: str) -> Table:
    """The table for `kind` in `model/ontology/FILE.yaml`."""
    entry = ontology.load(file)[kind]
    weights = {name: float(row["weight"]) for name, row in entry["features"].items()}
    start = entry.get("start")
    return Table(weights, float(entry["threshold"]), None if start is None else float(start))
