"""What is kept: articles, readings and what was woven from them."""

from pathlib import Path

from detente.record.interface import Store


def open_record(address: str | Path, *, create: bool = False) -> Store:
    """The record at a path or a `postgresql://` address; see `detente.record.store`.

    SQLAlchemy is imported with the first record that is opened: reading needs none of it.
    """
    from detente.record.store import open_record as opened

    return opened(address, create=create)


__all__ = ["open_record"]
