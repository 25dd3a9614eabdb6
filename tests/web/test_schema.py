"""The OpenAPI document, and that the application keeps to it whatever it is sent."""

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings

from detente.web.app import openapi
from detente.web.schema import EXAMPLES

document = openapi()
schema = schemathesis.openapi.from_dict(document)


def test_every_path_says_what_it_is(client):
    assert client.get("/api/openapi.json").json() == document
    for path, operations in document["paths"].items():
        for operation in operations.values():
            assert operation["description"], path
            assert {"422", "500", "503"} <= operation["responses"].keys()


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_the_examples_are_of_their_shape(name):
    whole = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    jsonschema.Draft202012Validator(whole).validate(EXAMPLES[name])


@pytest.fixture
def asked(client):
    return client


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_breaks_it_or_is_answered_otherwise_than_documented(case, record):
    case.call_and_validate()
