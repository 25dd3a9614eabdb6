"""The OpenAPI document, and that the application keeps to it whatever it is sent."""

import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from detente.pipeline import opened
from detente.web.app import application, openapi
from detente.web.schema import EXAMPLES
from detente.web.settings import Settings
from made_up import written

DOCUMENT = openapi()
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)
SLOW = ("POST /api/articles",)  # a text is parsed
PLACES = ("/hostile.html", "/collection.jsonl", "/odd.html", "/none.html", "file:///etc/passwd", "")
# No schema can say which ids and names a record has; a request for others is refused.
NOT_TRUE_HERE = positive_data_acceptance
HELD = []  # the application; the operations are listed before there is one


async def held(scope, receive, send):
    await HELD[0](scope, receive, send)


SCHEMA.app = held
OPERATIONS = [each.ok() for each in SCHEMA.get_all_operations()]


@pytest.fixture(scope="module")
def strained(record, tmp_path_factory):
    """The application over a copy of the record, in which anything may be changed."""
    copy = tmp_path_factory.mktemp("strained") / "copy.db"
    shutil.copy(record, copy)
    with opened(str(copy)) as store:
        HELD[:] = [application(store, Settings(record="copy.db", by="R. Poe"))]
        yield


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *words):
        pass


@pytest.fixture(scope="module")
def newsstand(tmp_path_factory):
    """The address at which a folder of made articles is served on this machine."""
    folder = tmp_path_factory.mktemp("newsstand")
    written(folder)
    (folder / "odd.html").write_bytes(b"\xff\xfe<html><p>\x00")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def kept_here(newsstand, case):
    """The request with no address beyond this machine in it: every page that it would have fetched
    becomes one of the folder's, or one that is not there.
    """
    body = case.body
    if isinstance(body, dict) and isinstance(body.get("address"), str):
        where = PLACES[len(body["address"]) % len(PLACES)]
        case.body = {**body, "address": newsstand + where if where.startswith("/") else where}
    return case


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.label)
def test_no_request_breaks_it_or_is_answered_otherwise_than_documented(
    operation, strained, newsstand
):
    @settings(
        max_examples=10 if operation.label in SLOW else 40,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy().map(partial(kept_here, newsstand)))
    def every(case):
        case.call_and_validate(base_url="http://localhost", excluded_checks=[NOT_TRUE_HERE])

    every()


def test_every_operation_says_what_it_is(client):
    assert client.get("/api/openapi.json").json() == DOCUMENT
    for path, operations in DOCUMENT["paths"].items():
        for operation in operations.values():
            assert operation["description"], path
            assert {"422", "500", "503"} <= operation["responses"].keys()


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_the_examples_are_of_their_shape(name):
    whole = {"$ref": f"#/components/schemas/{name}", "components": DOCUMENT["components"]}
    jsonschema.Draft202012Validator(whole).validate(EXAMPLES[name])


@pytest.mark.parametrize(
    ("path", "documented"),
    [
        ("/api/front", "/api/front"),
        ("/api/about", "/api/about"),
        ("/api/ontology", "/api/ontology"),
        ("/api/actors", "/api/actors"),
        ("/api/actors/Ada Birch", "/api/actors/{actor}"),
        ("/api/ties", "/api/ties"),
        ("/api/ties/Ada Birch/Harbour Union", "/api/ties/{one}/{other}"),
        ("/api/network", "/api/network"),
        ("/api/timeline?actor=Ada Birch", "/api/timeline"),
        ("/api/statements", "/api/statements"),
        ("/api/claims", "/api/claims"),
        ("/api/predictions", "/api/predictions"),
        ("/api/disagreements", "/api/disagreements"),
        ("/api/search?q=bridge", "/api/search"),
        ("/api/forecasters", "/api/forecasters"),
        ("/api/series", "/api/series"),
        ("/api/precedents", "/api/precedents"),
    ],
)
def test_an_answer_has_the_shape_that_is_documented(client, path, documented):
    answers = DOCUMENT["paths"][documented]["get"]["responses"]
    shape = answers["200"]["content"]["application/json"]["schema"]
    whole = {**shape, "components": DOCUMENT["components"]}
    jsonschema.Draft202012Validator(whole).validate(client.get(path).json())


def test_an_article_to_be_read_has_the_shape_that_is_documented(client):
    whole = {"$ref": "#/components/schemas/ArticlePage", "components": DOCUMENT["components"]}
    for line in client.get("/api/articles").json()["items"]:
        page = client.get(f"/api/articles/{line['id']}").json()
        jsonschema.Draft202012Validator(whole).validate(page)
