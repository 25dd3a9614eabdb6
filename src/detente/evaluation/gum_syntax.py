"""Words, sentences, parts of speech and trees, measured on GUM from the plain text on.

As in the CoNLL 2018 shared task (Zeman and others, 2018): words are aligned by their characters;
relations count without their subtypes. Where spaCy's small English model is installed
(`pip install 'detente[compare]'`), it is measured in the same run, its labels turned into Universal
Dependencies.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.evaluation import gum
from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.counts import Score, compared
from detente.model import Span
from detente.reading.encoder.analysis import analyse
from detente.reading.plain import plain

NEWS = "news"


@dataclass(frozen=True, slots=True)
class Parsed:
    """Words with tags, heads (a root's is itself) and relations; `starts`: of sentences."""

    words: list[Span]
    starts: list[int]
    tags: list[str]
    heads: list[int]
    relations: list[str]


@dataclass(frozen=True, slots=True)
class Scores:
    """F1 of words, sentences, tags (UPOS), heads (UAS) and heads with relations (LAS)."""

    words: Score
    sentences: Score
    tags: Score
    uas: Score
    las: Score


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of some texts: F1 of each, and the interval of LAS over texts."""

    texts: int
    gold_words: int
    words: float
    sentences: float
    tags: float
    uas: float
    las: float
    las_interval: Interval


@dataclass(frozen=True, slots=True)
class Result:
    """Figures of the texts of news and of all, by who read them."""

    news: dict[str, Part]
    all: dict[str, Part]


def evaluate(path: Path) -> Result:
    """The figures on a part of GUM, the folder `path`."""
    readers: dict[str, Callable[[str], Parsed]] = {"detente": read}
    try:
        from detente.evaluation.spacy_syntax import read as read_by_spacy

        readers["spacy"] = read_by_spacy
    except ImportError:  # not installed: detente is measured alone
        pass
    found: dict[str, list[tuple[str, Scores]]] = defaultdict(list)
    for gold in gum.texts(path):
        for name, reader in readers.items():
            found[name].append((gold.genre, score(reader(gold.text), of(gold))))
    news = {k: [s for genre, s in each if genre == NEWS] for k, each in found.items()}
    return Result(
        {name: _part(each) for name, each in news.items()},
        {name: _part([scores for _, scores in each]) for name, each in found.items()},
    )


def read(text: str) -> Parsed:
    """What detente's encoder finds."""
    found = analyse(text, plain(text))
    starts = [first for first, _ in found.sentences]
    return Parsed(found.words, starts, found.tags, found.heads, found.relations)


def of(gold: gum.Gold) -> Parsed:
    """What people marked."""
    return Parsed(gold.words, gold.starts, gold.tags, gold.heads, gold.relations)


def score(found: Parsed, wanted: Parsed) -> Scores:
    """The scores of one text."""
    return Scores(
        compared(set(found.words), set(wanted.words)),
        compared(_sentences(found), _sentences(wanted)),
        compared(
            set(zip(found.words, found.tags, strict=True)),
            set(zip(wanted.words, wanted.tags, strict=True)),
        ),
        compared(_arcs(found, labels=False), _arcs(wanted, labels=False)),
        compared(_arcs(found, labels=True), _arcs(wanted, labels=True)),
    )


def _sentences(parsed: Parsed) -> set[object]:
    ends = [*parsed.starts[1:], len(parsed.words)]
    return {
        (parsed.words[first].start, parsed.words[end - 1].end)
        for first, end in zip(parsed.starts, ends, strict=True)
        if first < end
    }


def _arcs(parsed: Parsed, *, labels: bool) -> set[object]:
    return {
        (
            word,
            None if parsed.heads[place] == place else parsed.words[parsed.heads[place]],
            parsed.relations[place].partition(":")[0] if labels else "",
        )
        for place, word in enumerate(parsed.words)
    }


def _part(found: Sequence[Scores]) -> Part:
    return Part(
        len(found),
        sum(each.words.wanted for each in found),
        _f1(found, "words"),
        _f1(found, "sentences"),
        _f1(found, "tags"),
        _f1(found, "uas"),
        _f1(found, "las"),
        interval(found, lambda some: _f1(some, "las")),
    )


def _f1(found: Sequence[Scores], name: str) -> float:
    return sum((getattr(each, name) for each in found), Score()).f1
