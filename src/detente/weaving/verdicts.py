"""Verdicts that explain themselves: named features with weights that are stated as data."""

from collections.abc import Iterable
from dataclasses import dataclass

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
    """The weights of one kind of verdict and the score from which it holds."""

    weights: dict[str, float]
    threshold: float

    def verdict(self, features: Iterable[str]) -> Verdict:
        """What `features` come to together; a name that the table lacks is a KeyError."""
        spoke = tuple((name, self.weights[name]) for name in features)
        total = sum(weight for _, weight in spoke)
        return Verdict(round(min(1.0, max(0.0, total)), 3), spoke)

    def holds(self, verdict: Verdict) -> bool:
        """True where the verdict reaches the threshold; below it the table abstains."""
        return verdict.score >= self.threshold


def table(file: str, kind: str) -> Table:
    """The table for `kind` in `model/ontology/FILE.yaml`."""
    entry = ontology.load(file)[kind]
    weights = {name: float(row["weight"]) for name, row in entry["features"].items()}
    return Table(weights, float(entry["threshold"]))
