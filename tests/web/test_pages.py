"""The built pages, deep links, and a copy that was installed without them."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from detente.web.pages import serve_pages
from detente.web.problems import handle_problems


@pytest.fixture
def built(tmp_path):
    (tmp_path / "pages" / "assets").mkdir(parents=True)
    (tmp_path / "pages" / "index.html").write_text("<!doctype html><title>pages</title>")
    (tmp_path / "pages" / "assets" / "app-1a2b.js").write_text("export {}")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "pages"


@pytest.fixture
def browser(built):
    return browser_of(built)


def browser_of(folder):
    app = FastAPI()
    serve_pages(app, folder)
    handle_problems(app)
    return TestClient(app)


@pytest.mark.parametrize("path", ["/", "/actors/actor-1", "/ties/J. Doe/R. Roe", "/articles/a?b=c"])
def test_every_address_of_a_page_leads_to_the_pages(browser, path):
    answer = browser.get(path)
    assert "<title>pages</title>" in answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["cache-control"] == "no-cache"


def test_built_files_are_kept_by_browsers(browser):
    answer = browser.get("/assets/app-1a2b.js")
    assert answer.text == "export {}"
    assert "immutable" in answer.headers["cache-control"]
    again = browser.get("/assets/app-1a2b.js", headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_a_missing_script_is_no_page(browser):
    assert browser.get("/assets/app-9z.js").status_code == 404


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt"]
)
def test_nothing_outside_the_folder_is_served(browser, path):
    assert "secret" not in browser.get(path).text


def test_a_copy_without_pages_says_so(tmp_path):
    answer = browser_of(tmp_path / "none").get("/ties/a/b")
    assert answer.status_code == 200
    assert "The pages were not built" in answer.text
    assert "<script" not in answer.text
