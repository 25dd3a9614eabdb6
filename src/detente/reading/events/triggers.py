"""The words that tell an event, compiled from `model/ontology/triggers.yaml`."""

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from detente.model import EventType
from detente.model.ontology import load

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a trigger tells. `target` and `source` narrow the kind of actor that each may be."""

    type: EventType
    mode: str | None = None
    context: str | None = None
    both: bool = False
    armed: bool = False
    target: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a verb must stand to have a sense.

    `slot` is where the target is: "obj", a preposition, "that" or "" (none). `nouns` are words that
    must hang on the verb before it (an empty set stands for any object), `tail` after it.
    `source` is the preposition that brings in the source of a passive.
    """

    sense: Sense
    slot: str
    nouns: tuple[Words, ...] = ()
    particles: Words = frozenset()
    tail: tuple[Words, ...] = ()
    source: str | None = None

    @property
    def weight(self) -> int:
        """How much the pattern asks for: of two that fit, the one that asks for more is right."""
        prepositional = self.slot not in ("", "obj")
        named = sum(2 if words else 1 for words in (*self.nouns, *self.tail))
        return 2 * named + 2 * len(self.particles) + prepositional + 4 * self.sense.armed


@dataclass(frozen=True, slots=True)
class NounPattern:
    """A noun that tells an event, and the prepositions of its target."""

    sense: Sense
    prepositions: Words


@dataclass(frozen=True, slots=True)
class Operator:
    """A verb or noun that takes over the event of what hangs on it."""

    cooperative: str
    hostile: str
    status: str | None
    open: bool


@cache
def verbs() -> dict[str, tuple[Pattern, ...]]:
    """The patterns of each verb lemma, those that ask for most first."""
    found: dict[str, list[Pattern]] = {}
    for group in load("triggers")["verbs"]:
        for text in group["patterns"]:
            lemmas, pattern = _pattern(text.replace(" |", "|"), _sense(group))
            for lemma in lemmas:
                found.setdefault(lemma, []).append(pattern)
    return {
        lemma: tuple(sorted(patterns, key=lambda each: -each.weight))
        for lemma, patterns in found.items()
    }


@cache
def nouns() -> dict[str, tuple[NounPattern, ...]]:
    """The patterns of each noun lemma, in the order of the file."""
    found: dict[str, list[NounPattern]] = {}
    for group in load("triggers")["nouns"]:
        for text in group["patterns"]:
            lemma, *prepositions = text.split()
            found.setdefault(lemma, []).append(NounPattern(_sense(group), frozenset(prepositions)))
    return {lemma: tuple(patterns) for lemma, patterns in found.items()}


@cache
def operators() -> dict[str, Operator]:
    """The operator that each lemma is."""
    return {
        word: Operator(
            group["cooperative"], group["hostile"], group.get("status"), group.get("open", False)
        )
        for group in load("triggers")["operators"]
        for word in group["words"]
    }


@cache
def words(*path: str) -> Words:
    """The word list at `path` of the file: `words("light", "inward")`."""
    found: Any = load("triggers")
    for step in path:
        found = found[step]
    return frozenset(str(word) for word in found)


@cache
def typed(*path: str) -> dict[str, EventType]:
    """The type that each word of the lists at `path` stands for."""
    found: Any = load("triggers")
    for step in path:
        found = found[step]
    types: dict[str, EventType] = {}
    for kind, listed in found.items():
        if kind in get_args(EventType):
            types.update(dict.fromkeys(map(str, listed), kind))
    return types


@cache
def hostile(kind: EventType) -> bool:
    """True where the type is a conflict, by PLOVER's quad class."""
    return str(load("events")[kind]["quad"]).endswith("conflict")


@cache
def intensity(kind: EventType, mode: str | None) -> float:
    """From -10 (conflict) to 10 (cooperation), by the mode where it has its own, else the type."""
    own = load("modes").get(kind, {}).get(mode, {})
    return float(own.get("intensity", load("events")[kind]["intensity"]))


def _sense(group: dict[str, Any]) -> Sense:
    return Sense(
        group["type"],
        group.get("mode"),
        group.get("context"),
        group.get("both", False),
        group.get("armed", False),
        group.get("target"),
        group.get("source"),
    )


def _pattern(text: str, sense: Sense) -> tuple[list[str], Pattern]:
    """The lemmas and the pattern that `text` stands for, as the head of the file explains."""
    verb, *rest = text.split()
    before, after = _halves(rest)
    slot = ""
    if "X" in rest:
        slot = before.pop() if before and before[-1] in words("prepositions") else "obj"
    source = after[after.index("S") - 1] if "S" in after else None
    if source:
        after = after[: after.index(source)]
    particles = {word for word in (*before, *after) if word in words("particles")}
    small = particles | words("prepositions")
    asked = tuple(_alternatives(word) for word in before if word not in small)
    tail = tuple(_alternatives(word) for word in after if word not in particles)
    return verb.split("|"), Pattern(sense, slot, asked, frozenset(particles), tail, source)


def _halves(rest: list[str]) -> tuple[list[str], list[str]]:
    if "X" not in rest:
        return list(rest), []
    place = rest.index("X")
    return rest[:place], rest[place + 1 :]


def _alternatives(word: str) -> Words:
    if word == "*":
        return frozenset()
    return words("reflexives") if word == "self" else frozenset(word.split("|"))
