"""What a page says of itself in its head: meta tags, canonical link, language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from detente.sources.publication import moment

# Names in `name`, `property` or `itemprop`, lower case, the best first: Open Graph, schema.org
# microdata, Parse.ly, Sailthru, Dublin Core, Highwire, and what older content systems write.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "article:published",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "publication_date", "publish-date", "publishdate", "pubdate",
    "date_published", "published_at", "article.published", "originalpublicationdate", "date",
)  # fmt: skip
_TITLE = ("og:title", "parsely-title", "sailthru.title", "citation_title", "twitter:title",
          "dc.title", "dcterms.title", "headline")  # fmt: skip
_PUBLISHER = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher",
              "publisher", "application-name")  # fmt: skip
_AUTHOR = ("author", "parsely-author", "sailthru.author", "article:author", "citation_author",
           "dc.creator", "dcterms.creator", "byl")  # fmt: skip
_LANGUAGE = ("language", "dc.language", "og:locale")


@dataclass(frozen=True, slots=True)
class MetaTags:
    """The facts in the head of a page; None for what it does not say."""

    title: str | None
    published: str | None
    author: str | None
    publisher: str | None
    language: str | None
    url: str | None


def meta_tags(tree: Any) -> MetaTags:
    """What the lxml `tree` of a page says in meta tags and microdata."""
    said = _said(tree)
    dates = (moment(said[name]) for name in _PUBLISHED if name in said)
    authors = (said[name] for name in _AUTHOR if name in said and "://" not in said[name])
    canonical = tree.find('.//link[@rel="canonical"]')
    url = canonical.get("href") if canonical is not None else said.get("og:url")
    return MetaTags(
        title=_first(said, _TITLE),
        published=next((day for day in dates if day), None),
        author=next(authors, None),
        publisher=_first(said, _PUBLISHER),
        language=tree.get("lang") or _first(said, _LANGUAGE),
        url=url if url and url.startswith(("http://", "https://")) else None,
    )


def _said(tree: Any) -> dict[str, str]:
    """The first content of each meta tag and of each dated or titled element of microdata."""
    said: dict[str, str] = {}
    for element in tree.iter("meta", "time"):
        value = (element.get("content") or element.get("datetime") or "").strip()
        for key in ("property", "name", "itemprop"):
            name = (element.get(key) or "").strip().lower()
            if name and value:
                said.setdefault(name, value)
    return said


def _first(said: dict[str, str], names: Iterable[str]) -> str | None:
    return next((said[name] for name in names if name in said), None)
