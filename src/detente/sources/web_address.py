"""One page from the web, because the user gave its address."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from detente import __version__
from detente.errors import InputError
from detente.sources.source import megabytes

LARGEST_ANSWER = 20_000_000  # bytes
SECONDS_WAITED = 20.0  # for the next bytes
SECONDS_IN_ALL = 60.0  # a server that drips a byte now and then is left after this
CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: the address it came from in the end, its content type, its bytes."""

    address: str
    content_type: str
    chunks: Iterator[bytes]


Transport = Callable[[str], Answer]
"""From an address to an answer; raises OSError where there is none. Tests pass their own."""


@dataclass(frozen=True, slots=True)
class Page:
    """A fetched page: its final address, media type ("text/html") and content."""

    address: str
    media: str
    content: bytes


@dataclass(frozen=True, slots=True)
class WebAddress:
    """The address of one page, not yet fetched."""

    address: str


def over_http(url: str) -> Answer:
    """The answer of the server at `url`, redirects followed, through urllib."""
    request = Request(_quoted(url), headers={"User-Agent": f"detente/{__version__}"})  # noqa: S310
    response = _opener().open(request, timeout=SECONDS_WAITED)
    if response is None:
        raise URLError("it leads to an address that is neither http nor https")
    kind = response.headers.get("Content-Type", "")
    return Answer(response.geturl(), kind, _chunks(response))


def fetch(where: WebAddress, transport: Transport = over_http) -> Page:
    """The page at the address; InputError where there is none, or it is too large or too slow."""
    if not is_web_address(where.address):
        raise InputError(where.address, "only http and https addresses are fetched")
    try:
        answer = transport(where.address)
        content = _content(where.address, answer)
    except (OSError, HTTPException, ValueError) as error:
        reason = f"cannot be fetched ({_cause(error)}); check the address"
        raise InputError(where.address, reason) from error
    media, _, rest = answer.content_type.partition(";")
    return Page(answer.address, media.strip().lower(), _utf8(content, rest))


def is_web_address(address: str) -> bool:
    """True for what begins with http:// or https://."""
    return address.lower().startswith(("http://", "https://"))


def _content(address: str, answer: Answer) -> bytes:
    end = time.monotonic() + SECONDS_IN_ALL
    parts: list[bytes] = []
    size = 0
    for chunk in answer.chunks:
        parts.append(chunk)
        size += len(chunk)
        if size > LARGEST_ANSWER:
            raise InputError(address, f"sends more than {megabytes(LARGEST_ANSWER)}; not read on")
        if time.monotonic() > end:
            raise InputError(address, f"took more than {SECONDS_IN_ALL:.0f} seconds; try again")
    return b"".join(parts)


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    with response:
        while chunk := response.read1(CHUNK):
            yield chunk


def _opener() -> OpenerDirector:
    """An opener for http and https and nothing else: no file, ftp or data addresses."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler,
                    HTTPRedirectHandler, HTTPErrorProcessor):  # fmt: skip
        opener.add_handler(handler())
    return opener


def _quoted(url: str) -> str:
    """`url` with letters beyond ASCII in its path and query written as %-codes."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    keep = "%/:=&?~#+!$,;'@()*[]"
    return parts._replace(
        netloc=host, path=quote(parts.path, safe=keep), query=quote(parts.query, safe=keep),
        fragment="",
    ).geturl()  # fmt: skip


def _utf8(content: bytes, parameters: str) -> bytes:
    """`content` recoded as UTF-8 where the server names another encoding and it is not UTF-8."""
    name = parameters.partition("charset=")[2].split(";")[0].strip(" \"'")
    if not name:
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return content.decode(name, "replace").encode("utf-8", "replace")
        except LookupError:
            return content
    return content


def _cause(error: Exception) -> str:
    if isinstance(error, HTTPError):
        return f"the server answers {error.code} {error.reason}"
    reason = getattr(error, "reason", None) or error
    return str(getattr(reason, "strerror", None) or reason or type(error).__name__)
