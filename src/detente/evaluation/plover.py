"""Events against the PLOVER gold records and the PLV sentences.

PLV (Hu and others, 2024) marks a source and a target in a sentence and gives the PLOVER root; the
gold records (Open Event Data Alliance, 2018) give sentence, actors and type. PLOVER codes what is
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

from detente.model import Actor, ActorKind, Article, Event, Mention, Span, content_id
from detente.model.ontology import load
from detente.reading import parser, read
from detente.reading.actors import finding as actors
from detente.reading.draft import Draft
from detente.reading.events import finding as events
from detente.reading.plain import plain

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
    """Macro-F1 over the gold classes, and the share of sentences where an event was found."""

    sentences: int
    root: float
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
    marked = [_marked(row["marked_sentence"], row["root"]) for row in rows]
    return score([each.root for each in marked], [predicted(each) for each in marked])


def score(gold: Sequence[str], found: Sequence[str]) -> Scores:
    """Macro-F1 at three grains; a `found` of "none" is wrong at each.

    >>> score(["ACCUSE", "AID"], ["REJECT", "none"]).binary
    0.5
    """
    return Scores(
        sentences=len(gold),
        root=macro_f1(gold, found),
        quad=macro_f1([quad_of(each) for each in gold], [quad_of(each) for each in found]),
        binary=macro_f1([_side(each) for each in gold], [_side(each) for each in found]),
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
    """The root that the reading finds between the marked actors; "none" where it finds no event."""
    draft = parser.parse(Draft(_article(sentence.text), plain(sentence.text)))
    draft = actors.find(draft)
    both = (
        _actor("source", sentence.source, sentence.target, draft.actors),
        _actor("target", sentence.target, sentence.source, draft.actors),
    )
    found = events.find(draft.with_(actors=both)).events
    for event in found:
        if event.sources[:1] == ("source",):
            return root_of(event)
    return root_of(found[0]) if found else _NONE


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


def _side(root: str) -> str:
    return quad_of(root).rsplit(" ", 1)[-1]


def _names(actors: Any) -> set[str]:
    listed = actors if isinstance(actors, list) else []
    return {word.lower() for each in listed for word in str(each.get("actorText", "")).split()}


def _marked(text: str, root: str) -> MarkedSentence:
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


def _actor(
    name: str, spans: tuple[Span, ...], others: tuple[Span, ...], found: tuple[Actor, ...]
) -> Actor:
    """The marked actor, with the pronouns that the reading takes for it."""
    mentions = [Mention(span.start, span.end, "name") for span in spans]
    kind: ActorKind = "organization"
    for actor in found:
        if any(span.overlaps(each) for span in spans for each in actor.mentions):
            kind = actor.kind
            mentions += [
                each
                for each in actor.mentions
                if each.form == "pronoun"
                and not any(each.overlaps(one) for one in (*spans, *others))
            ]
    return Actor(name, name, kind, (), tuple(sorted(mentions)))


def _article(text: str) -> Article:
    identity = content_id("article", text)
    return Article(identity, "sentence", None, None, None, None, None, "en", text)
