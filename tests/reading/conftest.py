"""Made-up articles for the tests of the reading."""

from collections.abc import Callable

import pytest

from detente.model import Article, content_id

Write = Callable[..., Article]


@pytest.fixture(scope="session")
def write() -> Write:
    """A maker of articles: `write("Some text.", published="2031-03-15")`."""

    def made(text: str, published: str | None = "2031-03-15", title: str | None = None) -> Article:
        return Article(
            id=content_id("article", text, title, published),
            address="made-up.txt",
            title=title,
            publisher="The Gazette",
            author=None,
            published=published,
            published_from="test" if published else None,
            language="en",
            text=text,
        )

    return made
