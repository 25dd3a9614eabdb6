"""Predictions against the future statements data set.

489 Wikinews articles, each with what is foretold, by whom and for when, in words of the
annotator's own and without offsets. The gold looks drafted by a model. Of 56 entries read against
their 28 articles, 28 are predictions that the article makes; the others are what happened already,
causes, rules, or guesses of the annotator ("implied by past actions"), and no article is left
without an entry. Precision and recall against it are therefore for comparing one reader with
another, not measures of quality, and half of the gold cannot be found by an honest reader.

A gold entry is found where a prediction's evidence holds at least half of the entry's content
words; words are compared by their first letters, so that "resignation" meets "resigns". For those
found: whether the predictor is the same, and whether the time is. The gold gives a time in free
words, and no day on which the articles were published: a reader cannot turn "next week" into days.
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, field
from pathlib import Path
from random import Random

from detente.model import Article, DateInterval, Prediction, Reading, content_id
from detente.reading import read

_WORD = re.compile(r"[a-z0-9]{3,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_STEM = 5  # letters that stand for a word
_ENOUGH = 0.5  # share of the gold's content words that the evidence must hold
_EMPTY = frozenset(
    {
        "and", "are", "article", "any", "been", "for", "from", "future", "general", "has", "have",
        "implied", "into", "its", "next", "not", "over", "that", "the", "their", "this",
        "unspecified", "was", "were", "will", "with",
    }
)  # fmt: skip
# Words of a gold time that give none: "Ongoing/Future", "Unspecified; dependent on US actions".
_NO_TIME = re.compile(r"\b(unspecified|none|n/a|unknown|ongoing|future|past|soon|immediate)", re.I)
RESAMPLED = 1000  # times the articles are drawn anew for the bounds
SEED = 20


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is foretold, in words, by whom and for when; `by` is empty where the article names
    nobody, `when` where no time is given; `interval` is the time in days, known of a reading alone.
    """

    what: str
    by: str = ""
    when: str = ""
    interval: DateInterval | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted, of one article or of many.

    `right` are predictions that hold a gold entry, `matched` gold entries that are held; of those
    `predictors` have the predictor and `horizons` the time of the gold; `timed` are those whose
    gold gives a time, and `timed_right` of these are right. `overlap` sums, over the gold, the
    share of an entry's content words that the best prediction holds.
    """

    articles: int = 0
    gold: int = 0
    found: int = 0
    right: int = 0
    matched: int = 0
    predictors: int = 0
    horizons: int = 0
    timed: int = 0
    timed_right: int = 0
    overlap: float = 0.0

    def __add__(self, other: "Tally") -> "Tally":
        pairs = zip(astuple(self), astuple(other), strict=True)
        return Tally(*(one + another for one, another in pairs))


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between what a figure lies in 95 of 100 draws of the articles."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Over all articles.

    `precision` is the share of predictions that hold a gold entry, `recall` the share of gold
    entries that are held, `overlap` the mean share of an entry's words in the best prediction.
    `predictor` and `horizon` are the shares of the entries found whose predictor, and whose time,
    is found as well; where the gold gives no time none may be found. `bounds` are by bootstrap.
    """

    precision: float
    recall: float
    f1: float
    overlap: float
    predictor: float
    horizon: float
    counts: Tally
    bounds: dict[str, Bounds] = field(default_factory=dict)


FIGURES = ("precision", "recall", "f1", "overlap", "predictor", "horizon")


def evaluate(path: Path) -> Scores:
    """The scores on `path`: `half.json` or a file of its shape."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    gold = [[_gold(each) for each in entry["extracted"]] for entry in entries]
    found = [foretold(read(_article(entry["original_text"]))) for entry in entries]
    return score(gold, found)


def score(gold: Sequence[Sequence[Foretold]], found: Sequence[Sequence[Foretold]]) -> Scores:
    """The scores of what was `found` in each article against its `gold`.

    >>> score([[Foretold("growth of exports", "Bank")]], [[Foretold("exports grow", "bank")]]).f1
    1.0
    """
    tallies = [tally(*pair) for pair in zip(gold, found, strict=True)]
    total = sum(tallies, Tally())
    return Scores(**_figures(total), counts=total, bounds=bounds(tallies))


def bounds(tallies: Sequence[Tally], resampled: int = RESAMPLED) -> dict[str, Bounds]:
    """The bounds of each figure, from drawing as many articles with replacement again and again
    (Efron 1979); the draws are the same each time.
    """
    if not tallies:
        return {}
    draw = Random(SEED)  # noqa: S311 - no secret
    drawn = [
        _figures(sum(draw.choices(tallies, k=len(tallies)), Tally())) for _ in range(resampled)
    ]
    found = {}
    for name in FIGURES:
        values = sorted(each[name] for each in drawn)
        low, high = (values[round(share * (resampled - 1))] for share in (0.025, 0.975))
        found[name] = Bounds(low, high)
    return found


def _figures(total: Tally) -> dict[str, float]:
    precision = total.right / max(1, total.found)
    recall = total.matched / max(1, total.gold)
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "overlap": total.overlap / max(1, total.gold),
        "predictor": total.predictors / max(1, total.matched),
        "horizon": total.horizons / max(1, total.matched),
    }


def tally(wants: Sequence[Foretold], there: Sequence[Foretold]) -> Tally:
    """What is counted of one article: `wants` is its gold, `there` what was found."""
    hits = [(want, hit) for want in wants if (hit := _best(want, there))]
    timed = [(want, hit) for want, hit in hits if _has_time(want)]
    return Tally(
        articles=1,
        gold=len(wants),
        found=len(there),
        right=sum(any(_holds(want, each) for want in wants) for each in there),
        matched=len(hits),
        predictors=sum(_same_predictor(*each) for each in hits),
        horizons=sum(_same_time(*each) for each in hits),
        timed=len(timed),
        timed_right=sum(_same_time(*each) for each in timed),
        overlap=sum(max((_share(want, each) for each in there), default=0.0) for want in wants),
    )


def foretold(reading: Reading) -> list[Foretold]:
    """The predictions of a reading in the words of the article."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [_foretold(reading, each, names) for each in reading.predictions]


def _foretold(reading: Reading, prediction: Prediction, names: dict[str, str]) -> Foretold:
    words = prediction.evidence.words(reading.article.text)
    spoken = {each.id: each.speaker for each in reading.statements}
    speaker = spoken.get(prediction.statement or "")
    unnamed = speaker.words(reading.article.text) if speaker else ""
    when = prediction.horizon.text if prediction.horizon else ""
    by = names.get(prediction.forecaster or "", unnamed)
    return Foretold(words, by, when, prediction.horizon)


def _gold(entry: dict[str, object]) -> Foretold:
    parts = ("Predicted Attribute", "Magnitude / Predicted Value", "Event Variable")
    what = " ".join(str(entry[part] or "") for part in parts)
    return Foretold(what, str(entry["Predictor"] or ""), str(entry["Event Date"] or ""))


def _article(text: str) -> Article:
    identity = content_id("article", text)
    return Article(identity, "future_statements", None, None, None, None, None, "en", text)


def _best(want: Foretold, there: Iterable[Foretold]) -> Foretold | None:
    """Of what was found, the one that holds `want` and, if one does, has its predictor too."""
    holding = [each for each in there if _holds(want, each)]
    return max(holding, key=lambda each: _same_predictor(want, each), default=None)


def _holds(want: Foretold, found: Foretold) -> bool:
    return _share(want, found) >= _ENOUGH


def _share(want: Foretold, found: Foretold) -> float:
    """The share of the content words of `want` that `found` holds."""
    words = _stems(want.what)
    return len(words & _stems(found.what)) / len(words) if words else 0.0


def _has_time(want: Foretold) -> bool:
    return bool(want.when.strip()) and not _NO_TIME.search(want.when)


def _same_time(want: Foretold, found: Foretold) -> bool:
    """True where neither gives a time, or the two share a word, or a year lies in the interval."""
    given = bool(found.when or found.interval)
    if not _has_time(want) or not given:
        return _has_time(want) == given
    words = set(_WORD.findall(want.when.lower())) & set(_WORD.findall(found.when.lower()))
    interval = found.interval
    first = interval.earliest[:4] if interval and interval.earliest else "0"
    last = interval.latest[:4] if interval and interval.latest else "9"
    years = _YEAR.findall(want.when) if interval else []
    return bool(words - {"the"}) or any(first <= year <= last for year in years)


def _same_predictor(want: Foretold, found: Foretold) -> bool:
    """True where the two share a word, or neither names anybody."""
    wanted, there = _stems(want.by), _stems(found.by)
    return bool(wanted & there) or not (wanted or there)


def _stems(words: str) -> frozenset[str]:
    plain = _WORD.findall(words.lower())
    return frozenset(each[:_STEM] for each in plain if each not in _EMPTY)
