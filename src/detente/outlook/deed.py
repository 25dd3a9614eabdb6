"""Deeds: dated events between two actors, as plain as the outlook needs them."""

from dataclasses import dataclass

from detente.model import ontology


@dataclass(frozen=True, slots=True)
class Deed:
    """`source` did something of PLOVER `type` to `target` on `day`, a day's ordinal number."""

    source: str
    type: str
    target: str
    day: int


def weight(type_: str) -> float:
    """How much a deed of the type counts: above 0 for cooperation, at most 1, below for conflict.

    A tenth of PLOVER's intensity: a meeting 0.1, help 0.7, a criticism -0.2, an attack -0.97.
    """
    return float(ontology.load("events")[type_]["intensity"]) / 10
