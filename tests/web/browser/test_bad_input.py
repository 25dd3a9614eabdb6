"""What is not there, what breaks, and articles that mean harm."""

import json
import shutil
import sqlite3
from contextlib import closing

import pytest

from detente.pipeline import add_all, add_series, opened
from detente.sources.series import Given

IMAGE = "<img src=x onerror='window.harmed = 1'>"
SCRIPT = f"<script>window.harmed = 1</script>{IMAGE}"
TURNED = "\u202egnp.exe \u2066\u200f"
ENDLESS = "Zq" * 50_000  # 100,000 characters without a space
HOSTILE = {
    "published": "2031-02-03",
    "publisher": f"{SCRIPT} Gazette",
    "author": f"{TURNED}{SCRIPT}",
    "title": f"{SCRIPT}{TURNED}{ENDLESS}",
    "url": "javascript:window.harmed=1",
    "text": (
        f'Ada Birch praised Carl Oakes on Monday. "{SCRIPT} javascript:alert(1) {TURNED}", '
        f"Birch said.\n{SCRIPT}\n{ENDLESS}\nMr {'Longname' * 125_000} praised Ada Birch. "
        f"Ada Birch met {'Oakes' * 1000} on Tuesday. Birch accused Carl Oakes of fraud.\n"
        f"Carl Oakes thanked Ada Birch {IMAGE} on Wednesday.\n"
    ),
}
PAGES = [
    "/", "/actor/Ada%20Birch", "/ledger/articles", "/ledger/statements", "/ledger/events",
    "/ledger/series",
    "/timeline", "/network", "/search?words=praised", "/tie/Ada%20Birch/Carl%20Oakes",
]  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "hostile.jsonl").write_text(json.dumps(HOSTILE), encoding="utf-8")
    path = tmp_path_factory.mktemp("record") / "hostile.db"
    with opened(str(path), create=True) as store:
        assert add_all(store, [str(folder)], workers=1).read == 1
        (folder / "hostile.csv").write_text("date,value\n2031-01,5\n", encoding="utf-8")
        # Turned and endless names of series are refused as they are added.
        stated = {"measures": SCRIPT, "of": f"'{SCRIPT}", "unit": "USD", "kind": "level"}
        stated["source"] = f"javascript:window.harmed=1 {SCRIPT}"
        add_series(store, folder / "hostile.csv", Given({}, stated))
        article = store.view().heads()[0].id
    return path, article


def harmless(page):
    assert page.evaluate("window.harmed") is None
    assert page.locator("main img, main script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_hostile_article_harms_no_page(serve, hostile, opens, settled):
    path, article = hostile
    with serve(path) as site:
        page = opens(f"{site}/article/{article}", width=800)
        assert SCRIPT in page.locator(".text").inner_text()
        assert page.locator("a[href^='javascript']").count() == 0
        harmless(page)
        quoted = 0
        for each in PAGES:
            page.goto(site + each)
            settled(page)
            harmless(page)
            quoted += page.locator("blockquote p").filter(has_text=IMAGE).count()
        assert quoted > 3


def test_spans_after_an_emoji_still_mark_their_words(serve, opens, tmp_path):
    text = "\U0001f30a\U0001f30a Ada Birch praised Carl Oakes on Monday. \U0001f30a It rained."
    (tmp_path / "wave.txt").write_text(text, encoding="utf-8")
    path = tmp_path / "wave.db"
    with opened(str(path), create=True) as store:
        add_all(store, [str(tmp_path / "wave.txt")], workers=1)
    with serve(path) as site:
        page = opens(site + "/ledger/events")
        page.locator("blockquote a").first.click()
        page.locator(".sought").first.wait_for()
        assert page.locator(".text p span.event").first.inner_text() == "praised"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/actor/Nobody%20Atall", "knows no actor"),
        ("/tie/Ada%20Birch/Nobody%20Atall", "knows no actor"),
        ("/article/article-0000000000000000", "no article"),
    ],
)
def test_what_the_record_does_not_have_is_told(site, opens, watch, path, words):
    watch.expected.add("404")
    page = opens(site + path)
    assert words in page.get_by_role("alert").inner_text()
    assert page.get_by_role("link", name="front page").is_visible()


@pytest.mark.parametrize("path", ["/nowhere", "/tie/one", "/actor/%ff"])
def test_an_address_of_no_page_is_told(site, opens, path):
    page = opens(site + path)
    assert page.get_by_role("heading", name="There is no such page").is_visible()


def test_two_actors_with_nothing_between_them(site, opens):
    page = opens(site + "/tie/Dana%20Elm/Dana%20Elm")
    assert "Nothing between them" in page.locator("main").inner_text()


def test_a_record_that_another_program_holds_is_told(serve, record, opens, watch, tmp_path):
    watch.expected.add("503")
    copy = tmp_path / "held.db"
    shutil.copy(record, copy)
    with serve(copy, wait=0.05, by="R. Poe") as site:
        page = opens(site)
        with closing(sqlite3.connect(copy, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            page.goto(site + "/actor/Dana%20Elm")
            page.get_by_role("heading", name="Dana Elm", level=1).wait_for()
            page.get_by_role("button", name="merge with another").click()
            page.get_by_label("The other name").fill("Carl Oakes")
            page.get_by_role("button", name="Merge", exact=True).click()
            assert "another process" in page.get_by_role("alert").inner_text()
        page.get_by_role("button", name="Merge", exact=True).click()
        page.get_by_role("status").get_by_text("Merged").wait_for()


def test_a_server_that_has_ended_is_told(serve, record, opens, watch):
    watch.expected.update({"ERR_CONNECTION", "Failed to load"})
    with serve(record) as site:
        page = opens(site)
    page.get_by_role("link", name="Judgements").click()
    assert "could not be reached" in page.get_by_role("alert").inner_text()
