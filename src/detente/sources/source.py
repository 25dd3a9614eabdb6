"""What a kind of input is: a name, the endings of its files, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from detente.errors import InputError
from detente.model import Article

Found = Iterator[Article | InputError]
Read = Callable[[str, BinaryIO], Found]


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of input.

    `read(address, stream)` yields the articles in the stream, and an InputError for each row that
    is none; it raises InputError where nothing more can be read. The stream can seek. `gzipped`
    says whether the same endings with `.gz` behind them are read too. `media` are the content types
    of web servers.
    """

    name: str
    endings: tuple[str, ...]
    read: Read
    gzipped: bool = True
    media: tuple[str, ...] = ()


def content_of(address: str, stream: BinaryIO, limit: int) -> bytes:
    """All the bytes of `stream`; InputError where there are none or more than `limit`.

    At most one byte over the limit is ever held, however large the file.
    """
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise InputError(
            address,
            f"is larger than {megabytes(limit)}, more than one article can be; "
            "give each article a file, or a line of a JSONL file, of its own",
        )
    if not content:
        raise InputError(address, "is empty (0 bytes); nothing to read")
    return content


def megabytes(size: int) -> str:
    """`size` in words: "5 MB"."""
    return f"{size // 1_000_000} MB"
