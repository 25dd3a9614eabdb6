"""Numbers in a story with their currency sign, magnitude, unit word and bound.

What a number counts is a matter of grammar and is found in `finding.py`.

- The span covers sign, number, magnitude and unit word; the words of its bound ("about", "between",
  "or more") stand outside it.
- Exact: `low` and `high` are the value. About: a tenth to either side; nearly: a tenth below. At
  least and more than leave `high` open, at most and less than leave `low` open. Between: the ends,
  and their middle for the value.
- "From 10 to 20 percent" is a change, and gives two amounts; "10 to 20 percent" is a range.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from detente.model import Bound, Span
from detente.reading.patterns import any_of
from detente.reading.quantities import units
from detente.reading.quantities.numerals import FIGURES, spelled, value_of
from detente.reading.quantities.units import MAGNITUDE, SIGN, UNIT

_B = r"[^\S\n]"
_NUMBER = rf"(?:{FIGURES}|(?i:{spelled()}))"
_LINK = rf"(?:{_B}?[-–—]{_B}?|{_B}{{1,2}}(?:to|and|or){_B}{{1,2}})"
_FIRST = rf"(?P<sign>{SIGN})?{_B}?(?P<low>{_NUMBER})(?P<low_size>{MAGNITUDE})?(?P<low_unit>{UNIT})?"
_SECOND = (
    rf"(?P<link>{_LINK})(?P<sign_>{SIGN})?{_B}?"
    rf"(?P<high>{_NUMBER})(?P<high_size>{MAGNITUDE})?(?P<high_unit>{UNIT})?"
)
_END = r"(?![\w$]|[/:]\d|[.,]\d|-\d)"
_AMOUNT = re.compile(
    rf"(?<![\w$€£¥₹₩#@&])(?<!\w[-./:'’,^_+])(?<!\.){_FIRST}(?:{_SECOND}{_END})?{_END}", re.ASCII
)
_BEFORE = re.compile(
    rf"(?i)(?<!\w)(?P<words>{any_of(units.BOUNDS)}){_B}{{0,2}}(?:the{_B}|an?{_B})?$"
)
_OPENING = re.compile(rf"(?i)(?<!\w)(?P<words>between|from){_B}{{1,2}}$")
_AFTER = re.compile(rf"(?i){_B}{{0,2}}(?P<words>{any_of(units.AFTER)})(?!\w)")
_REACH = 32  # characters before a number in which its bound may stand


@dataclass(frozen=True, slots=True, order=True)
class Amount(Span):
    """A number at its place; `unit` is None until it is known what it counts.

    `digits` is True for a number in figures, False for one in words.
    """

    value: float
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None
    digits: bool


def amounts(story: str) -> Iterator[Amount]:
    """The amounts of `story`, in order."""
    for match in _AMOUNT.finditer(story):
        yield from _read(story, match)


def bounded(amount: Amount, word: str) -> Amount:
    """The amount with its ends set by `word`: a bound, or "nearly"."""
    value = amount.value
    low, high = {
        "about": (value * 9 / 10, value * 11 / 10),
        "nearly": (value * 9 / 10, value),
        "at least": (value, None),
        "more than": (value, None),
        "at most": (None, value),
        "less than": (None, value),
    }.get(word, (value, value))
    bound = "about" if word == "nearly" else word
    return replace(amount, low=low, high=high, bound=cast("Bound", bound))


def _read(story: str, match: re.Match[str]) -> Iterator[Amount]:
    first, second = _number(story, match, "low"), _number(story, match, "high")
    if first is None:
        return
    if second is None:
        yield _bounded(story, first)
        return
    first = _sharing(first, second, match)
    if not _is_range(story, first, second, match):
        yield _bounded(story, first)
        yield _bounded(story, second)
        return
    middle = (first.value + second.value) / 2
    yield Amount(
        first.start, second.end, middle, first.value, second.value, "between",
        second.unit or first.unit, second.digits,
    )  # fmt: skip


def _number(story: str, match: re.Match[str], end: str) -> Amount | None:
    """One end of a match as an amount, its bound not yet looked at."""
    sign_name = "sign" if end == "low" else "sign_"
    sign, size, word = match[sign_name], match[f"{end}_size"], match[f"{end}_unit"]
    value = value_of(match[end]) if match[end] else None
    if value is None or _is_letter(sign, size, word):
        return None
    value *= units.size_of(size)
    if word and units.plain(word) in units.HUNDREDTHS:
        value /= 100
    unit = units.SIGNS[sign] if sign else _named(story, word, size)
    stop = max(match.end(end), match.end(f"{end}_size"))
    if word and (unit == units.unit_of(word) or sign):
        stop = match.end(f"{end}_unit")
    start = match.start(sign_name if sign else end)
    return Amount(start, stop, value, value, value, "exact", unit, match[end][0].isdigit())


def _is_letter(sign: str | None, size: str | None, word: str | None) -> bool:
    """True for "5m" without a currency: metres, minutes, anything."""
    return size is not None and units.plain(size) in units.MONEY_MAGNITUDES and not (sign or word)


def _named(story: str, word: str | None, size: str | None) -> str | None:
    """The unit of the words after a number; "20 pounds" is money only where £ stands somewhere."""
    if not word:
        return None
    if units.plain(word) in units.AMBIGUOUS and not size and "£" not in story:
        return None
    return units.unit_of(word)


def _sharing(first: Amount, second: Amount, match: re.Match[str]) -> Amount:
    """The first end with the magnitude and unit that it shares: "$5-7 million"."""
    if first.unit is None:
        first = replace(first, unit=second.unit)
    if match["low_size"] is None and match["high_size"]:
        shared = first.value * units.size_of(match["high_size"])
        if first.value < 1000 and shared < second.value:
            first = replace(first, value=shared, low=shared, high=shared)
    return first


def _is_range(story: str, first: Amount, second: Amount, match: re.Match[str]) -> bool:
    opening = _OPENING.search(story, max(first.start - _REACH, 0), first.start)
    word = opening["words"].lower() if opening else ""
    if first.value >= second.value or word == "from":
        return False
    if second.unit and first.unit != second.unit:
        return False
    return word == "between" if match["link"].strip() == "and" else True


def _bounded(story: str, amount: Amount) -> Amount:
    before = _BEFORE.search(story, max(amount.start - _REACH, 0), amount.start)
    if before:
        return bounded(amount, units.BOUNDS[units.plain(before["words"])])
    after = _AFTER.match(story, amount.end)
    return bounded(amount, units.AFTER[units.plain(after["words"])]) if after else amount
