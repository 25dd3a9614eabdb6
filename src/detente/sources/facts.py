"""What a source found of one article, and the Article made of it."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from detente.errors import InputError
from detente.model import Article, Furniture, content_id
from detente.sources.language import language_of
from detente.sources.publication import Published
from detente.sources.source import megabytes

# The longest piece of journalism is a tenth of this; a longer text is a whole collection in one
# file, which would be read as one article with all its dates and speakers mixed.
LONGEST_TEXT = 5_000_000  # characters
LONGEST_NAME = 500  # a title or author beyond this is something else

_BY = re.compile(r"^\s{0,4}by[:\s]\s{0,4}", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the input says of an article; `language` is what it declares, to be checked."""

    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    furniture: tuple[Furniture, ...] = ()


def article(address: str, facts: Facts) -> Article:
    """The Article; its id depends on text, title, publisher and published alone.

    InputError where the text is empty or longer than LONGEST_TEXT.
    """
    text = _storable(facts.text)
    _check(address, text)
    title = tidy(facts.title)
    publisher = tidy(facts.publisher) or domain(facts.url) or domain(address)
    published = facts.published.when if facts.published else None
    return Article(
        id=content_id("article", text, title, publisher, published),
        address=_storable(address),
        title=title,
        publisher=publisher,
        author=tidy(_BY.sub("", facts.author or "")),
        published=published,
        published_from=facts.published.found if facts.published else None,
        language=language_of(text, facts.language),
        text=text,
        furniture=facts.furniture,
    )


def _check(address: str, text: str) -> None:
    if not text.strip():
        raise InputError(address, "has no words, only blanks; nothing to read")
    if len(text) > LONGEST_TEXT:
        raise InputError(
            address,
            f"has a text of more than {megabytes(LONGEST_TEXT)}, more than one article can be; "
            "give each article a file or a line of its own",
        )


def tidy(words: str | None) -> str | None:
    """`words` on one line without surplus blanks; None where nothing is left or far too much."""
    plain = " ".join(_storable(words or "").split())
    return plain if 0 < len(plain) <= LONGEST_NAME else None


def domain(url: str | None) -> str | None:
    """The domain of an http address, without "www."; None for anything else."""
    if not url or not url.startswith(("http://", "https://")):
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _storable(text: str) -> str:
    """`text` with what no database keeps (NUL, half a surrogate pair) replaced one for one."""
    return _SURROGATE.sub("\ufffd", text).replace("\0", "\ufffd")
