"""Files made for one test, and what becomes of them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.model import Article
from detente.sources import articles

sys.path.insert(0, str(Path(__file__).parent))

Make = Callable[[str, "str | bytes"], str]
Sourced = Callable[..., "list[Article | InputError]"]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a file: `make("a.txt", "words")` gives its path."""

    def made(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return made


@pytest.fixture
def one(make: Make) -> Callable[[str, "str | bytes"], Article]:
    """The one article in a file with this name and content."""

    def read(name: str, content: str | bytes) -> Article:
        (found,) = articles([make(name, content)])
        assert isinstance(found, Article), found
        return found

    return read


@pytest.fixture
def refused(make: Make) -> Callable[[str, "str | bytes"], InputError]:
    """The one error that a file with this name and content gives."""

    def read(name: str, content: str | bytes) -> InputError:
        (found,) = articles([make(name, content)])
        assert isinstance(found, InputError), found
        return found

    return read
