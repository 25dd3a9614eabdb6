"""Makes a large record of made-up articles and times each call behind each page.

    python benchmarks/large_record.py /tmp/large.db --articles 100000
    python benchmarks/large_record.py /tmp/large.db --articles 100000 --keep     # time it again
    python benchmarks/large_record.py /tmp/large.db --keep --only tie        # these calls alone

Claims of some thousands of its articles are checked against series, and of their predictions some
have an outcome proposed and some are judged (`made_up_following.py`).

Nothing is parsed: readings and what is woven from them are built as values and written through the
record's Writer, with names and ties spread as unevenly as in the news. Everything is drawn from one
seed.
"""

import argparse
import time
from pathlib import Path

from detente.record import open_record
from made_up import World, pieces_of
from made_up_following import follow
from timed import timed_calls

AT_A_TIME = 500  # articles a transaction


def main() -> None:
    """Writes the record where it is not there yet, then prints a line for each call."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calls", type=int, default=40, help="calls of each path")
    parser.add_argument("--only", default="", help="only the calls whose name begins so")
    parser.add_argument("--keep", action="store_true", help="use the record that is there")
    asked = parser.parse_args()
    if not asked.keep:
        made(asked.record, World(asked.seed, asked.articles))
    with open_record(asked.record) as store:
        follow(store, asked.seed)
    timed_calls(asked.record, asked.calls, asked.seed, asked.only)


def made(record: Path, world: World) -> None:
    """Writes the record of a made-up world."""
    begun = time.monotonic()
    if record.exists():
        raise SystemExit(f"{record} is there already; --keep uses it")
    with open_record(record, create=True) as store:
        for piece in pieces_of(world.readings(), AT_A_TIME):
            with store.writer() as writer:
                for reading in piece:
                    writer.keep(reading)
        told(f"{world.articles} articles, {world.entries} entries read", begun)
        for kind, woven in world.woven():
            for piece in pieces_of(woven, 5000):
                with store.writer() as writer:
                    writer.replace(kind, {each.id: (each,) for each in piece})
            told(f"{kind}s woven", begun)
        for piece in pieces_of(iter(world.article_ids), 20_000):
            with store.writer() as writer:
                writer.mark_woven(piece)
    told(f"{record.stat().st_size / 1e6:.0f} MB", begun)


def told(what: str, begun: float) -> None:
    """Prints what is done after how many seconds."""
    print(f"{time.monotonic() - begun:8.1f} s  {what}", flush=True)


if __name__ == "__main__":
    main()
