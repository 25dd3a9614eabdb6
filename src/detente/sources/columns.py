"""Under which names the columns and headers of the world give an article's facts."""

import re
from collections.abc import Mapping

# Each fact with the names it goes by, in the order of preference; case, blanks and punctuation in a
# name do not count. From the exports of LexisNexis, NewsAPI, news-please, Media Cloud, GDELT,
# schema.org and the common data sets.
NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "maintext", "fulltext", "articletext", "articlebody", "storytext",
        "content", "contents", "article", "story", "bodytext", "plaintext",
    ),
    "title": ("title", "headline", "heading", "articletitle"),
    "published": (
        "published", "datepublished", "publishdate", "publisheddate", "publishedat", "publishedon",
        "pubdate", "publicationdate", "publishtime", "published_time", "firstpublished",
        "webpublicationdate", "date", "datetime", "loaddate", "timestamp", "seendate",
    ),
    "publisher": (
        "publisher", "source", "sourcename", "outlet", "outletname", "newspaper", "publication",
        "publicationname", "site", "sitename", "medianame", "media", "domain", "sourcedomain",
    ),
    "author": ("author", "authors", "byline", "by", "creator", "writer"),
    "url": ("url", "link", "address", "weburl", "articleurl", "sourceurl", "permalink", "uri"),
    "language": ("language", "lang", "locale", "inlanguage"),
}  # fmt: skip
_FACTS = {re.sub(r"\W|_", "", name): fact for fact, names in NAMES.items() for name in names}
_RANK = {
    re.sub(r"\W|_", "", name): rank for names in NAMES.values() for rank, name in enumerate(names)
}


def fact_named(name: str) -> str | None:
    """The fact that a column of this name gives ("Publish Date": "published"), or None."""
    return _FACTS.get(_bare(name))


def columns_of(names: Mapping[str, object] | list[str]) -> dict[str, list[str]]:
    """For each fact the columns among `names` that give it, the best first."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda each: _RANK.get(_bare(each), 0)):
        if fact := fact_named(name):
            found.setdefault(fact, []).append(name)
    return found


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name[:60]).lower()
