"""What keeps the figures of two passages that disagree from meeting in one block.

    python benchmarks/figures_met.py

Reads the training and development pairs of the labelled set, and counts the pairs in which both
passages give a figure: of one unit, of one actor, of one measure. A figure meets another where all
three are the same (`weaving/figures.py`). One minute.
"""

from collections import Counter
from itertools import product

from detente.evaluation.passage_pairs import BUNDLED, NONE, PassagePair, read_pairs
from detente.evaluation.woven import woven
from detente.weaving.figure_told import Figure, figure
from detente.weaving.tellings import Tellings


def main() -> None:
    """Prints the counts for pairs whose figures disagree and for pairs that do not disagree."""
    counted: dict[str, Counter[str]] = {"figures": Counter(), NONE: Counter()}
    for part in ("training", "development"):
        for pair in read_pairs(BUNDLED / f"{part}.jsonl"):
            if pair.label in counted:
                counted[pair.label].update(["pairs", *met(figures_of(pair))])
    for label, counts in counted.items():
        print(f"{label}:", ", ".join(f"{name} {number}" for name, number in counts.most_common()))


def figures_of(pair: PassagePair) -> list[list[Figure]]:
    """The figures of each passage, read and woven in a record of the pair's own."""
    ids = [article.id for article in pair.articles]
    with woven(pair.articles) as store:
        told = [each for each in Tellings(store.view(), {}, {}).of(ids).values() if each]
    return [
        [found for each in told if each.article == own and (found := figure(each))] for own in ids
    ]


def met(sides: list[list[Figure]]) -> set[str]:
    """How near the figures of two passages come to one block."""
    found = {"a figure in both"} if all(sides) else set()
    for one, other in product(*sides):
        if one.unit != other.unit:
            continue
        found.add("one unit")
        same = one.measure == other.measure
        if one.subject and one.subject == other.subject:
            found.add("one unit and actor" + (" and measure" if same else ", two measures"))
        elif one.subject is None and other.subject is None:
            found.add("one unit, no actor" + (", one measure" if same else ", two measures"))
        else:
            found.add("one unit, two actors or one")
    return found


if __name__ == "__main__":
    main()
