"""Which words foretell a deed, and how far one came: stalled, under way, done in part."""

import re
from functools import cache, lru_cache

from detente.model import Prediction, ProposedOutcome, Span, ontology
from detente.weaving.telling import Told
from detente.weaving.words import words

NEAR = 5  # words before and behind a deed that say how far it came
_STAGES: tuple[ProposedOutcome, ...] = ("stalled", "under way", "in part")


def ahead(told: Told, prediction: Prediction) -> str:
    """The words that say what is to come: those behind the marker, up to a word that begins a
    condition. In "will lift the ban once he has bought the line" nothing is bought.
    """
    text = _without(told, prediction.condition)
    start = max(prediction.marker.start - told.evidence.start, 0)
    found = re.split(_condition(), text[start:], maxsplit=1)
    return " ".join(found[0].split())


def _without(told: Told, condition: Span | None) -> str:
    """The words of the evidence with those of the condition blanked out, of the same length."""
    text = told.evidence.text
    if condition is None:
        return text
    start, end = (max(at - told.evidence.start, 0) for at in (condition.start, condition.end))
    return text[:start] + " " * len(text[start:end]) + text[end:]


@cache
def _condition() -> re.Pattern[str]:
    listed = ontology.load("outcomes")["conditions"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


@lru_cache(maxsize=32768)
def progress(text: str, place: int) -> ProposedOutcome | None:
    """How far the deed came that the word at `place` tells; None where nothing says so.

    >>> progress("Doe postponed the sale of the line", 3)
    'stalled'
    """
    near = words(text)[max(0, place - NEAR) : place + NEAR + 1]
    found = next((stage for stage in _STAGES if _says(near, stage)), None)
    return found or ("in part" if _is_share(near) else None)


def _is_share(told: tuple[str, ...]) -> bool:
    """True for "260 of the 400 homes": fewer were done than there are."""
    found = re.search(
        r"\b(\d[\d.]*) (?:of|out of) (?:the |his |her |its |their )?(\d[\d.]*)\b", " ".join(told)
    )
    return found is not None and float(found[1].rstrip(".")) < float(found[2].rstrip("."))


def stalls(text: str) -> bool:
    """True where the text tells of something that is held up."""
    return _says(words(text), "stalled")


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(_joined(words(phrase)) for phrase in ontology.load("outcomes")[name])


def _says(told: tuple[str, ...], name: str) -> bool:
    """True where one of the phrases under `name` in `outcomes.yaml` is among the words."""
    said = _joined(told)
    return any(phrase in said for phrase in _phrases(name))


def _joined(told: tuple[str, ...]) -> str:
    """The words in one line, each between blanks."""
    return f" {' '.join(told)} "
