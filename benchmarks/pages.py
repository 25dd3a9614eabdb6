"""Times the first view of each page in a browser, over a record that is there.

    python benchmarks/large_record.py /tmp/large.db --articles 100000
    python benchmarks/pages.py /tmp/large.db

A view is complete when the page shows all that it asked for; nothing is kept from one view to the
next. It needs the built pages (`make pages`) and Debian's chromium.
"""

import argparse
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


def main() -> None:
    """Prints the middle and the longest time of each page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--views", type=int, default=5, help="views of each page")
    asked = parser.parse_args()
    with serving(asked.record) as site, sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        print("  middle  longest  page (seconds)")
        for name, path in pages(browser, site).items():
            times = [first_view(browser, site + path) for _ in range(asked.views)]
            over = "  over 2 s" if max(times) > LIMIT else ""
            print(f"{statistics.median(times):8.2f} {max(times):8.2f}  {name}{over}")
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


def first_view(browser: Browser, address: str) -> float:
    """Seconds until the page is complete, in a window that has seen nothing before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(address)
    page.locator("main h1, main h2").first.wait_for()
    page.locator("[aria-busy=true]").first.wait_for(state="detached")
    taken = time.perf_counter() - begun
    context.close()
    return taken


if __name__ == "__main__":
    main()
