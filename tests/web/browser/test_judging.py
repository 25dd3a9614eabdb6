"""What a person decides in place, and takes back."""

import pytest

expect = pytest.importorskip("playwright.sync_api").expect


def test_two_actors_are_merged_and_the_merge_is_undone(own_site, opens, settled):
    page = opens(own_site + "/actor/Dana%20Elm")
    page.get_by_role("button", name="merge with another").click()
    page.get_by_label("The other name").fill("Carl Oakes")
    assert page.get_by_label("Your name").input_value() == "R. Poe"
    page.get_by_role("button", name="Merge", exact=True).click()
    page.get_by_role("status").get_by_text("Merged").wait_for()
    settled(page)
    page.get_by_text("Also called").wait_for()
    assert "Elm" in page.locator("h1").inner_text() + page.get_by_text("Also called").inner_text()
    assert "Oakes" in page.locator("h1").inner_text() + page.get_by_text("Also called").inner_text()
    page.get_by_role("link", name="Judgements").click()
    row = page.locator("tbody tr")
    row.first.wait_for()
    assert "R. Poe" in row.first.inner_text()
    row.first.get_by_role("button", name="Undo").click()
    row.first.get_by_text("undone").wait_for()
    page.goto(own_site + "/actor/Dana%20Elm")
    page.get_by_role("heading", name="Dana Elm", level=1).wait_for()
    assert "Oakes" not in page.locator("main header").first.inner_text()


def test_an_entry_is_rejected_and_comes_back(own_site, opens, settled):
    page = opens(own_site + "/ledger/claims")
    before = page.locator("tbody tr").count()
    page.locator("tbody tr").first.hover()
    page.locator("tbody tr").first.get_by_role("button", name="reject").click()
    page.get_by_label("Why").fill("read wrongly")
    assert page.get_by_role("dialog").evaluate("e => e.scrollWidth <= e.clientWidth")
    page.get_by_role("button", name="Reject", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(before - 1)
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(page.locator("tbody tr")).to_have_count(before)


def test_a_prediction_is_resolved(own_site, opens):
    page = opens(own_site + "/ledger/predictions?type=forecast")
    row = page.locator("tbody tr").first
    row.hover()
    row.get_by_role("button", name="resolve").click()
    page.get_by_role("radio", name="came true", exact=True).check()
    page.get_by_role("button", name="Resolve", exact=True).click()
    row.locator("[data-outcome='came true']").wait_for()
    assert row.get_by_role("button", name="resolve").count() == 0


def test_a_pledge_is_kept_or_broken_and_a_forecast_is_not(own_followed_site, opens):
    page = opens(own_followed_site + "/ledger/predictions?type=pledge&by=Mara+Ilic")
    row = page.locator("tbody tr").first
    row.hover()
    row.get_by_role("button", name="resolve").click()
    choices = page.get_by_role("dialog").get_by_role("radio")
    assert choices.evaluate_all("all => all.map((each) => each.value)") == [
        "kept", "in part", "broken", "under way", "stalled", "cannot be told",
    ]  # fmt: skip
    page.get_by_role("radio", name="stalled").check()
    page.get_by_role("button", name="Resolve", exact=True).click()
    row.locator("[data-outcome='stalled']").wait_for()


def test_a_name_is_split_off(own_site, opens, settled):
    page = opens(own_site)
    told = "Northport, 14 June 2032\n\nD. Elm praised Carl Oakes on Sunday. Oakes met D. Elm.\n"
    added = page.request.post(own_site + "/api/articles", data={"name": "sunday.txt", "text": told})
    assert added.ok
    page.goto(own_site + "/actor/Dana%20Elm")
    settled(page)
    assert page.get_by_text("Also called").inner_text() == "Also called D. Elm"
    page.get_by_role("button", name="split off a name").click()
    page.get_by_role("combobox").last.select_option("D. Elm")
    page.get_by_role("button", name="Split", exact=True).click()
    page.get_by_role("status").get_by_text("Split").wait_for()
    expect(page.get_by_text("Also called")).to_have_count(0)
    page.goto(own_site + "/actor/D.%20Elm")
    page.get_by_role("heading", name="D. Elm", level=1).wait_for()
    page.goto(own_site + "/judgements")
    page.locator("tbody tr").first.get_by_role("button", name="Undo").click()
    page.locator("tbody tr").first.get_by_text("undone").wait_for()
    page.goto(own_site + "/actor/Dana%20Elm")
    expect(page.get_by_text("Also called")).to_have_text("Also called D. Elm")


def test_a_decision_that_makes_no_sense_says_why(own_site, opens, watch):
    watch.expected.add("422")
    page = opens(own_site + "/actor/Dana%20Elm")
    page.get_by_role("button", name="merge with another").click()
    page.get_by_label("The other name").fill("Dana Elm")
    page.get_by_role("button", name="Merge", exact=True).click()
    assert "same name" in page.get_by_role("alert").inner_text()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
