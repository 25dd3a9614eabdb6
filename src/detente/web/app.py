"""The application: the API, the pages, and the guard around both."""

from typing import Any

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp

from detente import __version__
from detente.record.interface import Store
from detente.web.guard import Guard
from detente.web.head import Head
from detente.web.pages import serve_pages
from detente.web.problems import handle_problems
from detente.web.routes import ROUTERS
from detente.web.schema import described
from detente.web.settings import Settings

COMPRESSION = 4  # of 9, which takes three times as long for a tenth less

DESCRIPTION = """
How an alliance began, how it is changing, and where it may go: every line linked to the sentence
that says so.

**Evidence** is the same everywhere: an article's id, and `start` to `end` in Unicode code points
into its text.
**Lists** come a page at a time: ask again with `after` set to `next` until `next` is null.
**Errors** have one shape, `{"error": {"code", "message"}}`; `code` stays the same, `message` is for
people.
**ETags** are made of the content: send the last one in `If-None-Match`, and 304 says that nothing
has changed. HEAD is answered like GET, without the body.
**Who may ask**: on the machine itself, anybody. Where the server is open to other machines, every
request under `/api/` needs the token that `detente serve` printed, as `Authorization: Bearer TOKEN`
or as the cookie that opening the printed address sets.
**Changes** must be sent as `application/json`, and never from another site.
"""


def application(store: Store, settings: Settings) -> ASGIApp:
    """The whole application over an open record."""
    compressed = GZipMiddleware(api(store, settings), minimum_size=1000, compresslevel=COMPRESSION)
    return Head(Guard(compressed, settings))


def api(store: Store, settings: Settings) -> FastAPI:
    """The API and the pages, without the guard."""
    app = _described_app()
    app.state.store = store
    app.state.settings = settings
    handle_problems(app)
    serve_pages(app)
    return app


def openapi() -> dict[str, Any]:
    """The OpenAPI document; it needs no record."""
    return _described_app().openapi()


def _described_app() -> FastAPI:
    app = FastAPI(
        title="detente",
        version=__version__,
        description=DESCRIPTION,
        openapi_url="/api/openapi.json",
        docs_url=None,  # they would fetch scripts from elsewhere
        redoc_url=None,
    )
    for router in ROUTERS:
        app.include_router(router)
    app.openapi = lambda: described(app)  # type: ignore[method-assign]
    return app
