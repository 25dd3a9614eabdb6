"""A second, smaller network that is asked how a sentence regards somebody whom it mentions.

Layers of its own learn stances better than a share of the reader's: `python training/asking.py
DATA MINILM OUT`; see `training/README.md`.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from detente.evaluation.plover import macro_f1
from detente.reading.encoder.layout import STANCES
from detente.reading.encoder.pieces import ASKED
from documents import Document, Window, cut
from network import WIDTH, Dropout, Reader, begin
from stances import read_newsmtsc

HIDDEN = 256
BATCH = 32  # sentences
SORTED = 512  # sentences that batches of like length are cut from
SMOOTHING = 0.1
HEADS = 5  # times faster the new layers learn

Example = tuple[Window, int]


class Asked(nn.Module):
    """From the pieces of a sentence, the mention marked among their places, to the log-odds of the
    stances. The pieces' own vectors are MiniLM's, as the reader has them.
    """

    def __init__(self, begun: Reader, layers: int = 5) -> None:
        super().__init__()
        self.pieces, self.positions = begun.pieces, begun.positions
        self.shapes, self.places, self.norm = begun.shapes, begun.places, begun.norm
        self.layers = nn.ModuleList(begun.layers[:layers])
        self.ask, self.key = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.hidden = nn.Linear(3 * WIDTH, HIDDEN)
        self.stances = nn.Linear(HIDDEN, len(STANCES))
        self.dropout = nn.Dropout(0.1)
        self.pieces.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, shapes: Tensor, places: Tensor) -> Tensor:
        """(sentences, stances) from (sentences, pieces) three times; piece 0 is padding."""
        return self.tell(self.pieces(pieces), shapes, places, (pieces != 0).float())

    def tell(self, vectors: Tensor, shapes: Tensor, places: Tensor, there: Tensor | None) -> Tensor:
        """The same from the vectors of the pieces (sentences, pieces, width); `there` is 0 for
        padding, None where there is none.
        """
        x = vectors + self.positions(torch.arange(vectors.shape[1]))
        x = self.norm(x + self.shapes(shapes) + self.places(places))
        far = None if there is None else (1 - there) * -1e4
        for layer in self.layers:
            x = layer(x, None if far is None else far[:, None, None, :])
        asked = (places >= ASKED).to(x.dtype)
        mention = _mean(x, asked)
        weights = (self.key(x) @ self.ask(mention).transpose(1, 2))[..., 0] / WIDTH**0.5
        weights = weights if far is None else weights + far
        answer = _mean(x, functional.softmax(weights, -1))
        whole = _mean(x, torch.ones_like(asked) if there is None else there)
        told = torch.cat([mention, answer, whole], -1)
        hidden = self.dropout(functional.gelu(self.hidden(self.dropout(told))))
        return self.stances(hidden)[:, 0]

    @classmethod
    def load(cls, file: Path, begun: Reader) -> "Asked":
        """A network with the weights of an earlier run; `begun` is overwritten."""
        kept = torch.load(file)
        network = cls(
            begun, len({name.split(".")[1] for name in kept if name.startswith("layers")})
        )
        network.load_state_dict(kept)
        return network


def _mean(x: Tensor, weights: Tensor) -> Tensor:
    """(sentences, 1, width), by `weights` (sentences, pieces)."""
    return (weights[:, None, :] @ x) / weights.sum(1)[:, None, None]


def examples(documents: Sequence[Document]) -> list[Example]:
    """The sentences whose mention has words, each with the number of its stance."""
    return [
        (window, window.lists["stances"][0][2])
        for document in documents
        for window in cut(document)[:1]
        if window.lists["stances"]
    ]


def batches(some: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Batches of sentences of about one length, in random order."""
    rng.shuffle(some)
    groups = [
        sorted(some[start : start + SORTED], key=lambda each: len(each[0].pieces))
        for start in range(0, len(some), SORTED)
    ]
    found = [
        group[start : start + BATCH] for group in groups for start in range(0, len(group), BATCH)
    ]
    rng.shuffle(found)
    yield from found


def given(some: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pieces, shapes, places, stances."""
    longest = max(len(window.pieces) for window, _ in some)
    rows = (
        [[*row, *([0] * (longest - len(row)))] for row in column]
        for column in zip(*((w.pieces, w.shapes, w.places) for w, _ in some), strict=True)
    )
    pieces, shapes, places = (torch.tensor(row) for row in rows)
    return pieces, shapes, places, torch.tensor([stance for _, stance in some])


def train(network: Asked, data: list[Example], rounds: int, rate: float, seed: int) -> None:
    """Trains with a short warm-up and a straight way down, and prints how the loss goes."""
    rng = random.Random(seed)
    learns = {k: v for k, v in network.named_parameters() if v.requires_grad}
    old = [v for k, v in learns.items() if k.startswith(("layers", "positions", "norm"))]
    new = [v for k, v in learns.items() if not k.startswith(("layers", "positions", "norm"))]
    learning = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": new, "lr": HEADS * rate}], weight_decay=0.01
    )
    steps = rounds * -(-len(data) // BATCH)
    warm = max(1, steps // 16)
    way = torch.optim.lr_scheduler.LambdaLR(
        learning,
        lambda step: min(1.0, (step + 1) / warm, max(0.01, (steps - step) / (steps - warm))),
    )
    began = time.time()
    for number in range(rounds):
        network.train()
        lost = []
        for some in batches(data, rng):
            *inputs, stances = given(some)
            loss = functional.cross_entropy(network(*inputs), stances, label_smoothing=SMOOTHING)
            learning.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learns.values(), 1.0)
            learning.step()
            way.step()
            lost.append(loss.item())
        mean = sum(lost) / len(lost)
        print(f"round {number + 1}, {time.time() - began:.0f}s: loss {mean:.3f}", flush=True)


@torch.no_grad()
def measured(network: Asked, data: Sequence[Example]) -> float:
    """Macro-F1."""
    network.eval()
    found: list[int] = []
    for start in range(0, len(data), BATCH):
        *inputs, _ = given(data[start : start + BATCH])
        found.extend(network(*inputs).argmax(-1).tolist())
    return macro_f1([STANCES[right] for _, right in data], [STANCES[each] for each in found])


def main() -> None:
    """Reads the command line, trains and measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", help="MiniLM's model.safetensors")
    parser.add_argument("out", type=Path)
    parser.add_argument("--layers", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    network = Asked(begin(arguments.weights), arguments.layers)
    for each in network.modules():
        if isinstance(each, Dropout):
            each.rate = 0.1
    folder = arguments.data / "newsmtsc"
    train(
        network,
        examples(read_newsmtsc(folder / "train.jsonl")),
        arguments.rounds,
        arguments.rate,
        arguments.seed,
    )
    torch.save(network.state_dict(), arguments.out)
    kept_back = folder / "devtest_rw.jsonl"
    if kept_back.exists():
        print(f"macro-F1 on rw: {measured(network, examples(read_newsmtsc(kept_back))):.4f}")


if __name__ == "__main__":
    main()
