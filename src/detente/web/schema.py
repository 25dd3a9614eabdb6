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
SPENDING = {
    "id": "series-2b9d4c8e1f6a7053",
    "measures": "spending",
    "of": ["town council", "council"],
    "unit": "USD",
    "kind": "total",
    "source": "Audit Office",
    "file": "spending.csv",
}
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
    "SeriesHead": SPENDING,
    "SeriesLine": {
        "series": SPENDING,
        "values": 24,
        "first": "2029-01-01",
        "last": "2030-12-31",
    },
    "CheckLine": {
        "series": SPENDING,
        "verdict": "does not hold",
        "asserts": "direction",
        "reason": "Spending of the town council by the Audit Office rose by 144 million USD.",
        "computed": {"low": 144e6, "high": 144e6, "unit": "USD"},
        "rows": [{"first": "2030-12-01", "last": "2030-12-31", "value": 63e6, "row": 24}],
        "tolerance": 0.0,
        "confidence": 0.85,
        "features": [{"name": "same measure", "weight": 0.25}],
    },
    "ProposalLine": {
        "id": "proposal-5e6f70810a1b2c3d",
        "outcome": "came true",
        "reason": "The Gazette tells of it on 2031-03-15.",
        "confidence": 0.7,
        "evidence": [EVIDENCE],
    },
    "ForecasterLine": {
        "forecaster": BIRCH,
        "made": 12,
        "resolved": 4,
        "came_true": 2.5,
        "share_shrunk": 0.5556,
        "scored": 2,
        "brier": 0.18,
        "brier_shrunk": 0.23,
        "log": 0.54,
        "log_shrunk": 0.6494,
        "bins": [{"count": 2, "given": 0.7, "came": 0.5}],
    },
    "PrecedentLine": {
        "id": "precedent-78107372a0942f80",
        "names": ["Ada Birch", "Carl Oakes"],
        "kind": "politics",
        "start": "2019-05",
        "end": "2024-11-02",
        "ending": "rupture",
        "days": 1997,
        "source": "The Gazette, 3 November 2024",
        "origin": "added",
        "why": "of the same kind",
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
