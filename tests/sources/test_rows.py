"""What JSONL, JSON, CSV and Parquet have in common, seen through JSONL."""

import json

import pytest

from detente.errors import InputError
from detente.model import Article
from detente.sources import articles

STORY = "The minister left the government on Monday after a long row over steel tariffs."


@pytest.mark.parametrize(
    "name", ["text", "body", "content", "article", "maintext", "Article Text", "full_text"]
)
def test_names_of_the_text(one, name):
    assert one("a.jsonl", json.dumps({name: STORY})).text == STORY


@pytest.mark.parametrize(
    "name", ["date", "published", "publish_date", "pub_date", "Publication Date", "publishedAt"]
)
def test_names_of_the_date(one, name):
    article = one("a.jsonl", json.dumps({"text": STORY, name: "2024-03-15"}))
    assert (article.published, article.published_from) == ("2024-03-15", f"column {name}")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("The Gazette", "The Gazette"),
        ({"id": None, "name": "The Gazette"}, "The Gazette"),
        ("https://www.gazette.example/", "gazette.example"),
        (None, None),
    ],
    ids=["name", "object", "address", "nothing"],
)
@pytest.mark.parametrize("column", ["publisher", "source", "outlet", "site"])
def test_publishers(one, column, value, name):
    assert one("a.jsonl", json.dumps({"text": STORY, column: value})).publisher == name


@pytest.mark.parametrize("value", ["Ann Lee, Bo Ray", ["Ann Lee", "Bo Ray"], "By Ann Lee, Bo Ray",
                                   [{"name": "Ann Lee"}, {"name": "Bo Ray"}]], ids=str)  # fmt: skip
@pytest.mark.parametrize("column", ["author", "authors", "byline"])
def test_authors(one, column, value):
    assert one("a.jsonl", json.dumps({"text": STORY, column: value})).author == "Ann Lee, Bo Ray"


def test_the_address_is_the_row_s_own_url_or_the_path_and_row(make):
    path = make("a.jsonl", f'{{"text": "{STORY}", "url": "https://gazette.example/a"}}\n'
                           f'{{"text": "{STORY}"}}\n')  # fmt: skip
    assert [found.address for found in articles([path])] == [
        "https://gazette.example/a",
        f"{path}#2",
    ]


def test_a_row_without_a_date_takes_that_of_its_url_not_of_the_file(one):
    row = {"text": STORY, "link": "https://gazette.example/2024/03/15/quits"}
    article = one("2023-01-01.jsonl", json.dumps(row))
    assert (article.published, article.published_from) == ("2024-03-15", "URL")
    assert article.publisher == "gazette.example"


def test_a_date_line_in_the_text_of_a_row(one):
    article = one("a.jsonl", json.dumps({"text": f" date 2024-03-15 {STORY}"}))
    assert (article.published, article.published_from) == ("2024-03-15", "date line")
    assert article.text[: article.furniture[0].end] == " date 2024-03-15"


def test_the_better_named_of_two_columns_counts(one):
    assert one("a.jsonl", json.dumps({"content": "Short.", "text": STORY})).text == STORY


def test_paragraphs_in_a_list_are_lines(one):
    assert one("a.jsonl", json.dumps({"body": ["One.", "Two."]})).text == "One.\nTwo."


def test_characters_that_no_database_keeps_are_replaced(one):
    assert one("a.jsonl", r'{"text": "a\u0000b\ud800c"}').text == "a\ufffdb\ufffdc"


def test_a_bad_row_is_named_and_the_others_kept(make):
    good = json.dumps({"text": STORY})
    rows = [
        good, "{broken", '{"text": ""}', "[1, 2]", '{"a": ' * 100_000, '{"title": "no"}', "", good,
    ]  # fmt: skip
    path = make("a.jsonl", "\n".join(rows))
    found = list(articles([path]))
    assert [type(each) for each in found] == [
        Article, InputError, InputError, InputError, InputError, InputError, Article,
    ]  # fmt: skip
    assert [each.address for each in found] == [f"{path}#{row}" for row in (1, 2, 3, 4, 5, 6, 8)]
    reasons = [each.reason for each in found if isinstance(each, InputError)]
    assert "no valid JSON" in reasons[0]
    assert "no text" in reasons[1]
    assert "no JSON object" in reasons[2]
    assert "nested too deeply" in reasons[3]
    assert "no column for the text" in reasons[4]
    assert "'title'" in reasons[4]


def test_a_file_of_bad_rows_is_given_up(make):
    found = list(articles([make("a.jsonl", '{"x": 1}\n' * 1_000)]))
    assert len(found) == 101
    assert "none of its first 100 rows" in str(found[-1])
