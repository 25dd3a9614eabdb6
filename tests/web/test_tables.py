"""Ledgers as CSV."""

import csv
from io import StringIO

import pytest

LEDGERS = ("events", "statements", "claims", "predictions", "disagreements", "articles")


def table(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(StringIO(answer.text)))


@pytest.mark.parametrize("ledger", LEDGERS)
def test_the_table_has_what_the_list_has(client, ledger):
    listed = [each["id"] for each in client.get(f"/api/{ledger}?limit=500").json()["items"]]
    rows = table(client, f"/api/{ledger}.csv")
    assert list(dict.fromkeys(row["id"] for row in rows)) == listed


def test_the_table_is_filtered_as_the_list_is(client):
    rows = table(client, "/api/articles.csv?publisher=The%20Gazette")
    assert {row["publisher"] for row in rows} == {"The Gazette"}


def test_it_is_saved_under_a_name(client):
    answer = client.get("/api/claims.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="detente-claims.csv"'


def test_no_cell_acts_as_a_formula(client):
    cells = [cell for row in table(client, "/api/articles.csv") for cell in row.values()]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_what_is_wrong_with_the_request_is_told_before_the_table_begins(client):
    answer = client.get("/api/claims.csv?after=nothing")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "makes_no_sense")
