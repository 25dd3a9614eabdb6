"""The articles of the timeline-17 set (Tran and others, 2013), as they were printed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from detente.model import Article
from detente.sources import articles

_SHORTEST = 600  # characters; what is shorter is a caption or a list of links
_ESCAPED = (("-LRB-", "("), ("-RRB-", ")"), ("\\/", "/"))


def topics(folder: Path) -> list[Path]:
    """The files of the topics in `articles`, the folder as published: `TOPIC/outputwithpub.csv`."""
    return sorted(folder.glob("*/outputwithpub.csv"))


def articles_of(topic: Path) -> Iterator[Article]:
    """The articles of one topic that are long enough to tell a story, brackets unescaped; what
    cannot be read is passed over.
    """
    for each in articles([str(topic)]):
        if isinstance(each, Article) and len(each.text) >= _SHORTEST:
            text = each.text
            for written, mark in _ESCAPED:
                text = text.replace(written, mark)
            yield replace(each, text=text)
