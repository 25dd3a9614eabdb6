"""Ties: a list, a page for each, and the network of them all."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from detente.record.interface import TieQuery
from detente.views import (
    Network,
    Page,
    TieDossier,
    TieSummary,
    network,
    tie_dossier,
    tie_summaries,
)
from detente.web.answers import READS, UNKNOWN, Viewed, answer
from detente.web.asked import AskedNetwork, AskedTies, Key
from detente.web.routes.names import actor_ids, actor_of

router = APIRouter(tags=["ties"])
Entries = Annotated[int, Query(ge=1, le=5000, description="At most so many entries of each kind.")]


@router.get("/api/ties", response_model=Page[TieSummary], responses={**READS, **UNKNOWN})
def ties(request: Request, view: Viewed, asked: Annotated[AskedTies, Query()]) -> Response:
    """Ties, those with most entries or those that changed last first."""
    query = TieQuery(
        actors=actor_ids(view, asked.actor),
        states=tuple(asked.state),
        order=asked.order,
        limit=asked.limit + 1,
        after=asked.after,
    )
    found = view.listed_ties(query)
    shown = found[: asked.limit]
    following = shown[-1].id if len(found) > asked.limit else None
    return answer(request, Page(tie_summaries(view, shown), following))


@router.get("/api/ties/{one}/{other}", response_model=TieDossier, responses={**READS, **UNKNOWN})
def tie(request: Request, view: Viewed, one: Key, other: Key, limit: Entries = 100) -> Response:
    """The dossier of the tie between two actors, each by id or name: how it began, how it is
    changing, where it may go. Where the record shows nothing between them, `state` is null. Where
    a tie rests on more than `limit` entries of a kind, the earliest quarter of them and the newest
    are given; `totals` says on how many it rests.
    """
    return answer(request, tie_dossier(view, actor_of(view, one), actor_of(view, other), limit))


@router.get("/api/network", response_model=Network, responses={**READS, **UNKNOWN})
def whole(request: Request, view: Viewed, asked: Annotated[AskedNetwork, Query()]) -> Response:
    """The weightiest ties as of a month, and the actors between which they run."""
    actors = actor_ids(view, asked.actor)
    return answer(request, network(view, asked.as_of, actors, asked.limit))
