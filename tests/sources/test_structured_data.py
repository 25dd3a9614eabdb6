import json

import pytest

from detente.sources.structured_data import StructuredData, structured_data

ARTICLE = {"@type": "NewsArticle", "headline": "Quits", "datePublished": "2024-03-15"}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(ARTICLE, id="plain"),
        pytest.param([{"@type": "WebSite"}, ARTICLE], id="in a list"),
        pytest.param({"@graph": [{"@type": "WebPage"}, ARTICLE]}, id="in a graph"),
        pytest.param({"@type": "WebPage", "mainEntity": ARTICLE}, id="main entity"),
        pytest.param(ARTICLE | {"@type": ["OpinionNewsArticle", "Thing"]}, id="several types"),
        pytest.param(ARTICLE | {"@type": "http://schema.org/NewsArticle"}, id="type as address"),
        pytest.param([{"@type": "Article", "headline": "Teaser"}, ARTICLE], id="after a teaser"),
    ],
)
def test_where_the_article_stands(data):
    found = structured_data([json.dumps(data)])
    assert (found.headline, found.published) == ("Quits", "2024-03-15")


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Ann Lee", "Ann Lee"),
        ({"name": "Ann Lee"}, "Ann Lee"),
        ([{"name": "Ann Lee"}, "Bo Ray", {"name": "Ann Lee"}], "Ann Lee, Bo Ray"),
        ("https://gazette.example/ann-lee", None),
        ({"@id": "#nobody"}, None),
        (None, None),
    ],
    ids=str,
)
def test_authors(author, name):
    assert structured_data([json.dumps(ARTICLE | {"author": author})]).author == name


def test_wrappings_of_old_pages():
    wrapped = f"<!-- //<![CDATA[\n{json.dumps(ARTICLE)}\n//]]> -->"
    assert structured_data([wrapped]).headline == "Quits"


def test_a_change_is_told_from_the_first_publication():
    found = structured_data([json.dumps(ARTICLE | {"dateModified": "2024-03-16"})])
    assert (found.published, found.modified) == ("2024-03-15", "2024-03-16")


def test_pages_that_are_no_article():
    assert structured_data(['{"@type": "WebSite", "name": "The Gazette"}']) == StructuredData()
