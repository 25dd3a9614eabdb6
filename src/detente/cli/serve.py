"""`detente serve`: the pages and the REST API."""

import ipaddress
import secrets
import socket
import webbrowser
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from detente.cli.judge import me
from detente.cli.options import DEFAULT_RECORD, Record, console
from detente.cli.safe import safe
from detente.pipeline import opened

if TYPE_CHECKING:
    from detente.web.settings import Settings

LOCAL = "127.0.0.1"
PORT = 8017
Host = Annotated[
    str,
    typer.Option(
        "--host",
        help="The address to serve at. Beyond this machine (0.0.0.0) every request needs the "
        "token that is printed.",
    ),
]
Port = Annotated[int, typer.Option("--port", min=1, max=65535, help="The port to serve at.")]
OpenPages = Annotated[bool, typer.Option("--open", help="Open the pages in a browser.")]
AlsoNamed = Annotated[
    list[str] | None,
    typer.Option("--name", help="Another name of the server in addresses, as behind a proxy."),
]


def serve(
    host: Host = LOCAL,
    port: Port = PORT,
    name: AlsoNamed = None,
    open_pages: OpenPages = False,
    record: Record = DEFAULT_RECORD,
) -> None:
    """Serve the web pages and the REST API (/api/openapi.json) until Ctrl-C."""
    run(settings_for(record, host, name or []), host, port, open_pages=open_pages)


def settings_for(record: str, host: str, names: list[str]) -> "Settings":
    """How the record is served at `host`: open on this machine, with a token beyond it."""
    # The web framework takes long to load, and no other command should wait for it.
    from detente.web.settings import LOOPBACK, Settings

    alone = _is_loopback(host)
    own = [host, *names, *([] if alone else [socket.gethostname(), socket.getfqdn()])]
    return Settings(
        record=record,
        by=me() if alone else None,
        names=LOOPBACK | {each.lower() for each in own},
        addresses=not alone,
        token=None if alone else secrets.token_urlsafe(24),
    )


def run(settings: "Settings", host: str, port: int, *, open_pages: bool) -> None:
    """Opens the record, says where it is served, and serves it until Ctrl-C."""
    from detente.web import server

    out = console()
    with opened(settings.record) as store, server.listening(host, port) as place:
        address = _address(host, port, settings.token)
        out.print(Text(f"{safe(settings.record)} is served at {address}"), soft_wrap=True)
        if settings.token is not None:
            out.print(Text("Whoever has this address can read the record and judge in it."))
        out.print(Text("Ctrl-C ends it.", style="dim"))
        if open_pages:
            webbrowser.open(address)
        try:
            server.run(store, settings, place)
        except KeyboardInterrupt:
            out.print(Text("Ended."))


def _address(host: str, port: int, token: str | None) -> str:
    everywhere = host in ("0.0.0.0", "::")  # noqa: S104 - compared, not bound
    name = socket.gethostname() if everywhere else host
    name = f"[{name}]" if ":" in name else name
    return f"http://{name}:{port}/{f'?token={token}' if token else ''}"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
