"""From what an address asks for to what the views are asked."""

from datetime import date
from typing import get_args

from detente.model import CheckVerdict
from detente.record.interface import ArticleQuery, DisagreementQuery, View
from detente.views import Filter
from detente.web.asked import AskedArticles, AskedClaims, AskedDisagreements, AskedEntries
from detente.web.routes.names import actor_ids


def entry_filter(view: View, asked: AskedEntries) -> Filter:
    """The entries that are asked for."""
    return Filter(
        by=actor_ids(view, asked.by),
        about=actor_ids(view, asked.about),
        since=day(asked.since),
        until=day(asked.until),
        actors=actor_ids(view, asked.actor),
        types=tuple(asked.type),
        publishers=tuple(asked.publisher),
        certainties=tuple(asked.certainty),
        newest_first=asked.order == "newest",
        checked=_verdicts(asked),
        after=asked.after,
    )


def _verdicts(asked: AskedEntries) -> tuple[CheckVerdict, ...]:
    if not isinstance(asked, AskedClaims) or asked.checked is None:
        return ()
    return get_args(CheckVerdict) if asked.checked == "any" else (asked.checked,)


def article_query(asked: AskedArticles) -> ArticleQuery:
    """The articles that are asked for, without `limit`."""
    return ArticleQuery(
        publishers=tuple(asked.publisher),
        languages=tuple(asked.language),
        statuses=tuple(asked.status),
        since=day(asked.since),
        until=day(asked.until),
        newest_first=asked.order == "newest",
        after=asked.after,
    )


def disagreement_query(view: View, asked: AskedDisagreements) -> DisagreementQuery:
    """The disagreements that are asked for, without `limit`."""
    return DisagreementQuery(
        actors=actor_ids(view, asked.about),
        kinds=tuple(asked.kind),
        order=asked.order,
        after=asked.after,
    )


def day(given: date | None) -> str | None:
    """The day as the record has it."""
    return given.isoformat() if given else None
