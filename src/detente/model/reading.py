"""Everything found in one article."""

from dataclasses import dataclass

import msgspec

from detente.model.actor import Actor
from detente.model.article import Article
from detente.model.claim import Claim
from detente.model.event import Event
from detente.model.prediction import Prediction
from detente.model.quantity import Quantity
from detente.model.statement import Statement

SCHEMA = "detente.reading/1"


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and its entries: a pure function of the article and the reader's version."""

    schema: str
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
        """The JSON Schema (2020-12) of the contract, generated from these classes."""
        return msgspec.json.schema(Reading)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)
