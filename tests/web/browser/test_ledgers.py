"""Ledgers, the timeline and the network: narrowed, downloaded, moved through time."""

import csv
import io

import pytest

expect = pytest.importorskip("playwright.sync_api").expect


def test_a_ledger_is_filtered_and_what_is_shown_is_downloaded(site, opens, settled):
    page = opens(site + "/ledger/statements")
    everything = page.locator("tbody tr").count()
    page.get_by_label("By", exact=True).fill("Carl Oakes")
    page.keyboard.press("Tab")
    page.wait_for_url("**by=Carl+Oakes**")
    settled(page)
    shown = page.locator("tbody tr").count()
    assert 0 < shown < everything
    assert set(page.locator("tbody td.who").all_inner_texts()) == {"Carl Oakes"}
    with page.expect_download() as download:
        page.get_by_role("link", name="Download CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8"))))
    assert len(rows) == shown
    assert download.value.suggested_filename == "detente-statements.csv"


def test_the_state_of_a_ledger_can_be_sent_and_back_works(site, opens, settled):
    page = opens(site + "/ledger/events?type=ACCUSE&order=oldest")
    expect(page.get_by_role("combobox", name="Kind")).to_have_value("ACCUSE")
    assert set(page.locator("tbody strong").all_inner_texts()) == {"Accuse"}
    page.get_by_role("link", name="Claims", exact=True).click()
    page.wait_for_url("**/ledger/claims")
    page.go_back()
    page.wait_for_url("**/ledger/events?type=ACCUSE&order=oldest")
    expect(page.locator("tbody strong").first).to_have_text("Accuse")
    assert set(page.locator("tbody strong").all_inner_texts()) == {"Accuse"}


def test_a_ledger_with_nothing_in_it_says_so(site, opens):
    page = opens(site + "/ledger/events?since=1900-01-01&until=1900-12-31")
    assert page.get_by_role("heading", name="Nothing found").is_visible()


def test_every_ledger_opens(site, opens):
    page = opens(site + "/ledger/statements")
    for name in ("Claims", "Predictions", "Disagreements", "Events", "Articles"):
        page.get_by_role("navigation", name="Ledgers").get_by_role("link", name=name).click()
        page.wait_for_url(f"**/ledger/{name.lower()}")
        page.locator("tbody tr, main article").first.wait_for()


def test_the_network_is_shown_as_of_the_month_of_the_slider(site, opens):
    page = opens(site + "/network")
    page.locator("canvas").first.wait_for()
    slider = page.get_by_role("slider", name="Month")
    now = page.locator("header p").last.inner_text()
    slider.focus()
    page.keyboard.press("Home")
    page.wait_for_url("**month=*")
    then = page.locator("header p").last.inner_text()
    assert then != now
    page.reload()
    page.locator("canvas").first.wait_for()
    assert page.locator("header p").last.inner_text() == then


def test_the_network_lists_its_ties_for_those_who_see_no_picture(site, opens):
    page = opens(site + "/network")
    page.get_by_role("link", name="Open the tie between").first.click()
    page.get_by_role("heading", name="How it began").wait_for()


def test_the_timeline_takes_several_actors_and_filters(site, opens, settled):
    page = opens(site + "/timeline")
    everything = page.locator("main article").count()
    for name in ("Ada Birch", "Carl Oakes"):
        page.get_by_label("Add an actor").fill(name)
        page.keyboard.press("Tab")
        page.get_by_role("list", name="Actors shown").get_by_text(name).wait_for()
    page.get_by_label("only between them").check()
    page.wait_for_url("**together=1**")
    settled(page)
    assert 0 < page.locator("main article").count() < everything
    page.get_by_role("combobox", name="What happened").select_option("ACCUSE")
    page.wait_for_url("**type=ACCUSE**")
