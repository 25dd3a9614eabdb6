"""From a folder of articles to the tie, and from a mark to the sentence that it rests on."""

import re

import pytest

from detente.pipeline import add_all, opened
from made_up import written

expect = pytest.importorskip("playwright.sync_api").expect

TIE = "/tie/Ada%20Birch/Harbour%20Union"


def test_a_folder_is_added_and_its_tie_is_found_from_the_front_page(
    serve, opens, settled, tmp_path
):
    path = tmp_path / "new.db"
    with serve(path) as site:
        page = opens(site)
        assert page.locator("h1").inner_text() == "The record is empty"
        with opened(str(path)) as store:
            add_all(store, [str(written(tmp_path))], workers=1)
        page.reload()
        page.get_by_label("How did it begin").fill("Ada Birch")
        page.keyboard.press("Enter")
        page.get_by_role("link", name="Ada Birch", exact=True).first.click()
        page.get_by_role("heading", name="Ada Birch", level=1).wait_for()
        page.locator("#ties ~ *, section[aria-labelledby=ties]").get_by_role(
            "link", name="Harbour Union", exact=True
        ).first.click()
        page.get_by_role("heading", name="How it began").wait_for()
        assert page.get_by_role("heading", name="Where it may go").is_visible()
        assert "/tie/" in page.url


def test_a_mark_opens_its_evidence_and_leads_to_the_sentence(site, opens, settled):
    page = opens(site + TIE)
    page.locator("svg a").first.click()
    chosen = page.get_by_label("Evidence of the chosen event")
    words = chosen.locator("blockquote p").first.inner_text()
    assert "event=" in page.url
    chosen.locator("blockquote a").first.click()
    page.locator(".sought").first.wait_for()
    sought = "".join(page.locator(".sought").all_inner_texts())
    assert " ".join(sought.split()) == words
    assert page.locator(".sought").first.evaluate(
        "e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().bottom <= innerHeight"
    )
    page.go_back()
    chosen.wait_for()
    assert chosen.locator("blockquote p").first.inner_text() == words


def test_a_deed_is_told_in_plain_words(site, opens):
    page = opens(site + TIE)
    began = page.get_by_role("region", name="How it began")
    assert "supports" in began.locator("strong").all_inner_texts()


def test_how_the_balance_moved_is_told(followed_site, opens):
    page = opens(followed_site + "/tie/Mara%20Ilic/Goran%20Stone")
    changing = page.get_by_role("region", name="How it is changing")
    assert re.search(r"the balance went from \S+ on \d+ \w+ \d{4} to", changing.inner_text())


def test_formal_bonds_and_both_directions_are_shown(followed_site, opens):
    page = opens(followed_site + "/tie/Mara%20Ilic/Goran%20Stone")
    bonds = page.get_by_role("region", name="Formal bonds").inner_text()
    assert "Mara Ilic → Goran Stone: has the other in its pay since 5 May 2031" in bonds
    assert "Mara Ilic towards Goran Stone: balance" in page.locator(".now").inner_text()


def test_where_too_little_is_told_the_page_says_so(followed_site, opens):
    page = opens(followed_site + "/tie/Goran%20Stone/Lena%20Orr")
    assert page.locator(".now").inner_text().startswith("Too little is told to say how they stand")


def test_marks_are_reached_with_the_keyboard(site, opens):
    page = opens(site + TIE)
    page.locator("svg a[tabindex='0']").focus()
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert second != first
    page.keyboard.press("Enter")
    page.get_by_label("Evidence of the chosen event").wait_for()


def test_brushing_the_chart_zooms_and_back_shows_all(site, opens):
    page = opens(site + TIE)
    before = page.locator("svg a").count()
    box = page.locator("svg .ground").bounding_box()
    middle = box["y"] + box["height"] * 0.5
    page.mouse.move(box["x"] + box["width"] * 0.8, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, middle, steps=5)
    page.mouse.up()
    page.get_by_role("button", name="Show all of it").wait_for()
    assert re.search(r"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d", page.url)
    assert page.locator("svg a").count() < before
    page.go_back()
    expect(page.locator("svg a")).to_have_count(before)


def test_hovering_a_note_lights_its_words_and_the_other_way_round(site, opens):
    page = opens(site + "/ledger/articles")
    page.get_by_role("link", name="A bridge for Northport").first.click()
    note = page.locator("aside .note.event").first
    note.hover()
    entry = note.get_attribute("data-entries")
    lit = page.locator(f"p span.lit[data-entries~='{entry}']")
    assert lit.count() > 0
    page.mouse.move(0, 0)
    assert page.locator("p span.lit").count() == 0
    page.locator(f"p span.event[data-entries~='{entry}']").first.hover()
    assert "lit" in note.get_attribute("class")


def test_a_kind_that_is_switched_off_stays_off_in_the_address(site, opens, settled):
    page = opens(site + "/ledger/articles")
    page.get_by_role("link", name="Talks break down").first.click()
    page.locator("aside .note.statement").first.wait_for()
    page.get_by_role("checkbox", name="Statement").uncheck()
    assert page.locator("aside .note.statement").count() == 0
    page.reload()
    page.locator("aside .note.event").first.wait_for()
    assert page.locator("aside .note.statement").count() == 0


def test_a_cut_tie_says_so_and_shows_more_when_asked(site, opens, settled):
    page = opens(site + TIE)
    totals = page.request.get(f"{site}/api{TIE.replace('/tie', '/ties')}").json()["totals"]
    assert page.get_by_text("From the earliest").count() == 0
    page.goto(f"{site}{TIE}?most=4")
    settled(page)
    for kind in ("event", "statement"):
        words = f"From the earliest 1 and the newest 3 of {totals[kind]} {kind}s."
        assert page.get_by_text(words).count() > 0
    page.get_by_role("link", name="Show up to 40").first.click()
    page.wait_for_url("**most=40")
    expect(page.get_by_text("From the earliest")).to_have_count(0)


def test_a_cut_tie_leads_to_all_that_happened_between_the_two(site, opens, settled):
    page = opens(f"{site}{TIE}?most=4")
    page.get_by_role("link", name="List all").first.click()
    page.wait_for_url("**/timeline?actors=*together=1")
    settled(page)
    assert page.get_by_label("only between them").is_checked()
    assert page.locator("main article").count() > 0


def test_the_tie_is_printed_with_its_evidence_and_without_its_buttons(site, opens):
    page = opens(site + TIE)
    page.emulate_media(media="print")
    assert page.get_by_role("navigation").count() == 0
    assert page.get_by_role("button").count() == 0
    assert page.locator("blockquote p").first.is_visible()
    assert len(page.pdf()) > 20_000


def test_what_is_folded_for_the_screen_is_printed(site, opens):
    page = opens(site + TIE)
    page.evaluate("document.fewer = document.querySelectorAll('blockquote').length")
    assert page.get_by_role("button", name="more").count() > 0
    page.evaluate("""() => addEventListener('beforeprint', () => {
        document.onPaper = document.querySelectorAll('blockquote').length
    })""")
    page.pdf()
    assert page.evaluate("document.onPaper > document.fewer")
    assert page.evaluate("document.querySelectorAll('blockquote').length === document.fewer")


def test_a_printed_tie_has_its_proposals_and_comparables_without_buttons(followed_site, opens):
    page = opens(followed_site + "/tie/Mara%20Ilic/Goran%20Stone")
    page.emulate_media(media="print")
    assert page.get_by_role("button").count() == 0
    assert page.locator(".proposal").get_by_text("Proposed: came true").is_visible()
    assert page.get_by_role("heading", name="By earlier partnerships").is_visible()


@pytest.mark.parametrize("key", ["/"], ids=["slash"])
def test_a_key_leads_to_the_search_box(site, opens, key):
    page = opens(site + "/ledger/claims")
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement.type") == "search"
