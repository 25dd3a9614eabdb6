"""Writes the trained reader as the files that the package carries."""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from detente.reading.encoder import layout
from network import Reader

OPSET = 17


class OneWindow(nn.Module):
    """The reader for one window without padding: (words, columns) from four rows of numbers."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, shapes: Tensor, places: Tensor, firsts: Tensor) -> Tensor:
        """`pieces`, `shapes`, `places` (pieces), `firsts` (words)."""
        row = self.reader(pieces[None], shapes[None], places[None], firsts[None])
        return row[0]


def export(reader: Reader, folder: Path) -> None:
    """Writes `reader.onnx`, 8 bits a weight, and `last_layers.npz`, the layers for pairs."""
    reader.eval()
    reader.masked = False
    example = (
        torch.arange(1, 13),
        torch.ones(12, dtype=torch.long),
        torch.ones(12, dtype=torch.long),
    )
    with tempfile.TemporaryDirectory() as there:
        full = Path(there) / "full.onnx"
        torch.onnx.export(
            OneWindow(reader),
            (*example, torch.tensor([1, 3, 5])),
            str(full),
            input_names=["pieces", "shapes", "places", "firsts"],
            output_names=["rows"],
            dynamic_axes={
                "pieces": {0: "pieces"},
                "shapes": {0: "pieces"},
                "places": {0: "pieces"},
                "firsts": {0: "words"},
                "rows": {0: "words"},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            full,
            folder / "reader.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    last = {}
    for name in layout.LAST_LAYERS:
        layer = reader.last[name]
        last[f"{name}_weight"] = layer.weight.detach().numpy().T.astype(np.float16)
        last[f"{name}_bias"] = layer.bias.detach().numpy().astype(np.float32)
    np.savez(folder / "last_layers.npz", **last)


def main() -> None:
    """Reads the command line and exports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(arguments.weights))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    export(reader, arguments.folder)


if __name__ == "__main__":
    main()
