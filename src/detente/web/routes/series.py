"""Series: the figures over time against which claims are checked."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from detente.exports.spreadsheet import series_rows
from detente.model import Series
from detente.views import Page, SeriesLine, series_lines
from detente.web.answers import READS, UNKNOWN, Viewed, answer
from detente.web.asked import Key, Paged
from detente.web.csv_stream import TABLE, csv_stream
from detente.web.paged import page_of
from detente.web.problems import Refused

router = APIRouter(tags=["series"])


@router.get("/api/series", response_model=Page[SeriesLine], responses=READS)
def listed(request: Request, view: Viewed, asked: Annotated[Paged, Query()]) -> Response:
    """The series that claims are checked against, by what they measure."""
    page = page_of(view.series_heads(), asked, lambda head: head.id, "series")
    return answer(request, Page(series_lines(view, page.items), page.next))


@router.get("/api/series.csv", response_class=StreamingResponse, responses={**READS, **TABLE})
def table(view: Viewed) -> Response:
    """All values of all series as CSV, a row for each value."""
    ids = [head.id for head in view.series_heads()]
    return csv_stream("series", lambda _after, _size: (series_rows(view.series(ids)), None))


@router.get("/api/series/{series}", response_model=Series, responses={**READS, **UNKNOWN})
def whole(request: Request, view: Viewed, series: Key) -> Response:
    """One series with all its values, earliest first."""
    found = view.series([series])
    if not found:
        raise Refused(404, "unknown_series", "The record has no series with this id.")
    return answer(request, found[0])
