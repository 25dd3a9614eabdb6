"""The kinds of everything, in the ontology's own words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from detente.model import ontology


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: `name` as it stands in the data, `label` for people, one line of `meaning`.

    `quad` (verbal or material, cooperation or conflict) and `intensity` (-10 to 10) are given for
    types of events alone; `plain`, what a line says was done ("meets or talks"), for them and
    their modes.
    """

    name: str
    label: str
    meaning: str
    quad: str | None = None
    intensity: float | None = None
    plain: str | None = None


@dataclass(frozen=True, slots=True)
class Kinds:
    """Every list of kinds, in the order in which they are best shown; `modes` by type of event."""

    events: tuple[Kind, ...]
    modes: Mapping[str, tuple[Kind, ...]]
    contexts: tuple[Kind, ...]
    certainties: tuple[Kind, ...]
    statuses: tuple[Kind, ...]
    entries: tuple[Kind, ...]
    actors: tuple[Kind, ...]
    ties: tuple[Kind, ...]
    statements: tuple[Kind, ...]
    predictions: tuple[Kind, ...]
    outcomes: tuple[Kind, ...]
    checks: tuple[Kind, ...]
    polarities: tuple[Kind, ...]
    disagreements: tuple[Kind, ...]
    judgements: tuple[Kind, ...]
    bounds: tuple[Kind, ...]
    articles: tuple[Kind, ...]
    furniture: tuple[Kind, ...]
    precedents: tuple[Kind, ...]
    endings: tuple[Kind, ...]


def kinds() -> Kinds:
    """All kinds that the record tells apart."""
    labels = ontology.load("labels")
    certainties = {
        name: {"meaning": meaning} for name, meaning in ontology.load("hedges")["meaning"].items()
    }
    return Kinds(
        events=_kinds(ontology.load("events")),
        modes={kind: _modes(kind, modes) for kind, modes in ontology.load("modes").items()},
        contexts=_kinds(ontology.load("contexts")),
        certainties=_kinds(certainties),
        statuses=_kinds(labels["status"]),
        entries=_kinds(labels["entry"]),
        actors=_kinds(labels["actor"]),
        ties=_kinds(labels["tie"]),
        statements=_kinds(labels["statement"]),
        predictions=_kinds(labels["prediction"]),
        outcomes=_kinds(labels["outcome"]),
        checks=_kinds(labels["check"]),
        polarities=_kinds(labels["polarity"]),
        disagreements=_kinds(labels["disagreement"]),
        judgements=_kinds(labels["judgement"]),
        bounds=_kinds(labels["bound"]),
        articles=_kinds(labels["article"]),
        furniture=_kinds(ontology.load("furniture")),
        precedents=_kinds(ontology.load("precedents")["kinds"]),
        endings=_kinds(ontology.load("precedents")["endings"]),
    )


def deed(kind: str, mode: str | None = None) -> str:
    """What was done, in plain words: of the mode where it is known, else of the PLOVER type."""
    plain = str(ontology.load("events")[kind]["plain"])
    if mode is None:
        return plain
    told = ontology.load("modes")[kind][mode]
    how = str(told.get("plain") or told["meaning"])
    return f"{plain} {how}" if how.startswith("with ") else how


def _modes(kind: str, listed: Mapping[str, Mapping[str, Any]]) -> tuple[Kind, ...]:
    return tuple(replace(each, plain=deed(kind, each.name)) for each in _kinds(listed))


def _kinds(listed: Mapping[str, Mapping[str, Any]]) -> tuple[Kind, ...]:
    return tuple(
        Kind(
            name=name,
            label=each.get("label") or name.replace("_", " ").capitalize(),
            meaning=each["meaning"],
            quad=each.get("quad"),
            intensity=each.get("intensity") if "quad" in each else None,
            plain=each.get("plain"),
        )
        for name, each in listed.items()
    )
