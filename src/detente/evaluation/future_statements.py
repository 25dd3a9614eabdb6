"""Predictions against the future statements data set.

489 Wikinews articles, each with what is foretold, by whom and for when, in words of the
annotator's own and without offsets. The gold looks drafted by a model. Of 56 entries read against
their 28 articles, 28 are predictions that the article makes; the others are what happened already,
causes, rules, or guesses of the annotator ("implied by past actions"), and no article is left
without an entry. Precision and recall against it are therefore for comparing one reader with
another, not measures of quality, and half of the gold cannot be found by an honest reader.

A gold entry is found where a prediction's evidence holds at least half of the entry's content
words; words are compared by their first letters, so that "resignation" meets "resigns".
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.model import Article, Prediction, Reading, content_id
from detente.reading import read

_WORD = re.compile(r"[a-z0-9]{3,}")
_STEM = 5  # letters that stand for a word
_ENOUGH = 0.5  # share of the gold's content words that the evidence must hold
_EMPTY = frozenset(
    {
        "and", "are", "article", "any", "been", "for", "from", "future", "general", "has", "have",
        "implied", "into", "its", "next", "not", "over", "that", "the", "their", "this",
        "unspecified", "was", "were", "will", "with",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Foretold:
    """What is foretold, in words, and by whom; `by` is empty where the article names nobody."""

    what: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Scores:
    """Over all articles; `predictor` is the share of the found whose predictor is found as well."""

    articles: int
    gold: int
    found: int
    precision: float
    recall: float
    f1: float
    predictor: float


def evaluate(path: Path) -> Scores:
    """The scores on `path`: `half.json` or a file of its shape."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    gold = [[_gold(each) for each in entry["extracted"]] for entry in entries]
    found = [foretold(read(_article(entry["original_text"]))) for entry in entries]
    return score(gold, found)


def score(gold: Sequence[Sequence[Foretold]], found: Sequence[Sequence[Foretold]]) -> Scores:
    """The scores of what was `found` in each article against its `gold`.

    >>> score([[Foretold("growth of exports", "Bank")]], [[Foretold("exports grow", "the bank")]])
    Scores(articles=1, gold=1, found=1, precision=1.0, recall=1.0, f1=1.0, predictor=1.0)
    """
    pairs = list(zip(gold, found, strict=True))
    hits = [(want, _best(want, there)) for wants, there in pairs for want in wants]
    right = sum(
        any(_holds(want, each) for want in wants) for wants, there in pairs for each in there
    )
    matched = [(want, hit) for want, hit in hits if hit is not None]
    total = sum(map(len, found))
    precision = right / max(1, total)
    recall = len(matched) / max(1, len(hits))
    return Scores(
        articles=len(pairs),
        gold=len(hits),
        found=total,
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / max(1e-9, precision + recall),
        predictor=sum(_same_predictor(*each) for each in matched) / max(1, len(matched)),
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
    return Foretold(words, names.get(prediction.forecaster or "", unnamed))


def _gold(entry: dict[str, object]) -> Foretold:
    parts = ("Predicted Attribute", "Magnitude / Predicted Value", "Event Variable")
    what = " ".join(str(entry[part] or "") for part in parts)
    return Foretold(what, str(entry["Predictor"] or ""))


def _article(text: str) -> Article:
    identity = content_id("article", text)
    return Article(identity, "future_statements", None, None, None, None, None, "en", text)


def _best(want: Foretold, there: Iterable[Foretold]) -> Foretold | None:
    """Of what was found, the one that holds `want` and, if one does, has its predictor too."""
    holding = [each for each in there if _holds(want, each)]
    return max(holding, key=lambda each: _same_predictor(want, each), default=None)


def _holds(want: Foretold, found: Foretold) -> bool:
    words = _stems(want.what)
    return bool(words) and len(words & _stems(found.what)) >= _ENOUGH * len(words)


def _same_predictor(want: Foretold, found: Foretold) -> bool:
    """True where the two share a word, or neither names anybody."""
    wanted, there = _stems(want.by), _stems(found.by)
    return bool(wanted & there) or not (wanted or there)


def _stems(words: str) -> frozenset[str]:
    plain = _WORD.findall(words.lower())
    return frozenset(each[:_STEM] for each in plain if each not in _EMPTY)
