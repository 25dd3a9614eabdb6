"""What a page says of itself in JSON-LD (schema.org), as most news sites write it for search."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.sources.publication import moment

MOST_NODES = 5_000  # a page has dozens; beyond this it is hostile or no article
# schema.org: NewsArticle, ReportageNewsArticle, OpinionNewsArticle ... all end in "Article".
_KINDS = ("Article", "BlogPosting", "Report")

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class StructuredData:
    """The article as its page's JSON-LD describes it; None for what is not said."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    author: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None


def structured_data(scripts: Sequence[str]) -> StructuredData:
    """What the JSON-LD `scripts` of one page say of its article; empty where they say nothing.

    Of several articles (teasers of others) the first that is dated counts, else the first.
    """
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    known = {str(node["@id"]): node for node in reversed(nodes) if len(node) > 1 and "@id" in node}
    articles = [node for node in nodes if _is_article(node)]
    if not articles:
        return StructuredData()
    node = next((each for each in articles if "datePublished" in each), articles[0])
    return StructuredData(
        headline=_words(node.get("headline")) or _words(node.get("name")),
        published=moment(_words(node.get("datePublished")) or _words(node.get("dateCreated"))),
        modified=moment(_words(node.get("dateModified"))),
        author=_names(node.get("author") or node.get("creator"), known),
        publisher=_names(node.get("publisher"), known),
        language=_words(node.get("inLanguage")),
        url=_words(node.get("url")),
        body=_words(node.get("articleBody")),
    )


def _parsed(script: str) -> object:
    """The JSON in a script element, without the wrappings that some sites put round it."""
    bare = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    bare = bare.removeprefix("//").removeprefix("<![CDATA[").removesuffix("]]>").removesuffix("//")
    try:
        return json.loads(bare.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(parsed: object) -> Iterator[Node]:
    """The nodes that stand for the page: at the top, in lists and in @graph, or its main entity."""
    waiting = [parsed]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        each = waiting.pop(0)
        if isinstance(each, list):
            waiting[:0] = each[:MOST_NODES]
        elif isinstance(each, dict):
            yield each
            waiting.extend(each[key] for key in ("@graph", "mainEntity") if key in each)


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(_KINDS) for name in names)


def _words(value: object) -> str | None:
    """The text of a value that may be wrapped in a list or as {"@value": ...}."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value")
    return str(value) if isinstance(value, str | int | float) and value != "" else None


def _names(value: object, known: dict[str, Node]) -> str | None:
    """The names of persons or organizations, written out, listed, or referred to by their @id."""
    names: list[str] = []
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and "name" not in each:
            each = known.get(str(each.get("@id")), each)
        name = _words(each.get("name") if isinstance(each, dict) else each)
        if name and name not in names and "://" not in name:
            names.append(name)
    return ", ".join(names) or None
