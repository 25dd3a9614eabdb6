"""Lists a page at a time."""

import pytest

LISTS = [
    "/api/actors", "/api/ties", "/api/ties?order=newest", "/api/events", "/api/statements",
    "/api/statements?order=oldest", "/api/claims", "/api/predictions", "/api/disagreements",
    "/api/disagreements?order=surest", "/api/articles", "/api/articles?order=oldest",
    "/api/timeline", "/api/timeline?order=newest",
]  # fmt: skip


@pytest.mark.parametrize("path", LISTS)
def test_pages_of_two_make_the_whole_list(client, path):
    joint = "&" if "?" in path else "?"
    whole = client.get(f"{path}{joint}limit=500").json()
    assert whole["next"] is None
    assert len(whole["items"]) > 2
    found, after = [], ""
    while after is not None:
        page = client.get(f"{path}{joint}limit=2{f'&after={after}' if after else ''}").json()
        assert len(page["items"]) <= 2
        found += page["items"]
        after = page["next"]
    assert found == whole["items"]


@pytest.mark.parametrize("path", LISTS)
def test_going_on_after_nothing_is_refused(client, path):
    joint = "&" if "?" in path else "?"
    answer = client.get(f"{path}{joint}after=nothing")
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "makes_no_sense"


def test_a_list_that_ends_with_the_page_has_no_next(client):
    every = client.get("/api/articles").json()["items"]
    page = client.get(f"/api/articles?limit={len(every)}").json()
    assert page == {"items": every, "next": None}
