"""The commands that list what the record holds, each line with its evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar, get_args

import typer
from rich.text import Text

from detente.cli.options import (
    DEFAULT_RECORD,
    Json,
    Limit,
    Names,
    Record,
    console,
    print_json,
    record_view,
)
from detente.cli.quoting import Quoting, indented
from detente.cli.safe import safe
from detente.cli.tables import (
    CLAIMS,
    FORECASTERS,
    PREDICTIONS,
    STATEMENTS,
    TIMELINE,
    Columns,
    disagreement,
    table,
)
from detente.errors import InputError, UsageError
from detente.model import CheckVerdict
from detente.outlook.reliability_plot import reliability_svg
from detente.record.interface import EntryQuery, View
from detente.views import (
    Filter,
    all_bins,
    claim_lines,
    disagreement_lines,
    find_actor,
    first_predictions,
    forecasters,
    ledger,
    ledger_query,
    statement_lines,
    timeline,
)

T = TypeVar("T")
MANY = 100
PLOTTED = "Predictions, and what came of them"
By = Annotated[list[str] | None, typer.Option("--by", help="Only what comes from this actor.")]
About = Annotated[list[str] | None, typer.Option("--about", help="Only what is about this actor.")]
Since = Annotated[str | None, typer.Option("--since", help="Only from this day on (2024-03-15).")]
Until = Annotated[str | None, typer.Option("--until", help="Only up to this day.")]


def ids(view: View, names: Iterable[str] | None) -> tuple[str, ...]:
    """The known actors that the names mean."""
    return tuple(find_actor(view, name).id for name in names or ())


def day(words: str | None) -> str | None:
    """An ISO day as it was given; UsageError where it is none."""
    if words is None:
        return None
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise UsageError(f"“{words}” is no day; write it as 2024-03-15.") from None


def _chosen(
    view: View, by: list[str] | None, about: list[str] | None, days: tuple[str | None, str | None]
) -> Filter:
    return Filter(ids(view, by), ids(view, about), day(days[0]), day(days[1]))


def _show(lines: Sequence[T], columns: Columns[T], json: bool, empty: str) -> None:
    if json:
        print_json(lines)
    else:
        table(console(), lines, columns, empty)


def statements(
    by: By = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = MANY,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Who said what, of whom."""
    with record_view(record) as view:
        chosen = _chosen(view, by, about, (since, until))
        lines = statement_lines(view, ledger(view, "statement", chosen, limit))
    _show(lines, STATEMENTS, json, "The record holds no such statements.")


def claims(
    by: By = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    checked: Annotated[
        bool, typer.Option("--checked", help="Only those that a series says something of.")
    ] = False,
    limit: Limit = MANY,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Checkable assertions and figures: of whom, by whom, through whom; and how they check out."""
    with record_view(record) as view:
        chosen = _chosen(view, by, about, (since, until))
        if checked:
            chosen = replace(chosen, checked=get_args(CheckVerdict))
        lines = claim_lines(view, ledger(view, "claim", chosen, limit))
        none = _unchecked(view) if checked else "The record holds no such claims."
    _show(lines, CLAIMS, json, none)


def _unchecked(view: View) -> str:
    """Why there is no checked claim to show."""
    if not view.series_heads():
        return (
            "The record holds no series to check claims against; add one: detente series add FILE"
        )
    return "No such claim meets a series: none is of what a series measures and of whose it is."


def predictions(
    by: By = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    proposed: Annotated[
        bool, typer.Option("--proposed", help="Only those with an outcome to confirm or reject.")
    ] = False,
    by_forecaster: Annotated[
        bool, typer.Option("--forecasters", help="How each forecaster fared, in place of the list.")
    ] = False,
    plot: Annotated[
        Path | None,
        typer.Option("--plot", help="With --forecasters: a reliability plot, to this SVG file."),
    ] = None,
    limit: Limit = MANY,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Forecasts, pledges and plans, and what came of them."""
    if plot and not by_forecaster:
        raise UsageError("--plot wants --forecasters: it shows how they fared.")
    with record_view(record) as view:
        query = ledger_query("prediction", _chosen(view, by, about, (since, until)))
        if by_forecaster:
            fared = forecasters(view, query)[:limit]
            if plot:
                _draw(plot, reliability_svg(all_bins(view, query), PLOTTED))
            _show(fared, FORECASTERS, json, "The record holds no such predictions.")
            return
        lines = first_predictions(view, query, "proposed" if proposed else None, limit)
    _show(lines, PREDICTIONS, json, "The record holds no such predictions.")


def _draw(file: Path, plot: str) -> None:
    try:
        file.write_text(plot, encoding="utf-8")
    except OSError as error:
        raise InputError(str(file), f"cannot be written ({error.strerror})") from error


def show_timeline(
    names: Names,
    since: Since = None,
    until: Until = None,
    limit: Limit = MANY,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """What happened to and through one actor, or between several, earliest first."""
    with record_view(record) as view:
        query = EntryQuery(
            kinds=("event",),
            actors=ids(view, names),
            together=len(names) > 1,
            since=day(since),
            until=day(until),
        )
        lines = timeline(view, query)[:limit]
    _show(lines, TIMELINE, json, "The record holds no such events.")


def disagreements(
    about: About = None,
    limit: Limit = MANY,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Where accounts cannot all hold, with both sides' evidence."""
    with record_view(record) as view:
        found = view.disagreements(actors=ids(view, about) or None)
        lines = disagreement_lines(view, found[:limit])
    if json:
        print_json(lines)
        return
    out = console()
    for line in lines:
        disagreement(out, line)
        out.print()
    if not lines:
        out.print("The record holds no such disagreements.")


def search(
    words: Annotated[list[str], typer.Argument(help="What to look for, all of it.")],
    limit: Limit = 20,
    record: Record = DEFAULT_RECORD,
    json: Json = False,
) -> None:
    """Articles and entries that hold all the words, best first."""
    if not " ".join(words).strip():
        raise UsageError("There is nothing to look for; give at least one word.")
    with record_view(record) as view:
        hits = view.search(" ".join(words), limit=limit)
    if json:
        print_json(hits)
        return
    out = console()
    for hit in hits:
        title = f" in {safe(hit.title)}" if hit.title and hit.kind != "article" else ""
        named = safe(hit.title or "") if hit.kind == "article" else f"{hit.kind}{title}"
        indented(out, f"{named}, {hit.id}", 0, "bold")
        Quoting(out).print([hit.evidence], 2, 1)
    if not hits:
        out.print(Text(f"Nothing in the record holds “{safe(' '.join(words))}”."))
