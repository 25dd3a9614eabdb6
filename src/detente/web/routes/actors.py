"""Actors: a list, and a page for each."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from detente.record.interface import ActorHead, ActorQuery, View
from detente.views import ActorPage, Page, actor_page
from detente.web.answers import READS, UNKNOWN, Viewed, answer
from detente.web.asked import AskedActors, Key
from detente.web.routes.names import actor_of

router = APIRouter(tags=["actors"])
Limit = Annotated[int, Query(ge=1, le=200, description="At most so many lines of each kind.")]


@router.get("/api/actors", response_model=Page[ActorHead], responses=READS)
def actors(request: Request, view: Viewed, asked: Annotated[AskedActors, Query()]) -> Response:
    """Actors called like `find`, best first (one page, no `next`); else those most spoken of."""
    if asked.find.strip():
        return answer(request, Page(_found(view, asked), None))
    query = ActorQuery(tuple(asked.kind), asked.limit + 1, asked.after)
    heads = view.listed_actors(query)
    shown = heads[: asked.limit]
    return answer(request, Page(shown, shown[-1].id if len(heads) > asked.limit else None))


def _found(view: View, asked: AskedActors) -> tuple[ActorHead, ...]:
    matches = view.find_actors(asked.find, asked.limit)
    heads = (match.actor for match in matches)
    return tuple(head for head in heads if not asked.kind or head.kind in asked.kind)


@router.get("/api/actors/{actor}", response_model=ActorPage, responses={**READS, **UNKNOWN})
def actor(request: Request, view: Viewed, actor: Key, limit: Limit = 20) -> Response:
    """Names, roles, ties, words, predictions and contradictions of one actor, by id or name."""
    return answer(request, actor_page(view, actor_of(view, actor), limit))
