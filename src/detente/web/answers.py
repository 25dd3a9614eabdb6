"""Views as JSON, with an ETag made of the content; and what every path documents."""

from hashlib import blake2b
from typing import Annotated, Any

import msgspec
from fastapi import Depends, Request, Response

from detente.record.interface import Store, View
from detente.web.problems import Problem
from detente.web.settings import Settings

Documented = dict[int | str, dict[str, Any]]


def _problem(when: str) -> dict[str, Any]:
    return {"model": Problem, "description": when}


ALWAYS: Documented = {
    400: _problem("The request is none that this server takes."),
    401: _problem("This server is open to more than this machine, and the token was not sent."),
    403: _problem(
        "The request comes from another site, or under a name that is none of this server."
    ),
    405: _problem("This path takes other methods."),
    422: _problem("A value is missing, is none of those that are taken, or makes no sense here."),
    500: _problem("Something broke on the server's side."),
    503: _problem("The record is locked by another program, or cannot be read."),
}
READS: Documented = {
    **ALWAYS,
    304: {"description": "The content is still that of the ETag sent in If-None-Match."},
}
WRITES: Documented = {
    **ALWAYS,
    413: _problem("More was sent than is taken."),
    415: _problem("What changes something must be sent as application/json."),
}
UNKNOWN: Documented = {404: _problem("The record has nothing by this id or name.")}


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _view(request: Request) -> View:
    return _store(request).view()


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


Stored = Annotated[Store, Depends(_store)]
Viewed = Annotated[View, Depends(_view)]
Served = Annotated[Settings, Depends(_settings)]


def answer(request: Request, value: object) -> Response:
    """`value` as JSON; nothing but 304 where the caller has this very content."""
    body = msgspec.json.encode(value)
    # weak: the same content may go out compressed or not
    tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache, private"}
    if tag in _tags(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, "application/json")


def _tags(header: str) -> set[str]:
    return {tag.strip() for tag in header.split(",")}
