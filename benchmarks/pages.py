"""Times the first view of each page in a browser, over a record that is there.

    python benchmarks/large_record.py /tmp/large.db --articles 100000
    python benchmarks/pages.py /tmp/large.db
    python benchmarks/pages.py detente.db --views 3 --only network --actors 2000

A view is complete when the page shows all that it asked for; nothing is kept from one view to the
next. The network is shown as the page asks for it, and with so many actors as are wished for. It
needs the built pages (`make pages`) and Debian's chromium.
"""

import argparse
import bisect
import os
import re
import shutil
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from detente.record import open_record
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
        print(f"load {os.getloadavg()[0]:.1f}\n  middle  longest  page (seconds)")
        ties, actors = ties_among(browser, site, asked.actors)
        larger = {f"network of {actors} actors": ("/network", ties)}
        views = {name: (path, None) for name, path in pages(browser, site).items()} | larger
        for name, (path, limit) in views.items():
            if name.startswith(asked.only):
                times = [first_view(browser, site + path, limit) for _ in range(asked.views)]
                over = "  over 2 s" if max(times) > LIMIT else ""
                middle = statistics.median(times)
                print(f"{middle:8.2f} {max(times):8.2f}  {name}{over}", flush=True)
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
    ledgers = ("statements", "claims", "predictions", "disagreements", "events", "articles")
    return {
        "front": "/",
        "tie": f"/tie/{one}/{other}",
        "actor": f"/actor/{one}",
        "article": f"/article/{article['id']}",
        **{ledger: f"/ledger/{ledger}" for ledger in ledgers},
        "timeline of an actor": f"/timeline?actors={one}",
        "network": "/network",
        "search": "/search?words=harbour",
        "judgements": "/judgements",
    }


def ties_among(browser: Browser, site: str, wanted: int) -> tuple[int, int]:
    """How many of the weightiest ties run between `wanted` actors, and how many actors those are:
    fewer where the record has fewer.
    """
    context = browser.new_context()

    def actors(ties: int) -> int:
        found = context.request.get(f"{site}/api/network?limit={ties}").json()
        return len(found["nodes"])

    ties = max(bisect.bisect_right(range(1, MOST_TIES + 1), wanted, key=actors), 1)
    shown = actors(ties)
    context.close()
    return ties, shown


def first_view(browser: Browser, address: str, ties: int | None = None) -> float:
    """Seconds until the page is complete, in a window that has seen nothing before; with `ties` the
    network is asked for so many of them.
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
    begun = time.perf_counter()
    page.goto(address)
    page.locator("main h1, main h2").first.wait_for()
    page.locator("[aria-busy=true]").first.wait_for(state="detached")
    taken = time.perf_counter() - begun
    context.close()
    return taken


if __name__ == "__main__":
    main()
