"""The one shape in which anything that goes wrong is told."""

from dataclasses import dataclass
from typing import Any

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from detente.errors import DetenteError, InputError, RecordError, UsageError

BROKEN = "Something broke on this side; the terminal that runs detente names it."
_CODES = {
    400: "bad_request",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "not_json",
    422: "not_understood",
}


@dataclass(frozen=True, slots=True)
class Error:
    """What went wrong: `code` for programs, which stays the same; `message` for people."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """The answer to every request that fails, whatever the reason."""

    error: Error


class Refused(Exception):  # noqa: N818 - it reads as what it is: raise Refused(404, ...)
    """A request that is answered with a problem."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def problem(
    status: int, code: str, message: str, headers: dict[str, str] | None = None
) -> Response:
    """The answer that tells of it."""
    body = msgspec.json.encode(Problem(Error(code, message)))
    return Response(body, status, headers, "application/json")


def handle_problems(app: FastAPI) -> None:
    """Let every error that can come up in `app` be told in the one shape."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(DetenteError, _ours)
    app.add_exception_handler(Exception, _broken)


async def _refused(_: Request, error: Any) -> Response:
    return problem(error.status, error.code, str(error))


async def _http(_: Request, error: Any) -> Response:
    code = _CODES.get(error.status_code, "refused")
    return problem(error.status_code, code, _sentence(error.detail), error.headers)


async def _not_understood(_: Request, error: Any) -> Response:
    """Says where and why; what was sent is not repeated."""
    told = [f"{_place(each['loc'])}: {each['msg']}" for each in error.errors()[:5]]
    return problem(422, "not_understood", _sentence("; ".join(told)))


async def _ours(_: Request, error: Any) -> Response:
    match error:
        case RecordError():
            return problem(503, "record_not_ready", str(error))
        case InputError():
            return problem(422, "not_readable", str(error))
        case UsageError():
            return problem(422, "makes_no_sense", str(error))
        case _:
            return problem(500, "broken", str(error))


async def _broken(_: Request, __: Exception) -> Response:
    return problem(500, "broken", BROKEN)


def _place(location: tuple[object, ...]) -> str:
    return ".".join(str(part) for part in location if part not in ("query", "path"))


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
