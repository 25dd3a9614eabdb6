"""Folders: every file of a known kind below them, in a fixed order."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from detente.errors import InputError
from detente.sources.document import Document

Known = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file of a kind that is not read, met in a folder."""

    address: str


def documents_in(address: str, known: Known) -> Iterator[Document | Skipped | InputError]:
    """The files in the folder and below, sorted by name folder by folder.

    Hidden files and folders are passed over. Links to files are followed; links to folders are not,
    so a link that leads back up does no harm. A folder that may not be opened yields an InputError.
    """
    waiting = [(address, address)]
    while waiting:
        path, place = waiting.pop()
        try:
            is_folder = os.path.isdir(path) and (path == address or not os.path.islink(path))
            if is_folder:
                waiting.extend(_entries(path, place))
            elif not os.path.isdir(path):
                yield Document(shown(place), path) if known(path) else Skipped(shown(place))
        except OSError as error:
            reason = f"cannot be opened ({error.strerror}); its files are left out"
            yield InputError(shown(place), reason)


def _entries(path: str, place: str) -> list[tuple[str, str]]:
    """Path and address of each entry that is not hidden, the first in order last."""
    names = sorted((name for name in os.listdir(path) if not name.startswith(".")), reverse=True)
    return [(os.path.join(path, name), os.path.join(place, name)) for name in names]


def shown(path: str) -> str:
    """`path` in characters that can be written anywhere, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", "replace")
