"""What stands before everything: whose request it is, and what every answer carries.

A page of another site can make a browser send requests here. It cannot read the answers (no CORS
header is ever sent), and it changes nothing: what changes something must be JSON, which a browser
sends to another site only after asking, and must not name another site in Origin or Sec-Fetch-Site.
A name that was pointed at this machine by somebody else's DNS is refused by its Host header.
"""

import ipaddress
import logging
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.web.problems import BROKEN, Refused, problem
from detente.web.settings import Settings

LARGEST_BODY = 10_000_000  # bytes; an article is a few thousand
COOKIE = "detente-token"
_READING = ("GET", "OPTIONS")
_log = logging.getLogger("detente.web")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """An ASGI application around another one."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or say why not; nothing that breaks inside gets out."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        answer = _Answer(send)
        try:
            early = self._early(scope)
            if early is not None:
                await early(scope, receive, answer)
            else:
                if scope["method"] not in _READING:
                    receive = await _body(Headers(scope=scope), receive)
                await self._app(scope, receive, answer)
        except Refused as refused:
            await problem(refused.status, refused.code, str(refused))(scope, receive, answer)
        except Exception as error:
            _log.error("%s %r: %r", scope["method"], scope["path"], error)
            if not answer.begun:
                await problem(500, "broken", BROKEN)(scope, receive, answer)

    def _early(self, scope: Scope) -> Response | None:
        """An answer that is given before the application is asked."""
        headers = Headers(scope=scope)
        self._check_host(headers)
        if scope["method"] not in _READING:
            _check_origin(headers)
        if self._settings.token is None:
            return None
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if given and not scope["path"].startswith("/api/"):
            return self._welcome(given, scope["path"])
        if scope["path"].startswith("/api/") and not self._sent_token(headers):
            raise Refused(401, "token_needed", _OPEN_PRINTED)
        return None

    def _check_host(self, headers: Headers) -> None:
        name = _name(headers.get("host", ""))
        numeric = self._settings.addresses and _is_address(name)
        if name not in self._settings.names and not numeric:
            message = "This server does not go by that name; use the address that it printed."
            raise Refused(403, "wrong_host", message)

    def _sent_token(self, headers: Headers) -> bool:
        kind, _, token = headers.get("authorization", "").partition(" ")
        sent = token.strip() if kind.lower() == "bearer" else _cookie(headers)
        return compare_digest(sent.encode(), (self._settings.token or "").encode())

    def _welcome(self, token: str, path: str) -> Response:
        """Keeps the token as a cookie, so that the address need not show it any longer."""
        if not compare_digest(token.encode(), (self._settings.token or "").encode()):
            raise Refused(401, "token_needed", _OPEN_PRINTED)
        answer = RedirectResponse("/" + path.lstrip("/"), 303)
        answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", path="/")
        return answer


_OPEN_PRINTED = "Open the address that detente printed when it was started; it has the token in it."


def _check_origin(headers: Headers) -> None:
    origin = headers.get("origin")
    same = origin is None or origin.partition("://")[2] == headers.get("host")
    if not same or headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        message = "Nothing is changed at the request of another site."
        raise Refused(403, "cross_site", message)
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise Refused(415, "not_json", "What changes something must be sent as application/json.")


def _name(host: str) -> str:
    """The host's name without its port, in small letters."""
    name = host.strip().lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0].rstrip(".")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _cookie(headers: Headers) -> str:
    try:
        held = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return held.value if held else ""


class _Answer:
    """Sends an answer on, with what every answer carries."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            MutableHeaders(scope=message).update(HEADERS)
        await self._send(message)


async def _body(headers: Headers, receive: Receive) -> Receive:
    """A `receive` that gives the whole body, once; Refused where that is too large."""
    length = headers.get("content-length", "0")
    if length.isdecimal() and int(length) > LARGEST_BODY:
        raise Refused(413, "too_large", _TOO_LARGE)
    parts = bytearray()
    more = True
    while more:
        message = await receive()
        parts += message.get("body", b"")
        more = message["type"] == "http.request" and message.get("more_body", False)
        if len(parts) > LARGEST_BODY:
            raise Refused(413, "too_large", _TOO_LARGE)
    held = iter([bytes(parts)])

    async def again() -> Message:
        body = next(held, None)
        if body is None:
            return await receive()
        return {"type": "http.request", "body": body, "more_body": False}

    return again


_TOO_LARGE = f"At most {LARGEST_BODY // 1_000_000} MB are taken at a time."
