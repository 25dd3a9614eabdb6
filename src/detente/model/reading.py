"""Everything found in one article."""

from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, Final, Literal

import msgspec

from detente.model.actor import Actor
from detente.model.article import Article
from detente.model.claim import Claim
from detente.model.event import Event
from detente.model.prediction import Prediction
from detente.model.quantity import Quantity
from detente.model.statement import Statement

Schema = Literal["detente.reading/1"]
SCHEMA: Final[Schema] = "detente.reading/1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and its entries: a pure function of the article and the reader's version."""

    schema: Schema
    reader: str
    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    claims: tuple[Claim, ...] = ()
    predictions: tuple[Prediction, ...] = ()

    def to_json(self) -> str:
        """The reading as one line of JSON, in the shape of the contract."""
        return _encoder.encode(self).decode()

    @staticmethod
    def from_json(line: str | bytes) -> "Reading":
        """The reading that `to_json` wrote; `msgspec.ValidationError` for any other shape."""
        return _decoder.decode(line)

    @staticmethod
    def json_schema() -> dict[str, object]:
        """The JSON Schema (2020-12) of the contract, generated from these classes.

        Every key is there in every reading, whether or not its field has a default. Keys may be
        added without a new version of the contract; none goes or changes its meaning.
        """
        schema = msgspec.json.schema(Reading)
        for noun in schema["$defs"].values():
            _strict(noun)
        return {"$schema": DIALECT, "title": SCHEMA, **schema}


def _strict(noun: dict[str, Any]) -> None:
    noun["description"] = cleandoc(noun["description"])
    noun["required"] = list(noun["properties"])
    for each in noun["properties"].values():
        each.pop("default", None)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)
