"""One text as it was handed in, with no file behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Upload:
    """The bytes of one input and the `address` it is to be known by; its ending says what it is."""

    address: str
    content: bytes

    @property
    def path(self) -> str:
        """What the kind of input is told by."""
        return self.address

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes."""
        yield BytesIO(self.content)
