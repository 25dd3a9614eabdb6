"""`detente series ...`: figures over time that claims are set against."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, get_args

import typer
from rich.text import Text

from detente.cli.options import DEFAULT_RECORD, Json, Record, console, print_json
from detente.cli.safe import safe
from detente.cli.tables import SERIES, table
from detente.cli.usage import PlainUsage
from detente.errors import UsageError
from detente.model import SeriesHead, SeriesKind
from detente.model.ontology import load
from detente.pipeline import add_series, opened, remove_series
from detente.record.interface import View
from detente.sources.series import Given, SeriesFile

app = typer.Typer(
    help="Figures over time, against which claims are checked: add, list, remove.",
    invoke_without_command=True,
)
Stated = str | None
PARTS = tuple(load("series")["columns"])
KINDS: tuple[str, ...] = get_args(SeriesKind)


@app.callback()
def every(context: typer.Context, record: Record = DEFAULT_RECORD, json: Json = False) -> None:
    """Figures over time, against which claims are checked: add, list, remove.

    Without a command, lists them.
    """
    if context.invoked_subcommand is not None:
        return
    with opened(record) as store:
        found = store.view().series_heads()
    if json:
        print_json(found)
    else:
        table(
            console(), found, SERIES, "The record holds no series; add one: detente series add FILE"
        )


@app.command(cls=PlainUsage)
def add(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A table: CSV, JSON (a list of objects) or Parquet."),
    ],
    measures: Annotated[Stated, typer.Option(help="What it measures: “federal spending”.")] = None,
    of: Annotated[
        Stated, typer.Option(help="Whose it is, as articles name it; several names with “;”.")
    ] = None,
    unit: Annotated[Stated, typer.Option(help="USD, USD million, percent, employees ...")] = None,
    source: Annotated[Stated, typer.Option(help="Who publishes the figures.")] = None,
    kind: Annotated[
        Stated, typer.Option(help="total: adds up over a period; level: stands at a time.")
    ] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--column", metavar="PART=NAME", help="Which column holds what: value=Outlays."
        ),
    ] = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Keep the series in a table, and check the record's claims against them.

    A table has a row for each date, with columns for date and value and, where the options do not
    say it for the whole table, for unit, measures, of, source and kind.

    A claim meets a series only where the article names the body that the series is of by one of
    the names given for it: give every name that articles use (“Northport; city of Northport”). A
    level, a change, a total of a period and a share (with the series of the part and that of the
    whole) are checked.

    A table that measures the same of the same names, of one kind and by the same source, takes the
    place of the earlier one with all its rows: to add rows, add the whole table again.
    """
    _check_kind(kind)
    stated = {"measures": measures, "of": of, "unit": unit, "source": source, "kind": kind}
    given = Given(_columns(columns or ()), {part: each for part, each in stated.items() if each})
    with opened(record, create=True) as store:
        found = add_series(store, file, given)
        _say(found, store.view())


def _check_kind(kind: str | None) -> None:
    if kind is not None and kind not in KINDS:
        raise UsageError(f"“{safe(kind)}” is no kind of series; --kind is {' or '.join(KINDS)}.")


def _columns(named: Iterable[str]) -> dict[str, str]:
    """The names of columns by what they hold, from "value=Outlays"."""
    found = {}
    for each in named:
        part, sign, name = each.partition("=")
        if not sign or part.strip() not in PARTS or not name.strip():
            raise UsageError(
                f"“{safe(each)}” names no column; write it as value=Outlays, with one of "
                f"{', '.join(PARTS)} before the sign."
            )
        found[part.strip()] = name.strip()
    return found


def _say(found: SeriesFile, view: View) -> None:
    """What was kept, what is missing in it, and whom the record does not know."""
    out = console()
    for each in found.series:
        head, count = each.head, len(each.points)
        span = f"{each.points[0].first} to {each.points[-1].last}"
        told = f"Kept {head.id}: {safe(head.measures)} of {safe('; '.join(head.of))}"
        values = f"{count} value{'s' * (count > 1)} in {safe(head.unit)} ({head.kind})"
        out.print(Text(f"{told}, {values}, {span}"))
        if not any(_known(view, name) for name in head.of):
            out.print(Text(_unknown(head, view), style="yellow"))
    for note in found.notes:
        out.print(Text(f"Note: {safe(note)}"))


def _known(view: View, name: str) -> bool:
    return any(match.how in ("same", "same but for case") for match in view.find_actors(name))


def _unknown(head: SeriesHead, view: View) -> str:
    near = [safe(match.actor.name) for name in head.of for match in view.find_actors(name)]
    hint = f"; did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
    named = " or ".join(f"“{safe(name)}”" for name in head.of)
    return (
        f"Note: the record knows no actor called {named}, so only claims that name it beside what "
        f"is measured are checked{hint}"
    )


@app.command(cls=PlainUsage)
def remove(
    series: Annotated[
        str, typer.Argument(metavar="SERIES", help="The id of a series, from `detente series`.")
    ],
    record: Record = DEFAULT_RECORD,
) -> None:
    """Drop a series, with what it said of claims."""
    with opened(record) as store:
        head = remove_series(store, series)
    console().print(Text(f"Removed: {safe(head.measures)} of {safe('; '.join(head.of))}"))
