"""Writes the trained networks as the files that the package carries, packed by gzip."""

import argparse
import gzip
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from asking import Asked
from detente.reading.encoder import layout
from detente.reading.encoder.pieces import ASKED
from network import HIDDEN, WIDTH, Reader, begin, load

OPSET = 17
PIECES = 12  # in the example that the exporter follows


class OneWindow(nn.Module):
    """The reader for one window without padding: (words, columns), stances left out."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        kept = nn.Linear(HIDDEN, layout.KEPT)
        kept.load_state_dict({k: v[: layout.KEPT] for k, v in reader.columns.state_dict().items()})
        reader.columns = kept
        self.reader = reader

    def forward(self, vectors: Tensor, shapes: Tensor, places: Tensor, firsts: Tensor) -> Tensor:
        """`vectors` (pieces, width); `shapes`, `places` (pieces); `firsts` (words)."""
        return self.reader.read(vectors[None], shapes[None], places[None], firsts[None], None)[0]


class OneSentence(nn.Module):
    """The network that is asked for stances, for one sentence: (stances)."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked

    def forward(self, vectors: Tensor, shapes: Tensor, places: Tensor) -> Tensor:
        """`vectors` (pieces, width); `shapes`, `places` (pieces)."""
        return self.asked.tell(vectors[None], shapes[None], places[None], None)[0]


def export(network: nn.Module, inputs: Mapping[str, Tensor], output: str, path: Path) -> None:
    """Writes a network as ONNX, 8 bits a weight, packed; `inputs`: an example of each by name."""
    axes = {name: {0: "words" if name == "firsts" else "pieces"} for name in inputs}
    if "firsts" in inputs:
        axes[output] = {0: "words"}
    network.eval()
    with tempfile.TemporaryDirectory() as there:
        full, small = Path(there) / "full.onnx", Path(there) / "small.onnx"
        torch.onnx.export(
            network,
            tuple(inputs.values()),
            str(full),
            input_names=list(inputs),
            output_names=[output],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            small,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
        # The same weights give the same file: no name, no time.
        path.write_bytes(gzip.compress(small.read_bytes(), 9, mtime=0))


def write_pieces(vectors: Tensor, path: Path) -> None:
    """Writes the vectors of the pieces, which both networks read, in 8 bits: `table` less `zero`,
    times `scale`.
    """
    values = vectors.detach().float().numpy()
    scale = (values.max() - values.min()) / 255
    zero = np.round(-values.min() / scale)
    table = np.clip(np.round(values / scale) + zero, 0, 255).astype(np.uint8)
    np.savez_compressed(path, table=table, zero=np.float32(zero), scale=np.float32(scale))


def write_last_layers(reader: Reader, path: Path) -> None:
    """Writes the last layers of the heads that look at two words or more."""
    last = {}
    for name in layout.LAST_LAYERS:
        if name != "stance":
            layer = reader.last[name]
            last[f"{name}_weight"] = layer.weight.detach().numpy().T.astype(np.float16)
            last[f"{name}_bias"] = layer.bias.detach().numpy().astype(np.float32)
    np.savez(path, **last)


def main() -> None:
    """Reads the command line and exports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "minilm", help="MiniLM's model.safetensors, whose pieces both networks read"
    )
    parser.add_argument("reader", type=Path, help="what train.py kept")
    parser.add_argument("asked", type=Path, help="what asking.py kept")
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    folder = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    reader, asked = load(arguments.reader), Asked.load(arguments.asked, begin(arguments.minilm))
    write_pieces(reader.pieces.weight, folder / "pieces.npz")
    write_last_layers(reader, folder / "last_layers.npz")
    some = torch.ones(PIECES, dtype=torch.long)
    places = torch.tensor([0, ASKED, *([0] * (PIECES - 2))])
    inputs = {"vectors": torch.randn(PIECES, WIDTH), "shapes": some, "places": some}
    firsts = torch.tensor([1, 3, 5])
    window = OneWindow(reader)
    export(window, {**inputs, "firsts": firsts}, "rows", folder / "reader.onnx.gz")
    sentence = OneSentence(asked)
    export(sentence, {**inputs, "places": places}, "stances", folder / "stances.onnx.gz")


if __name__ == "__main__":
    main()
