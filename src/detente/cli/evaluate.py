"""`detente evaluate NAME PATH`: a public benchmark."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.text import Text

from detente.cli.options import Json, console, print_json
from detente.errors import InputError, UsageError
from detente.evaluation import BENCHMARKS


def evaluate(
    name: Annotated[str, typer.Argument(help=f"One of: {', '.join(BENCHMARKS)}.")],
    path: Annotated[Path, typer.Argument(help="Where the published data lie.")],
    json: Json = False,
) -> None:
    """Measure the reader on a public data set, with the metric of the field."""
    if name not in BENCHMARKS:
        raise UsageError(f"There is no benchmark “{name}”; there are {', '.join(BENCHMARKS)}.")
    if not path.exists():
        raise InputError(str(path), "is not there; give the path of the published data")
    result = BENCHMARKS[name](path)
    if json:
        print_json(result)
    else:
        for line in lines(msgspec.to_builtins(result)):
            console().print(Text(line))


def lines(result: object, name: str = "") -> list[str]:
    """The figures of a result, one a line, each under the names that lead to it."""
    if isinstance(result, dict):
        return [line for key, each in result.items() for line in lines(each, f"{name} {key}")]
    if isinstance(result, list):
        return [
            line for index, each in enumerate(result) for line in lines(each, f"{name} {index}")
        ]
    shown = f"{result:.3f}" if isinstance(result, float) else str(result)
    return [f"{name.strip():40} {shown}"]
