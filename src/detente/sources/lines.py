"""A stream of bytes as decoded lines, one at a time, however large the file."""

from codecs import getincrementaldecoder
from collections.abc import Iterator
from io import BufferedIOBase, TextIOWrapper
from typing import BinaryIO, cast

from detente.errors import InputError
from detente.sources.decoding import FEW_BROKEN, encoding_of, refuse_known_binary
from detente.sources.facts import LONGEST_TEXT
from detente.sources.source import megabytes

SAMPLE = 1_000_000  # bytes from which the encoding of the whole is told
LONGEST_LINE = 4 * LONGEST_TEXT  # characters; an article with escapes, links and its HTML


def lines_of(address: str, stream: BinaryIO) -> Iterator[str]:
    """The lines of `stream` (seekable) with their ends.

    A line over LONGEST_LINE comes cut, one character longer than that; its rest is passed over.

    InputError where the stream is empty or binary.
    """
    head = stream.read(SAMPLE)
    if not head:
        raise InputError(address, "is empty (0 bytes); nothing to read")
    refuse_known_binary(address, head)
    encoding, start = encoding_of(_whole_characters(head))
    if encoding == "cp1252" and b"\0" in head:
        raise InputError(address, "is a binary file, not text; give the table as text")
    stream.seek(start)
    text = TextIOWrapper(cast("BinaryIO", _Lent(stream)), encoding, "replace", newline="")
    yield from _lines(text)


class _Lent(BufferedIOBase):
    """A stream to read from that belongs to somebody else: closing this leaves it open."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        return self._stream.read(-1 if size is None else size)

    def read1(self, size: int = -1, /) -> bytes:
        return self._stream.read(size)


def fault_of(line: str) -> str | None:
    """Why `line` cannot be used: cut for its length, or too many characters broken; else None."""
    if len(line) > LONGEST_LINE:
        return f"is longer than {megabytes(LONGEST_LINE)}; split it into an article a line"
    broken = line.count("\ufffd")
    if broken > max(1, FEW_BROKEN * len(line)):
        return f"cannot be read as text: {broken} characters are broken; save the file as UTF-8"
    return None


def _lines(text: TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE and not line.endswith("\n"):
            while (rest := text.readline(LONGEST_LINE)) and not rest.endswith("\n"):
                pass
        yield line


def _whole_characters(head: bytes) -> bytes:
    """`head` without a UTF-8 character that the sample cuts in two."""
    decoder = getincrementaldecoder("utf-8")("ignore")
    decoder.decode(head)
    pending = len(decoder.getstate()[0])
    return head[: len(head) - pending] if len(head) == SAMPLE else head
