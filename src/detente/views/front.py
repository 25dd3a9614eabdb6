"""The front page: what the record holds, and what is new in it."""

from dataclasses import dataclass

from detente.record.interface import (
    ActorHead,
    ActorQuery,
    ArticleQuery,
    Counts,
    DisagreementQuery,
    EntryQuery,
    TieQuery,
    View,
)
from detente.views.articles import ArticleLine, article_lines
from detente.views.disagreements import DisagreementLine, disagreement_lines
from detente.views.predictions import PredictionLine, predictions_once
from detente.views.ties import TieSummary, tie_summaries


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the record holds (`counts`), from the `first_day` to the `last_day` of publication; the
    ties that changed most lately, the newest disagreements, the open predictions whose time comes
    next, the actors most spoken of, the newest articles.
    """

    counts: Counts
    first_day: str | None
    last_day: str | None
    ties: tuple[TieSummary, ...]
    disagreements: tuple[DisagreementLine, ...]
    due: tuple[PredictionLine, ...]
    actors: tuple[ActorHead, ...]
    articles: tuple[ArticleLine, ...]


def front_page(view: View, limit: int = 8) -> FrontPage:
    """The front page, at most `limit` of each kind of line."""
    first, last = view.days()
    changed = view.listed_ties(TieQuery(order="newest", limit=limit))
    contradicted = view.listed_disagreements(DisagreementQuery(order="newest", limit=limit))
    newest = view.listed_heads(ArticleQuery(limit=limit))
    return FrontPage(
        counts=view.counts(),
        first_day=first,
        last_day=last,
        ties=tie_summaries(view, changed),
        disagreements=disagreement_lines(view, contradicted),
        due=_due(view, last, limit),
        actors=view.listed_actors(ActorQuery(limit=limit)),
        articles=article_lines(view, newest),
    )


def _due(view: View, today: str | None, limit: int) -> tuple[PredictionLine, ...]:
    """The predictions that wait for an outcome and whose time ends soonest from `today` on."""
    query = EntryQuery(
        kinds=("prediction",), ending_from=today, order="ending", limit=3 * limit
    )  # some of them are judged already, or copies
    lines = predictions_once(view, view.entries(query))
    return tuple(line for line in lines if line.outcome == "open")[:limit]
