"""W3C Web Annotation (2017): every entry as an annotation on the words it rests on."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from detente.exports.export import pages
from detente.record.interface import Entry, EntryKind, View

AROUND = 32  # characters before and after the words, so that they can be found again
KINDS: tuple[EntryKind, ...] = ("event", "statement", "claim", "prediction", "quantity")


class Annotations:
    """One annotation a line: a quote selector and a position selector on the article's text."""

    name = "annotations"
    meaning = "W3C Web Annotations, one a line (JSON-LD)"
    file = "detente-annotations.jsonl"

    def write(self, view: View, target: Path) -> None:
        """Write the annotations to the file `target`."""
        with target.open("wb") as file:
            for annotation in annotations(view):
                file.write(msgspec.json.encode(annotation) + b"\n")


def annotations(view: View) -> Iterator[dict[str, object]]:
    """Every entry as an annotation, kind by kind."""
    for kind in KINDS:
        for page in pages(view, kind):
            texts = _texts(view, page)
            for entry in page:
                yield _annotation(entry, texts[entry.article])


def _texts(view: View, page: tuple[Entry, ...]) -> dict[str, str]:
    found = (view.article(article) for article in sorted({entry.article for entry in page}))
    return {article.id: article.text for article in found if article}


def _annotation(entry: Entry, text: str) -> dict[str, object]:
    evidence = entry.evidence
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:detente:{entry.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": {
            "type": "TextualBody",
            "purpose": "classifying",
            "format": "application/json",
            "value": msgspec.json.encode(entry.body).decode(),
            "detente:kind": entry.kind,
        },
        "target": {
            "source": evidence.address,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": evidence.text,
                    "prefix": text[max(0, evidence.start - AROUND) : evidence.start],
                    "suffix": text[evidence.end : evidence.end + AROUND],
                },
                {
                    "type": "TextPositionSelector",
                    "start": evidence.start,
                    "end": evidence.end,
                },
            ],
        },
    }
