"""How likely the words say it is, by published tables of verbal probabilities."""

import re
from functools import cache

from detente.model import Likelihood
from detente.model.ontology import load
from detente.reading.quantities.numerals import value_of

_PERCENT = re.compile(
    r"\b(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent)[ -](?:chance|probability|likelihood|odds)\b"
)
_CHANCE = r"(?:chances?|probability|likelihood|odds|risk)"
_ABOUT = r"(?:about |around |only |just |roughly )?"
_PERCENT_BEHIND = re.compile(
    rf"\b{_CHANCE}\b.*\b(?:is|are|at|was|were|stands?) {_ABOUT}"
    r"(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent)"
)
_ONE_IN = r"(\d{1,3}|[a-z]{2,6})[ -](?:in|out of)[ -](?:a )?(\d{1,5}|[a-z]{2,8})"
_SHARE = re.compile(rf"\b{_ONE_IN} {_CHANCE}\b")
_SHARE_BEHIND = re.compile(
    rf"\b{_CHANCE}\b.*\b(?:is|are|at|was|were|stands?|of) {_ABOUT}{_ONE_IN}\b"
)
_MONTH = re.compile(r"\bMay\b")


def likelihood(words: str) -> Likelihood | None:
    """The interval that the words of probability in `words` stand for, None where there are none.

    The longest phrase of `model/ontology/likelihood.yaml` counts, the last of several as long. A
    figure is taken as it stands.

    >>> likelihood("is very likely to")
    Likelihood(low=0.8, high=0.95)
    >>> likelihood("a 30 percent chance that"), likelihood("a one in five chance")
    (Likelihood(low=0.3, high=0.3), Likelihood(low=0.2, high=0.2))
    """
    words = _MONTH.sub("", words).lower()
    if figure := _PERCENT.search(words) or _PERCENT_BEHIND.search(words):
        return _exactly(float(figure.group(1)) / 100)
    if found_share := _SHARE.search(words) or _SHARE_BEHIND.search(words):
        some, of = map(value_of, found_share.groups())
        if some and of:
            return _exactly(some / of)
    found = _phrase().findall(words)
    return _table()[max(reversed(found), key=len)] if found else None


def _exactly(share: float) -> Likelihood | None:
    share = round(share, 6)
    return Likelihood(share, share) if share <= 1 else None


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
