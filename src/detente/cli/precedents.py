"""`detente precedents`: earlier partnerships, how long they held and how they ended."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from detente.cli.options import DEFAULT_RECORD, Json, Record, console, print_json, record_view
from detente.cli.quoting import indented
from detente.cli.safe import safe
from detente.cli.tables import Columns, facts, table
from detente.cli.usage import PlainUsage
from detente.errors import UsageError
from detente.model.ontology import load
from detente.outlook.partnerships import bundled
from detente.outlook.rupture import in_years
from detente.pipeline import add_precedents, opened
from detente.views import PrecedentLine, TieDossier, precedent_lines

app = typer.Typer(
    help="Earlier partnerships, how long they held and how they ended.",
    invoke_without_command=True,
)


def _label(kind: str, name: str) -> str:
    return str(load("precedents")[kind][name]["label"])


def _what(line: PrecedentLine) -> str:
    end = line.end or "still holds"
    return facts(
        " and ".join(safe(name) for name in line.names),
        f"{line.start} to {end}" if line.end else f"since {line.start}, {end}",
        f"{_label('kinds', line.kind)}; {_label('endings', line.ending).lower()}",
    )


def _held(line: PrecedentLine) -> str:
    """How long it held; where only the year or month of both its dates is known, that it is half of
    that.
    """
    if line.start != line.end or line.start.count("-") == 2:
        return in_years(line.days)
    known = "month" if "-" in line.start else "year"
    return f"about {in_years(line.days)}: only the {known} is known"


PRECEDENTS: Columns[PrecedentLine] = (
    ("facts", _what),
    ("held", _held),
    ("evidence", lambda line: facts(safe(line.source), f"{line.origin}, {line.id}")),
)


@app.callback()
def listed(
    context: typer.Context,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Only those of this kind (politics, film ...).")
    ] = None,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Lists the precedents: ties of the record that ended, those added, and those bundled."""
    if context.invoked_subcommand is not None:
        return
    known = load("precedents")["kinds"]
    if kind is not None and kind not in known:
        raise UsageError(f"There is no kind “{kind}” of precedents; there are {', '.join(known)}.")
    with record_view(record) as view:
        lines = [each for each in precedent_lines(view) if kind in (None, each.kind)]
    if json:
        print_json(lines)
    else:
        table(console(), lines, PRECEDENTS, "There are no such precedents.")


@app.command(cls=PlainUsage)
def add(
    file: Annotated[Path, typer.Argument(help="A CSV, JSON, JSONL or Parquet file.")],
    record: Record = DEFAULT_RECORD,
) -> None:
    """Keep the partnerships of a table, one a row.

    Columns: names (with semicolons between), kind, start, end, ending, source; as_of for one that
    still holds. Dates are 1957, 1957-07 or 1957-07-06.
    """
    with opened(record, create=True) as store:
        added = add_precedents(store, file)
    out = console(stderr=True)
    kept = "1 precedent kept" if added.kept == 1 else f"{added.kept} precedents kept"
    parts = [kept, *([f"{added.known} known already"] if added.known else [])]
    parts += [f"{len(added.failed)} left out"] if added.failed else []
    out.print(Text(f"{record}: {', '.join(parts)}"), soft_wrap=True)
    for error in added.failed:
        out.print(Text(f"  left out: {safe(str(error))}"), soft_wrap=True)
    if added.failed:
        raise typer.Exit(1)


@app.command(cls=PlainUsage)
def remove(
    precedent: Annotated[str, typer.Argument(help="The id of a precedent that was added.")],
    record: Record = DEFAULT_RECORD,
) -> None:
    """Take out a precedent that was added."""
    if any(each.id == precedent for each in bundled()):
        raise UsageError(
            f"{precedent} comes with the program and stays; only precedents that were added can be "
            "taken out."
        )
    with opened(record) as store, store.writer() as writer:
        writer.remove_precedent(precedent)
    console().print(Text(f"Taken out: {safe(precedent)}"))


def survival(out: Console, dossier: TieDossier, limit: int | None) -> None:
    """Prints what precedents say of the tie: the chance in words, then those most like it."""
    if dossier.survival is None:
        return
    indented(out, safe(dossier.survival.note), 2)
    lines = dossier.precedents if limit is None else dossier.precedents[: limit // 2]
    for line in lines:
        indented(out, f"{_what(line).splitlines()[0]}: {line.why} ({safe(line.source)})", 4, hang=2)
