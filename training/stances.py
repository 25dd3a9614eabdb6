"""NewsMTSC as documents: stances towards whom a sentence mentions, and names of persons."""

import json
from collections.abc import Iterator
from pathlib import Path

from detente.reading.encoder import layout
from documents import UNKNOWN, Document, document

_TITLES = frozenset(
    {
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Sen.",
        "Rep.",
        "Gov.",
        "President",
        "Senator",
        "Judge",
        "Justice",
    }
)


def read_newsmtsc(file: Path) -> list[Document]:
    """NewsMTSC: the stance of a sentence towards whom it mentions, one document for each."""
    return [
        Document(doc.text, doc.spans, doc.paragraphs, lists={"stances": [each]}, asked=each[0])
        for doc in _stances(file)
        for each in doc.lists["stances"]
    ]


def read_newsmtsc_names(file: Path) -> list[Document]:
    """Names of persons in NewsMTSC.

    Whom the set calls by a title somewhere ("Mr. Doe") is a person, so that these names, and the
    bare surnames among the mentions, are examples of persons' names too.
    """
    found = _stances(file)
    surnames = {name[-1] for doc in found for name in _names(doc) if name[0] in _TITLES}
    for doc in found:
        _mark_persons(doc, surnames)
        doc.lists.clear()
    return found


def _stances(file: Path) -> list[Document]:
    """The sentences of NewsMTSC with all that they are labelled for."""
    found = []
    for line in file.open(encoding="utf-8"):
        row = json.loads(line)
        doc = document(row["sentence_normalized"].replace("\n", " "))
        everything = tuple(range(len(doc.spans)))
        doc.lists["stances"] = [
            (mention, everything, int(float(each["polarity"]) / 2) - 1)
            for each in row["targets"]
            if (mention := doc.at(each["from"], each["to"]))
        ]
        found.append(doc)
    return found


def _names(doc: Document) -> Iterator[list[str]]:
    """The words of each mention."""
    for mention, *_ in doc.lists["stances"]:
        yield [doc.spans[word].words(doc.text) for word in mention]


def _mark_persons(doc: Document, surnames: set[str]) -> None:
    labels = [UNKNOWN] * len(doc.spans)
    person = layout.MENTIONS.index("person name")
    for (mention, *_), name in zip(doc.lists["stances"], _names(doc), strict=True):
        first = int(name[0] in _TITLES)
        plain_name = all(word.isalpha() and word[0].isupper() for word in name[first:])
        if name[-1] in surnames and plain_name and first < len(name) <= first + 2:
            for place, word in enumerate(mention):
                labels[word] = person if place == first else 0
    doc.by_word["mention"] = labels
