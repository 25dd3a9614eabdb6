"""A real browser before a real server, both on this machine, and nothing beyond it."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn

from detente.record.store import WAIT, open_record
from detente.web.app import application
from detente.web.pages import FOLDER
from detente.web.server import listening
from detente.web.settings import Settings

CHROMIUM = os.environ.get("DETENTE_CHROMIUM") or shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",  # the tests may run as root; nothing but our own pages is opened
    "--use-gl=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser():
    """Debian's chromium, without a window."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine (apt-get install chromium)")
    if not (FOLDER / "index.html").exists():
        pytest.skip("the pages are not built (make pages)")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def serving(record: Path, wait: float = WAIT, **settings) -> Iterator[str]:
    """The address at which the record is served by a thread of its own."""
    place = listening("127.0.0.1", 0)
    with open_record(record, create=True, wait=wait) as store:
        app = application(store, Settings(record=record.name, **settings))
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [place]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{place.getsockname()[1]}"
        finally:
            server.should_exit = True
            server.force_exit = True
            thread.join()
            place.close()


@pytest.fixture(scope="session")
def site(browser, record) -> Iterator[str]:
    """The made-up record, served; nothing is to be changed in it."""
    with serving(record, by="R. Poe") as address:
        yield address


@pytest.fixture(scope="session")
def followed_site(browser, followed) -> Iterator[str]:
    """The record of what was checked and followed, served; what a test changes it takes back."""
    with serving(followed, by="R. Poe") as address:
        yield address


@pytest.fixture
def own_followed_site(browser, followed, tmp_path) -> Iterator[str]:
    """A copy of it, to be changed at will."""
    copy = tmp_path / "followed.db"
    shutil.copy(followed, copy)
    with serving(copy, by="R. Poe") as address:
        yield address


@pytest.fixture
def vows_site(browser, vows) -> Iterator[str]:
    """The record of three pledges and the deed against them, served, to be changed at will."""
    with serving(vows, by="R. Poe") as address:
        yield address


@pytest.fixture
def own_site(browser, record, tmp_path) -> Iterator[str]:
    """A copy of the made-up record, served, to be changed at will."""
    copy = tmp_path / "copy.db"
    shutil.copy(record, copy)
    with serving(copy, by="R. Poe") as address:
        yield address


@pytest.fixture
def serve(browser):
    """Serves a record for as long as a `with` lasts."""
    return serving


class Watch:
    """What a page did that it must not do."""

    def __init__(self) -> None:
        self.beyond: list[str] = []
        self.told: list[str] = []
        self.expected: set[str] = set()

    def over(self, page) -> None:
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("dialog", self._dialog)

    def _request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            self.beyond.append(request.url)

    def _console(self, message) -> None:
        told = message.type == "error" or "Content Security Policy" in message.text
        if told and not any(each in message.text for each in self.expected):
            self.told.append(message.text)

    def _dialog(self, dialog) -> None:
        self.told.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Watches every page of a test: no request leaves the machine, no error is told."""
    watch = Watch()
    yield watch
    assert watch.beyond == []
    assert watch.told == []


@pytest.fixture
def opens(browser, watch):
    """Opens a window of its own on an address, and waits until what was asked for is there."""
    contexts = []

    def open_at(address, *, width=1280, height=900, scheme="light"):
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale="en-GB",
            timezone_id="UTC",
        )
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        watch.over(page)
        page.goto(address)
        settled(page)
        return page

    yield open_at
    for context in contexts:
        context.close()


@pytest.fixture(name="settled")
def wait_until_settled():
    """Waits until a page shows what it asked for."""
    return settled


def settled(page) -> None:
    page.locator("main h1, main h2").first.wait_for()
    page.locator("[aria-busy=true]").first.wait_for(state="detached")
