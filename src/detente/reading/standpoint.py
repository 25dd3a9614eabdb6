"""When an article without a date of publication speaks: "as of May 2025".

What such an article tells as having happened or been said happened by then, and what goes on goes
on then. Nothing is dated where the article names no such time, or was published on a known day.
"""

import re
from dataclasses import replace

from detente.model import DateInterval, Event, Statement
from detente.reading.draft import DatedSpan, Draft

_AS_OF = re.compile(r"\bas (?:of|at)(?: the (?:beginning|end) of)?\s+$", re.IGNORECASE)
_BEFORE = 24  # characters before a time in which "as of" must stand


def place(draft: Draft) -> Draft:
    """The draft with its undated events and statements placed by the time that it speaks at."""
    now = standpoint(draft)
    if now is None:
        return draft
    by = DateInterval(None, now.latest, now.text)
    return draft.with_(
        events=tuple(_event(event, now, by) for event in draft.events),
        statements=tuple(_statement(each, by) for each in draft.statements),
    )


def standpoint(draft: Draft) -> DateInterval | None:
    """The latest time that the undated article gives as its own with "as of"; None without one."""
    if draft.article.published:
        return None
    stated = [each.interval for each in draft.dates if _is_whole(each) and speaks_at(draft, each)]
    return max(stated, key=lambda each: each.latest or "", default=None)


def speaks_at(draft: Draft, dated: DatedSpan) -> bool:
    """True for the time in "as of May 2025": when the sentence speaks, not what it speaks of."""
    before = draft.story[max(0, dated.start - _BEFORE) : dated.start]
    own = draft.story[dated.start : dated.end].lower()
    return own.startswith(("as of", "as at")) or bool(_AS_OF.search(before))


def _is_whole(dated: DatedSpan) -> bool:
    return dated.interval.earliest is not None and dated.interval.latest is not None


def _event(event: Event, now: DateInterval, by: DateInterval) -> Event:
    if event.date is None and event.status in ("occurred", "ongoing"):
        return replace(event, date=now if event.status == "ongoing" else by)
    return event


def _statement(statement: Statement, by: DateInterval) -> Statement:
    return statement if statement.date else replace(statement, date=by)
