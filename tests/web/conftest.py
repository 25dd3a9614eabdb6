"""A real record of made-up articles, and the real application over it."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from detente.judging import Judge
from detente.pipeline import add_all, add_series, opened
from detente.record.interface import EntryQuery
from detente.sources.series import Given
from detente.web.app import application
from detente.web.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))

from made_up import FORETOLD, SERIES, written, written_to_follow, written_vows

FERRY = Path(__file__).parents[1] / "collections" / "ferry"
TOKEN = "let me in"  # noqa: S105 - of a server that lives as long as a test
ADDRESS = "http://127.0.0.1:8017"


@pytest.fixture(scope="session")
def record(tmp_path_factory) -> Path:
    """A record into which a folder was read, one address of it in two versions."""
    folder = written(tmp_path_factory.mktemp("articles"))
    path = tmp_path_factory.mktemp("record") / "made-up.db"
    with opened(str(path), create=True) as store:
        added = add_all(store, [str(folder)], workers=1)
        assert (added.read, added.failed) == (7, [])
    return path


@pytest.fixture(scope="session")
def followed(tmp_path_factory) -> Path:
    """A record with predictions whose outcome is proposed or judged, and claims that series speak
    of.
    """
    folder = written_to_follow(tmp_path_factory.mktemp("to-follow"))
    path = tmp_path_factory.mktemp("followed") / "followed.db"
    with opened(str(path), create=True) as store:
        assert add_all(store, [str(FERRY), str(folder / "articles")], workers=1).failed == []
        for name, stated in SERIES.items():
            add_series(store, folder / name, Given({}, stated))
        judge = Judge(store, "R. Poe")
        for prediction in store.view().entries(EntryQuery(kinds=("prediction",))):
            if FORETOLD in prediction.evidence.text:
                judge.resolve(prediction.id, "came true")
    return path


@pytest.fixture
def vows(tmp_path) -> Path:
    """A record of three pledges that one deed goes against, to be changed at will."""
    folder = tmp_path / "vows"
    folder.mkdir()
    path = tmp_path / "vows.db"
    with opened(str(path), create=True) as store:
        assert add_all(store, [str(written_vows(folder))], workers=1).failed == []
    return path


@pytest.fixture
def vows_client(vows) -> Iterator[TestClient]:
    """Asks the application over that record."""
    yield from served(vows, by="R. Poe")


@pytest.fixture(scope="session")
def followed_client(followed) -> Iterator[TestClient]:
    """Asks the application over that record; nothing is to be changed."""
    yield from served(followed, by="R. Poe")


def served(path: Path, **settings) -> Iterator[TestClient]:
    with opened(str(path)) as store:
        app = application(store, Settings(record=str(path), **settings))
        yield TestClient(app, base_url=ADDRESS)


@pytest.fixture(scope="session")
def client(record) -> Iterator[TestClient]:
    """Asks the application as a browser on the same machine does; nothing is to be changed."""
    yield from served(record, by="R. Poe")


@pytest.fixture
def own(record, tmp_path) -> Iterator[TestClient]:
    """The same over a copy of the record, to be changed at will."""
    copy = tmp_path / "copy.db"
    shutil.copy(record, copy)
    yield from served(copy, by="R. Poe")


@pytest.fixture
def beyond(record, tmp_path) -> Iterator[TestClient]:
    """The same as it is served to other machines, with a token."""
    copy = tmp_path / "copy.db"
    shutil.copy(record, copy)
    yield from served(copy, token=TOKEN, addresses=True)


@pytest.fixture(scope="session")
def birch(client) -> str:
    """The id of Ada Birch."""
    return named(client, "Ada Birch")


@pytest.fixture(scope="session")
def union(client) -> str:
    """The id of the Harbour Union."""
    return named(client, "Harbour Union")


def named(client, name):
    found = client.get("/api/actors", params={"find": name}).json()["items"]
    return found[0]["id"]
