"""What detente takes for disagreements in real news, to be read by eye.

    python benchmarks/disagreements_in_news.py timelines_t17/articles [--others]

Reads every second article of each topic of the timeline-17 set into a record of its own, with
made-up names of papers since the set gives none, and prints the disagreements. `--others` takes
those in between, which no rule was made on. Six minutes.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from detente.evaluation.timelines import articles_of, topics
from detente.evaluation.woven import woven
from detente.views.disagreements import disagreement_lines

SECOND = 2
PAPERS = 7


def main() -> None:
    """Reads the command line and prints topic by topic."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--others", action="store_true")
    arguments = parser.parse_args()
    read_in_all = found_in_all = 0
    for topic in topics(arguments.path):
        number, found = told(topic, int(arguments.others))
        print(f"{topic.parent.name}: {number} articles, {len(found)} disagreements", flush=True)
        for line in found:
            print(f"  {line}")
        read_in_all += number
        found_in_all += len(found)
    print(f"in all: {read_in_all} articles, {found_in_all} disagreements")


def told(topic: Path, first: int) -> tuple[int, list[str]]:
    """How many articles were read, from the `first` on, and each disagreement in a sentence."""
    chosen = list(articles_of(topic))[first::SECOND]
    papers = (f"Paper {number * SECOND % PAPERS}" for number in range(len(chosen)))
    printed = [replace(each, publisher=paper) for each, paper in zip(chosen, papers, strict=True)]
    with woven(printed) as store:
        view = store.view()
        lines = disagreement_lines(view, view.disagreements())
        return len(chosen), [f"{line.kind}: {line.reason}" for line in lines]


if __name__ == "__main__":
    main()
