"""What the commands share: where the record is, and how they print."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from detente.pipeline import opened
from detente.record.interface import View

Record = Annotated[
    str,
    typer.Option(
        "--record",
        envvar="DETENTE_RECORD",
        help="The record: an SQLite file, or a postgresql:// address.",
        show_default=True,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]
Limit = Annotated[int, typer.Option("--limit", min=1, help="At most so many lines.")]
Names = Annotated[list[str], typer.Argument(help="Names of actors, each in quotation marks.")]

DEFAULT_RECORD = "detente.db"
PLAIN_WIDTH = 110  # columns where the output is no terminal


def console(*, stderr: bool = False) -> Console:
    """A console as wide as the terminal, or of a fixed width where the output is a file."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else PLAIN_WIDTH
    return Console(stderr=stderr, width=width, highlight=False, markup=False, emoji=False)


def print_json(value: object) -> None:
    """`value` (dataclasses and lists of them) as indented JSON on standard output."""
    encoded = msgspec.json.format(msgspec.json.encode(value), indent=2)
    sys.stdout.write(encoded.decode() + "\n")


@contextmanager
def record_view(address: str) -> Iterator[View]:
    """The view of an existing record, closed at the end."""
    with opened(address) as store:
        yield store.view()
