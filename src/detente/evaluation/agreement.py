"""How far two labellers agree, by Cohen's kappa.

Cohen (1960), "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
Measurement 20(1): the agreement seen, less what two labellers would reach who give each label as
often as these two do but by chance, over what chance leaves to be reached.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.errors import InputError
from detente.evaluation.passage_pairs import BUNDLED, NONE, label_of, rows_of, text_of

LABELS = BUNDLED / "labels"  # one file for each of the two labellers of the bundled pairs


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of two labellers over the same pairs: with every kind told apart, and disagreement or none.

    `observed` is the share of pairs to which both gave one label; `kappa` the same beyond chance.
    """

    pairs: int
    observed: float
    kappa: float
    observed_yes_or_no: float
    kappa_yes_or_no: float


def evaluate(path: Path) -> Agreement:
    """The agreement of the two label files in the folder `path`."""
    found = sorted(path.glob("*.jsonl"))
    if len(found) != 2:
        raise InputError(str(path), f"holds {len(found)} .jsonl files of labels; two are needed")
    return agreement(found[0], found[1])


def agreement(one: Path, other: Path) -> Agreement:
    """The agreement of two files of lines with an `id` and a `label`, in whatever order."""
    first, second = _labels(one), _labels(other)
    if alone := sorted(first.keys() ^ second.keys()):
        raise InputError(str(other), f"labels other pairs than {one}: only one has {alone[0]}")
    if not first:
        raise InputError(str(one), "labels no pair")
    ids = sorted(first)
    kinds = [first[each] for each in ids], [second[each] for each in ids]
    sides = [[label != NONE for label in labels] for labels in kinds]
    return Agreement(
        len(ids), observed(*kinds), cohen_kappa(*kinds), observed(*sides), cohen_kappa(*sides)
    )


def observed(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """The share of places, of one at least, where both give the same label."""
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def cohen_kappa(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """1 for agreement throughout, 0 for what chance gives, below 0 for less than that.

    Where both give one and the same label throughout, chance leaves nothing to be reached and the
    result is 1.

    >>> cohen_kappa(["date", "date", "none", "none"], ["date", "none", "none", "none"])
    0.5
    """
    seen, size = observed(one, other), len(one)
    first, second = Counter(one), Counter(other)
    chance = sum(first[label] * second[label] for label in first) / size**2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def _labels(file: Path) -> dict[str, str]:
    labels: dict[str, str] = {}
    for place, row in rows_of(file):
        identity = text_of(place, row, "id")
        if identity in labels:
            raise InputError(place, f"labels {identity} a second time")
        labels[identity] = label_of(place, row)
    return labels
