"""The figures that stand in a sentence, as far as its words alone tell: values, unit, words beside.

The reading ties figures to claims with their grammar. Here every figure counts, also one that no
claim was read from: "some 4.8 million", "five hundred and not a man fewer", "one in eight".
"""

import re
from dataclasses import dataclass
from functools import cache

from detente.model import Bound, Quantity, ontology
from detente.weaving.figure_sort import Meant, meant
from detente.weaving.ranges import Range, allowed
from detente.weaving.words import content, fold, small_words, stem

BESIDE = 45  # characters on either side of a figure in which its words are looked for
PERCENT = "percent"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MARKS = {"$": "dollar", "\u20ac": "euro", "\u00a3": "pound", "\u00a5": "yen"}
_NO_COUNT = re.compile(
    r"(?:st|nd|rd|th)\b|[:\u2013-]\d| (?:o'clock|a\.?m|p\.?m)\b|-year|-metre|-storey"
)
_BOUNDS: dict[str, Bound] = {
    "more than": "more than", "over": "more than", "at least": "at least", "above": "more than",
    "upwards of": "at least", "no fewer than": "at least", "no less than": "at least",
    "fewer than": "less than", "less than": "less than", "under": "less than", "below": "less than",
    "up to": "at most", "at most": "at most", "no more than": "at most", "not more than": "at most",
    "some": "about", "about": "about", "nearly": "about", "roughly": "about", "almost": "about",
    "around": "about", "just over": "about", "just under": "about", "close to": "about",
    "approximately": "about",
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_NO_UNIT = frozenset({"and", "or", "per", "st", "nd", "rd", "th", "pm", "am", "o'clock", *_MONTHS})
_AFTER = re.compile(
    r"[ \u00a0-]([^\W\d_][\w'\u2019-]*)(?: of)?(?: (?:the|his|her|its|their))?"
    r"(?: ([^\W\d_][\w'\u2019-]*))?"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure: the values it allows, what is counted (a stem, a currency, "percent" or ""), the
    stems of the words beside it, and how it is meant.
    """

    range: Range
    unit: str
    beside: frozenset[str]
    money: bool
    meant: Meant


def counted(text: str) -> tuple[Counted, ...]:
    """The figures of the text in order; years and days of the month left out."""
    found = []
    for match in _pattern().finditer(text):
        value = _value(match)
        if value is None or _is_calendar(text, match, value):
            continue
        unit, money = _unit(text, match)
        how = meant(text[: match.start()][-BESIDE:], text[match.end() :][:BESIDE], money=money)
        found.append(Counted(_range(match, value), unit, _beside(text, match), money, how))
    return (*found, *_shares(text))


@cache
def _numerals() -> dict[str, float]:
    rows = ontology.load("numerals")
    return {word: float(value) for word, value in rows["words"].items() if value > 1}


@cache
def _pattern() -> re.Pattern[str]:
    spoken = "|".join(sorted(_numerals(), key=len, reverse=True))
    bounds = "|".join(sorted(_BOUNDS, key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?P<bound>{bounds}) )?(?P<mark>[$\u20ac\u00a3\u00a5])?"
        rf"(?<![\w.,/-])(?P<number>{_DIGITS}|\b(?:{spoken})(?:[ -](?:{spoken}))?(?: and a half)?"
        rf"(?=\W|$)|\ba (?=hundred|thousand|million|billion|dozen))"
        r"(?P<half> and a half)?(?:[ -]?(?P<scale>hundred(?: thousand)?|thousand|million|billion"
        r"|trillion|dozen|lakh|crore|m|bn)\b)?(?P<percent> ?(?:%|per ?cent\b))?",
        re.IGNORECASE,
    )


_SCALES = {"m": 1e6, "bn": 1e9, "hundred thousand": 1e5}


def _value(match: re.Match[str]) -> float | None:
    printed = fold(match["number"]).strip()
    if printed[0].isdigit():
        value = float(printed.replace(",", ""))
    elif printed == "a":
        value = 1.0
    else:
        parts = [part for part in re.split(r"[ -]", printed) if part in _numerals()]
        value = sum(_numerals()[part] for part in parts) + 0.5 * ("half" in printed)
    scale = fold(match["scale"] or "")
    value += 0.5 * bool(match["half"])
    return value * _SCALES.get(scale, _multiplier(scale)) if scale else value


def _multiplier(word: str) -> float:
    return float(ontology.load("numerals")["multipliers"].get(word, 1))


def _range(match: re.Match[str], value: float) -> Range:
    bound = _BOUNDS.get(fold(match["bound"] or ""), "exact")
    low = None if bound in ("less than", "at most") else value
    high = None if bound in ("more than", "at least") else value
    figure = Quantity("", match.start(), match.end(), value, low, high, "", bound, None)
    spoken = not match["number"][0].isdigit()
    return allowed(figure, f"{value:.0f}" if spoken and value == int(value) else match["number"])


def _is_calendar(text: str, match: re.Match[str], value: float) -> bool:
    """True for a year, a day of a month, an hour, a score, the number of a house or of a law."""
    if match["mark"] or match["percent"] or match["scale"]:
        return False
    before, after = text[: match.start()], fold(text[match.end() : match.end() + 14])
    last = fold(before[-14:]).split()[-1:]
    printed = match["number"]
    if printed.isdigit() and len(printed) == 4 and 1000 <= value < 2100:
        return True
    if last and last[0].rstrip(".,") in (*_MONTHS[: 12 * (value < 32)], "no", "number", "aged"):
        return True
    if re.match(
        r"(?:st|nd|rd|th)\b|[:\u2013-]\d| (?:o'clock|a\.?m|p\.?m)\b|-year|-metre|-storey", after
    ):
        return True
    return bool(re.match(rf" (?:of )?(?:{'|'.join(_MONTHS)})\b", after))


def _unit(text: str, match: re.Match[str]) -> tuple[str, bool]:
    """What is counted, and whether it is money."""
    if match["percent"]:
        return PERCENT, False
    if match["mark"]:
        return _MARKS[match["mark"]], True
    after = _AFTER.match(text, match.end())
    for word in after.groups() if after else ():
        plain = fold(word or "")
        if plain and plain not in small_words() and plain not in _NO_UNIT:
            own = stem(plain)
            return own, own in _currencies()
    return "", False


@cache
def _currencies() -> frozenset[str]:
    """Stems of the words for money."""
    return frozenset(stem(fold(word)) for word in ontology.load("contraries")["money"])


def _beside(text: str, match: re.Match[str]) -> frozenset[str]:
    start, end = max(0, match.start() - BESIDE), match.end() + BESIDE
    return frozenset(content(text[start : match.start()]) + content(text[match.end() : end]))


_SHARE = re.compile(
    r"\b(?:(?<![$\u20ac\u00a3\u00a5.,/-])(?P<one>one|two|three|four|nine|\d+)"
    r" (?:in (?!\d{4}\b)|out of )(?P<of>\w+)"
    r"|(?P<part>half|a third|two thirds|two-thirds|a quarter|three quarters|a fifth|a tenth)"
    r" (?:of|the))\b",
    re.IGNORECASE,
)
_PARTS = {
    "half": (45, 55), "a third": (30, 36), "two thirds": (63, 70), "two-thirds": (63, 70),
    "a quarter": (22.5, 27.5), "three quarters": (72, 78), "a fifth": (18, 22), "a tenth": (9, 11),
}  # fmt: skip


def _shares(text: str) -> tuple[Counted, ...]:
    """Shares that are told in words, in percent: "one in eight", "a quarter of"."""
    found = []
    for match in _SHARE.finditer(text):
        if match["part"]:
            low, high = _PARTS[fold(match["part"])]
        else:
            one, of = (_plain(match[name]) for name in ("one", "of"))
            if not one or not of or one >= of:
                continue
            low, high = 95 * one / of, 105 * one / of
        beside, how = _beside(text, match), Meant("amount", "")
        found.append(Counted(Range(low, high), PERCENT, beside, money=False, meant=how))
    return tuple(found)


def _plain(word: str) -> float:
    return float(word) if word.isdigit() else {"one": 1.0, **_numerals()}.get(fold(word), 0.0)
