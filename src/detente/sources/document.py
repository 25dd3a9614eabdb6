"""One file as it was handed in: where it is, what kind it is, and how to open it safely."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import GzipFile
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, cast

from detente.errors import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# A gzip file grows threefold to tenfold on text; what grows more than a hundredfold was made to
# fill memory. Small files may, so that a short text of blanks is not taken for one.
MOST_GROWTH = 100
ALWAYS_ALLOWED = 20_000_000  # bytes

_ODD = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISFIFO, "is a pipe"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """One input: the `address` shown to people, and the `path` as the system knows it."""

    address: str
    path: str

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes of the file, unpacked where its name ends in .gz; InputError where it is none.

        A pipe or device is refused before it is opened: opening one can wait forever.
        """
        try:
            status = os.stat(self.path)
            if not stat.S_ISREG(status.st_mode):
                raise InputError(self.address, f"{_odd(status.st_mode)}, not a file with a text")
            with open(self.path, "rb") as file:
                yield self._unpacked(file, status.st_size)
        except OSError as error:
            raise InputError(self.address, _reason(error)) from error
        except EOFError as error:
            raise InputError(self.address, "breaks off in the middle; fetch it again") from error

    def _unpacked(self, file: BinaryIO, size: int) -> BinaryIO:
        if not self.path.lower().endswith(".gz"):
            return file
        limit = max(ALWAYS_ALLOWED, MOST_GROWTH * size)
        return cast("BinaryIO", BufferedReader(_Unpacked(self.address, file, limit)))


class _Unpacked(RawIOBase):
    """The unpacked bytes of a gzip file, up to `limit`."""

    def __init__(self, address: str, file: BinaryIO, limit: int) -> None:
        self._address = address
        self._file = GzipFile(fileobj=file)
        self._limit = limit

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: "WriteableBuffer") -> int:
        if self._file.tell() > self._limit:
            raise InputError(
                self._address,
                f"grows more than {MOST_GROWTH} times when unpacked, as no text does; not read",
            )
        return self._file.readinto(buffer)


def _odd(mode: int) -> str:
    return next((words for test, words in _ODD if test(mode)), "is something else")


def _reason(error: OSError) -> str:
    """What went wrong, in the system's own words, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder (or the link leads nowhere); check the name"
    if isinstance(error, PermissionError):
        return "may not be read by you; change its permissions"
    words = error.strerror or str(error) or type(error).__name__
    return f"cannot be read ({words})"
