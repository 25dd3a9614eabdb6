"""A few articles in a record of their own, which is thrown away."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from detente.model import Article
from detente.pipeline import opened, weave_pending
from detente.reading import read
from detente.record.interface import Store


@contextmanager
def woven(articles: Iterable[Article]) -> Iterator[Store]:
    """A record of these articles, read and woven."""
    with TemporaryDirectory() as folder, opened(f"{folder}/record.db", create=True) as store:
        with store.writer() as writer:
            for article in articles:
                writer.keep(read(article))
        weave_pending(store)
        yield store
