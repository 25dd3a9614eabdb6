import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Article, Furniture
from detente.reading.draft import Draft
from detente.reading.page.finding import line_kind, mark
from detente.reading.plain import plain


def marked(article):
    return mark(Draft(article, plain(article.text)))


def pieces(article):
    return [(each.kind, each.words(article.text)) for each in marked(article).article.furniture]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Web Desk", "byline"),
        ("By Jane Doe, Staff Writer", "byline"),
        ("Reporting by Jane Doe; Editing by John Roe", "byline"),
        ("Published: March 3, 2025 10:30 AM IST", "date line"),
        ("Last updated on 3 March 2025", "date line"),
        ("12 minutes ago", "date line"),
        ("Also Read: Roe leaves the party", "teaser"),
        ("READ MORE: Why the bridge closed", "teaser"),
        ("YOU CAN SEE: Two ministers meet", "teaser"),
        ("Related: the long road to a treaty", "teaser"),
        ("Read the full story", "teaser"),
        ("Live Events", "navigation"),
        ("Loading...", "navigation"),
        ("Advertisement", "promotion"),
        ("Subscribe", "promotion"),
        ("Follow us on X", "promotion"),
        ("Sign up for our newsletter", "newsletter"),
        ("0 Comments", "counts"),
        ("1.2K Shares", "counts"),
        ("Share this article", "counts"),
        ("Tags: harbour, budget, Jane Doe", "tags"),
        ("© 2025 The Gazette", "boilerplate"),
        ("This story was originally published in The Gazette.", "boilerplate"),
        ("Image credit: The Gazette", "caption"),
        ("— Reuters", "credit"),
        ("(AP)", "credit"),
    ],
)
def test_a_line_that_is_no_story_has_a_kind(line, kind):
    assert line_kind(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Doe told reporters to read more before they write.",
        "By Tuesday the bridge was open.",
        "By the Numbers",
        "Related matters were put off until the spring.",
        "Subscribers left the service after the price rose.",
        "The Future of the Harbour",
        "She was photographed by a passer-by in the square.",
        "Share prices fell by 3 percent.",
    ],
)
def test_a_line_of_story_has_no_kind(line):
    assert line_kind(line) is None


def test_a_leading_date_line_leaves_the_story_on_its_line(write):
    article = write(" date 2031-03-15 Last summer, Doe left.")
    assert pieces(article) == [("date line", "date 2031-03-15")]
    assert marked(article).story == " " * 17 + "Last summer, Doe left."


def test_the_whole_line_of_a_picture_is_a_caption(write):
    line = "Jane Doe leaves the court in Springfield. Photo: AFP"
    assert pieces(write(f"Doe lost.\n\n{line}\n\nShe paid.")) == [("caption", line)]


def test_a_caption_printed_twice_is_marked_twice(write):
    line = "Jane Doe on the steps of the court"
    article = write(f"Doe lost.\n{line}\n{line}\nShe paid.")
    assert pieces(article) == [("caption", line), ("caption", line)]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("PARIS (AFP) - Doe left.", "PARIS (AFP) -"),
        ("(MENAFN- AsiaNet News) Doe left.", "(MENAFN- AsiaNet News)"),
        ("Doe left. \u2014 Reuters", "\u2014 Reuters"),
        ("Doe left. (AP)", "(AP)"),
    ],
)
def test_an_agency_signs_at_the_edge_of_a_line(write, text, credit):
    assert pieces(write(text)) == [("credit", credit)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BERGEN (The Gazette) — Ingrid Doe left.", "BERGEN (The Gazette) —"),
        ("PORT HARBOUR, Ruritania — The two met.", "PORT HARBOUR, Ruritania —"),
        ("Bergen (Harbour Wire) -- Doe left.", "Bergen (Harbour Wire) --"),
    ],
)
def test_the_place_that_a_story_was_filed_from_is_no_story(write, text, place):
    assert pieces(write(text)) == [("credit", place)]


@pytest.mark.parametrize(
    "text",
    ["NATO is weak — Doe said so.", "Doe (58) — a lawyer — left.", "Doe left — Roe stayed."],
)
def test_a_dash_in_a_sentence_files_nothing(write, text):
    assert pieces(write(text)) == []


def test_furniture_that_the_source_found_is_kept(write):
    article = replace(write("HEADER Doe left."), furniture=(Furniture(0, 6, "navigation"),))
    assert pieces(article) == [("navigation", "HEADER")]
    assert marked(article).story == "       Doe left."


def test_a_long_line_is_read_in_no_time(write):
    began = time.process_time()
    marked(write("photo by " * 120_000))
    assert time.process_time() - began < 2


@given(st.text(alphabet="By Photo:ad\n(AP)—- ©#12", max_size=300))
def test_the_story_stays_as_long_as_the_text(text):
    article = _plain_article(text)
    draft = marked(article)
    assert len(draft.story) == len(text)
    ends = [each.end for each in draft.article.furniture]
    starts = [each.start for each in draft.article.furniture]
    assert all(start >= end for start, end in zip(starts[1:], ends, strict=False))


def _plain_article(text):
    return Article("a", "a.txt", None, None, None, None, None, "en", text)
