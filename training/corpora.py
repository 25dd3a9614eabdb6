"""The public data sets as documents with labels; `docs/reader.md` says where each is published."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from detente.evaluation import gum, plover, polnear
from detente.model import Span
from detente.reading.encoder import layout
from documents import UNKNOWN, Document, document

BEGINS, GOES_ON = layout.BIO.index("B"), layout.BIO.index("I")


def read_polnear(folder: Path) -> list[Document]:
    """PolNeAR: source, cue and content of each attribution."""
    found = []
    for article, wanted in polnear.articles(folder):
        doc = document(article.text)
        for part in layout.PARTS:
            doc.by_word[part] = [0] * len(doc.spans)
        doc.lists["attributions"] = []
        for each in wanted:
            parts = {}
            for part in layout.PARTS:
                spans = getattr(each, part)
                parts[part] = tuple(w for span in spans for w in doc.at(span.start, span.end))
                for span in spans:
                    _mark(doc.by_word[part], doc.at(span.start, span.end))
            if parts["cue"] and parts["content"]:
                doc.lists["attributions"].append((parts["cue"], parts["content"], parts["source"]))
        found.append(doc)
    return found


def _mark(values: list[int], places: Sequence[int]) -> None:
    """Marks a span; a span inside another that is marked already leaves it as it is."""
    if any(values[each] for each in places):
        return
    for number, each in enumerate(places):
        values[each] = GOES_ON if number else BEGINS


_KINDS = frozenset(layout.KINDS)


def read_gum(folder: Path) -> list[Document]:
    """GUM: tags, trees, sentences and mentions."""
    return [_tree_document(gold) for gold in gum.texts(folder)]


def _tree_document(gold: gum.Gold) -> Document:
    starts = set(gold.starts)
    doc = Document(gold.text, gold.words, gold.paragraphs)
    doc.by_word = {
        "tag": [_index(layout.TAGS, each) for each in gold.tags],
        "fine": [_index(layout.FINE_TAGS, each) for each in gold.fine],
        "starts": [int(place in starts) for place in range(len(gold.words))],
        "head": gold.heads,
        "relation": [_index(layout.RELATIONS, each) for each in gold.relations],
    }
    mentioned = [0] * len(gold.words)
    doc.lists["ends"] = []
    for each in sorted(gold.entities, key=lambda one: one.first - one.last):
        kind = each.kind if each.kind in _KINDS else "other"
        if not mentioned[each.head]:  # one mention for each head: the longest
            mentioned[each.head] = layout.MENTIONS.index(f"{kind} {each.form}")
            doc.lists["ends"].append(((each.head,), (each.first,), (each.last,)))
    doc.by_word["mention"] = mentioned
    return doc


def _index(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else UNKNOWN


_CROSSNER = {
    "politician": "person", "person": "person", "organisation": "organization",
    "politicalparty": "organization",
    "country": "place", "location": "place", "event": "event", "election": "event",
}  # fmt: skip
_NOT_IN_NAME = {"of", "for", "in", "on", "and", "to", "from", "at"}


def read_crossner(file: Path) -> list[Document]:
    """CrossNER politics: names only, so that what is not named stays unknown but is no name."""
    found = []
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if "\t" in line]
        doc = spaced([row[0] for row in rows])
        labels, ends = [-2] * len(rows), []  # -2: no name
        first = 0
        while first < len(rows):
            last = first
            if rows[first][1].startswith("B-"):
                while last + 1 < len(rows) and rows[last + 1][1].startswith("I-"):
                    last += 1
                kind = _CROSSNER.get(rows[first][1][2:], "")
                labels[first : last + 1] = [UNKNOWN] * (last - first + 1)
                if kind:
                    head = _name_head([row[0] for row in rows], first, last, kind)
                    labels[first : last + 1] = [-2] * (last - first + 1)
                    labels[head] = layout.MENTIONS.index(f"{kind} name")
                    ends.append(((head,), (first,), (last,)))
            first = last + 1
        doc.by_word["mention"] = labels
        doc.lists["ends"] = ends
        found.append(doc)
    return found


def _name_head(tokens: list[str], first: int, last: int, kind: str) -> int:
    """Persons' names hang on their first word, others on the last before a preposition."""
    if kind == "person":
        return first
    for each in range(first + 1, last + 1):
        if tokens[each].lower() in _NOT_IN_NAME:
            return each - 1
    return last


def spaced(tokens: Sequence[str]) -> Document:
    """A document of one line whose words are given."""
    spans, place = [], 0
    for token in tokens:
        spans.append(Span(place, place + len(token)))
        place += len(token) + 1
    return Document(" ".join(tokens), spans, [0, len(spans)])


def read_factuality(file: Path) -> list[Document]:
    """UDS-IH2: how surely what a predicate tells did happen, from -3 to 3."""
    found = []
    for line in file.open(encoding="utf-8"):
        row = json.loads(line)
        doc = spaced(row["text"].split(" "))
        doc.lists["factuality"] = [
            (tuple(range(*each["span1"])), float(each["label"])) for each in row["targets"]
        ]
        found.append(doc)
    return found


def read_claimbuster(file: Path) -> list[Document]:
    """ClaimBuster: whether a sentence is worth checking."""
    found = []
    for row in json.loads(file.read_text(encoding="utf-8")):
        doc = document(row["text"].replace("\n", " "))
        doc.lists["checkworthy"] = [(tuple(range(len(doc.spans))), int(row["label"] == 1))]
        if doc.spans:
            found.append(doc)
    return found


def read_plv(file: Path) -> list[Document]:
    """The PLV sentences: PLOVER's root between a marked source and a marked target."""
    with file.open(encoding="utf-8", newline="") as lines:
        marked = [
            plover.marked(row["marked_sentence"], row["root"])
            for row in csv.DictReader(lines, delimiter="\t")
        ]
    return [_rooted(each.text, [*each.source], [*each.target], each.root) for each in marked]


def _rooted(text: str, source: list[Span], target: list[Span], root: str) -> Document:
    doc = document(text.replace("\n", " "))
    ask = [
        tuple(w for span in spans for w in doc.at(span.start, span.end))
        for spans in (source, target)
    ]
    everything = tuple(range(len(doc.spans)))
    doc.lists["roots"] = (
        [(ask[0], ask[1], everything, layout.ROOTS.index(root))]
        if all(ask) and root in layout.ROOTS
        else []
    )
    return doc


_MARKED = re.compile(r"\((SRC/TAR|TAR/SRC|SRC|TAR|EVT|CTX|TRG)[^:()]*:\s*([^()]*)\)")


def read_records(file: Path) -> list[Document]:
    """PLOVER's gold records: the type between the marked actors."""
    found = []
    for record in json.loads(file.read_text(encoding="utf-8")):
        noted = record.get("textInfo")
        markup = str(noted.get("markup") or "") if isinstance(noted, dict) else ""
        text, spans, place = "", {"SRC": [], "TAR": []}, 0
        for match in _MARKED.finditer(markup):
            text += markup[place : match.start()]
            for role in match[1].split("/"):
                if role in spans:
                    spans[role].append(Span(len(text), len(text) + len(match[2])))
            text += match[2]
            place = match.end()
        text += markup[place:]
        both = spans["SRC"] or spans["TAR"], spans["TAR"] or spans["SRC"]
        if both[0]:
            found.append(_rooted(text, *both, plover.merged(record["event"])))
    return [each for each in found if each.lists["roots"]]


_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“A-Z])")
_LETTERS = re.compile(r"[a-z0-9]{3,}")


def read_future(file: Path) -> list[Document]:
    """Future statements: the sentences that hold most words of a prediction's description.

    The descriptions are an annotator's own words, without places; a sentence that holds some of
    them, but not half, stays unknown.
    """
    found = []
    for row in json.loads(file.read_text(encoding="utf-8")):
        doc = document(row["original_text"])
        doc.lists["future"] = list(_about_future(doc, row["extracted"]))
        found.append(doc)
    return found


def _about_future(doc: Document, extracted: list[dict]) -> Iterator[tuple]:
    described = []
    for each in extracted:
        told = [
            each.get(k)
            for k in (
                "Predicted Attribute",
                "Magnitude / Predicted Value",
                "Event Variable",
                "Event Date",
            )
        ]
        described.append(set(_LETTERS.findall(" ".join(str(t) for t in told if t).lower())))
    place = 0
    for line in doc.text.split("\n"):
        start = place
        for sentence in _SENTENCE.split(line):
            begin = doc.text.find(sentence, start)
            start = begin + len(sentence)
            inside = set(_LETTERS.findall(sentence.lower()))
            share = max((len(d & inside) / len(d) for d in described if d), default=0.0)
            words = doc.at(begin, start) if sentence.strip() else ()
            if words and not 0.3 <= share < 0.5:
                yield (words, int(share >= 0.5))
        place += len(line) + 1
