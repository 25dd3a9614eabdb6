"""From bytes to Articles: one file per kind of input.

A new kind is one new file with a `SOURCE` in it and one line in `SOURCES`.
"""

import os
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO
from urllib.parse import urlsplit

from detente.errors import InputError
from detente.model import Article
from detente.sources import (
    csv_table,
    json_file,
    json_lines,
    parquet_table,
    pdf,
    plain_text,
    web_page,
)
from detente.sources.document import Document
from detente.sources.folder import Skipped, documents_in, shown
from detente.sources.source import Source
from detente.sources.upload import Upload
from detente.sources.web_address import (
    Answer,
    Transport,
    WebAddress,
    fetch,
    over_http,
)

__all__ = [
    "SOURCES", "Answer", "Document", "Inputs", "Source", "Transport", "Upload", "WebAddress",
    "articles", "articles_in", "inputs",
]  # fmt: skip

SOURCES: tuple[Source, ...] = (
    plain_text.SOURCE,
    web_page.SOURCE,
    pdf.SOURCE,
    json_lines.SOURCE,
    json_file.SOURCE,
    csv_table.SOURCE,
    parquet_table.SOURCE,
)

Input = Document | Upload | WebAddress | InputError


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs behind some addresses, folders opened up, in order, none of them read yet.

    `skipped` are the files in folders whose kind is not known.
    """

    found: tuple[Input, ...]
    skipped: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.found)


def articles(
    addresses: Sequence[str], transport: Transport = over_http
) -> Iterator[Article | InputError]:
    """Every article at the addresses (files, folders, URLs) in order, read one by one as asked for.

    What cannot be read yields an InputError in its place, and the rest goes on.
    """
    for each in inputs(addresses).found:
        yield from articles_in(each, transport)


def inputs(addresses: Sequence[str]) -> Inputs:
    """What there is to read at the addresses. Folders are listed, no file is opened."""
    found: list[Input] = []
    skipped: list[str] = []
    for address in addresses:
        for each in _inputs_at(address):
            if isinstance(each, Skipped):
                skipped.append(each.address)
            else:
                found.append(each)
    return Inputs(tuple(found), tuple(skipped))


def articles_in(found: Input, transport: Transport = over_http) -> Iterator[Article | InputError]:
    """The articles in one input, and an InputError for each part of it that cannot be read."""
    if isinstance(found, InputError):
        yield found
        return
    try:
        if isinstance(found, WebAddress):
            yield from _fetched(found, transport)
        else:
            with found.open() as stream:
                yield from _source_of(found).read(found.address, stream)
    except InputError as error:
        yield InputError(error.address, error.reason)  # anew: this one holds on to the content
    except zlib.error as error:
        yield InputError(found.address, f"is broken inside ({error}); fetch it again")


def _inputs_at(address: str) -> Iterator[Input | Skipped]:
    if not address:
        yield InputError("“”", "is no name of a file, folder or address; leave it out")
    elif "://" in address:
        yield WebAddress(address)
    elif os.path.isdir(address):
        yield from _inputs_below(address)
    else:
        yield Document(shown(address), address)


def _inputs_below(folder: str) -> Iterator[Input | Skipped]:
    """The inputs in a folder; an InputError where there is not one."""
    skipped = 0
    readable = 0
    for each in documents_in(folder, lambda path: _kind_of(path) is not None):
        skipped += isinstance(each, Skipped)
        readable += not isinstance(each, Skipped)
        yield each
    if not readable:
        others = f" ({skipped} files of other kinds)" if skipped else ""
        yield InputError(shown(folder), f"has no articles in it{others}; {_what_is_read()}")


def _fetched(where: WebAddress, transport: Transport) -> Iterator[Article | InputError]:
    page = fetch(where, transport)
    source = next((each for each in SOURCES if page.media in each.media), None)
    source = source or _kind_of(urlsplit(page.address).path)
    if source is None:
        kind = page.media or "no content type"
        raise InputError(where.address, f"is a page of a kind that is not read ({kind})")
    stream: BinaryIO = BytesIO(page.content)
    yield from source.read(page.address, stream)


def _source_of(document: Document | Upload) -> Source:
    source = _kind_of(document.path)
    if source is None:
        raise InputError(document.address, f"is of no kind that is read; {_what_is_read()}")
    return source


def _kind_of(path: str) -> Source | None:
    """The kind of input that the ending of `path` stands for, or None."""
    name = path.lower()
    gzipped = name.endswith(".gz")
    stem = name.removesuffix(".gz")
    return next(
        (each for each in SOURCES if stem.endswith(each.endings) and (each.gzipped or not gzipped)),
        None,
    )


def _what_is_read() -> str:
    endings = ", ".join(ending for source in SOURCES for ending in source.endings)
    return f"read are files that end in {endings}"
