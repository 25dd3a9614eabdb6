"""Trains the reader: `python training/train.py DATA MINILM OUT`; see `training/README.md`."""

import argparse
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import torch

from corpora import (
    read_claimbuster,
    read_crossner,
    read_factuality,
    read_future,
    read_gum,
    read_plv,
    read_polnear,
    read_records,
)  # fmt: skip
from documents import alone
from losses import WEIGHTS, batch, losses
from network import Reader, begin, load
from schedule import ROUND, round_of
from stances import read_newsmtsc, read_newsmtsc_names
from teaching import teach

KEEP = 200  # steps after which the weights are kept again


def sets(data: Path) -> dict:
    """Every training part, by name, from the folder of the published data."""
    trees = read_gum(data / "gum/train")
    return {
        "polnear": read_polnear(data / "polnear/train"),
        "gum": trees,
        "gum sentences": [sentence for doc in trees for sentence in alone(doc)],
        "crossner": read_crossner(data / "crossner_politics/train.txt"),
        "newsmtsc": read_newsmtsc(data / "newsmtsc/train.jsonl"),
        "newsmtsc names": read_newsmtsc_names(data / "newsmtsc/train.jsonl"),
        "factuality": read_factuality(data / "factuality_uds_ih2/train.jsonl"),
        "claimbuster": read_claimbuster(data / "claimbuster/train.json"),
        "future": read_future(data / "future_statements/half.json"),
        "plv": [d for d in read_plv(data / "plover/plv_train.tsv") if d.lists["roots"]],
        "records": read_records(data / "plover/gsr_half.json"),
    }


class Masters:
    """The weights in full, which learn; the network works on copies of half the size.

    The pieces' own vectors stay as MiniLM has them: half of all weights, and few are seen often.
    """

    def __init__(self, network: Reader) -> None:
        network.bfloat16()
        network.last.float()
        network.pieces.weight.requires_grad_(False)
        self.copies = {k: v for k, v in network.named_parameters() if v.requires_grad}
        self.full = {k: v.detach().float().clone() for k, v in self.copies.items()}

    def take(self) -> None:
        """The gradients from the copies, cut where they are large together."""
        for name, each in self.copies.items():
            grad, each.grad = each.grad, None
            self.full[name].grad = None if grad is None else grad.float()
        torch.nn.utils.clip_grad_norm_(list(self.full.values()), 1.0)

    @torch.no_grad()
    def give(self) -> None:
        """The new weights to the copies."""
        torch._foreach_copy_(list(self.copies.values()), list(self.full.values()))

    def state(self, network: Reader) -> dict:
        """The network's weights in full."""
        return {k: v.float() for k, v in network.state_dict().items()} | {
            k: v.detach() for k, v in self.full.items()
        }


def optimizer(masters: Masters, rate: float, heads: float) -> torch.optim.Optimizer:
    """AdamW; the heads, which are new, learn faster than the encoder; biases do not decay."""
    groups: dict[tuple[bool, bool], list] = {}
    for name, each in masters.full.items():
        new = name.startswith(("hidden", "columns", "last", "shapes", "places"))
        groups.setdefault((new, each.ndim > 1), []).append(each)
    return torch.optim.AdamW(
        [
            {
                "params": params,
                "lr": heads if new else rate,
                "weight_decay": 0.01 if matrix else 0.0,
            }
            for (new, matrix), params in groups.items()
        ],
        fused=True,
    )


def train(network: Reader, data: dict, arguments: argparse.Namespace) -> None:
    """`rounds` rounds; the weights are kept after each."""
    masters = Masters(network)
    often = dict(ROUND) | json.loads(arguments.often)

    def keep(number: int) -> None:
        torch.save(masters.state(network), arguments.out)
        print(f"kept in {arguments.out}, round {number + 1}", flush=True)

    rates = arguments.rate, arguments.heads
    train_on(
        network, masters, data, arguments.rounds, rates, often=often, seed=arguments.seed, keep=keep
    )


def train_on(
    network: Reader,
    masters: Masters,
    data: dict,
    rounds: int,
    rates: tuple[float, float],
    *,
    often: dict[str, float] | None = None,
    seed: int = 1,
    keep: Callable[[int], object] = bool,
) -> None:
    """Trains with a short warm-up and a straight way down of the rates of encoder and heads."""
    rng = random.Random(seed)
    ready: dict = {}
    often = often or dict.fromkeys(data, 1.0)
    first = list(round_of(data, ready, often, rng))
    steps = len(first) * rounds
    learning = optimizer(masters, *rates)
    warm = max(1, steps // 20)
    way = torch.optim.lr_scheduler.LambdaLR(
        learning,
        lambda step: min(1.0, (step + 1) / warm, max(0.02, (steps - step) / (steps - warm))),
    )
    log = Log(steps)
    network.train()
    for number in range(rounds):
        for windows in first if number == 0 else round_of(data, ready, often, rng):
            found = losses(network, batch(windows))
            if not found:  # nothing is known of any of their words
                continue
            sum(WEIGHTS[name] * value for name, value in found.items()).backward()
            masters.take()
            learning.step()
            masters.give()
            way.step()
            log.note(found)
            if log.done % KEEP == 0:
                keep(number)
        keep(number)


class Log:
    """Prints how the losses go, every hundred steps."""

    def __init__(self, steps: int) -> None:
        self.steps, self.done, self.began = steps, 0, time.time()
        self.last: dict[str, list[float]] = {}

    def note(self, found: dict) -> None:
        """Takes the losses of one step."""
        self.done += 1
        for name, value in found.items():
            self.last.setdefault(name, []).append(value.item())
        if self.done % 100 == 0:
            shown = " ".join(f"{k} {sum(v) / len(v):.3f}" for k, v in self.last.items())
            print(f"{self.done}/{self.steps} {time.time() - self.began:.0f}s {shown}", flush=True)
            self.last.clear()


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument(
        "weights", help="MiniLM's model.safetensors, or a file kept by an earlier run"
    )
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--teacher", help="weights that have not seen PLOVER's sentences, to read their trees with"
    )
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--heads", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--often", default="{}", help="how often each set is seen in a round, as JSON"
    )
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    if arguments.weights.endswith(".safetensors"):
        network = begin(arguments.weights)
    else:
        network = load(arguments.weights)
    data = sets(arguments.data)
    if arguments.teacher:
        teach(load(arguments.teacher), [*data["plv"], *data["records"]])
    train(network, data, arguments)


if __name__ == "__main__":
    main()
