"""Currencies, percent and magnitudes, as patterns and as tables; `model/ontology/units.yaml`."""

import re
from collections.abc import Iterable
from typing import Any

from detente.model.ontology import load

_UNITS: dict[str, Any] = load("units")
BLANK = r"[^\S\n]"


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first, blanks of any width."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", BLANK + "{1,2}") for word in ordered)


def plain(words: str) -> str:
    """Words of a unit, magnitude or bound as they stand in the tables."""
    return " ".join(words.lower().split()).strip("- ") or words.strip()


_CURRENCIES: dict[str, dict[str, list[str]]] = _UNITS["currencies"]
AMBIGUOUS: dict[str, str] = _UNITS["ambiguous"]
HUNDREDTHS: dict[str, str] = _UNITS["hundredths"]
MAGNITUDES: dict[str, float] = {word: float(size) for word, size in _UNITS["magnitudes"].items()}
MONEY_MAGNITUDES = frozenset(_UNITS["money_magnitudes"])
NUMBERED = frozenset(_UNITS["numbered"])
INVARIABLE = frozenset(_UNITS["invariable"])
SIGNS: dict[str, str] = {
    **{sign: code for code, kinds in _CURRENCIES.items() for sign in kinds["signs"]},
    **{code: code for code in _CURRENCIES if code != "TRY"},
}
NAMES: dict[str, str] = {
    **{name.lower(): code for code, kinds in _CURRENCIES.items() for name in kinds["names"]},
    **AMBIGUOUS,
    **{word.lower(): code for word, code in HUNDREDTHS.items()},
}
PERCENT: dict[str, str] = {
    word: unit for unit, words in _UNITS["percent"].items() for word in words
}
BOUNDS: dict[str, str] = {
    plain(word): bound for bound, words in _UNITS["bounds"].items() for word in words
}
AFTER: dict[str, str] = {
    plain(word): bound for bound, words in _UNITS["after"].items() for word in words
}

SIGN = any_of(SIGNS)
_LETTERS = [word for word in MAGNITUDES if len(word) < 4]
MAGNITUDE = rf"(?:(?:-|{BLANK}{{1,2}})?(?i:{any_of(set(MAGNITUDES) - set(_LETTERS))}|bn|mn|tn|mln|bln|trn)\b|(?i:{any_of(_LETTERS)})\b)"
UNIT = rf"(?:(?:-|{BLANK}{{1,2}})?(?:(?i:{any_of(word for word in PERCENT if word != '%')}|{any_of(NAMES)})\b|(?:{any_of(code for code in _CURRENCIES)})\b)|{BLANK}?[%€£₹])"


def unit_of(words: str) -> str | None:
    """The unit that words after a number stand for: "USD" for "dollars"; None where for none."""
    return PERCENT.get(plain(words)) or NAMES.get(plain(words)) or SIGNS.get(words.strip(" -"))


def size_of(words: str | None) -> float:
    """The magnitude that words stand for: a million for "m"; 1 where there are none."""
    return MAGNITUDES[plain(words)] if words else 1.0
