"""What the commands share: where the record is, and how they print."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import msgspec
import typer

from detente.cli.output import console, write_json
from detente.pipeline import opened
from detente.record.interface import View

__all__ = [
    "DEFAULT_RECORD",
    "Json",
    "Limit",
    "Names",
    "Record",
    "console",
    "print_json",
    "record_view",
]

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


def print_json(value: object) -> None:
    """`value` (dataclasses and lists of them) as indented JSON on standard output."""
    write_json(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


@contextmanager
def record_view(address: str) -> Iterator[View]:
    """The view of an existing record, closed at the end."""
    with opened(address) as store:
        yield store.view()
