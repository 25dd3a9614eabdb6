"""A share as a sentence tells it: what accounted for so much of what, and the series of both.

Part and whole are held to be what a series gives only where their words say so and nothing more.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from detente.model import SeriesHead
from detente.weaving.claimed_dates import without_days
from detente.weaving.measures import concept, concepts
from detente.weaving.series_rules import one_of, rules
from detente.weaving.telling import Told
from detente.weaving.words import content, fold, small_words, stem, words

REACH = 300  # characters before and after a figure in which it is said to be a share
Bag = Counter[str]
_ENDS = '.,;:\u201c\u201d"\n'  # where a clause ends
_REPORTED = re.compile(r"\b(?:that|said|says)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """The words for the part, and for that of which it is a part."""

    part: str
    whole: str


def share_of(told: Told) -> Share | None:
    """What the claim says to be a part of what; None for a claim of anything else."""
    return told.once(_share)


def _share(told: Told) -> Share | None:
    figure, text, start = told.quantity, told.evidence.text, told.evidence.start
    if figure is None or figure.unit != "percent":
        return None
    before, after = text[: max(0, figure.start - start)], text[max(0, figure.end - start) :]
    before, after = before[-REACH:], after[:REACH]
    first, last = _before().search(before), _after().match(after)
    match = _share_was().search(before)
    if first and last:
        part, whole = first["part"], last["whole"]
    elif match:
        part, whole = match["part"], match["whole"]
    else:
        return None
    whole = without_days(" ".join(whole.split()))
    if told.date and told.date.text:
        whole = whole.replace(told.date.text, " ")
    return Share(without_days(_REPORTED.split(part)[-1]), whole)


@cache
def _share_was() -> re.Pattern[str]:
    """As in "Bolt's share of Acme's sales was 30%"."""
    return _up_to_figure(rf"share\s+of\s+(?P<whole>[^{_ENDS}]+?)\s+(?:{one_of('links')})")


@cache
def _before() -> re.Pattern[str]:
    return _up_to_figure(rf"(?:{one_of('shares')})")


def _up_to_figure(between: str) -> re.Pattern[str]:
    """A clause up to its figure: the part, what is `between`, and how near the figure is."""
    return re.compile(
        rf"(?:^|[{_ENDS}])(?P<part>[^{_ENDS}]*?)\s+{between}\s+(?:(?:{one_of('nearness')})\s+)*$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s+of\s+(?P<whole>[^{_ENDS}]+)")


def share_keys(told: Told) -> frozenset[str]:
    """The blocks in which the claim of a share meets the series of the whole, and those by which
    it is found when one of the part is added.
    """
    share = share_of(told)
    name = concept(share.whole) if share else None
    if share is None or name is None or name not in concepts(share.whole):
        return frozenset()
    owners = words(share.whole) + words(share.part)
    parts = frozenset(f"part {name} ~{word}" for word in words(share.part) if _weighs(word))
    return parts | frozenset(f"{name} ~{word}" for word in owners if _weighs(word))


def part_keys(head: SeriesHead) -> frozenset[str]:
    """The blocks of the claims of shares of which the series may give the part."""
    name = concept(head.measures)
    told = {word for words_ in (head.measures, *head.of) for word in words(words_)}
    return frozenset(f"part {name} ~{word}" for word in told if _weighs(word))


def _weighs(word: str) -> bool:
    return word not in small_words()


def is_whole(share: Share, head: SeriesHead) -> bool:
    """True where the series gives that of which a share is told, and nothing wider or narrower."""
    whole, measures = _bag(share.whole), _bag(head.measures)
    if not whole or concept(share.whole) != concept(head.measures):
        return False
    if whole == measures:  # "its revenue": whose it is, the part says; or "federal spending"
        theirs = not set(words(share.whole)).isdisjoint(rules()["theirs"])
        owned = any(_bag(name) <= _bag(share.part) for name in head.of)
        return (theirs and owned) or not measures.keys().isdisjoint(map(stem, rules()["owners"]))
    return any(whole == measures + _bag(name) for name in head.of)


def is_part(share: Share, head: SeriesHead, whole: SeriesHead) -> bool:
    """True where the series gives the part of which the share is told."""
    if head.id == whole.id or (head.unit, head.kind) != (whole.unit, whole.kind):
        return False
    told, measures, of = _bag(share.part), _bag(head.measures), _bag(whole.measures)
    names = [_bag(name) for name in head.of]
    if {fold(each) for each in head.of} & {fold(each) for each in whole.of}:
        own = [told, *(told - name for name in names if name <= told)]
        return measures != of and any(each | of == measures | of for each in own if not each <= of)
    rests = [told - name for name in names if name and name <= told]
    return measures == of and any(not rest or rest == measures for rest in rests)


def _bag(text: str) -> Bag:
    """What the words say and how often, with one sign for all words for one measured thing."""
    neutral = rules()["neutral"]
    loose = {stem(word) for word in (*neutral["any"], *neutral.get(concept(text) or "", ()))}
    found: Bag = Counter()
    for word in words(text):
        named = concepts(word)
        found.update([f"#{each}" for each in named] or content(word))
    return Counter({each: count for each, count in found.items() if each not in loose})
