"""`detente evaluate NAME PATH`: a public benchmark."""

from typing import Annotated

import typer
from rich.text import Text

from detente.cli.options import Json, console, print_json
from detente.errors import UsageError
from detente.evaluation import BENCHMARKS


def evaluate(
    name: Annotated[str, typer.Argument(help=f"One of: {', '.join(sorted(BENCHMARKS))}.")],
    path: Annotated[str, typer.Argument(help="Where the published data lie.")],
    json: Json = False,
) -> None:
    """Measure the reader on a public data set, with the metric of the field."""
    if name not in BENCHMARKS:
        raise UsageError(f"There is no benchmark “{name}”; there are {', '.join(BENCHMARKS)}.")
    result = BENCHMARKS[name](path)
    if json:
        print_json(result)
    else:
        console().print(Text(result.table()))
