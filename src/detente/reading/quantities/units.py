"""Currencies, percent and magnitudes, as patterns and as tables; `model/ontology/units.yaml`."""

from typing import Any

from detente.model.ontology import load
from detente.reading.patterns import BLANK, any_of

_UNITS: dict[str, Any] = load("units")


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
_ABBREVIATED = ("bn", "mn", "tn", "mln", "bln", "trn")
_WORDS = any_of({*MAGNITUDES} - {*_LETTERS} | {*_ABBREVIATED})
_GAP = rf"(?:-|{BLANK})?"
_PERCENT = any_of(word for word in PERCENT if word != "%")
_CODES = any_of(_CURRENCIES)
MAGNITUDE = rf"(?:{_GAP}(?i:{_WORDS})\b|(?i:{any_of(_LETTERS)})\b)"
UNIT = (
    rf"(?:{_GAP}(?:(?i:{_PERCENT}|{any_of(NAMES)})\b|(?:{_CODES})\b)"
    r"|[^\S\n]?[%€£₹])"
)


def unit_of(words: str) -> str | None:
    """The unit that words after a number stand for: "USD" for "dollars"; None where for none."""
    return PERCENT.get(plain(words)) or NAMES.get(plain(words)) or SIGNS.get(words.strip(" -"))


def size_of(words: str | None) -> float:
    """The magnitude that words stand for: a million for "m"; 1 where there are none."""
    return MAGNITUDES[plain(words)] if words else 1.0
