"""The trained weights at work: loaded once in a process, run window by window on one core.

The weights are 8-bit integers, made by `training/`; `docs/reader.md` says from what. There are two
networks: the reader (`reader.onnx.gz`), and one that is asked how a sentence regards somebody
(`stances.onnx.gz`). Both read the same vectors of pieces (`pieces.npz`).
"""

import gzip
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from detente.reading.encoder import pieces
from detente.reading.encoder.signals import Figures, Signal
from detente.reading.encoder.windows import Window, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

    from detente.model import Span

NAME = "detente reader"
VERSION = "4"
_WEIGHTS = files("detente.reading.encoder") / "weights"
# Adding and normalizing in one step takes ten times as long as in two: an eighth of a whole run.
_SLOWER = ["SkipLayerNormFusion"]


@cache
def session(name: str = "reader") -> "InferenceSession":
    """A network. onnxruntime is imported here, so that only what reads pays for it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # memory goes back after a long window
    options.log_severity_level = 3
    model = gzip.decompress((_WEIGHTS / f"{name}.onnx.gz").read_bytes())
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )


@cache
def table() -> tuple[Any, np.float32, np.float32]:
    """The vectors of the pieces in 8 bits (pieces, width), what stands for 0, and for 1 more."""
    with (_WEIGHTS / "pieces.npz").open("rb") as file, np.load(file) as kept:
        return kept["table"], np.float32(kept["zero"]), np.float32(kept["scale"])


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
    text: str, story: str, words: "Sequence[Span]", paragraphs: Sequence[int]
) -> Iterator[Signal]:
    """What the encoder says of the words of `story`, a plain copy of `text`, window by window;
    `paragraphs`: the first word of each, and the number of words.
    """
    tokens = [story[word.start : word.end] for word in words]
    numbers = [pieces.pieces(token) for token in tokens]
    stands = pieces.places(text, words, pieces.opening(paragraphs, len(words)))
    for window in windows(paragraphs, [len(each) for each in numbers]):
        given, firsts = fed(window, tokens, numbers, stands)
        rows = session().run(["rows"], {**given, "firsts": firsts})[0]
        yield Signal(window, cast("Figures", rows))


def fed(
    window: Window, tokens: Sequence[str], numbers: Sequence[tuple[int, ...]], stands: Sequence[int]
) -> tuple[Mapping[str, Any], Any]:
    """What a network is given of the words of a window: vectors (pieces, width), shapes and places
    (pieces) by name; and the place of the first piece of each word.
    """
    inside = range(window.start, window.end)
    sizes = [len(numbers[word]) for word in inside]
    row = [pieces.CLS, *(each for word in inside for each in numbers[word]), pieces.SEP]
    vectors, zero, scale = table()
    shapes = [0, *np.repeat([pieces.shape(tokens[word]) for word in inside], sizes), 0]
    places = [0, *np.repeat([stands[word] for word in inside], sizes), 0]
    given = {
        "vectors": (vectors[row] - zero) * scale,
        "shapes": np.asarray(shapes, dtype=np.int64),
        "places": np.asarray(places, dtype=np.int64),
    }
    return given, np.cumsum([1, *sizes[:-1]], dtype=np.int64)
