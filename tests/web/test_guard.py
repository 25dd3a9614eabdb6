"""Who may ask, and who may change something."""

import pytest

UPLOAD = {"name": "elm.txt", "text": "Dana Elm praised Ada Birch on Monday."}


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8017", "127.0.0.1.evil.example", "192.168.0.7", ""]
)
def test_a_name_that_is_not_this_servers_is_refused(client, host):
    answer = client.get("/api/front", headers={"Host": host})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "wrong_host")


@pytest.mark.parametrize("host", ["localhost:8017", "LOCALHOST", "127.0.0.1:9", "[::1]:8017"])
def test_the_machines_own_names_are_taken(client, host):
    assert client.get("/api/counts", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8018"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_cross_site_request_changes_nothing(own, headers):
    before = own.get("/api/counts").json()
    answer = own.post("/api/articles", json=UPLOAD, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "cross_site")
    assert own.get("/api/counts").json() == before


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_what_a_form_can_send_changes_nothing(own, kind):
    sent = b'{"name": "elm.txt", "text": "Dana Elm praised Ada Birch."}'
    answer = own.post("/api/articles", content=sent, headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "not_json")


def test_the_same_site_may_change_something(own):
    headers = {"Origin": "http://127.0.0.1:8017", "Sec-Fetch-Site": "same-origin"}
    assert own.post("/api/articles", json=UPLOAD, headers=headers).status_code == 200


def test_too_much_is_refused_before_it_is_read(own):
    answer = own.post("/api/articles", json={"text": "x" * 10_500_000})
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def test_too_much_is_refused_where_its_length_is_not_said(own):
    parts = (b"x" * 1_000_000 for _ in range(12))
    headers = {"Content-Type": "application/json"}
    answer = own.post("/api/articles", content=parts, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Basic let me in"},
        {"Cookie": "detente-token=wrong"},
        {"Cookie": "=;;="},
    ],
    ids=str,
)
def test_beyond_the_machine_nothing_is_told_without_the_token(beyond, headers):
    for answer in (
        beyond.get("/api/front", headers=headers),
        beyond.get("/api/openapi.json", headers=headers),
        beyond.post("/api/articles", json=UPLOAD, headers=headers),
    ):
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "token_needed")


def test_beyond_the_machine_the_token_opens(beyond):
    token = {"Authorization": "Bearer let me in"}
    assert beyond.get("/api/front", headers=token).status_code == 200
    answer = beyond.post("/api/articles", json=UPLOAD, headers=token)
    assert answer.json()["read"] == 1


def test_the_printed_address_leaves_a_cookie_and_no_token_behind(beyond):
    answer = beyond.get("/ties/a/b?token=let me in", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/ties/a/b")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert beyond.get("/api/front").status_code == 200
    wrong = beyond.get("/?token=wrong", follow_redirects=False)
    assert wrong.status_code == 401


def test_a_redirect_never_leaves_the_server(beyond):
    answer = beyond.get("/%2fevil.example/?token=let me in", follow_redirects=False)
    assert answer.headers["location"] == "/evil.example/"


def test_beyond_the_machine_numeric_addresses_are_taken_and_strange_names_not(beyond):
    token = {"Authorization": "Bearer let me in"}
    ok = beyond.get("/api/counts", headers={**token, "Host": "192.168.0.7:8017"})
    assert ok.status_code == 200
    rebound = beyond.get("/api/counts", headers={**token, "Host": "evil.example"})
    assert rebound.status_code == 403


def test_beyond_the_machine_a_judge_must_be_named(beyond):
    token = {"Authorization": "Bearer let me in"}
    decision = {"kind": "merge", "one": "Ada Birch", "other": "Dana Elm"}
    answer = beyond.post("/api/judgements", json=decision, headers=token)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "nobody_named")
    assert beyond.get("/api/about", headers=token).json()["by"] is None
