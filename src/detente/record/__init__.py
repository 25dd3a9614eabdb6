"""What is kept: articles, readings and what was woven from them."""

from detente.record.store import open_record

__all__ = ["open_record"]
