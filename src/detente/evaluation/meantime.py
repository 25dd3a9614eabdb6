"""Times against the MEANTIME corpus (Minard and others, 2016): Wikinews with TIMEX3 values.

A gold time counts as found where a time of ours overlaps it. Its value counts as right where both
stand for the same days: "2008-Q3" is July to September 2008; of "since 2008" the end that is given
must agree. Durations and vague times (PAST_REF, PXY) have no days and count for finding only. The
day of publication at the head of each article is given to the reader and is not scored. As in
TempEval-3 (UzZaman and others, 2013) the value F1 is the F1 of finding times the share of right
values among what was found. Only the first six sentences of each article are annotated; a time of
ours after them is not counted.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from detente.model import Article, DateInterval, Span, content_id
from detente.reading import parser
from detente.reading.draft import DatedSpan, Draft
from detente.reading.plain import plain
from detente.reading.times import calendar
from detente.reading.times import finding as dates
from detente.reading.times.calendar import Stretch

ANNOTATED = 6  # sentences at the head of each article, title and day of publication included
_CLINGS = re.compile(r"[,.;:!?%)\]]|'s|'|n't|''")  # tokens with no blank before them
_OPENS = frozenset({"(", "[", "$", "``", "US$", "£", "€"})
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A TIMEX3 at its place; `stretch` is None where its value names no days."""

    span: Span
    value: str
    stretch: Stretch | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """The text of one article, its day of publication and its times; scored up to `end`."""

    text: str
    published: str | None
    times: tuple[GoldTime, ...]
    end: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Finding (overlap), the share of right values among those found, and the two multiplied."""

    gold: int
    precision: float
    recall: float
    f1: float
    value_accuracy: float
    value_f1: float


@dataclass(frozen=True, slots=True)
class Match:
    """A gold time and a time of ours that overlap, or one of them alone; right is None for none."""

    gold: GoldTime | None
    ours: DatedSpan | None
    right: bool | None


def evaluate(path: Path) -> Scores:
    """The scores on every XML file below `path`."""
    found: list[Match] = []
    for file in sorted(path.rglob("*.xml")):
        found.extend(matches(read_gold(file)))
    return score(found)


def score(found: list[Match]) -> Scores:
    """The scores over all `found`."""
    both = [each for each in found if each.gold and each.ours]
    gold = sum(1 for each in found if each.gold)
    judged = [each.right for each in both if each.right is not None]
    precision = len(both) / (sum(1 for each in found if each.ours) or 1)
    recall = len(both) / (gold or 1)
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    accuracy = sum(judged) / (len(judged) or 1)
    return Scores(gold, precision, recall, f1, accuracy, f1 * accuracy)


def matches(article: GoldArticle) -> Iterator[Match]:
    """Each gold time with the first time of ours that overlaps it, then what is left of ours.

    "From 2009 to 2011" is one time of ours and two of the corpus: it may be found by both.
    """
    ours = [each for each in _read(article) if each.start < article.end]
    for gold in article.times:
        found = next((each for each in ours if each.overlaps(gold.span)), None)
        right = _agree(gold.stretch, found.interval) if found and gold.stretch else None
        yield Match(gold, found, right)
    for each in ours:
        if not any(each.overlaps(gold.span) for gold in article.times):
            yield Match(None, each, None)


def read_gold(file: Path) -> GoldArticle:
    """The article in one file of the corpus, tokens put together again."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 - the user's own copy of the corpus
    text, spans, end = _text(root)
    times: list[GoldTime] = []
    heading: list[Span] = []
    published: str | None = None
    for mark in root.iter("TIMEX3"):
        anchors = [spans[each.attrib["t_id"]] for each in mark.iter("token_anchor")]
        value = mark.get("value", "")
        if mark.get("functionInDocument") == "CREATION_TIME":
            published = value[:10] if days_of(value) else None
            heading.extend(anchors)
        elif anchors:
            span = Span(min(each.start for each in anchors), max(each.end for each in anchors))
            times.append(GoldTime(span, value, days_of(value)))
    ordered = tuple(sorted(times, key=lambda each: each.span))
    if published is None:  # two articles do not mark the day that heads them
        published = next((each.value for each in ordered if len(each.value) == 10), None)
    return GoldArticle(_blanked(text, heading), published, ordered, end)


def days_of(value: str) -> Stretch | None:
    """The days that a TIMEX3 value names; None for durations and vague times.

    >>> days_of("2008-Q3").first.isoformat()
    '2008-07-01'
    """
    found = re.fullmatch(
        r"(\d{4})(?:-(\d\d|Q\d|H\d|W\d\d|[A-Z]{2})(?:-(\d\d|WE))?)?(?:T.*)?", value
    )
    if found is None:
        decade = re.fullmatch(r"\d{3}", value)
        return calendar.decade(int(value) * 10) if decade else None
    year, part, rest = int(found[1]), found[2] or "", found[3]
    try:
        return _days(year, part, rest)
    except ValueError:  # a slip of the annotators: month 13
        return None


def _days(year: int, part: str, rest: str | None) -> Stretch | None:
    if not part:
        return calendar.year(year)
    if part.isdigit():
        if rest:
            return calendar.day(date(year, int(part), int(rest)))
        return calendar.month(year, int(part))
    if part in _SEASONS:
        return calendar.season(year, _SEASONS[part])
    if part[0] == "Q":
        return calendar.quarter(year, int(part[1]))
    if part[0] == "H":
        return calendar.half(year, int(part[1]))
    monday = date.fromisocalendar(year, int(part[1:]), 1)
    first = monday + timedelta(5) if rest == "WE" else monday
    return calendar.days(first, monday + timedelta(6))


def _agree(gold: Stretch, ours: DateInterval) -> bool:
    """True where the days are the same, or a third of the gold days: it has no word for "late".

    An open end agrees with either end of the gold, so does that of a joined time: "2009 to 2011".
    """
    given = {each for each in (ours.earliest, ours.latest) if each}
    thirds = [_ends(calendar.third(gold, part)) for part in ("early", "mid", "late")]
    if given == _ends(gold) or given in thirds:
        return True
    if len(given) == 1:
        day = date.fromisoformat(min(given))
        near = {(day + timedelta(step)).isoformat() for step in (-1, 0, 1)}
        return any(near & ends for ends in (_ends(gold), *thirds))
    first, last = gold.first, gold.last
    return bool(first and last and first < last and given & _ends(gold) and _joins(ours.text))


def _joins(words: str) -> bool:
    return re.search(r"(?i)\b(?:to|and|through|until)\b|[-–]", words) is not None


def _ends(stretch: Stretch) -> set[str]:
    return {each.isoformat() for each in (stretch.first, stretch.last) if each}


def _read(article: GoldArticle) -> tuple[DatedSpan, ...]:
    made = Article(
        content_id("article", article.text), "meantime", None, None, None, article.published,
        "gold", "en", article.text,
    )  # fmt: skip
    return dates.find(parser.parse(Draft(made, plain(made.text)))).dates


def _text(root: ElementTree.Element) -> tuple[str, dict[str, Span], int]:
    """The text with a line a sentence, where each token stands, and where the scoring ends."""
    text, spans = "", {}
    sentence, glue, end = "", True, 0
    for token in root.iter("token"):
        word = token.text or ""
        if token.get("sentence") != sentence:
            text, sentence, glue = text + ("\n" if text else ""), token.get("sentence", ""), True
        if not glue and not _CLINGS.fullmatch(word):
            text += " "
        spans[token.attrib["t_id"]] = Span(len(text), len(text) + len(word))
        text, glue = text + word, word in _OPENS
        if int(sentence) < ANNOTATED:
            end = len(text)
    return text, spans, end


def _blanked(text: str, spans: list[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text
