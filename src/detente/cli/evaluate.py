"""`detente evaluate NAME [PATH]`: a benchmark."""

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from detente.cli.options import Json, console, print_json
from detente.errors import InputError, UsageError
from detente.evaluation import BENCHMARKS, BUNDLED


def evaluate(
    name: Annotated[str, typer.Argument(help=f"One of: {', '.join(BENCHMARKS)}.")],
    path: Annotated[
        Path | None,
        typer.Argument(
            help=f"Where the published data lie; {' and '.join(BUNDLED)} bring their own."
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Measure detente on a data set, with the metric of the field."""
    if name not in BENCHMARKS:
        raise UsageError(f"There is no benchmark “{name}”; there are {', '.join(BENCHMARKS)}.")
    path = path or BUNDLED.get(name)
    if path is None:
        raise UsageError(f"Give the path of the published data: detente evaluate {name} PATH")
    if not path.exists():
        raise InputError(str(path), "is not there; give the path of the published data")
    result = figures(BENCHMARKS[name](path))
    if json:
        print_json(result)
    else:
        for line in lines(result):
            console().print(Text(line))


def figures(result: Any) -> Any:
    """The result as plain dicts: what is worked out (precision, recall) before what was counted."""
    if isinstance(result, dict):
        return {key: figures(each) for key, each in result.items()}
    if isinstance(result, tuple):
        return [figures(each) for each in result]
    if not is_dataclass(result):
        return result
    worked_out = [key for key, each in vars(type(result)).items() if isinstance(each, property)]
    names = (*worked_out, *(field.name for field in fields(result)))
    return {name: figures(getattr(result, name)) for name in names}


def lines(result: Any, name: str = "") -> list[str]:
    """A line for each figure, or for each group of them, under the names that lead to it."""
    if isinstance(result, list):
        result = {str(number): each for number, each in enumerate(result, 1)}
    if not isinstance(result, dict):
        return [f"{name:20} {_shown(result)}"]
    if result and name and not any(isinstance(each, dict | list) for each in result.values()):
        group = "  ".join(f"{key} {_shown(each)}" for key, each in result.items())
        return [f"{name:20} {group}"]
    return [line for key, each in result.items() for line in lines(each, f"{name} {key}".strip())]


def _shown(figure: object) -> str:
    if isinstance(figure, tuple):
        return " to ".join(_shown(end) for end in figure)
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)
