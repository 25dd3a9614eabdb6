import pytest

STORY = (
    "The minister left the government on Monday after a long row over steel tariffs. "
    "She had held the post for three years, longer than anyone before her. "
)
BODY = f"<article><h1>Minister quits</h1><p>{STORY * 3}</p><p>{STORY * 2}</p></article>"


def page(head: str = "", body: str = BODY, lang: str = "en-GB") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>'
        f"<nav><ul><li>Home</li><li>Sport</li></ul></nav>{body}"
        "<footer>© 2019 The Gazette Group</footer></body></html>"
    )


def script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "Organization", "@id": "#org", "name": "The Gazette"},
 {"@type": "ReportageNewsArticle", "headline": "Minister quits over steel",
  "datePublished": "2024-03-15T10:30:00Z", "dateModified": "2024-03-16T08:00:00Z",
  "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Ray"}],
  "publisher": {"@id": "#org"}}]}</script>"""
META = """<meta property="og:title" content="Minister quits, says paper">
<meta property="article:published_time" content="2024-03-14T09:00:00+01:00">
<meta name="author" content="By Cy Fox"><meta property="og:site_name" content="Gazette Online">
<link rel="canonical" href="https://www.gazette.example/2024/03/13/quits">"""


def test_the_text_is_the_story_a_paragraph_a_line(one):
    lines = one("a.html", page()).text.splitlines()
    assert lines == ["Minister quits", (STORY * 3).strip(), (STORY * 2).strip()]


def test_json_ld_counts_before_meta_tags(one):
    article = one("a.html", page(LD + META))
    assert article.title == "Minister quits over steel"
    assert article.author == "Ann Lee, Bo Ray"
    assert article.publisher == "The Gazette"
    assert (article.published, article.published_from) == ("2024-03-15T10:30:00+00:00", "JSON-LD")


def test_meta_tags_where_there_is_no_json_ld(one):
    article = one("a.html", page(META))
    assert article.title == "Minister quits, says paper"
    assert article.author == "Cy Fox"
    assert article.publisher == "Gazette Online"
    assert (article.published, article.published_from) == ("2024-03-14T09:00:00+01:00", "meta tag")


def test_the_date_in_the_page_s_own_address(one):
    link = '<link rel="canonical" href="https://www.gazette.example/2024/03/13/quits">'
    article = one("a.html", page(link))
    assert (article.published, article.published_from) == ("2024-03-13", "URL")
    assert article.publisher == "gazette.example"


def test_htmldate_finds_a_date_that_is_only_shown(one):
    shown = BODY.replace("<p>", '<time datetime="2024-03-12">12 March</time><p>', 1)
    article = one("a.html", page(body=shown))
    assert (article.published, article.published_from) == ("2024-03-12", "htmldate")


def test_a_date_that_lies_ahead_of_today_is_found_as_well(one):
    shown = BODY.replace("<p>", '<time datetime="2131-03-12">12 March</time><p>', 1)
    assert one("a.html", page(body=shown)).published == "2131-03-12"


def test_a_copyright_line_is_no_date(one):
    article = one("a.html", page())
    assert (article.published, article.published_from) == (None, None)


def test_the_headline_on_the_page_is_the_title(one):
    assert one("a.html", page()).title == "Minister quits"


def test_the_file_name_is_the_last_resort_for_the_date(one):
    assert one("2024-03-11.html", page()).published_from == "file name"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param('{"@type": "News', id="cut off"),
        pytest.param("[" * 200_000, id="deep"),
        pytest.param('[1, null, {"@type": 5}]', id="odd"),
        pytest.param(
            '{"@type": "NewsArticle", "author": [[{}]],'
            ' "publisher": 7, "datePublished": {"a": []}, "headline": [null]}',
            id="of other types",
        ),
    ],
)  # fmt: skip
def test_broken_json_ld_is_no_obstacle(one, data):
    assert one("a.html", page(script(data))).published is None


def test_the_language_is_read_off_the_text(one):
    german = "Die Ministerin trat am Montag nach langem Streit über Stahlzölle zurück. " * 6
    assert one("a.html", page(body=f"<article><p>{german}</p></article>")).language == "de"


def test_a_page_drawn_by_script_gives_its_article_body_if_it_has_one(one):
    data = f'{{"@type": "NewsArticle", "articleBody": "{STORY}"}}'
    assert one("a.html", page(script(data), "<div id=root></div>")).text.strip() == STORY.strip()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            page("<script>" + "draw();" * 5000 + "</script>", "<div id=a></div>"), id="js"
        ),
        pytest.param(
            page(body="<noscript>You need to enable JavaScript to run this app.</noscript>"),
            id="plea",
        ),
        pytest.param(
            page(body="<p>Please enable JavaScript and cookies to go on.</p>"), id="shown"
        ),
        pytest.param("<html></html>", id="nothing"),
        pytest.param(" \n ", id="blanks"),
        pytest.param("<div>" * 100_000, id="nested"),
        pytest.param("<" * 100_000, id="brackets"),
    ],
)
def test_a_page_without_a_story_is_refused(refused, content):
    error = refused("a.html", content)
    assert error.address.endswith("a.html")
    assert "no article text" in error.reason or "no HTML" in error.reason


def test_a_page_of_endless_elements_is_refused(refused):
    assert "more than 60,000 elements" in refused("a.html", page(body="<b>x</b>" * 60_000)).reason


def test_an_xml_declaration_is_no_obstacle(one):
    assert STORY in one("a.xhtml", '<?xml version="1.0" encoding="utf-8"?>' + page()).text


def test_libraries_say_nothing_in_the_terminal(refused, capfd):
    refused("a.html", "<html><body><script>draw()</script></body></html>")
    assert capfd.readouterr() == ("", "")
