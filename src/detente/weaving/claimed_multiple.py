"""By how many times a claim says that something moved: "doubled", "more than halved"."""

import math
import re
from functools import cache

from detente.weaving.claimed_measure import NAME, phrase_of, place_of
from detente.weaving.measures import Direction
from detente.weaving.ranges import Range
from detente.weaving.series_rules import one_of, rules
from detente.weaving.telling import Told

NEARLY = 0.8  # "nearly doubled" is held to mean a rise of 80 to 100 percent
ABOUT = 0.1  # "doubled" is held to mean a rise of 90 to 110 percent


def multiple_of(told: Told) -> tuple[Direction, Range] | None:
    """Which way what is measured moved, and by how much in percent of what was before; None where
    the claim says no multiple of it.
    """
    place = place_of(told)
    if told.quantity is not None or not phrase_of(told):
        return None
    match = _after().match(place.after) or _before().search(place.before)
    if match is None:
        return None
    times = float(rules()["multiples"][match["word"].lower()])
    way: Direction = "rise" if times > 1 else "fall"
    return way, _range(100 * abs(times - 1), " ".join((match["near"] or "").lower().split()))


def _range(percent: float, near: str) -> Range:
    listed = rules()["nearly"]
    if near in listed["above"]:
        return Range(percent, math.inf)
    if near in listed["below"]:
        return Range(0.0, percent)
    if near in listed["short"]:
        return Range(NEARLY * percent, percent)
    return Range((1 - ABOUT) * percent, (1 + ABOUT) * percent)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+(?:of|at|in|by|for)\s+(?:the\s+)?{NAME})?"
        rf"\s+(?:(?:has|have|had|was|were|been|also|then)\s+)*{_multiple()}\b"
        r"(?!\s+(?:its|their|his|her|the|that)\b)"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_multiple()}\s+(?:(?:its|their|his|her|the|our)\s+)?(?:[\w.-]+(?:['\u2019]s|s['\u2019])\s+)?$"
    )


def _multiple() -> str:
    near, word = one_of("nearness"), "|".join(rules()["multiples"])
    return rf"(?:(?P<near>(?i:{near}))\s+)?(?P<word>(?i:{word}))"
