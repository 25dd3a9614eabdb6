"""Times `detente read` and `detente add` on articles made of the bundled collection's sentences.

    python benchmarks/reading.py
    python benchmarks/reading.py --articles 50 --runs 3

Prints wall time, processor time and memory. Other work on the machine makes the wall times longer;
processor seconds, and the load that is printed with them, tell how much.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from threadpoolctl import threadpool_limits

from detente.demo import ARTICLES
from detente.engine.local import cores
from detente.model import Article
from detente.pipeline import add_all, opened
from detente.reading import parser, read
from detente.sources import articles

COMPARED = 40  # articles that spaCy reads too
WORDS = 700  # words of an article, about
SEED = 7
FIRST = date(2022, 1, 1)
OUTLETS = ("The Gazette", "The Herald", "The Courier", "The Ledger", "The Post")
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds by the clock and of the processor, and its most memory in MB."""

    wall: float
    processor: float
    memory: float


def main() -> None:
    """Makes the articles, then prints one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5, help="runs of `detente read`")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = write_articles(folder / "articles", asked.articles)
        print(f"{asked.articles} articles, {words} words; {cores()} cores; {load()}")
        time_read(folder, asked.runs)
        time_add(folder, asked.articles)
        time_parts(folder, words)
        compare(folder / "articles")


def time_read(folder: Path, runs: int) -> None:
    """A whole process that reads one article."""
    one = min((folder / "articles").iterdir())
    timed("read", one, "--json")  # the first finds nothing compiled or in the disk's cache
    found = [timed("read", one, "--json") for _ in range(runs)]
    shown("read one article, whole process", f"{median(run.wall for run in found):.2f} s")
    shown("  of the processor", f"{median(run.processor for run in found):.2f} s")
    shown("  memory at most", f"{max(run.memory for run in found):.0f} MB")


def time_add(folder: Path, count: int) -> None:
    """A whole process that adds all articles to a new record, on all cores."""
    run = timed("add", folder / "articles", "--record", folder / "whole.db")
    shown("add all articles, whole process", f"{run.wall:.1f} s, {count / run.wall:.1f} a second")


def time_parts(folder: Path, words: int) -> None:
    """What reading and weaving take of it, on one core."""
    began: dict[str, float] = {}

    def watch(stage: str, done: int, _total: int | None) -> None:
        began.setdefault(f"{stage} {done > 0}", time.process_time())

    with opened(str(folder / "parts.db"), create=True) as store:
        add_all(store, [str(folder / "articles")], 1, watch)
    reading = began["weaving False"] - began["reading True"]  # the model is loaded by the first
    weaving = began["weaving True"] - began["weaving False"]
    shown("reading and keeping, one core", f"{words / reading:,.0f} words a second")
    share = weaving / (reading + weaving)
    shown("weaving, of reading and weaving", f"{weaving:.1f} s, {share:.0%}")
    shown("load at the end", load())


def compare(folder: Path) -> None:
    """The whole reading against spaCy's full small pipeline, text by text in turn, on one core."""
    try:
        from detente.evaluation.spacy_syntax import model
    except ImportError:
        shown("against spaCy", "not installed; pip install 'detente[compare]'")
        return
    texts = [each for each in articles([str(folder)]) if isinstance(each, Article)][:COMPARED]
    words = sum(len(article.text.split()) for article in texts)
    with threadpool_limits(1):
        parser.prepare()
        model()("Doe left.")
        ours = theirs = 0.0
        for article in texts:
            began = time.process_time()
            read(article)
            between = time.process_time()
            model()(article.text)
            ours += between - began
            theirs += time.process_time() - between
    shown("whole reading, one core", f"{words / ours:,.0f} words a second")
    shown("  spaCy en_core_web_sm, full pipeline", f"{words / theirs:,.0f} words a second")
    shown("  the one against the other", f"{theirs / ours:.2f} times")


def timed(*words: str | Path) -> Run:
    """One run of the command line. Processes that it starts for itself are not in the last two."""
    command = shutil.which("detente", path=Path(sys.executable).parent)
    if command is None:
        raise SystemExit("detente is not installed beside this Python")
    env = {key: each for key, each in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    began = time.monotonic()
    process = subprocess.Popen(
        [command, *map(str, words)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, words))} ended with {process.returncode}")
    unit = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss: bytes there, KB elsewhere
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def write_articles(folder: Path, count: int) -> int:
    """Writes `count` articles of different sentences in different order; says how many words."""
    folder.mkdir()
    pool = sorted({sentence for text in bundled() for sentence in sentences(text)})
    chance = random.Random(SEED)
    total = 0
    for number in range(count):
        body = made(pool, chance)
        total += len(body.split())
        day = FIRST + timedelta(days=number * 5)
        head = f"title: Number {number}\nsource: {OUTLETS[number % len(OUTLETS)]}\ndate: {day}\n\n"
        (folder / f"{number:05}.txt").write_text(head + body, encoding="utf-8")
    return total


def bundled() -> Iterator[str]:
    """The texts of the bundled collection."""
    for article in articles([str(ARTICLES)]):
        if isinstance(article, Article):
            yield article.text


def sentences(text: str) -> Iterator[str]:
    """The whole sentences of the paragraphs of a text."""
    for line in text.splitlines():
        for sentence in _SENTENCE.split(line.strip()):
            if len(sentence.split()) > 4 and sentence.endswith((".", "”")):
                yield sentence


def made(pool: list[str], chance: random.Random) -> str:
    """An article of about `WORDS` words in paragraphs of three sentences."""
    chosen: list[str] = []
    for sentence in chance.sample(pool, len(pool)):
        if sum(len(each.split()) for each in chosen) >= WORDS:
            break
        chosen.append(sentence)
    return "\n\n".join(" ".join(chosen[at : at + 3]) for at in range(0, len(chosen), 3)) + "\n"


def load() -> str:
    """How many processes want the processor, over the last minute."""
    return f"load {os.getloadavg()[0]:.1f}"


def shown(what: str, figure: str) -> None:
    """Prints one line."""
    print(f"{what:36} {figure}")


if __name__ == "__main__":
    main()
