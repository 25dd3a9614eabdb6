"""How likely the words say it is, by published tables of verbal probabilities."""

import re
from functools import cache

from detente.model import Likelihood
from detente.model.ontology import load

_PERCENT = re.compile(
    r"\b(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent)[ -](?:chance|probability|likelihood|odds)\b"
)
_MONTH = re.compile(r"\bMay\b")


def likelihood(words: str) -> Likelihood | None:
    """The interval that the words of probability in `words` stand for, None where there are none.

    The longest phrase of `model/ontology/likelihood.yaml` counts, the last of several as long. A
    figure is taken as it stands.

    >>> likelihood("is very likely to")
    Likelihood(low=0.8, high=0.95)
    >>> likelihood("a 30 percent chance that")
    Likelihood(low=0.3, high=0.3)
    """
    words = _MONTH.sub("", words).lower()
    if figure := _PERCENT.search(words):
        share = round(float(figure.group(1)) / 100, 6)
        return Likelihood(share, share) if share <= 1 else None
    found = _phrase().findall(words)
    return _table()[max(reversed(found), key=len)] if found else None


@cache
def _table() -> dict[str, Likelihood | None]:
    return {
        phrase: Likelihood(level["low"], level["high"]) if level["low"] is not None else None
        for level in load("likelihood")
        for phrase in level["words"]
    }


@cache
def _phrase() -> re.Pattern[str]:
    """Any phrase of the table, longest first."""
    phrases = sorted(_table(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")
