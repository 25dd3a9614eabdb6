"""The timeline of one or several actors."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from detente.record.interface import EntryQuery, Naming, View
from detente.views import Happening, Page, ledger_query, timeline_page
from detente.web.answers import READS, UNKNOWN, Viewed, answer
from detente.web.asked import AskedTimeline
from detente.web.routes.chosen import entry_filter
from detente.web.routes.names import actor_ids

router = APIRouter(tags=["timeline"])


@router.get("/api/timeline", response_model=Page[Happening], responses={**READS, **UNKNOWN})
def timeline(request: Request, view: Viewed, asked: Annotated[AskedTimeline, Query()]) -> Response:
    """What happened, one line for each thing however often it was told, earliest first.

    A page can have fewer lines than `limit` and still a `next`.
    """
    return answer(request, timeline_page(view, _query(view, asked), asked.limit))


def _query(view: View, asked: AskedTimeline) -> EntryQuery:
    query = ledger_query("event", entry_filter(view, asked))
    if not asked.together:
        return query
    others = tuple(each for each in query.naming if each.parts)
    every = tuple(Naming((actor,)) for actor in actor_ids(view, asked.actor))
    return replace(query, naming=(*others, *every))
