"""Ledgers: statements, claims, predictions, events, disagreements; a page at a time, or as CSV."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from detente.exports.spreadsheet import disagreement_rows, entry_rows, prediction_row
from detente.record.interface import Entry, EntryKind, View
from detente.views import (
    ClaimLine,
    DisagreementLine,
    EventLine,
    Page,
    PredictionLine,
    StatementLine,
    claim_lines,
    disagreement_lines,
    event_lines,
    ledger_query,
    prediction_page,
    statement_lines,
)
from detente.web.answers import READS, UNKNOWN, Viewed, answer
from detente.web.asked import AskedClaims, AskedDisagreements, AskedEntries, AskedPredictions
from detente.web.csv_stream import TABLE, csv_stream
from detente.web.routes.chosen import disagreement_query, entry_filter

router = APIRouter(tags=["ledgers"])
Lines = Callable[[View, Sequence[Entry]], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Ledger:
    """One ledger of entries: its path, what it lists, and how."""

    name: str
    kind: EntryKind
    line: type
    lines: Lines
    meaning: str
    asked: type[AskedEntries] = AskedEntries


LEDGERS = (
    Ledger("events", "event", EventLine, event_lines, "What one actor did to another."),
    Ledger("statements", "statement", StatementLine, statement_lines, "Who said what, of whom."),
    Ledger(
        "claims",
        "claim",
        ClaimLine,
        claim_lines,
        "Checkable assertions and figures: of whom, by whom, and how they check out.",
        AskedClaims,
    ),
)
DOCUMENTED = {**READS, **UNKNOWN}


def _add(ledger: Ledger) -> None:
    """The two paths of a ledger: lines as JSON, and the same as a table."""
    Asked = Annotated[ledger.asked, Query()]  # type: ignore[name-defined]  # noqa: N806

    def lines(request: Request, view: Viewed, asked: Asked) -> Response:
        query = ledger_query(ledger.kind, entry_filter(view, asked), asked.limit + 1)
        read = view.entries(query)
        shown = read[: asked.limit]
        following = shown[-1].id if len(read) > asked.limit else None
        return answer(request, Page(ledger.lines(view, shown), following))

    def table(view: Viewed, asked: Asked) -> Response:
        query = ledger_query(ledger.kind, entry_filter(view, asked))

        def page(after: str | None, size: int) -> tuple[Any, str | None]:
            read = view.entries(replace(query, after=after or query.after, limit=size))
            rows = entry_rows(view, ledger.kind, read)
            return rows, read[-1].id if len(read) == size else None

        return csv_stream(ledger.name, page)

    path = f"/api/{ledger.name}"
    router.get(
        path,
        response_model=Page[ledger.line],  # type: ignore[name-defined]
        responses=DOCUMENTED,
        name=ledger.name,
        description=ledger.meaning,
    )(lines)
    router.get(
        f"{path}.csv",
        response_class=StreamingResponse,
        responses={**DOCUMENTED, **TABLE},
        name=f"{ledger.name} as a table",
        description=f"{ledger.meaning} All that are asked for, from `after` on, as CSV.",
    )(table)


for each in LEDGERS:
    _add(each)


@router.get("/api/predictions", response_model=Page[PredictionLine], responses=DOCUMENTED)
def predictions(
    request: Request, view: Viewed, asked: Annotated[AskedPredictions, Query()]
) -> Response:
    """Forecasts, pledges and plans, and what came of them.

    With `outcome` a page can have fewer lines than `limit` and still a `next`.
    """
    query = ledger_query("prediction", entry_filter(view, asked))
    return answer(request, prediction_page(view, query, asked.outcome, asked.limit))


@router.get(
    "/api/predictions.csv", response_class=StreamingResponse, responses={**DOCUMENTED, **TABLE}
)
def predictions_table(view: Viewed, asked: Annotated[AskedPredictions, Query()]) -> Response:
    """The same as CSV: all that are asked for, from `after` on."""
    query = ledger_query("prediction", entry_filter(view, asked))

    def page(after: str | None, size: int) -> tuple[Any, str | None]:
        here = replace(query, after=after or query.after)
        found = prediction_page(view, here, asked.outcome, size)
        return map(prediction_row, found.items), found.next

    return csv_stream("predictions", page)


@router.get("/api/disagreements", response_model=Page[DisagreementLine], responses=DOCUMENTED)
def disagreements(
    request: Request, view: Viewed, asked: Annotated[AskedDisagreements, Query()]
) -> Response:
    """Where accounts cannot all hold, with both sides' evidence and the reason in words."""
    query = replace(disagreement_query(view, asked), limit=asked.limit + 1)
    found = view.listed_disagreements(query)
    shown = found[: asked.limit]
    following = shown[-1].id if len(found) > asked.limit else None
    return answer(request, Page(disagreement_lines(view, shown), following))


@router.get(
    "/api/disagreements.csv", response_class=StreamingResponse, responses={**DOCUMENTED, **TABLE}
)
def disagreements_table(view: Viewed, asked: Annotated[AskedDisagreements, Query()]) -> Response:
    """The same as CSV, one row for each entry of each side."""
    query = disagreement_query(view, asked)

    def page(after: str | None, size: int) -> tuple[Any, str | None]:
        found = view.listed_disagreements(replace(query, after=after or query.after, limit=size))
        rows = disagreement_rows(disagreement_lines(view, found))
        return rows, found[-1].id if len(found) == size else None

    return csv_stream("disagreements", page)
