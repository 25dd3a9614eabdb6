"""What was learned from ICEWS14, as it is shipped in `learned.json`.

`python benchmarks/outlook.py FOLDER` writes the file anew; docs/outlook.md says what went in.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from detente.outlook.descent import Weights
from detente.outlook.facts import Facts, Floats
from detente.outlook.hazard import Hazard
from detente.outlook.next_deeds import TYPES
from detente.outlook.succession import AGES, Succession


@dataclass(frozen=True, slots=True)
class Learned:
    """The hazard of turns; of next deeds the weights, the shares of the types and the rules."""

    hazard: Hazard
    next_weights: Weights
    usual: Floats
    held: Floats
    cases: Floats

    def rules(self, told: Facts) -> Succession:
        """The rules, for use on these facts."""
        rules = Succession(told)
        rules.held, rules.cases = self.held, self.cases
        return rules


@cache
def learned() -> Learned:
    """What the shipped file holds; read once in a process."""
    text = files(__package__).joinpath("learned.json").read_text(encoding="utf-8")
    return from_plain(json.loads(text))


def from_plain(plain: dict[str, Any]) -> Learned:
    """What was learned, from lists of numbers."""
    turn, following = plain["turn"], plain["next"]
    shape = (2 * len(TYPES), 2 * len(TYPES), len(AGES))
    return Learned(
        Hazard(**{name: np.array(each) for name, each in turn.items()}),
        {name: np.array(following[name], np.float32) for name in ("marks", "types")},
        np.array(following["usual"], np.float32),
        np.array(following["held"], np.float32).reshape(shape),
        np.array(following["cases"], np.float32).reshape(shape),
    )


def to_plain(learned: Learned) -> dict[str, Any]:
    """What was learned, as lists of numbers."""
    hazard = learned.hazard
    return {
        "turn": {
            name: np.round(getattr(hazard, name), 4).tolist()
            for name in ("mean", "spread", "weights", "draws")
        },
        "next": {
            "usual": _short(learned.usual),
            "marks": _short(learned.next_weights["marks"]),
            "types": _short(learned.next_weights["types"]),
            "held": learned.held.astype(int).ravel().tolist(),
            "cases": learned.cases.astype(int).ravel().tolist(),
        },
    }


def _short(values: Floats) -> list[float]:
    return [round(each, 5) for each in values.tolist()]
