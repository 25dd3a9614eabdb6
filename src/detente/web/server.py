"""Running the application: a place to listen at, and uvicorn."""

import errno
import socket
from contextlib import suppress
from threading import Thread

import uvicorn

from detente.errors import DetenteError, UsageError
from detente.record.interface import Store
from detente.web.app import application
from detente.web.settings import Settings

BACKLOG = 128  # connections that may wait
PATIENCE = 3  # seconds that requests in hand have at the end


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; UsageError where it cannot, saying what to do."""
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        found = socket.socket(family, kind, protocol)
    except OSError:
        raise UsageError(f"{host} is no address of this machine.") from None
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(place)
        found.listen(BACKLOG)
    except OSError as error:
        found.close()
        raise UsageError(_why(error, host, port)) from None
    return found


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use already; choose another with --port {port % 65535 + 1}."
    if error.errno == errno.EACCES:
        return f"Port {port} is not open to you; choose one above 1023 with --port."
    return f"It is not possible to serve at {host}, port {port} ({error.strerror})."


def run(store: Store, settings: Settings, place: socket.socket) -> None:
    """Serves the record at the place until the process is told to stop."""
    Thread(target=_count, args=(store,), daemon=True).start()
    config = uvicorn.Config(
        application(store, settings),
        access_log=False,  # addresses can hold names that were searched for
        log_config=None,
        lifespan="off",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    uvicorn.Server(config).run(sockets=[place])


def _count(store: Store) -> None:
    """Counts what the record holds before anybody asks: of two million entries that nobody has
    looked at since the machine was started this takes some seconds, and the front page waits.
    """
    with suppress(DetenteError):  # whoever asks for the page is told
        store.view().counts()
