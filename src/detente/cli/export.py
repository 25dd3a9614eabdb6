"""`detente export FORMAT`: the record for other programs."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from detente.cli.options import DEFAULT_RECORD, Record, console, record_view
from detente.cli.safe import safe
from detente.errors import InputError, UsageError
from detente.exports import FORMATS
from detente.exports.export import Export
from detente.record.interface import View

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
        _write(chosen, view, target)
    console(stderr=True).print(Text(f"Wrote {safe(str(target))}"), soft_wrap=True)


def _write(chosen: Export, view: View, target: Path) -> None:
    try:
        chosen.write(view, target)
    except OSError as error:
        reason = f"cannot be written ({error.strerror}); name another place with --output"
        raise InputError(str(target), reason) from error
