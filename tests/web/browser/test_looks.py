"""Every page: fit to read for everybody, on wide and narrow screens, in light and dark.

A picture of each is left in tests/output/pages.
"""

from pathlib import Path

import pytest

expect = pytest.importorskip("playwright.sync_api").expect

ROOT = Path(__file__).parents[3]
OUTPUT = ROOT / "tests" / "output" / "pages"
AXE = ROOT / "ui" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = {
    "front": "/",
    "tie": "/tie/Ada%20Birch/Harbour%20Union",
    "actor": "/actor/Ada%20Birch",
    "statements": "/ledger/statements",
    "claims": "/ledger/claims",
    "predictions": "/ledger/predictions",
    "disagreements": "/ledger/disagreements",
    "events": "/ledger/events",
    "articles": "/ledger/articles",
    "timeline": "/timeline?actors=Ada+Birch",
    "network": "/network",
    "search": "/search?words=harbour",
    "judgements": "/judgements",
}
FOLLOWED = {
    "checked": "/ledger/claims?checked=any",
    "proposed": "/ledger/predictions?outcome=proposed",
    "forecasters": "/ledger/forecasters",
    "series": "/ledger/series",
    "precedents": "/ledger/precedents",
    "forecaster": "/actor/Ada%20Poe",
    "comparables": "/tie/Mara%20Ilic/Goran%20Stone",
}
FAULTS = """async (options) => (await axe.run(document, options)).violations
  .filter((each) => ["serious", "critical"].includes(each.impact))
  .map((each) => each.id + ": " + each.nodes.slice(0, 3).map((node) => node.html).join(" | "))"""


# What is not a matter of colour is alike in both.
OPTIONS = {
    "light": {"resultTypes": ["violations"]},
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]},
}


def pictured(page, name):
    OUTPUT.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=OUTPUT / f"{name}.png", full_page=True)


@pytest.fixture(scope="session")
def axe():
    if not AXE.exists():
        pytest.skip("axe-core is not there (make pages)")
    return AXE.read_text(encoding="utf-8")


def places(page, site, followed_site):
    """Where each page is, of the one record and of the other."""
    shown = {**PAGES, "article": reading_view(page)}
    checked = reading_view(page, f"{followed_site}/api/claims?checked=holds")
    return {name: site + path for name, path in shown.items()} | {
        name: followed_site + path
        for name, path in {**FOLLOWED, "checked article": checked}.items()
    }


def opened_wide(page):
    """Everything that is folded is opened, so that it is looked at as well."""
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    settled_values = page.get_by_role("region", name="Values of")
    if "/ledger/series" in page.url:
        settled_values.first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_serious_fault(site, followed_site, opens, settled, axe, scheme):
    found = {}
    page = opens(site, scheme=scheme)
    for name, place in places(page, site, followed_site).items():
        page.goto(place)
        settled(page)
        opened_wide(page)
        page.evaluate(axe)
        faults = page.evaluate(FAULTS, OPTIONS[scheme])
        if faults:
            found[name] = faults
        pictured(page, f"{name}-{scheme}")
    assert found == {}


def test_no_page_is_wider_than_a_narrow_screen(site, followed_site, opens, settled):
    page = opens(site, width=360, height=740)
    for name, place in places(page, site, followed_site).items():
        page.goto(place)
        settled(page)
        opened_wide(page)
        pictured(page, f"{name}-narrow")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def test_the_theme_can_be_chosen_and_is_kept(site, opens):
    page = opens(site, scheme="light")
    ground = page.locator("html")
    light = ground.evaluate("e => getComputedStyle(e).backgroundColor")
    page.get_by_label("Light or dark").select_option("dark")
    expect(ground).not_to_have_css("background-color", light)
    page.reload()
    expect(ground).not_to_have_css("background-color", light)


def test_the_content_may_run_no_script_of_its_own(site, opens):
    page = opens(site)
    policy = page.request.get(site).headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def reading_view(page, of="/api/events?limit=1"):
    """The path of the reading view of one article, opened at the first sentence of a list."""
    address = of if "://" in of else page.url.rstrip("/") + of
    evidence = page.request.get(address).json()["items"][0]["evidence"][0]
    return f"/article/{evidence['article']}?at={evidence['start']}-{evidence['end']}"
