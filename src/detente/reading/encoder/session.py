"""The trained weights at work: loaded once in a process, run window by window on one core.

The weights are 8-bit integers in ONNX (`weights/reader.onnx`), made by `training/`;
`docs/reader.md` says from what.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

import numpy as np

from detente.reading.encoder import pieces
from detente.reading.encoder.signals import Figures, Signal
from detente.reading.encoder.windows import Window, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

    from detente.model import Span

NAME = "detente reader"
VERSION = "2"
_WEIGHTS = files("detente.reading.encoder") / "weights"
# Adding and normalizing in one step takes ten times as long as in two: an eighth of a whole run.
_SLOWER = ["SkipLayerNormFusion"]


@cache
def session() -> "InferenceSession":
    """The encoder. onnxruntime is imported here, so that only what reads pays for it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # memory goes back after a long window
    options.log_severity_level = 3
    model = (_WEIGHTS / "reader.onnx").read_bytes()
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )


@cache
def last_layers() -> dict[str, tuple[Figures, Figures]]:
    """For each head that looks at two words or more, the weights and the bias of its last layer."""
    with (_WEIGHTS / "last_layers.npz").open("rb") as file, np.load(file) as kept:
        names = {key.rpartition("_")[0] for key in kept}
        return {
            name: (kept[f"{name}_weight"].astype(np.float32), kept[f"{name}_bias"])
            for name in sorted(names)
        }


def signals(
    text: str,
    story: str,
    words: "Sequence[Span]",
    paragraphs: Sequence[int],
    asked: Iterable[int] = (),
) -> Iterator[Signal]:
    """What the encoder says of the words of `story`, a plain copy of `text`, window by window;
    `paragraphs`: the first word of each, and the number of words; `asked`: the words of the mention
    that is asked about.
    """
    tokens = [story[word.start : word.end] for word in words]
    numbers = [pieces.pieces(token) for token in tokens]
    stands = pieces.places(text, words, pieces.opening(paragraphs, len(words)))
    for word in asked:
        stands[word] += pieces.ASKED
    for window in windows(paragraphs, [len(each) for each in numbers]):
        yield Signal(window, _rows(window, tokens, numbers, stands))


def _rows(
    window: Window, tokens: Sequence[str], numbers: Sequence[tuple[int, ...]], stands: Sequence[int]
) -> Figures:
    inside = range(window.start, window.end)
    sizes = [len(numbers[word]) for word in inside]
    fed = {
        "pieces": [pieces.CLS, *(each for word in inside for each in numbers[word]), pieces.SEP],
        "shapes": [0, *np.repeat([pieces.shape(tokens[word]) for word in inside], sizes), 0],
        "places": [0, *np.repeat([stands[word] for word in inside], sizes), 0],
        "firsts": np.cumsum([1, *sizes[:-1]]),
    }
    given = {name: np.asarray(row, dtype=np.int64) for name, row in fed.items()}
    return cast("Figures", session().run(["rows"], given)[0])
