"""Checks, proposed outcomes, forecasters and precedents, as the API gives them."""

import csv
import io

import pytest


def items(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


@pytest.mark.parametrize(
    ("checked", "verdicts"),
    [
        ("any", ["does not hold", "holds"]),
        ("holds", ["holds"]),
        ("does not hold", ["does not hold"]),
        ("cannot be told", []),
    ],
)
def test_claims_are_narrowed_to_those_that_a_series_speaks_of(followed_client, checked, verdicts):
    found = items(followed_client, f"/api/claims?checked={checked}")
    assert sorted(each["checks"][0]["verdict"] for each in found) == verdicts


def test_checked_claims_come_with_their_verdict_in_the_table(followed_client):
    table = followed_client.get("/api/claims.csv?checked=holds").text
    (row,) = csv.DictReader(io.StringIO(table))
    assert row["checked"] == "holds"
    assert "a fall of 31 billion" in row["check_reason"]


def test_a_series_is_listed_and_given_whole(followed_client):
    fortune, spending = items(followed_client, "/api/series")
    assert (fortune["values"], spending["values"]) == (4, 24)
    whole = followed_client.get(f"/api/series/{spending['series']['id']}").json()
    assert whole["points"][0] == {
        "first": "2029-01-01", "last": "2029-01-31", "value": 40e6, "row": 1,
    }  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(followed_client.get("/api/series.csv").text)))
    assert len(rows) == 28


def test_an_unknown_series_is_told(followed_client):
    answer = followed_client.get("/api/series/series-none")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_series")


def test_forecasters_are_those_of_whom_something_was_resolved(followed_client):
    (line,) = items(followed_client, "/api/forecasters")
    assert line["forecaster"]["name"] == "Ada Poe"
    assert (line["made"], line["resolved"], line["came_true"]) == (2, 1, 1.0)
    assert line["bins"] == [{"count": 1, "given": 0.875, "came": 1.0}]


def test_how_a_forecaster_fared_stands_beside_each_of_its_predictions(followed_client):
    by = {
        each["forecaster"]["name"] if each["forecaster"] else None: each["track_record"]
        for each in items(followed_client, "/api/predictions")
    }
    assert by["Ada Poe"] == {"resolved": 1, "came_true": 1.0, "scored": 1, "brier": 0.0156}
    assert by["Mara Ilic"] is None
    assert by[None] is None


def test_precedents_are_narrowed_and_paged(followed_client):
    every = items(followed_client, "/api/precedents?limit=500")
    assert len(every) > 90
    page = followed_client.get("/api/precedents?limit=10").json()
    following = items(followed_client, f"/api/precedents?limit=10&after={page['next']}")
    assert [each["id"] for each in (*page["items"], *following)] == [
        each["id"] for each in every[:20]
    ]
    films = items(followed_client, "/api/precedents?kind=film&ending=rupture")
    assert {(each["kind"], each["ending"]) for each in films} == {("film", "rupture")}
    assert followed_client.get("/api/precedents?after=none").status_code == 422
