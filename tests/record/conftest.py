"""One set of tests for every kind of store: a new kind is one more function in `STORES`.

PostgreSQL is tried where psycopg is installed and DETENTE_TEST_POSTGRESQL names a server on which
databases may be made, such as postgresql://postgres@localhost/postgres.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from detente.model import (
    SCHEMA,
    Actor,
    Article,
    Claim,
    DateInterval,
    Event,
    Furniture,
    Mention,
    Prediction,
    Quantity,
    Reading,
    Span,
    Speaker,
    Statement,
)
from detente.record.store import DatabaseStore, open_record

SERVER = os.environ.get("DETENTE_TEST_POSTGRESQL")


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    """The address of a file to be."""
    yield str(folder / "record.db")


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """The address of a fresh database on the server."""
    import psycopg

    assert SERVER is not None
    name = f"detente_test_{os.getpid()}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


STORES: dict[str, Callable[[Path], AbstractContextManager[str]]] = {"sqlite": sqlite}
if SERVER:
    STORES["postgresql"] = postgresql

TEXT = (
    "Ada Birch praised the Harbour Union on Monday. "
    '"We will build the bridge together," Birch said. '
    "YOU CAN SEE: ten bridges of the north. "
    "The Union claimed that the bridge will cost 40 million dollars."
)

MONDAY = DateInterval("2031-03-10", "2031-03-10", "on Monday")

Read = Callable[..., Reading]


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def made(
    name: str = "one",
    *,
    text: str = TEXT,
    published: str | None = "2031-03-15",
    reader: str = "reader 1",
    address: str | None = None,
    event_date: DateInterval | None = MONDAY,
) -> Reading:
    """A reading of the made-up article; ids of what is in it begin with `name`."""
    birch, union = f"{name}-birch", f"{name}-union"
    quoted = place(TEXT, '"We will build the bridge together,"')
    told = place(TEXT, "Ada Birch praised the Harbour Union on Monday.")
    claimed = place(TEXT, "The Union claimed that the bridge will cost 40 million dollars.")
    figure = place(TEXT, "40 million dollars")
    speaker = TEXT.index("Birch said")
    article = Article(
        id=name,
        address=address or f"{name}.txt",
        title="A bridge for Northport",
        publisher="The Gazette",
        author="B. Line",
        published=published,
        published_from="test" if published else None,
        language="en",
        text=text,
        furniture=(
            Furniture(place(TEXT, "YOU CAN SEE").start, place(TEXT, "of the north.").end, "teaser"),
        ),
    )
    return Reading(
        SCHEMA,
        reader,
        article,
        actors=(
            Actor(birch, "Ada Birch", "person", (), (Mention(0, 9, "name"),)),
            Actor(union, "Harbour Union", "organization", (), (Mention(22, 35, "name"),)),
        ),
        statements=(
            Statement(
                f"{name}-statement",
                "direct",
                Speaker(speaker, speaker + 5, birch),
                Span(speaker + 6, speaker + 10),
                (quoted,),
                (union,),
                {union: 0.5},
            ),
        ),
        events=(
            Event(
                id=f"{name}-event",
                type="SUPPORT",
                mode=None,
                context=None,
                sources=(birch,),
                targets=(union,),
                trigger=place(TEXT, "praised"),
                evidence=told,
                date=event_date,
                status="occurred",
                certainty="asserted",
                intensity=4.0,
            ),
        ),
        quantities=(
            Quantity(
                f"{name}-figure", figure.start, figure.end, 4e7, 4e7, 4e7, "USD", "exact", None
            ),
        ),
        claims=(
            Claim(
                id=f"{name}-claim",
                evidence=claimed,
                subject=None,
                about=place(TEXT, "the bridge will cost"),
                quantity=f"{name}-figure",
                claimant=union,
                via=(),
                statement=None,
                polarity="affirmed",
                certainty="reported",
                date=None,
            ),
        ),
        predictions=(
            Prediction(
                id=f"{name}-prediction",
                evidence=quoted,
                statement=f"{name}-statement",
                forecaster=birch,
                about=(union,),
                kind="pledge",
                horizon=DateInterval(None, "2035-12-31", "by 2035"),
                likelihood=None,
                marker=place(TEXT, "will build"),
            ),
        ),
    )


@pytest.fixture(scope="session")
def read() -> Read:
    """A maker of readings of one made-up article: `read("one", published="2031-03-15")`."""
    return made


@pytest.fixture(params=list(STORES))
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a record may be begun, for each kind of store."""
    with STORES[request.param](tmp_path) as found:
        yield found


@pytest.fixture
def store(address: str) -> Iterator[DatabaseStore]:
    """An empty record."""
    with open_record(address, create=True) as opened:
        yield opened


@pytest.fixture
def keep(store: DatabaseStore) -> Callable[..., None]:
    """Keeps readings in the record, each in a transaction of its own."""

    def kept(*readings: Reading) -> None:
        for reading in readings:
            with store.writer() as writer:
                writer.keep(reading)

    return kept
