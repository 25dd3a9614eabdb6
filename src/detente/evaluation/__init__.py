"""Benchmarks, run by `detente evaluate NAME [PATH]`: on public data sets, and on bundled ones."""

from collections.abc import Callable
from pathlib import Path

from detente.evaluation import (
    agreement,
    claimbuster,
    disagreements,
    factuality,
    future_statements,
    gum_mentions,
    gum_syntax,
    icews14,
    icews14_next,
    icews14_turns,
    meantime,
    newsmtsc,
    passage_pairs,
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
    "disagreements": disagreements.evaluate,
    "label-agreement": agreement.evaluate,
    "icews14": icews14.evaluate,
    "icews14-next": icews14_next.evaluate,
    "icews14-turns": icews14_turns.evaluate,
}
BUNDLED: dict[str, Path] = {  # where the data lie that come with the program
    "disagreements": passage_pairs.BUNDLED,
    "label-agreement": agreement.LABELS,
}
