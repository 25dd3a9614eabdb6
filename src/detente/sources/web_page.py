"""A saved or fetched web page: the story out of the page, and what the page says of itself.

trafilatura finds the story (`docs/decisions` tells what else was tried). Time, author and publisher
come from JSON-LD, then from meta tags, then from what htmldate and trafilatura make of the page.
"""

from dataclasses import replace
from typing import Any, BinaryIO

from detente.errors import InputError
from detente.sources.decoding import decode_page
from detente.sources.facts import Facts, article
from detente.sources.meta_tags import MetaTags, meta_tags
from detente.sources.publication import Published, moment, of_address
from detente.sources.quiet import quiet
from detente.sources.source import Found, Source, content_of
from detente.sources.structured_data import StructuredData, structured_data

LARGEST_PAGE = 20_000_000  # bytes; news pages weigh up to 3 MB with everything written into them
# News pages have 1,000 to 10,000 elements, long live blogs 30,000; the time that finding the story
# takes grows faster than they do: 8 s at 60,000, 25 s at 300,000.
MOST_ELEMENTS = 60_000
SHORTEST_SENTENCE = 5  # words; what is left of a page without a story is menu items
LONGEST_PLEA = 400  # characters of "please enable JavaScript"
_SCRIPTS = './/script[@type="application/ld+json"]'

Tree = Any  # an lxml element; lxml carries no types


def read(address: str, stream: BinaryIO) -> Found:
    """The one article of the page; InputError where there is no story in it."""
    page = decode_page(address, content_of(address, stream, LARGEST_PAGE))
    with quiet():
        try:
            facts = _facts(address, page)
        except InputError:
            raise
        except Exception as error:  # the libraries promise nothing about broken pages
            reason = f"is a page that cannot be taken apart ({type(error).__name__}); give its text"
            raise InputError(address, reason) from error
    yield article(address, facts)


def _facts(address: str, page: str) -> Facts:
    from trafilatura.utils import load_html  # here: it takes 0.4 s to load

    tree = load_html(page)
    if tree is None:
        raise InputError(address, "is no HTML page; give it the ending of what it is")
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise InputError(address, f"has more than {MOST_ELEMENTS:,} elements; give its text alone")
    data = structured_data([script.text or "" for script in tree.iterfind(_SCRIPTS)])
    tags = meta_tags(tree)
    text = next((text for text in (_story(tree), data.body) if text and _tells(text)), None)
    if not text:
        raise InputError(
            address,
            "has no article text in it; it may be drawn by script only: "
            "save the page from a browser after it has loaded, or give its text",
        )
    return _completed(tree, address, _said(text, data, tags))


def _story(tree: Tree) -> str | None:
    """The story, a paragraph a line. Tables are left out unless the story stands in one."""
    from trafilatura import bare_extraction

    for tables in (False, True):
        found = bare_extraction(tree, include_comments=False, include_tables=tables)
        text = (getattr(found, "text", None) or "").strip()
        if text:
            return str(text)
    return None


def _tells(text: str) -> bool:
    """True for a text with a line as long as a sentence that is no plea to switch scripts on."""
    if not any(line.count(" ") >= SHORTEST_SENTENCE - 1 for line in text.splitlines()):
        return False
    return len(text) > LONGEST_PLEA or "javascript" not in text.lower()


def _said(text: str, data: StructuredData, tags: MetaTags) -> Facts:
    """What the page itself says, JSON-LD before meta tags."""
    url = tags.url or data.url
    dates = (
        (data.published, "JSON-LD"),
        (tags.published, "meta tag"),
        (_of_url(url), "URL"),
        (data.modified, "JSON-LD dateModified"),
    )
    return Facts(
        text=text,
        title=data.headline or tags.title,
        publisher=data.publisher or tags.publisher,
        author=data.author or tags.author,
        published=next((Published(when, found) for when, found in dates if when), None),
        language=data.language or tags.language,
        url=url,
    )


def _of_url(url: str | None) -> str | None:
    found = of_address(url) if url and "://" in url else None
    return found.when if found else None


def _completed(tree: Tree, address: str, facts: Facts) -> Facts:
    """`facts` with what is missing taken from the look of the page, then from its address."""
    from trafilatura.metadata import extract_author, extract_title

    published = facts.published
    if "://" in address:
        published = published or of_address(address)
    return replace(
        facts,
        title=facts.title or extract_title(tree),
        author=facts.author or extract_author(tree),
        published=published or _seen_date(tree) or of_address(address),
    )


def _seen_date(tree: Tree) -> Published | None:
    """The date that htmldate finds.

    Its extensive search is off: it takes the year of a copyright line for a date. The latest date
    is far off, because the default is today, and a reading must not depend on the day it is made.
    """
    from htmldate import find_date

    day = find_date(
        tree, extensive_search=False, original_date=True, min_date="1900-01-01",
        max_date="2199-12-31",
    )  # fmt: skip
    when = moment(day) if day else None
    return Published(when, "htmldate") if when else None


SOURCE = Source(
    "web page", (".html", ".htm", ".xhtml"), read, media=("text/html", "application/xhtml+xml")
)
