"""Benchmarks on public data sets, run by `detente evaluate NAME PATH`."""

from collections.abc import Callable
from pathlib import Path

from detente.evaluation import (
    future_statements,
    icews14,
    icews14_next,
    icews14_turns,
    meantime,
    plover,
    polnear,
)

BENCHMARKS: dict[str, Callable[[Path], object]] = {
    "polnear": polnear.evaluate,
    "plover": plover.evaluate,
    "future-statements": future_statements.evaluate,
    "meantime": meantime.evaluate,
    "icews14": icews14.evaluate,
    "icews14-next": icews14_next.evaluate,
    "icews14-turns": icews14_turns.evaluate,
}
