"""Forecasters: how well their predictions fared."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from detente.exports.spreadsheet import forecaster_row
from detente.views import ForecasterLine, Page, judged_forecasters, with_made
from detente.web.answers import READS, Viewed, answer
from detente.web.asked import Paged
from detente.web.csv_stream import TABLE, csv_stream
from detente.web.paged import page_of

router = APIRouter(tags=["forecasters"])


@router.get("/api/forecasters", response_model=Page[ForecasterLine], responses=READS)
def listed(request: Request, view: Viewed, asked: Annotated[Paged, Query()]) -> Response:
    """Those of whose predictions a person resolved one or more: how many came true, and how well
    the likelihoods that they gave fit what came. Those of most resolved ones first.
    """
    page = page_of(judged_forecasters(view), asked, _id, "forecaster")
    return answer(request, Page(with_made(view, page.items), page.next))


@router.get("/api/forecasters.csv", response_class=StreamingResponse, responses={**READS, **TABLE})
def table(view: Viewed) -> Response:
    """All of them as CSV."""
    lines = with_made(view, judged_forecasters(view))
    return csv_stream("forecasters", lambda _after, _size: (map(forecaster_row, lines), None))


def _id(line: ForecasterLine) -> str:
    return line.forecaster.id if line.forecaster else ""
