"""Judging, undoing, and adding articles."""

import pytest


def post(client, path, body):
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_two_actors_are_merged_and_parted_again(own):
    before = {each["name"] for each in own.get("/api/actors").json()["items"]}
    assert {"Ada Birch", "Dana Elm"} <= before
    body = {"kind": "merge", "one": "Ada Birch", "other": "Dana Elm", "note": "her pen name"}
    kept = post(own, "/api/judgements", body)
    assert (kept["by"], kept["note"], kept["undone"]) == ("R. Poe", "her pen name", None)
    assert kept["subjects"][0]["actor"] == kept["subjects"][1]["actor"]
    merged = {each["name"] for each in own.get("/api/actors").json()["items"]}
    assert len(merged) == len(before) - 1
    undone = post(own, f"/api/judgements/{kept['id']}/undo", {})
    assert undone["undone"]
    assert {each["name"] for each in own.get("/api/actors").json()["items"]} == before


def test_a_rejected_entry_is_gone_from_ledgers_and_marked_in_its_article(own):
    line = own.get("/api/statements").json()["items"][0]
    body = {"kind": "reject", "entry": line["id"], "by": "Jo Reader"}
    kept = post(own, "/api/judgements", body)
    assert kept["by"] == "Jo Reader"
    assert kept["subjects"][0]["evidence"] == line["evidence"][0]
    left = [each["id"] for each in own.get("/api/statements").json()["items"]]
    assert line["id"] not in left
    page = own.get(f"/api/articles/{line['evidence'][0]['article']}").json()
    assert page["rejected"] == [line["id"]]


def test_a_prediction_is_resolved_once(own):
    line = own.get("/api/predictions").json()["items"][0]
    body = {"kind": "resolve", "prediction": line["id"], "outcome": "came true"}
    kept = post(own, "/api/judgements", body)
    found = own.get("/api/predictions", params={"outcome": "came true"}).json()["items"]
    assert [each["id"] for each in found] == [line["id"]]
    again = own.post("/api/judgements", json={**body, "outcome": "did not"})
    assert again.status_code == 422
    assert kept["id"] in again.json()["error"]["message"]


def test_one_deed_confirmed_against_several_pledges_is_one_judgement(vows_client):
    def outcomes():
        lines = vows_client.get("/api/predictions").json()["items"]
        return [(each["outcome"], bool(each["proposals"])) for each in lines]

    before = vows_client.get("/api/predictions").json()
    (proposal,) = {each["proposals"][0]["id"] for each in before["items"]}
    kept = post(vows_client, "/api/judgements", {"kind": "confirm", "proposal": proposal})
    assert {each["subject"] for each in kept["subjects"]} == {x["id"] for x in before["items"]}
    assert outcomes() == [("broken", False)] * 3
    broken = vows_client.get("/api/predictions?outcome=broken").json()["items"]
    assert len(broken) == 3
    again = vows_client.post("/api/judgements", json={"kind": "confirm", "proposal": proposal})
    assert (again.status_code, kept["id"] in again.json()["error"]["message"]) == (422, True)
    post(vows_client, f"/api/judgements/{kept['id']}/undo", {})
    assert vows_client.get("/api/predictions").json() == before
    assert vows_client.get("/api/judgements?undone=false").json()["items"] == []


def test_a_pledge_that_was_judged_before_stays_so_when_the_deed_is_confirmed(vows_client):
    first, *rest = vows_client.get("/api/predictions").json()["items"]
    own = {"kind": "resolve", "prediction": first["id"], "outcome": "kept", "by": "Q. Roe"}
    post(vows_client, "/api/judgements", own)
    proposal = {"kind": "confirm", "proposal": first["proposals"][0]["id"]}
    kept = post(vows_client, "/api/judgements", proposal)
    assert {each["subject"] for each in kept["subjects"]} == {each["id"] for each in rest}
    post(vows_client, f"/api/judgements/{kept['id']}/undo", {})
    now = vows_client.get("/api/predictions").json()["items"]
    assert [each["outcome"] for each in now] == ["kept", "contradicted", "contradicted"]


def test_judgements_are_listed_newest_first_and_undone_ones_on_request(own):
    lines = own.get("/api/statements").json()["items"][:3]
    kept = [post(own, "/api/judgements", {"kind": "reject", "entry": x["id"]}) for x in lines]
    post(own, f"/api/judgements/{kept[0]['id']}/undo", {})
    every = own.get("/api/judgements").json()["items"]
    assert {each["id"] for each in every} == {each["id"] for each in kept}
    standing = own.get("/api/judgements?undone=false").json()["items"]
    assert {each["id"] for each in standing} == {kept[1]["id"], kept[2]["id"]}
    page = own.get("/api/judgements?limit=2").json()
    rest = own.get(f"/api/judgements?limit=2&after={page['next']}").json()
    assert [*page["items"], *rest["items"]] == every


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"kind": "merge", "one": "Ada Birch", "other": "Nobody At All"}, "makes_no_sense"),
        ({"kind": "merge", "one": "Ada Birch", "other": "Ada Birch"}, "makes_no_sense"),
        ({"kind": "merge", "one": "Ada Birch"}, "not_understood"),
        ({"kind": "reject", "entry": "event-none"}, "makes_no_sense"),
        ({"kind": "resolve", "prediction": "none", "outcome": "came true"}, "makes_no_sense"),
        ({"kind": "resolve", "prediction": "none", "outcome": "perhaps"}, "not_understood"),
        ({"kind": "forget"}, "not_understood"),
        ([], "not_understood"),
    ],
    ids=str,
)
def test_a_decision_that_makes_no_sense_is_refused(client, body, code):
    answer = client.post("/api/judgements", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, code)


def test_undoing_what_nobody_decided_is_refused(client):
    answer = client.post("/api/judgements/none/undo", json={})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_judgement")


def test_a_text_that_is_handed_in_is_read_and_woven(own):
    text = "Gita Fern praised Ada Birch in Northport on Monday. Fern met Birch twice."
    assert post(own, "/api/articles", {"name": "../../fern.txt", "text": text})["read"] == 1
    assert own.get("/api/actors?find=Gita Fern").json()["items"][0]["name"] == "Gita Fern"
    (line,) = [x for x in own.get("/api/articles").json()["items"] if "fern.txt" in x["addresses"]]
    assert own.get(f"/api/articles/{line['id']}").json()["text"] == text
    again = post(own, "/api/articles", {"name": "fern.txt", "text": text})
    assert (again["read"], again["known"]) == (0, 1)


def test_what_cannot_be_read_is_named(own):
    added = post(own, "/api/articles", {"name": "table.xyz", "text": "What is it?"})
    assert "table.xyz" in added["failed"][0]
    added = post(own, "/api/articles", {"text": ""})
    assert "empty" in added["failed"][0]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "ftp://example.org/x", "//example.org/x"]
)
def test_no_file_of_the_server_can_be_asked_for(own, address):
    added = post(own, "/api/articles", {"address": address})
    assert added["read"] == 0
    assert "only http and https" in added["failed"][0]


@pytest.mark.parametrize("body", [{}, {"text": "a", "address": "http://x.example"}], ids=str)
def test_a_text_or_an_address_is_given(client, body):
    answer = client.post("/api/articles", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "not_understood")
