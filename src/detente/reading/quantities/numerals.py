"""Numbers in figures and in words.

English cardinals are read by the usual grammar of tens and magnitudes; the words are listed in
`model/ontology/numerals.yaml`.
"""

import re
from functools import cache

from detente.model.ontology import load

FIGURES = r"\d{1,3}(?:,\d{2,3}){1,10}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"


@cache
def _words() -> dict[str, float]:
    """The value of every number word that stands alone: one, twelve, forty, dozen."""
    return {str(word): float(value) for word, value in load("numerals")["words"].items()}


@cache
def _multipliers() -> dict[str, float]:
    """The value of every word that multiplies what stands before it: hundred, lakh, million."""
    return {str(word): float(value) for word, value in load("numerals")["multipliers"].items()}


@cache
def _fractions() -> dict[str, float]:
    """The value of the openings such as "half a" and "a quarter of a"."""
    return {str(word): float(value) for word, value in load("numerals")["fractions"].items()}


def spelled() -> str:
    """A pattern for a number in words; hang `(?i:...)` around it for words of any case."""
    units, powers = "|".join(_words()), "|".join(_multipliers())
    after_power = "|".join(f"(?<={power})" for power in _multipliers())
    link = rf"(?:-|\s{{1,2}}|(?:{after_power})\s{{1,2}}and\s{{1,2}})"
    half = r"(?:\s{1,2}and\s{1,2}a\s{1,2}half)?"
    fraction = "|".join(word.replace(" ", r"\s{1,2}") for word in _fractions())
    return (
        rf"(?:(?:{fraction})\s{{1,2}}(?:{powers})\b"
        rf"|(?:(?:{units})\b|an?(?=\s{{1,2}}(?:{powers})\b))(?:{link}(?:{units}|{powers})\b){{0,9}}{half}"
        rf"(?:\s{{1,2}}(?:{powers})\b)?)"
    )


def value_of(words: str) -> float | None:
    """The number that `words` stand for; None where they are no number.

    >>> value_of("12,500"), value_of("two hundred and five"), value_of("half a million")
    (12500.0, 205.0, 500000.0)
    """
    plain = " ".join(words.lower().split())
    if re.fullmatch(FIGURES, plain, re.ASCII):
        return float(plain.replace(",", ""))
    for opening, value in _fractions().items():
        if plain.startswith(opening + " "):
            power = _multipliers().get(plain[len(opening) + 1 :])
            return power and value * power
    return _compound(plain)


def _compound(plain: str) -> float | None:
    """The number in words by the grammar: multipliers close what stands before them."""
    halves = " and a half" in plain
    total = current = 0.0
    last = 0.0
    parts = plain.replace(" and a half", "").replace("-", " ").replace(" and ", " ").split()
    if not parts:
        return None
    for part in parts:
        if part in ("a", "an") and not current and not total:
            current = 1.0
        elif part in _words():
            if not _follows(current % 100, _words()[part]):
                return None
            current += _words()[part]
        elif part in _multipliers():
            last = _multipliers()[part]
            current = (current or 1.0) * last
            if last >= 1000:
                total, current = total + current, 0.0
        else:
            return None
    return total + current + (0.5 * (last or 1.0) if halves else 0.0)


def _follows(before: float, value: float) -> bool:
    """True where a number word may stand after the tens and ones read so far: "twenty" "one"."""
    return not before or (before >= 20 and before % 10 == 0 and 0 < value < 10)
