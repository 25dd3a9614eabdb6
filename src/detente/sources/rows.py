"""Rows of a table or lines of JSON, whatever their columns are called, as articles."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from detente.errors import InputError
from detente.model import Article
from detente.sources.columns import NAMES, columns_of
from detente.sources.facts import Facts, article, domain
from detente.sources.heading import heading_of
from detente.sources.publication import Published, moment, of_address
from detente.sources.source import Found

Row = Mapping[str, object]
# A file whose first rows are all bad is not what its name says; it is not worth a million errors.
MOST_BAD = 100
_SHOWN = 12


def articles_of(address: str, rows: Iterable[tuple[int, Row | InputError]]) -> Found:
    """An Article, or the InputError, for each numbered row (from 1), in their order.

    Stops with an InputError after MOST_BAD bad rows without one good.
    """
    bad = 0
    good = False
    for number, row in rows:
        found = row if isinstance(row, InputError) else article_of(address, number, row)
        good = good or isinstance(found, Article)
        bad += isinstance(found, InputError)
        yield found
        if bad == MOST_BAD and not good:
            raise InputError(address, f"none of its first {bad} rows is an article; not read on")


def article_of(address: str, number: int, row: Row) -> Article | InputError:
    """The article in one row; its address is the row's own URL, else `address#number`."""
    place = f"{address}#{number}"
    columns = columns_of(row)
    text = _text(row, columns.get("text", []))
    if text is None:
        return InputError(place, "has no text" if "text" in columns else no_text_column(list(row)))
    try:
        return article(*_facts(place, text, row, columns))
    except InputError as error:
        return InputError(error.address, error.reason)  # anew: this one holds on to the text


def no_text_column(names: list[str]) -> str:
    """The reason for refusing a row or table with columns `names`, none of which holds text."""
    shown = ", ".join(repr(name[:40]) for name in names[:_SHOWN]) or "none"
    more = " ..." if len(names) > _SHOWN else ""
    known = ", ".join(NAMES["text"])
    return f"has no column for the text of the article (found: {shown}{more}; known: {known})"


def _facts(place: str, text: str, row: Row, columns: dict[str, list[str]]) -> tuple[str, Facts]:
    first = {
        fact: next((words for name in names if (words := words_of(row[name]))), None)
        for fact, names in columns.items()
    }
    url = first.get("url")
    url = url if url and url.startswith(("http://", "https://")) else None
    publisher = first.get("publisher")
    heading = heading_of(text)
    published = _published(row, columns.get("published", [])) or heading.published
    return url or place, Facts(
        text=text,
        title=first.get("title"),
        publisher=domain(publisher) or (publisher and publisher.removeprefix("www.")),
        author=first.get("author"),
        published=published or (of_address(url) if url else None),
        language=first.get("language"),
        url=url,
        furniture=heading.furniture,
    )


def _published(row: Row, names: list[str]) -> Published | None:
    """The first whole date among the columns `names`."""
    for name in names:
        value = row[name]
        when = moment(value if isinstance(value, date) else words_of(value) or "")
        if when:
            return Published(when, f"column {name}")
    return None


def _text(row: Row, names: list[str]) -> str | None:
    """The text in the first of the columns `names` that has one; paragraphs may come as a list."""
    for name in names:
        value = row[name]
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            value = "\n".join(value)
        if isinstance(value, str) and value.strip():
            return value
    return None


def words_of(value: object) -> str | None:
    """A name or number as words: "A, B" for a list, the name of {"name": ...}; None for nothing."""
    parts = [part for each in _parts(value) if (part := _word(each))]
    return ", ".join(dict.fromkeys(parts)) or None


def _parts(value: object) -> Iterator[object]:
    yield from value if isinstance(value, list) else [value]


def _word(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value).strip() or None
