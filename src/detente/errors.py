"""Everything that can go wrong, in words for the person at the keyboard.

DetenteError
├── InputError            something handed in could not be read: which, why, what to do
├── RecordError           the record could not be opened or written
└── UsageError            the command was called in a way that makes no sense
"""


class DetenteError(Exception):
    """The root: `str(error)` is a whole plain sentence for the user."""


class InputError(DetenteError):
    """One input (`address`, with row or page where known) could not be read; `reason` says why."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


class RecordError(DetenteError):
    """The record at `address` could not be opened or written because of `reason`."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


class UsageError(DetenteError):
    """A request that makes no sense as asked; the message says what to ask instead."""
