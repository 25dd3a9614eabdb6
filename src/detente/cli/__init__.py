"""The command line: parse, call, show."""

import atexit
import gc
import os
import sys
import traceback
from contextlib import suppress
from typing import Annotated

import typer
from typer.core import TyperGroup

from detente import __version__
from detente.cli import judge, precedents, series
from detente.cli.actor import actor
from detente.cli.add import add, read
from detente.cli.demo import demo
from detente.cli.evaluate import evaluate
from detente.cli.export import export
from detente.cli.lists import (
    claims,
    disagreements,
    predictions,
    search,
    show_timeline,
    statements,
)
from detente.cli.output import OutputClosedError, give_up_output, open_streams
from detente.cli.safe import safe
from detente.cli.serve import serve
from detente.cli.tie import tie
from detente.cli.usage import PlainUsage
from detente.errors import DetenteError, UsageError


class Commands(TyperGroup):
    """The commands, where a value is wrong without the words that pydantic puts before why."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]
        """What the command gives back."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    name="detente",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (add, read, tie, actor, statements, claims, predictions, disagreements, search):
    app.command(cls=PlainUsage)(command)
app.command("timeline", cls=PlainUsage)(show_timeline)
app.command(cls=PlainUsage)(export)
app.add_typer(judge.app, name="judge")
app.add_typer(series.app, name="series")
app.add_typer(precedents.app, name="precedents")
app.command(cls=PlainUsage)(serve)
app.command(cls=PlainUsage)(demo)
app.command(cls=PlainUsage)(evaluate)


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"detente {__version__}\n")
        raise typer.Exit


@app.callback()
def detente(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version.")
    ] = False,
) -> None:
    """How an alliance began, how it is changing, and where it may go.

    Reads news articles into a record in which every line points at the sentence it was read from.
    """


START = 10_000  # objects made before the collector looks for garbage


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 something could not be read, 2 wrong usage.

    The model makes a million objects that live to the end. Looking through them for garbage again
    and again, and once more at exit, would be a fifth of the time that one article takes.
    """
    gc.set_threshold(START)
    atexit.register(gc.freeze)
    open_streams()
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except (OutputClosedError, BrokenPipeError):
        give_up_output()
        sys.exit(0)
    except Exception as error:  # the last stop: a user gets a sentence, never a traceback
        _fail(error)


def _fail(error: Exception) -> None:
    with suppress(OSError):  # there may be nowhere left to say it
        if os.environ.get("DETENTE_TRACEBACK"):
            traceback.print_exception(error)
        sys.stderr.write(f"detente: {safe(in_words(error))}\n")
    if isinstance(error, OSError):
        give_up_output()
    sys.exit(2 if isinstance(error, UsageError) else 1)


def in_words(error: Exception) -> str:
    """What went wrong, as a sentence for the user."""
    if isinstance(error, DetenteError):
        return str(error)
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return f"{error.filename or 'the output'}: cannot be written or read ({reason})"
    return (
        f"stopped by a mistake of its own ({type(error).__name__}: {str(error)[:300]}). What was "
        "read is kept. Please report it, with what DETENTE_TRACEBACK=1 shows before the command."
    )
