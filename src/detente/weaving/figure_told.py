"""The figure that one account gives: of what, how much, when, and how surely."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from detente.model import Certainty, Claim, ontology
from detente.weaving import days
from detente.weaving.contradiction import says
from detente.weaving.figure_sort import Meant, meant
from detente.weaving.measures import concept, is_movement
from detente.weaving.ranges import Range, allowed
from detente.weaving.telling import Party, Told
from detente.weaving.words import stem, words

BEFORE, AFTER = 70, 40  # characters around a figure that say what it is of


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as one account gives it."""

    told: Told
    source: str
    day: date | None
    subject: Party | None
    measure: str
    phrase: str
    unit: str
    range: Range
    words: str
    scope: frozenset[str]
    meant: Meant
    certainty: Certainty
    denied: bool


def figure(told: Told) -> Figure | None:
    """The figure that the entry claims of the past; None for a goal, a forecast, no figure."""
    return told.once(_figure)


def _figure(told: Told) -> Figure | None:
    body, quantity = told.body, told.quantity
    if (
        not isinstance(body, Claim)
        or quantity is None
        or body.certainty in ("possible", "probable")
    ):
        return None
    before, after = around(told)
    phrase = told.words(quantity.measures) or told.words(body.about)
    measure = concept(phrase) if phrase else None
    if measure is None or measure in _dimensions() or says(before, "forward"):
        return None
    printed = told.words(quantity.span) or f"{quantity.value:,.15g} {quantity.unit}"
    return Figure(
        told=told,
        source=told.source,
        day=days.moment(told.date, told.published),
        subject=told.one(body.subject),
        measure=measure,
        phrase=phrase,
        unit=quantity.unit.lower(),
        range=allowed(quantity, printed),
        words=" ".join(printed.split()),
        scope=frozenset(words(f"{before} {after} {phrase}")) & scope_words(),
        meant=meant(before, after, is_movement(measure), quantity.unit.isupper()),
        certainty=body.certainty,
        denied=body.polarity == "denied" or body.certainty == "denied",
    )


def around(told: Told) -> tuple[str, str]:
    """What stands just before the figure, and just after it."""
    if told.quantity is None:
        return "", ""
    start = max(told.quantity.start - told.evidence.start, 0)
    end = max(told.quantity.end - told.evidence.start, 0)
    text = told.evidence.text
    return text[max(0, start - BEFORE) : start], text[end : end + AFTER]


@cache
def _dimensions() -> frozenset[str]:
    return frozenset(stem(word) for word in ontology.load("disagreement")["dimensions"])


@cache
def scopes() -> tuple[frozenset[str], ...]:
    """Words of which two make figures of different things: "net" and "gross"."""
    return tuple(map(frozenset, ontology.load("disagreement")["scopes"]))


def scope_words() -> frozenset[str]:
    """All of these words."""
    return frozenset[str]().union(*scopes())
