"""What figures measure, so that two figures for one thing can be found and set side by side."""

from functools import cache
from typing import Literal

from detente.model import ontology
from detente.weaving.words import content, stem, words


@cache
def _concepts() -> dict[str, str]:
    rows = ontology.load("measured").items()
    return {word: name for name, row in rows for word in row["words"]}


def concept(phrase: str) -> str | None:
    """What the phrase measures: a row of `measured.yaml`, else the stem of its last content word.

    >>> concept("its net losses since 2021")
    'loss'
    """
    found = [_concepts()[word] for word in words(phrase) if word in _concepts()]
    if found:
        return found[0]
    left = [word for word in content(phrase) if len(word) > 1]  # no "s" of "U.S."
    return left[-1] if left else None


def concepts(text: str) -> frozenset[str]:
    """Every measured thing of `measured.yaml` that the text has a word for."""
    return frozenset(_concepts()[word] for word in words(text) if word in _concepts())


def noun(phrase: str) -> str:
    """`phrase`, or the noun for what is measured where it is a verb.

    >>> noun("saved"), noun("net losses")
    ('savings', 'net losses')
    """
    row = ontology.load("measured").get(_concepts().get(phrase.lower(), ""), {})
    return str(row["noun"]) if phrase.lower() in row.get("verbs", ()) else phrase


def level(name: str) -> bool:
    """True for what stands at a time and moves from day to day, such as a fortune."""
    row = ontology.load("measured").get(name)
    return bool(row) and row["kind"] == "level"


def falls(name: str) -> str | None:
    """What a total of this is a fall of: savings are a fall of spending."""
    row = ontology.load("measured").get(name, {})
    return str(row["of"]) if row.get("movement") == "fall" and "of" in row else None


def is_movement(name: str) -> bool:
    """True for what is a movement in itself, such as growth, cuts, savings."""
    return "movement" in ontology.load("measured").get(name, {})


Direction = Literal["rise", "fall"]


@cache
def _movements() -> dict[str, Direction]:
    rows: dict[Direction, list[str]] = ontology.load("disagreement")["movements"]
    return {stem(word): direction for direction, row in rows.items() for word in row}


def movement(text: str) -> Direction | None:
    """Which way the text says that something went; None where it says both or neither.

    A negation just before turns it: "had not decreased but grown" is a rise.
    """
    found: set[Direction] = set()
    told = words(text)
    negations = ontology.load("disagreement")["negations"]
    for place, word in enumerate(told):
        direction = _movements().get(stem(word))
        if direction is None:
            continue
        negated = any(each in negations for each in told[max(0, place - 2) : place])
        found.add(("fall" if direction == "rise" else "rise") if negated else direction)
    return found.pop() if len(found) == 1 else None
