"""PLOVER's root by five-fold cross-validation on the PLV sentences.

WEIGHTS must not have seen the sentences: they are those of the first stage. Each fold goes on from
them for a few rounds on four fifths of the sentences, and is measured on the fifth left out.
"""

import argparse
import random
from pathlib import Path

import torch

from corpora import read_plv, read_records
from detente.evaluation.plover import macro_f1, quad_of, side_of
from detente.reading.encoder import layout
from documents import Document, cut
from losses import batch, parted, root_scores
from network import Reader
from train import Masters, train_on

FOLDS = 5


def folds(documents: list[Document], seed: int = 1) -> list[list[Document]]:
    """The documents in five parts, the roots spread evenly."""
    rng = random.Random(seed)
    shuffled = rng.sample(documents, len(documents))
    shuffled.sort(key=lambda doc: doc.lists["roots"][0][3])
    return [shuffled[number::FOLDS] for number in range(FOLDS)]


@torch.no_grad()
def predict(network: Reader, documents: list[Document]) -> list[str]:
    """The root of each sentence."""
    network.eval()
    found = []
    for doc in documents:
        given = batch(cut(doc))
        scores = root_scores(
            network, parted(network(*given.inputs)), given.there, given.lists["roots"]
        )
        found.append(layout.ROOTS[int(scores[0].argmax())])
    return found


def main() -> None:
    """Reads the command line, trains five times and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    documents = [d for d in read_plv(arguments.data / "plover/plv_train.tsv") if d.lists["roots"]]
    records = read_records(arguments.data / "plover/gsr_half.json")
    gold, found = [], []
    for number, part in enumerate(folds(documents)):
        torch.manual_seed(number)
        rest = [doc for doc in documents if all(doc is not other for other in part)]
        network = Reader()
        network.load_state_dict(torch.load(arguments.weights))
        masters = Masters(network)
        train_on(
            network,
            masters,
            {"plv": rest, "records": records},
            arguments.rounds,
            (arguments.rate, 1e-3),
        )
        gold += [layout.ROOTS[doc.lists["roots"][0][3]] for doc in part]
        found += predict(network, part)
        print(f"fold {number + 1}: root macro-F1 so far {macro_f1(gold, found):.3f}", flush=True)
    for name, of in (("root", str), ("quad", quad_of), ("binary", side_of)):
        print(f"{name} macro-F1 {macro_f1([of(e) for e in gold], [of(e) for e in found]):.3f}")


if __name__ == "__main__":
    main()
