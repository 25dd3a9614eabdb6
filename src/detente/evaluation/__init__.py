"""Benchmarks on public data sets, run by `detente evaluate NAME PATH`."""

from collections.abc import Callable
from pathlib import Path

from detente.evaluation import (
    claimbuster,
    factuality,
    future_statements,
    gum_mentions,
    gum_syntax,
    meantime,
    newsmtsc,
    plover,
    polnear,
)

BENCHMARKS: dict[str, Callable[[Path], object]] = {
    "polnear": polnear.evaluate,
    "plover": plover.evaluate,
    "future-statements": future_statements.evaluate,
    "meantime": meantime.evaluate,
    "gum-mentions": gum_mentions.evaluate,
    "gum-syntax": gum_syntax.evaluate,
    "newsmtsc": newsmtsc.evaluate,
    "factuality": factuality.evaluate,
    "claimbuster": claimbuster.evaluate,
}
