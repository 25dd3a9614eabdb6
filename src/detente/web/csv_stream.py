"""A ledger as CSV, sent while it is read, in which no cell can act as a formula."""

import csv
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import Any

from fastapi import Response
from fastapi.responses import StreamingResponse

from detente.exports.comma_separated import harmless
from detente.exports.spreadsheet import Row

PAGE = 500  # rows held at a time
Pages = Callable[[str | None, int], tuple[Iterable[Row], str | None]]
TABLE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A table in UTF-8 with a head line; nothing where nothing is found.",
        "content": {"text/csv": {"schema": {"type": "string"}}},
    }
}


def csv_stream(name: str, pages: Pages) -> Response:
    """The rows of all pages as a file to be saved; `pages` gives one, and what comes after it."""
    first = pages(None, PAGE)  # now, so that what is wrong with the request is told as a problem
    headers = {
        "Content-Disposition": f'attachment; filename="detente-{name}.csv"',
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_lines(first, pages), 200, headers, "text/csv; charset=utf-8")


def _lines(first: tuple[Iterable[Row], str | None], pages: Pages) -> Iterator[str]:
    rows, following = first
    headed = False
    while True:
        written = StringIO()
        for row in rows:
            writer = csv.DictWriter(written, list(row))
            if not headed:
                writer.writeheader()
                headed = True
            writer.writerow({column: harmless(cell) for column, cell in row.items()})
        yield written.getvalue()
        if following is None:
            return
        rows, following = pages(following, PAGE)
