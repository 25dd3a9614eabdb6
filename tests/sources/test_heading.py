import pytest

from detente.sources.heading import heading_of, title_of

STORY = "The minister left the government on Monday after a long row over steel tariffs."


@pytest.mark.parametrize(
    ("text", "day", "covered"),
    [
        pytest.param(f"Date: 2024-03-15\n{STORY}", "2024-03-15", "Date: 2024-03-15", id="own line"),
        pytest.param(f"date 2024-03-15 {STORY}", "2024-03-15", "date 2024-03-15", id="inline"),
        pytest.param(
            f"Published on 15 March 2024, 10:30 am\n{STORY}",
            "2024-03-15",
            "Published on 15 March 2024, 10:30 am",
            id="words",
        ),
        pytest.param(f"March 15, 2024\n{STORY}", "2024-03-15", "March 15, 2024", id="bare"),
        pytest.param(
            f"Updated: 16 March 2024\nPublished: 15 March 2024\n{STORY}",
            "2024-03-15",
            "Updated: 16 March 2024\nPublished: 15 March 2024",
            id="published before updated",
        ),
        pytest.param(
            f"Minister quits over steel\nBy Ann Lee\nMarch 15, 2024\n{STORY}",
            "2024-03-15",
            "March 15, 2024",
            id="below title and byline",
        ),
        pytest.param(
            f"---\ntitle: Quits\ndate: 2024-03-15\n---\n{STORY}",
            "2024-03-15",
            "---\ntitle: Quits\ndate: 2024-03-15\n---",
            id="front matter",
        ),
    ],
)
def test_dates_above_the_story(text, day, covered):
    heading = heading_of(text)
    assert heading.published is not None
    assert heading.published.when == day
    assert [text[each.start : each.end] for each in heading.furniture] == [covered]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Date: unknown\nThe minister left.", id="no date after the label"),
        pytest.param("Source: officials close to her said, she left.", id="a sentence"),
        pytest.param("Date palms die in 2024-03-15 drought.", id="a fruit"),
        pytest.param("The minister left on March 15, 2024.\n", id="a date in the story"),
        pytest.param(
            "A year of rows\nMarch 15, 2024\nShe left.\nMarch 20, 2024\nHe left.", id="a timeline"
        ),
        pytest.param("20240315\nThe minister left.", id="a bare number"),
        pytest.param("Date: 2024-02-31\nThe minister left.", id="a day that is none"),
    ],
)
def test_what_only_looks_like_a_heading_is_story(text):
    heading = heading_of(text)
    assert heading.published is None
    assert heading.furniture == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Minister quits over steel\n{STORY}", "Minister quits over steel", id="line"),
        pytest.param(f"# Minister quits\n\n{STORY}", "Minister quits", id="markdown"),
        pytest.param(f"Will she go?\n{STORY}", "Will she go?", id="question"),
        pytest.param(f"She left.\n{STORY}", None, id="a sentence"),
        pytest.param(f"She said: “I left.”\n{STORY}", None, id="a quoted sentence"),
        pytest.param(f"By Ann Lee\n{STORY}", None, id="a byline"),
        pytest.param("Minister quits\nShort.", None, id="nothing longer below"),
        pytest.param(STORY, None, id="one line"),
    ],
)
def test_a_first_line_that_is_a_headline_is_the_title(text, title):
    assert title_of(text) == title
