"""Precedents: earlier partnerships, how long they held and how they ended."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from detente.exports.spreadsheet import precedent_row
from detente.record.interface import View
from detente.views import Page, PrecedentLine, precedent_lines
from detente.web.answers import READS, Viewed, answer
from detente.web.asked import AskedPrecedents
from detente.web.csv_stream import TABLE, csv_stream
from detente.web.paged import page_of

router = APIRouter(tags=["precedents"])


@router.get("/api/precedents", response_model=Page[PrecedentLine], responses=READS)
def listed(request: Request, view: Viewed, asked: Annotated[AskedPrecedents, Query()]) -> Response:
    """Ties of the record that ended or hold, precedents that were added, and those bundled."""
    return answer(request, page_of(_lines(view, asked), asked, lambda line: line.id, "precedent"))


@router.get("/api/precedents.csv", response_class=StreamingResponse, responses={**READS, **TABLE})
def table(view: Viewed, asked: Annotated[AskedPrecedents, Query()]) -> Response:
    """The same as CSV: all that are asked for, from `after` on."""
    lines = _lines(view, asked)
    rest = asked.model_copy(update={"limit": len(lines) + 1})
    page = page_of(lines, rest, lambda line: line.id, "precedent")
    return csv_stream("precedents", lambda _after, _size: (map(precedent_row, page.items), None))


def _lines(view: View, asked: AskedPrecedents) -> tuple[PrecedentLine, ...]:
    every = precedent_lines(view)
    kinds, endings = asked.kind, asked.ending
    return tuple(
        each
        for each in every
        if (not kinds or each.kind in kinds) and (not endings or each.ending in endings)
    )
