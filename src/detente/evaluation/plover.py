"""Events against the PLOVER gold records and the PLV sentences.

PLV (Hu and others, 2024) marks a source and a target in a sentence and gives the PLOVER root; the
gold records (Open Event Data Alliance, 2018) give sentence, actors and type. The marked sentences
ask the reader's head for events alone; the records ask for the whole reading. PLOVER codes what is
announced but not done as AGREE or THREATEN; our events keep the type of the act and a status, so
`root_of` puts the two together. The sets count CONCEDE and RETREAT as YIELD, REQUEST as DEMAND,
and INVESTIGATE and DISAPPROVE apart from ACCUSE.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.evaluation.bootstrap import Interval, interval
from detente.evaluation.passages import analysed, at
from detente.model import Article, Event, Span, content_id
from detente.model.ontology import load
from detente.reading import read

_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD", "DEMAND": "REQUEST", "FIGHT": "ASSAULT"}
_MERGED |= {"INVESTIGATE": "ACCUSE", "DISAPPROVE": "ACCUSE"}
_QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
_NONE = "none"


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """One PLV sentence: where its source and target stand, and the gold root."""

    text: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    root: str


@dataclass(frozen=True, slots=True)
class Scores:
    """Macro-F1 over the gold classes, with the interval of the finest over sentences, and the share
    of sentences where an event was found.
    """

    sentences: int
    root: float
    root_interval: Interval
    quad: float
    binary: float
    found: float


@dataclass(frozen=True, slots=True)
class RecordScores:
    """Over the gold records: the share with the right type among what was found, with an event at
    all, and with an actor of the right type's event that overlaps a gold actor.
    """

    records: int
    found: float
    type: float
    actor: float


def evaluate(path: Path) -> Scores | RecordScores:
    """The scores on `path`: a .tsv of PLV sentences or a .json of gold records."""
    if path.suffix == ".json":
        return score_records(json.loads(path.read_text(encoding="utf-8")))
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    sentences = [marked(row["marked_sentence"], row["root"]) for row in rows]
    return score([each.root for each in sentences], [predicted(each) for each in sentences])


def score(gold: Sequence[str], found: Sequence[str]) -> Scores:
    """Macro-F1 at three grains; a `found` of "none" is wrong at each.

    >>> score(["ACCUSE", "AID"], ["REJECT", "none"]).binary
    0.5
    """
    return Scores(
        sentences=len(gold),
        root=macro_f1(gold, found),
        root_interval=interval(
            list(zip(gold, found, strict=True)),
            lambda pairs: macro_f1([one for one, _ in pairs], [other for _, other in pairs]),
        ),
        quad=macro_f1([quad_of(each) for each in gold], [quad_of(each) for each in found]),
        binary=macro_f1([side_of(each) for each in gold], [side_of(each) for each in found]),
        found=sum(each != _NONE for each in found) / max(1, len(gold)),
    )


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """The mean F1 of the classes that occur in `gold`."""
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    golds, founds = Counter(gold), Counter(found)
    each = [2 * right[label] / (golds[label] + founds[label]) for label in golds]
    return sum(each) / max(1, len(each))


def root_of(event: Event) -> str:
    """The root that PLOVER would give `event`, in the classes of the data sets."""
    quad = str(load("events")[event.type]["quad"])
    if event.status in ("planned", "conditional") and quad != "verbal conflict":
        return "AGREE" if quad.endswith("cooperation") else "THREATEN"
    if event.status == "denied" and quad.endswith("cooperation"):
        return "REJECT"
    return merged(event.type)


def merged(kind: str) -> str:
    """`kind` in the classes of the data sets."""
    return _MERGED.get(kind, kind)


def quad_of(root: str) -> str:
    """The quad class of a root; YIELD is material cooperation."""
    if root == _NONE:
        return _NONE
    return str(load("events")["CONCEDE" if root == "YIELD" else root]["quad"])


def predicted(sentence: MarkedSentence) -> str:
    """The root that the reader finds between the marked actors; one that is marked alone is taken
    for both.
    """
    found = analysed(sentence.text)
    sources, targets = (
        [word for span in spans for word in at(found.words, span.start, span.end)]
        for spans in (sentence.source, sentence.target)
    )
    roots = found.judge.roots(sources or targets, targets or sources, 0, len(found.words))
    return max(roots, key=lambda root: roots[root]) if roots else _NONE


def score_records(records: Iterable[dict[str, Any]]) -> RecordScores:
    """Scores of the whole reading, actors and all, on gold records."""
    total = found = right = overlapping = 0
    for record in records:
        total += 1
        reading = read(_article(record["text"]))
        roots = [root_of(event) for event in reading.events]
        found += bool(roots)
        match = [e for e in reading.events if root_of(e) == merged(record["event"])]
        right += bool(match)
        named = {each.id: each.name for each in reading.actors}
        gold = _names(record.get("source")) | _names(record.get("target"))
        ours = {
            word.lower()
            for event in match
            for actor in (*event.sources, *event.targets)
            for word in named[actor].split()
        }
        overlapping += bool(gold & ours)
    return RecordScores(total, *(count / max(1, total) for count in (found, right, overlapping)))


def side_of(root: str) -> str:
    """Cooperation or conflict."""
    return quad_of(root).rsplit(" ", 1)[-1]


def _names(actors: Any) -> set[str]:
    listed = actors if isinstance(actors, list) else []
    return {word.lower() for each in listed for word in str(each.get("actorText", "")).split()}


def marked(text: str, root: str) -> MarkedSentence:
    """The plain sentence and the spans that stood between `<s>` and `</s>`, `<t>` and `</t>`."""
    spans: dict[str, list[Span]] = {"s": [], "t": []}
    opened: dict[str, int] = {}
    words = ""
    place = 0
    while place < len(text):
        for mark in ("s", "t"):
            if text.startswith(f"<{mark}>", place):
                opened[mark], place = len(words), place + 3
                break
            if text.startswith(f"</{mark}>", place):
                end = len(words.rstrip())
                spans[mark].append(Span(opened.get(mark, end), end))
                place += 4
                break
        else:
            words += text[place]
            place += 1
    return MarkedSentence(words, tuple(spans["s"]), tuple(spans["t"]), merged(root))


def _article(text: str) -> Article:
    identity = content_id("article", text)
    return Article(identity, "sentence", None, None, None, None, None, "en", text)
