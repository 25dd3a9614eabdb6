"""Times the weaving of one more article into a large record of made-up articles.

    python benchmarks/weaving.py /tmp/woven.db --articles 20000
    python benchmarks/weaving.py /tmp/woven.db --articles 20000 --keep     # time it again

The articles are those of `made_up.py`, read by nobody, with one pair of actors that hundreds are
about. They are woven for real, in batches; then further articles come one by one, one
about any pair and one about the pair of the hour in turn. Timed is all that weaving does: working
out what changes, and writing it to the end of the transaction. Everything is drawn from one seed.
"""

import argparse
import gc
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

from detente.model import Reading
from detente.record import open_record
from detente.record.interface import Store
from detente.weaving import weave
from made_up import World, pieces_of

AT_A_TIME = 4000  # articles a weaving, while the record is made
HOT = (0, 1)  # the pair of the hour
LIMIT = 200.0  # milliseconds that the weaving of one more article may take


class HotWorld(World):
    """A made-up world in which one pair is in the news all the time."""

    def __init__(self, seed: int, articles: int, more: int, hot: int) -> None:
        super().__init__(seed, articles + more)
        self._told = 0
        self._many = articles
        self._every = articles // hot

    def cast(self) -> list[int]:
        """As ever; now and then, and for every second of the later articles, the pair."""
        self._told += 1
        hot = self._told % (2 if self._told > self._many else self._every) == 0
        return [*HOT, self.someone() + 2][: self.chance.randint(2, 3)] if hot else super().cast()

    def someone(self) -> int:
        """An actor, never the last two: a pair's companion is counted from there."""
        return min(super().someone(), len(self._names) - 3)


@dataclass(frozen=True, slots=True)
class Woven:
    """Milliseconds of one weaving: all by the clock, all of the processor, and of the clock what it
    took to write.
    """

    whole: float
    processor: float
    written: float


def main() -> None:
    """Makes the record where it is not there yet, then prints a line for each kind of article."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--more", type=int, default=80, help="articles that come one by one")
    parser.add_argument("--hot", type=int, default=400, help="articles about the pair")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="use the record that is there")
    asked = parser.parse_args()
    world = HotWorld(asked.seed, asked.articles, asked.more, asked.hot)
    coming = world.readings()
    first = islice(coming, asked.articles)
    if asked.keep:
        for _ in first:
            pass
    else:
        make(asked.record, first)
    with tempfile.TemporaryDirectory(dir=asked.record.parent) as name:
        copy = Path(name) / "record.db"
        shutil.copyfile(asked.record, copy)
        gc.collect()
        gc.freeze()  # the made-up world is no part of what is timed
        with open_record(copy) as store:
            show([one_more(store, reading) for reading in coming])


def make(record: Path, readings: Iterator[Reading]) -> None:
    """Writes and weaves the record."""
    if record.exists():
        raise SystemExit(f"{record} is there already; --keep uses it")
    begun = time.monotonic()
    done = 0
    with open_record(record, create=True) as store:
        for piece in pieces_of(readings, AT_A_TIME):
            with store.writer() as writer:
                for reading in piece:
                    writer.keep(reading)
            with store.writer() as writer:
                weave(writer.view, writer.view.pending()).write(writer)
            done += len(piece)
            print(f"{time.monotonic() - begun:8.1f} s  {done} articles woven", flush=True)


def one_more(store: Store, reading: Reading) -> Woven:
    """The time that it takes to weave the reading into the record."""
    with store.writer() as writer:
        writer.keep(reading)
    begun, busy = time.perf_counter(), time.process_time()
    with store.writer() as writer:
        changes = weave(writer.view, writer.view.pending())
        thought = time.perf_counter()
        changes.write(writer)
    ended = time.perf_counter()
    spent = time.process_time() - busy
    return Woven((ended - begun) * 1000, spent * 1000, (ended - thought) * 1000)


def show(woven: list[Woven]) -> None:
    """Prints median, 95th percentile and worst, for articles about anyone and about the pair."""
    print(f"{'p50 ms':>8} {'p95 ms':>8} {'worst':>8} {'of which':>9} article about")
    for name, own in (("anyone", woven[::2]), ("the pair of the hour", woven[1::2])):
        writing = median(each.written for each in own)
        line(f"{writing:6.1f} w", [each.whole for each in own], f"{name}, by the clock")
        line("", [each.processor for each in own], f"{name}, of the processor")
    over = sum(each.whole > LIMIT for each in woven)
    print(f"over {LIMIT:.0f} ms by the clock: {over} of {len(woven)}; {load()}")


def line(writing: str, times: list[float], name: str) -> None:
    """Prints the middle, the 95th percentile and the worst of the times; `w`: of writing."""
    cuts = quantiles(times, n=20, method="inclusive")
    print(f"{cuts[9]:8.1f} {cuts[18]:8.1f} {max(times):8.1f} {writing:>9} {name}")


def load() -> str:
    """How many processes want a core: other work makes the times by the clock longer."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


if __name__ == "__main__":
    main()
