"""The OpenAPI document: FastAPI's own, with examples, and exact about what is always there."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

EVIDENCE = {
    "article": "article-5be1c0ffee42d977",
    "address": "gazette/bridge.txt",
    "publisher": "The Gazette",
    "published": "2031-03-15",
    "start": 0,
    "end": 46,
    "text": "Ada Birch praised the Harbour Union on Monday.",
}
BIRCH = {"id": "actor-8c7f0d1b2a394e56", "name": "Ada Birch"}
UNION = {"id": "actor-1f2e3d4c5b6a7980", "name": "Harbour Union"}
MONDAY = {"earliest": "2031-03-10", "latest": "2031-03-10", "text": "on Monday"}
EXAMPLES: dict[str, Any] = {
    "Evidence": EVIDENCE,
    "ActorRef": BIRCH,
    "DateInterval": MONDAY,
    "ActorHead": {**BIRCH, "kind": "person", "aliases": ["Ada Birch", "Birch"], "articles": 12},
    "EventLine": {
        "id": "event-3f9a52c0d1e7b846",
        "type": "SUPPORT",
        "mode": None,
        "context": None,
        "sources": [BIRCH],
        "targets": [UNION],
        "date": MONDAY,
        "status": "occurred",
        "certainty": "asserted",
        "intensity": 3.5,
        "origins": 2,
        "evidence": [EVIDENCE],
    },
    "TieSummary": {
        "id": "tie-77aa66bb55cc44dd",
        "actors": [BIRCH, UNION],
        "state": "allied",
        "since": "2031-03-10",
        "score": 0.52,
        "entries": 31,
        "turn": [EVIDENCE],
    },
    "Problem": {"error": {"code": "unknown_actor", "message": "The record knows no actor …"}},
}


def described(app: FastAPI) -> dict[str, Any]:
    """The document, made once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes
        )
        schemas = document["components"]["schemas"]
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        for name, schema in schemas.items():
            _exact(name, schema, _asked(document))
        app.openapi_schema = document
    return app.openapi_schema


def _exact(name: str, schema: dict[str, Any], asked: set[str]) -> None:
    if name in EXAMPLES:
        schema["examples"] = [EXAMPLES[name]]
    if schema.get("type") == "object" and "properties" in schema and name not in asked:
        schema["required"] = list(schema["properties"])  # answers leave nothing out


def _asked(document: dict[str, Any]) -> set[str]:
    """The schemas of what is sent to the API, in which what has a default may be left out."""
    bodies = str(
        [
            operation.get("requestBody")
            for path in document["paths"].values()
            for operation in path.values()
        ]
    )
    return {name for name in document["components"]["schemas"] if f"/{name}'" in bodies}
