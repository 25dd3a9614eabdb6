"""Plain text: one article a file, the text unchanged."""

from typing import BinaryIO

from detente.sources.decoding import decode
from detente.sources.facts import LONGEST_TEXT, Facts, article
from detente.sources.heading import heading_of, title_of
from detente.sources.publication import of_address
from detente.sources.source import Found, Source, content_of


def read(address: str, stream: BinaryIO) -> Found:
    """The one article in the file. Its text is the file's own, so offsets index the file."""
    text = decode(address, content_of(address, stream, LONGEST_TEXT))
    yield article(address, facts_of(address, text))


def facts_of(address: str, text: str) -> Facts:
    """What the heading of `text` and the address say of it; header lines are marked furniture."""
    heading = heading_of(text)
    said = heading.facts
    url = said.get("url")
    return Facts(
        text=text,
        title=said.get("title") or title_of(text, heading.end),
        publisher=said.get("publisher"),
        author=said.get("author"),
        published=heading.published or (of_address(url) if url else None) or of_address(address),
        language=said.get("language"),
        url=url,
        furniture=heading.furniture,
    )


SOURCE = Source("plain text", (".txt", ".text", ".md"), read, media=("text/plain", "text/markdown"))
