"""Articles: a list, each to be read, and new ones."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath
from threading import Lock
from typing import Annotated

from fastapi import APIRouter, Body, Query, Request, Response
from fastapi.responses import StreamingResponse

from detente.errors import InputError
from detente.exports.spreadsheet import Row, article_row
from detente.pipeline import Added, add_found
from detente.sources import Inputs, Upload, WebAddress
from detente.views import ArticleLine, ArticlePage, Page, article_lines, article_page
from detente.web.answers import READS, UNKNOWN, WRITES, Stored, Viewed, answer
from detente.web.asked import AskedArticles, Key, NewArticle
from detente.web.csv_stream import TABLE, csv_stream
from detente.web.problems import Refused
from detente.web.routes.chosen import article_query

router = APIRouter(tags=["articles"])
_reading = Lock()  # the model reads one text at a time


@dataclass(frozen=True, slots=True)
class AddedArticles:
    """What became of what was handed in: articles `read` now, those `known` before, those kept
    `unread` (in a language that is not read here), and why others `failed`.
    """

    read: int
    known: int
    unread: int
    failed: tuple[str, ...]


@router.get("/api/articles", response_model=Page[ArticleLine], responses=READS)
def articles(request: Request, view: Viewed, asked: Annotated[AskedArticles, Query()]) -> Response:
    """Articles by day of publication."""
    found = view.listed_heads(replace(article_query(asked), limit=asked.limit + 1))
    shown = found[: asked.limit]
    following = shown[-1].id if len(found) > asked.limit else None
    return answer(request, Page(article_lines(view, shown), following))


@router.get("/api/articles.csv", response_class=StreamingResponse, responses={**READS, **TABLE})
def articles_table(view: Viewed, asked: Annotated[AskedArticles, Query()]) -> Response:
    """The same as CSV."""
    query = article_query(asked)

    def page(after: str | None, size: int) -> tuple[Iterable[Row], str | None]:
        found = view.listed_heads(replace(query, after=after or query.after, limit=size))
        return map(article_row, found), found[-1].id if len(found) == size else None

    return csv_stream("articles", page)


@router.get("/api/articles/{article}", response_model=ArticlePage, responses={**READS, **UNKNOWN})
def article(request: Request, view: Viewed, article: Key) -> Response:
    """One article with its text, its furniture, and every entry read in it with its spans."""
    page = article_page(view, article)
    if page is None:
        raise Refused(404, "unknown_article", "The record has no article with this id.")
    return answer(request, page)


EXAMPLES = {
    "text": {
        "summary": "A text",
        "value": {"name": "bridge.txt", "text": "Ada Birch praised the Harbour Union on Monday."},
    },
    "address": {"summary": "A page", "value": {"address": "https://example.org/bridge.html"}},
}


@router.post("/api/articles", response_model=AddedArticles, responses=WRITES)
def add(
    store: Stored, new: Annotated[NewArticle, Body(openapi_examples=EXAMPLES)]
) -> AddedArticles:
    """Reads an article into the record and weaves it in. What is known already is skipped.

    No file of the server can be named: a text is handed in, or a page on the web is fetched.
    """
    with _reading:
        added = add_found(store, Inputs((_input(new),)), workers=1)
    return _told(added)


def _input(new: NewArticle) -> Upload | WebAddress:
    if (new.text is None) == (new.address is None):
        message = "Give either a text or the address of a page."
        raise Refused(422, "not_understood", message)
    if new.address is not None:
        return WebAddress(new.address)
    name = PurePath(new.name.replace("\\", "/")).name or "article"
    name = name if PurePath(name).suffix else f"{name}.txt"
    return Upload(name, (new.text or "").encode("utf-8", "replace"))


def _told(added: Added) -> AddedArticles:
    failed = tuple(str(each) for each in added.failed if isinstance(each, InputError))
    return AddedArticles(added.read, added.known, len(added.unread), failed)
