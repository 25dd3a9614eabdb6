"""ETags, errors, and what every answer carries."""

import pytest


def test_the_same_content_is_not_sent_twice(client):
    first = client.get("/api/front")
    again = client.get("/api/front", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_other_content_has_another_tag(client):
    one, other = client.get("/api/claims"), client.get("/api/events")
    assert one.headers["etag"] != other.headers["etag"]
    fresh = client.get("/api/events", headers={"If-None-Match": one.headers["etag"]})
    assert fresh.status_code == 200


def test_long_answers_are_compressed(client):
    answer = client.get("/api/ontology", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["vary"].lower()


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/api/actors/nobody", 404, "unknown_actor"),
        ("/api/ties/nobody/Ada Birch", 404, "unknown_actor"),
        ("/api/timeline?actor=nobody", 404, "unknown_actor"),
        ("/api/articles/none", 404, "unknown_article"),
        ("/api/nothing", 404, "not_found"),
        ("/api", 404, "not_found"),
        ("/api/search", 422, "not_understood"),
        ("/api/statements?limit=0", 422, "not_understood"),
        ("/api/statements?since=yesterday", 422, "not_understood"),
        ("/api/network?as_of=2031-13", 422, "not_understood"),
        ("/api/claims?colour=red", 422, "not_understood"),
        ("/assets/none.js", 404, "not_found"),
    ],
)
def test_every_error_has_the_one_shape(client, path, status, code):
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"error"}
    assert answer.json()["error"]["code"] == code
    assert len(answer.json()["error"]["message"]) > 10


@pytest.mark.parametrize(
    "path", ["/api/front", "/api/claims?limit=2", "/api/claims.csv", "/api/nothing", "/", "/x/y"]
)
def test_head_is_answered_as_get_without_the_body(client, path):
    asked, bare = client.get(path), client.head(path)
    assert (bare.status_code, bare.content) == (asked.status_code, b"")
    assert bare.headers == asked.headers


def test_another_method_is_refused_and_the_right_one_named(client):
    answer = client.put("/api/front", json={})
    assert (answer.status_code, answer.json()["error"]["code"]) == (405, "method_not_allowed")
    assert answer.headers["allow"] == "GET"


def test_an_actor_nearly_so_called_is_suggested(client):
    message = client.get("/api/actors/Ada Burch").json()["error"]["message"]
    assert "Ada Birch" in message


def test_what_breaks_inside_is_told_without_a_trace(record):
    from starlette.testclient import TestClient

    from detente.web.app import application
    from detente.web.settings import Settings

    app = application(None, Settings(record="none"))
    answer = TestClient(app, base_url="http://localhost").get("/api/counts")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "broken"
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["/", "/api/front", "/api/nothing", "/ties/one/other"])
def test_every_answer_forbids_what_it_does_not_need(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


def test_hostile_words_come_as_json_and_nothing_else(client):
    from made_up import HOSTILE_TITLE

    answer = client.get("/api/articles?publisher=%3DHYPERLINK(%22http://x.example%22)")
    (line,) = answer.json()["items"]
    assert line["title"] == HOSTILE_TITLE
    assert answer.headers["content-type"] == "application/json"
    page = client.get(f"/api/articles/{line['id']}").json()
    assert "<img src=x onerror=alert(1)>" in page["text"]
