"""Times the first view of each page in a browser, over a record that is there.

    python benchmarks/large_record.py /tmp/large.db --articles 100000
    python benchmarks/pages.py /tmp/large.db
    python benchmarks/pages.py detente.db --views 3 --only network --actors 2000

A view is complete when the page shows all that it asked for; nothing is kept from one view to the
next. Beside the time stands what the view cost the processor, browser and server together: with two
cores free a view takes no longer than that. The network is shown as the page asks for it, and with
so many actors as are wished for. It needs the built pages (`make pages`) and Debian's chromium.
"""

import argparse
import os
import re
import shutil
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from detente.record import open_record
from detente.record.interface import TieQuery
from detente.web.app import application
from detente.web.server import listening
from detente.web.settings import Settings

ARGUMENTS = ["--no-sandbox", "--use-gl=swiftshader", "--enable-unsafe-swiftshader"]
LIMIT = 2.0  # seconds
MOST_TIES = 10_000  # that the API gives


def main() -> None:
    """Prints the middle and the longest time of each page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--views", type=int, default=5, help="views of each page")
    parser.add_argument("--actors", type=int, default=2000, help="actors of the larger network")
    parser.add_argument("--only", default="", help="only the pages whose name begins so")
    asked = parser.parse_args()
    with serving(asked.record) as site, sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        print(f"load {os.getloadavg()[0]:.1f}\n  middle  longest      cpu  page (seconds)")
        ties, actors = ties_among(asked.record, asked.actors)
        larger = {f"network of {actors} actors": ("/network", ties)}
        views = {name: (path, None) for name, path in pages(browser, site).items()} | larger
        for name, (path, limit) in views.items():
            if name.startswith(asked.only):
                seen = [first_view(browser, site + path, limit) for _ in range(asked.views)]
                taken, spent = [each[0] for each in seen], [each[1] for each in seen]
                over = "  over 2 s" if max(taken) > LIMIT else ""
                middles = f"{statistics.median(taken):8.2f} {max(taken):8.2f}"
                print(f"{middles} {statistics.median(spent):8.2f}  {name}{over}", flush=True)
        browser.close()


@contextmanager
def serving(record: Path) -> Iterator[str]:
    """The address at which the record is served by a thread of its own."""
    place = listening("127.0.0.1", 0)
    with open_record(record) as store:
        app = application(store, Settings(record=record.name))
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [place]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{place.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def pages(browser: Browser, site: str) -> dict[str, str]:
    """The paths of all pages: the weightiest tie, its first actor, the newest article."""
    context = browser.new_context()
    tie = context.request.get(f"{site}/api/ties?limit=1").json()["items"][0]
    article = context.request.get(f"{site}/api/articles?limit=1").json()["items"][0]
    context.close()
    one, other = (actor["id"] for actor in tie["actors"])
    ledgers = (
        "statements",
        "claims",
        "predictions",
        "disagreements",
        "events",
        "articles",
        "forecasters",
        "series",
        "precedents",
    )
    return {
        "front": "/",
        "tie": f"/tie/{one}/{other}",
        "actor": f"/actor/{one}",
        "article": f"/article/{article['id']}",
        **{ledger: f"/ledger/{ledger}" for ledger in ledgers},
        "claims checked": "/ledger/claims?checked=any",
        "outcomes proposed": "/ledger/predictions?outcome=proposed",
        "timeline of an actor": f"/timeline?actors={one}",
        "network": "/network",
        "search": "/search?words=harbour",
        "judgements": "/judgements",
    }


def ties_among(record: Path, wanted: int) -> tuple[int, int]:
    """How many of the weightiest ties run between at most `wanted` actors, and how many actors
    those are: fewer where the record has fewer.
    """
    with open_record(record) as store:
        outlines = store.view().outlines(TieQuery(limit=MOST_TIES))
    actors: set[str] = set()
    for ties, outline in enumerate(outlines):
        if len(actors | {*outline.actors}) > wanted:
            return ties, len(actors)
        actors |= {*outline.actors}
    return len(outlines), len(actors)


def first_view(browser: Browser, address: str, ties: int | None = None) -> tuple[float, float]:
    """Seconds until the page is complete, in a window that has seen nothing before, and seconds of
    the processor; with `ties` the network is asked for so many of them.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    if ties is not None:
        page.route(
            "**/api/network?*",
            lambda route: route.continue_(
                url=re.sub(r"limit=\d+", f"limit={ties}", route.request.url)
            ),
        )
    begun, before = time.perf_counter(), processor()
    page.goto(address)
    page.locator("main h1, main h2").first.wait_for()
    page.locator("[aria-busy=true]").first.wait_for(state="detached")
    taken, spent = time.perf_counter() - begun, processor() - before
    context.close()
    return taken, spent


def processor() -> float:
    """Seconds for which the processor was at work for this process and all that it started."""
    parents, spent = {}, {}
    for told in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended meanwhile
            fields = told.read_text().rpartition(")")[2].split()
            process = int(told.parent.name)
            parents[process] = int(fields[1])
            spent[process] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    own = {os.getpid()}
    while more := {each for each, parent in parents.items() if parent in own} - own:
        own |= more
    return sum(spent[each] for each in own if each in spent)


if __name__ == "__main__":
    main()
