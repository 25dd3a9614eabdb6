"""`detente export FORMAT`: the record for other programs."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from detente.cli.options import DEFAULT_RECORD, Record, console, record_view
from detente.errors import UsageError
from detente.exports import FORMATS

_LISTED = "; ".join(f"{name}: {export.meaning}" for name, export in FORMATS.items())


def export(
    name: Annotated[str, typer.Argument(metavar="FORMAT", help=_LISTED)],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Where to write; a name in this folder by default."),
    ] = None,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Write the record in another program's format."""
    if name not in FORMATS:
        raise UsageError(f"There is no format “{name}”; there are {', '.join(FORMATS)}.")
    chosen = FORMATS[name]
    target = output or Path(chosen.file)
    with record_view(record) as view:
        chosen.write(view, target)
    console(stderr=True).print(Text(f"Wrote {target}"))
