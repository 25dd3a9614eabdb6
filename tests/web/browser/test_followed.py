"""What was checked and what came of it: series beside claims, proposed outcomes, forecasters and
precedents.
"""

import csv
import io

import pytest

expect = pytest.importorskip("playwright.sync_api").expect

TIE = "/tie/Mara%20Ilic/Goran%20Stone"


def test_a_check_stands_beside_the_claim_with_its_figure_and_its_rows(followed_site, opens):
    page = opens(followed_site + "/ledger/claims")
    page.get_by_role("combobox", name="Checked").select_option("Does not hold")
    page.wait_for_url("**checked=does+not+hold**")
    row = page.locator("main > div > table > tbody > tr")
    expect(row).to_have_count(1)
    check = row.locator("[data-verdict='does not hold']")
    assert "Spending of town council by Audit Office went from 546 million" in check.inner_text()
    check.get_by_text("How it was checked").focus()
    page.keyboard.press("Enter")
    expect(check.locator("dl")).to_contain_text("only which way it went is compared")
    expect(check.locator("dl")).to_contain_text("$144 million")
    assert check.locator("tbody tr").first.inner_text().split("\t")[0] == "1"
    page.go_back()
    page.wait_for_url("**/ledger/claims")
    expect(page.get_by_role("combobox", name="Checked")).to_have_value("")


def test_a_check_stands_beside_the_claim_in_the_tie_and_in_the_article(followed_site, opens):
    page = opens(followed_site + "/tie/Daniel%20Okafor/Gazette")
    sums = page.get_by_role("region", name="Sums and figures claimed")
    assert "a fall of 31 billion" in sums.locator("[data-verdict='holds']").inner_text()
    sums.locator("blockquote a").first.click()
    page.locator(".sought").first.wait_for()
    notes = page.locator("aside .note.claim")
    expect(notes.locator("[data-verdict='holds']")).to_have_count(1)
    expect(notes.locator("[data-verdict='does not hold']")).to_have_count(1)


def test_the_values_of_a_series_are_shown_and_lead_to_what_was_checked(followed_site, opens):
    page = opens(followed_site + "/ledger/series")
    row = page.locator("main > div > table > tbody > tr").filter(has_text="Audit Office")
    row.get_by_text("Values", exact=True).click()
    values = page.get_by_role("region", name="Values of spending")
    expect(values.locator("tr")).to_have_count(24)
    expect(values.locator("tr").first).to_contain_text("January 2029")
    page.get_by_role("link", name="Claims that were checked").click()
    page.wait_for_url("**/ledger/claims?checked=any")


def test_a_proposed_outcome_is_confirmed_on_the_tie_and_undone(own_followed_site, opens, settled):
    page = opens(own_followed_site + TIE)
    ahead = page.get_by_role("region", name="Where it may go")
    proposal = ahead.locator(".proposal")
    assert "Goran Stone visited Mara Ilic on 12 April" in proposal.inner_text()
    proposal.get_by_role("button", name="Confirm").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Why").fill("the union said so")
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Resolved: came true").wait_for()
    resolved = page.get_by_role("region", name="Predictions with an outcome")
    resolved.locator("[data-outcome='came true']").wait_for()
    expect(ahead.locator(".proposal")).to_have_count(0)
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    ahead.locator(".proposal").wait_for()


def test_undo_takes_back_all_that_one_confirmation_judged(vows_site, opens):
    page = opens(vows_site + "/ledger/predictions")
    rows = page.locator("tbody tr")
    expect(rows.locator(".proposal")).to_have_count(3)
    rows.first.locator(".proposal").get_by_role("button", name="Confirm").click()
    page.get_by_role("dialog").get_by_role("button", name="Confirm", exact=True).click()
    expect(rows.locator("[data-outcome='broken']")).to_have_count(3)
    told = page.get_by_role("status")
    expect(told).to_contain_text("Resolved 3 together: broken.")
    told.get_by_role("button", name="Undo").click()
    expect(rows.locator("[data-outcome='broken']")).to_have_count(0)
    expect(rows.locator(".proposal")).to_have_count(3)


def test_a_pledge_and_the_deed_against_it_are_a_contradiction_of_its_maker(vows_site, opens):
    page = opens(vows_site + "/actor/Mara%20Ilic")
    own = page.get_by_role("region", name="Where they contradicted themselves")
    expect(own.locator("article")).to_have_count(1)
    assert page.get_by_role("region", name="Where accounts of them disagree").count() == 0
    assert own.locator(".side").first.get_by_role("link", name="Mara Ilic", exact=True).count() == 1
    assert own.locator(".side").first.locator("blockquote").count() == 3


def test_a_proposed_outcome_is_rejected_and_comes_back(own_followed_site, opens):
    page = opens(own_followed_site + "/ledger/predictions")
    page.get_by_role("combobox", name="Outcome").select_option("To be confirmed")
    page.wait_for_url("**outcome=proposed**")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(3)
    rows.first.locator(".proposal").get_by_role("button", name="Reject").click()
    page.get_by_role("dialog").get_by_role("button", name="Reject", exact=True).click()
    expect(rows).to_have_count(2)
    page.get_by_role("status").get_by_role("button", name="Undo").click()
    expect(rows).to_have_count(3)


def test_a_proposal_that_somebody_else_judged_meanwhile_says_so(own_followed_site, opens, watch):
    watch.expected.add("422")
    page = opens(own_followed_site + TIE)
    page.locator(".proposal").get_by_role("button", name="Confirm").click()
    found = page.request.get(own_followed_site + "/api/predictions?outcome=proposed").json()
    visit = next(each for each in found["items"] if "visit" in each["evidence"][0]["text"])
    said = {"kind": "confirm", "proposal": visit["proposals"][0]["id"], "by": "Q. Roe"}
    assert page.request.post(own_followed_site + "/api/judgements", data=said).ok
    page.get_by_role("dialog").get_by_role("button", name="Confirm", exact=True).click()
    told = page.get_by_role("dialog").get_by_role("alert")
    told.wait_for()
    assert "was judged “came true” by Q. Roe" in told.inner_text()


def test_how_a_forecaster_fared_stands_beside_the_prediction_with_its_plot(followed_site, opens):
    page = opens(followed_site + "/ledger/predictions?by=Ada+Poe")
    page.get_by_role("link", name="1 of 1 came true, Brier 0.02").first.click()
    page.wait_for_url("**/actor/*#record")
    record = page.locator("#record")
    assert "Of 2 predictions, 1 is resolved" in record.inner_text()
    plot = record.get_by_role("img")
    assert "1 prediction given 88%: 100% came true" in plot.get_attribute("aria-label")
    expect(record.locator("circle")).to_have_count(1)
    assert record.evaluate("e => e.getBoundingClientRect().top >= 0 && scrollY > 0") or (
        record.evaluate("e => e.getBoundingClientRect().bottom <= innerHeight")
    )


def test_forecasters_are_listed_and_downloaded(followed_site, opens):
    page = opens(followed_site + "/ledger/forecasters")
    row = page.locator("tbody tr")
    expect(row).to_have_count(1)
    assert row.inner_text().split("\t")[:4] == ["Ada Poe", "2", "1", "1"]
    with page.expect_download() as download:
        page.get_by_role("link", name="Download CSV").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text("utf-8"))))
    assert [(each["forecaster"], each["brier"]) for each in rows] == [("Ada Poe", "0.0156")]


def test_a_tie_that_holds_names_comparable_partnerships(followed_site, opens):
    page = opens(followed_site + TIE)
    ahead = page.get_by_role("region", name="Where it may go")
    ahead.get_by_role("heading", name="By earlier partnerships").wait_for()
    assert "of them were broken off later" in ahead.inner_text()
    assert ahead.get_by_text("Chance of a rupture").is_visible()
    assert ahead.locator("li").filter(has_text="later: broken off").count() > 0
    assert "[object" not in ahead.inner_text()
    ahead.get_by_role("link", name="All precedents").click()
    page.wait_for_url("**/ledger/precedents")


def test_precedents_are_narrowed_in_the_address_and_turned_over(followed_site, opens, settled):
    page = opens(followed_site + "/ledger/precedents")
    first = page.locator("tbody tr").first.inner_text()
    page.get_by_role("link", name="Next page").click()
    page.wait_for_url("**after=*")
    settled(page)
    assert page.locator("tbody tr").first.inner_text() != first
    page.goto(followed_site + "/ledger/precedents?kind=film")
    settled(page)
    expect(page.get_by_role("combobox", name="Kind")).to_have_value("film")
    kinds = page.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert set(kinds) == {"Film and stage"}


@pytest.mark.parametrize(
    ("ledger", "words"),
    [("series", "detente series add FILE"), ("forecasters", "Say what came of one")],
)
def test_a_ledger_that_is_still_empty_says_how_it_is_filled(site, opens, ledger, words):
    page = opens(f"{site}/ledger/{ledger}")
    assert page.get_by_role("heading", name="Nothing found").is_visible()
    assert words in page.locator("main").inner_text()
