"""What detente takes for disagreements in real news, to be read by eye.

    python benchmarks/disagreements_in_news.py timelines_t17/articles [--others]

Reads every second article of each topic of the timeline-17 set into a record of its own, with
made-up names of papers since the set gives none, and prints the disagreements. `--others` takes
those in between, which no rule was made on. Six minutes.
"""

import argparse
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from detente.model import Article
from detente.pipeline import opened, weave_pending
from detente.reading import read
from detente.sources import articles
from detente.views.disagreements import disagreement_lines

SECOND = 2
SHORTEST = 600  # characters
PAPERS = 7


def main() -> None:
    """Reads the command line and prints topic by topic."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--others", action="store_true")
    arguments = parser.parse_args()
    read_in_all = found_in_all = 0
    for topic in sorted(arguments.path.glob("*/outputwithpub.csv")):
        number, found = told(topic, int(arguments.others))
        print(f"{topic.parent.name}: {number} articles, {len(found)} disagreements", flush=True)
        for line in found:
            print(f"  {line}")
        read_in_all += number
        found_in_all += len(found)
    print(f"in all: {read_in_all} articles, {found_in_all} disagreements")


def told(topic: Path, first: int) -> tuple[int, list[str]]:
    """How many articles were read, from the `first` on, and each disagreement in a sentence."""
    long = [
        each
        for each in articles([str(topic)])
        if isinstance(each, Article) and len(each.text) >= SHORTEST
    ]
    with TemporaryDirectory() as folder, opened(f"{folder}/news.db", create=True) as store:
        with store.writer() as writer:
            for number, article in enumerate(long[first::SECOND]):
                paper = f"Paper {number * SECOND % PAPERS}"
                writer.keep(read(replace(article, text=printed(article.text), publisher=paper)))
        weave_pending(store)
        view = store.view()
        lines = disagreement_lines(view, view.disagreements())
        return len(long[first::SECOND]), [f"{line.kind}: {line.reason}" for line in lines]


def printed(text: str) -> str:
    """The brackets and strokes of the set as they were printed."""
    for written, mark in (("-LRB-", "("), ("-RRB-", ")"), ("\\/", "/")):
        text = text.replace(written, mark)
    return text


if __name__ == "__main__":
    main()
