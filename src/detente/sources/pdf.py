"""PDF: the printed words, their lines put together into paragraphs again."""

import re
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from detente.errors import InputError
from detente.sources.facts import LONGEST_TEXT, article
from detente.sources.plain_text import facts_of
from detente.sources.quiet import quiet
from detente.sources.source import Found, Source, content_of

if TYPE_CHECKING:
    from pypdf import PdfReader

LARGEST_PDF = 100_000_000  # bytes; a newspaper page with pictures weighs up to 30 MB
# A line shorter than this share of the page's usual line ends its paragraph.
SHORT_LINE = 0.75

_END = re.compile(r"""[.!?:]["'\u2019\u201d)\]]{0,3}$""")
_HYPHENATED = re.compile(r"[a-z]-$")


def read(address: str, stream: BinaryIO) -> Found:
    """The one article of the file.

    Its date is one printed on top or in the file's name: the date that a PDF carries inside is when
    the file was made, often years after the article. Its inner title is left aside likewise: it is
    mostly the name of a layout file.
    """
    content = content_of(address, stream, LARGEST_PDF)
    if b"%PDF-" not in content[:1024]:
        raise InputError(address, "is no PDF inside; give it the ending of what it is")
    with quiet():
        text = _text(address, content)
    yield article(address, facts_of(address, text))


def _text(address: str, content: bytes) -> str:
    try:
        pages = _pages(address, content)
    except InputError:
        raise
    except Exception as error:  # pypdf lets a dozen kinds through on files that are cut off
        raise InputError(
            address,
            f"is a broken PDF ({type(error).__name__}); download it again, or print it anew",
        ) from error
    text = "\n".join(paragraphs("\n".join(pages)))
    if not text:
        raise InputError(
            address,
            "is a PDF without text, probably a scan; run text recognition (OCR) on it first",
        )
    return text


def _pages(address: str, content: bytes) -> list[str]:
    """The words of each page; stops at more text than one article can have."""
    from pypdf import PdfReader  # here: it takes 0.15 s to load

    reader = PdfReader(BytesIO(content))
    _open(address, reader)
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        pages.append(page.extract_text())
        size += len(pages[-1])
        if size > LONGEST_TEXT:
            break
    return pages


def _open(address: str, reader: "PdfReader") -> None:
    """Unlocks a file that anybody may read; InputError where it wants a password."""
    from pypdf.errors import DependencyError

    if not reader.is_encrypted:
        return
    try:
        opened = bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        opened = False
    if not opened:
        raise InputError(address, "is an encrypted PDF; save a copy without protection first")


def paragraphs(printed: str) -> list[str]:
    """The paragraphs in `printed` lines: a line that is full, or ends in the middle of a sentence,
    goes on in the next; a word that is divided at the line's end is put together.
    """
    lines = [" ".join(line.split()) for line in printed.replace("\xad\n", "").splitlines()]
    usual = _usual_length(lines)
    found: list[list[str]] = []
    going_on = False
    for line in lines:
        if line and going_on:
            _join(found[-1], line)
        elif line:
            found.append([line])
        going_on = bool(line) and _goes_on(line, usual)
    return ["".join(pieces) for pieces in found]


def _usual_length(lines: list[str]) -> int:
    """The length that nine of ten lines keep within: the width of the column."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _goes_on(line: str, usual: int) -> bool:
    full = len(line) >= SHORT_LINE * usual
    return full and not (_END.search(line) and len(line) < 0.95 * usual)


def _join(pieces: list[str], line: str) -> None:
    """Adds the next line to those of its paragraph."""
    if _HYPHENATED.search(pieces[-1][-2:]) and line[:1].islower():
        pieces[-1] = pieces[-1][:-1]
        pieces.append(line)
    else:
        pieces.append(f" {line}")


SOURCE = Source("PDF", (".pdf",), read, gzipped=False, media=("application/pdf",))
