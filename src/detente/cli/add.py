"""`detente add` and `detente read`: articles in, readings out."""

from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from detente.cli.options import DEFAULT_RECORD, Record, console
from detente.cli.output import write_json
from detente.cli.reading import print_reading
from detente.cli.safe import safe
from detente.errors import InputError
from detente.pipeline import Added, add_all, opened, read_each

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH|URL...", help="Files, folders or addresses.", show_default=False),
]
Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, help="Reading processes; as many as processors by default."),
]

STOPPED = 130  # the exit code of a program that was ended with Ctrl-C


def add(paths: Paths, workers: Workers = None, record: Record = DEFAULT_RECORD) -> None:
    """Read articles into the record; what it knows already is skipped, a stopped run resumes."""
    try:
        added = _added(paths, workers, record)
    except KeyboardInterrupt:
        console(stderr=True).print("Stopped. What was read is kept; run the same command to go on.")
        raise typer.Exit(STOPPED) from None
    report(added, record)
    if added.failed:
        raise typer.Exit(1)


def _added(paths: list[str], workers: int | None, record: str) -> Added:
    with opened(record, create=True) as store, _progress(console(stderr=True)) as progress:
        task = progress.add_task("reading", total=None)

        def watch(stage: str, done: int, total: int | None) -> None:
            progress.update(task, description=stage, completed=done, total=total)

        return add_all(store, paths, workers, watch)


def _progress(out: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=out,
        transient=True,
        disable=not out.is_terminal,
    )


def report(added: Added, record: str) -> None:
    """Says what was added, and names what failed."""
    _tell(f"{record}: {summary(added)}")
    for address, language in added.unread:
        _tell(f"  kept unread, in a language not read here ({language}): {address}")
    for error in added.failed:
        _tell(f"  not read: {error}")


def _tell(words: str) -> None:
    """One line of the report; whole where it goes into a file, so that it can be searched for."""
    out = console(stderr=True)
    blanks = len(words) - len(words.lstrip())
    out.print(Text(" " * blanks + safe(words)), soft_wrap=not out.is_terminal)


def summary(added: Added) -> str:
    """How many articles were read, known, kept unread, not read."""
    parts = [f"{_articles(added.read)} read"]
    if added.known:
        parts.append(f"{added.known} known already")
    if added.unread:
        parts.append(f"{len(added.unread)} kept unread")
    if added.failed:
        parts.append(f"{len(added.failed)} not read")
    if added.skipped:
        files = "1 file" if len(added.skipped) == 1 else f"{len(added.skipped)} files"
        parts.append(f"{files} of other kinds passed over")
    return ", ".join(parts)


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def read(
    paths: Paths,
    json: Annotated[bool, typer.Option("--json", help="One line of JSON per article.")] = False,
    workers: Workers = None,
) -> None:
    """Read articles without a record, and print what was found."""
    failed = False
    out = console()
    for reading in read_each(paths, workers):
        if isinstance(reading, InputError):
            failed = True
            _tell(f"detente: {reading}")
        elif json:
            write_json(reading.to_json())
        else:
            print_reading(out, reading)
    if failed:
        raise typer.Exit(1)
