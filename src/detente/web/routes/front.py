"""The front page, the one search box, and what the pages need to know of the server."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from detente import __version__
from detente.record.interface import Counts
from detente.views import FrontPage, Kinds, SearchPage, front_page, kinds, search_page
from detente.web.answers import READS, Served, Viewed, answer
from detente.web.asked import AskedSearch

router = APIRouter(tags=["record"])


@dataclass(frozen=True, slots=True)
class About:
    """What serves the record: `record` is its address; `by` whose judgements those are that name
    nobody, None where a name must be given; `open_to_others`: more than this machine can call.
    """

    version: str
    record: str
    by: str | None
    open_to_others: bool


@dataclass(frozen=True, slots=True)
class PublisherCount:
    """A publisher, and how many articles of the record are its."""

    name: str
    articles: int


@router.get("/api/about", response_model=About, responses=READS)
def about(request: Request, settings: Served) -> Response:
    """Which detente serves which record."""
    told = About(__version__, settings.record, settings.by, settings.token is not None)
    return answer(request, told)


@router.get("/api/front", response_model=FrontPage, responses=READS)
def front(request: Request, view: Viewed) -> Response:
    """What the record holds, and what is new in it: the front page."""
    return answer(request, front_page(view))


@router.get("/api/counts", response_model=Counts, responses=READS)
def counts(request: Request, view: Viewed) -> Response:
    """How much of everything there is."""
    return answer(request, view.counts())


@router.get("/api/publishers", response_model=list[PublisherCount], responses=READS)
def publishers(request: Request, view: Viewed) -> Response:
    """All publishers, those of most articles first: what the filters by outlet offer."""
    return answer(request, [PublisherCount(*each) for each in view.publishers()])


@router.get("/api/ontology", response_model=Kinds, responses=READS)
def ontology(request: Request) -> Response:
    """All kinds with the labels in which they are shown and a line of meaning each."""
    return answer(request, kinds())


@router.get("/api/search", response_model=SearchPage, responses=READS)
def search(request: Request, view: Viewed, asked: Annotated[AskedSearch, Query()]) -> Response:
    """Actors so called, and articles and entries that hold all the words, best first."""
    return answer(request, search_page(view, asked.q, asked.kind, asked.limit))
