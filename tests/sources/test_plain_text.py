from detente.model import Furniture
from detente.sources import articles

STORY = "The minister left the government on Monday after a long row over steel tariffs.\n"


def test_the_text_is_the_file_unchanged(one):
    content = "First line.\r\n\r\n  Second\tline, “quoted” — café.\n\n\nLast line\r\n"
    assert one("a.txt", content).text == content


def test_a_byte_order_mark_is_stripped(one):
    assert one("a.txt", b"\xef\xbb\xbf" + STORY.encode()).text == STORY


def test_an_inline_date_gives_the_day_and_stays_in_the_text(one):
    article = one("a.txt", " date 2024-03-15 " + STORY)
    assert (article.published, article.published_from) == ("2024-03-15", "date line")
    assert article.text == " date 2024-03-15 " + STORY
    assert article.furniture == (Furniture(0, 16, "date line"),)


def test_header_lines_are_facts_and_furniture(one):
    header = (
        "Title: Minister quits\nSource: The Gazette\nAuthor: Ann Lee\n"
        "URL: https://www.gazette.example/quits\nPublished: March 15, 2024"
    )
    article = one("a.txt", f"{header}\n\n{STORY}")
    assert article.title == "Minister quits"
    assert article.publisher == "The Gazette"
    assert article.author == "Ann Lee"
    assert article.published == "2024-03-15"
    assert article.furniture == (Furniture(0, len(header), "date line"),)


def test_the_publisher_is_the_domain_of_a_header_address(one):
    article = one("a.txt", f"url: https://www.gazette.example/2024/03/15/quits\n\n{STORY}")
    assert article.publisher == "gazette.example"
    assert (article.published, article.published_from) == ("2024-03-15", "URL")


def test_the_file_name_is_the_last_resort_for_the_date(one):
    article = one("2024-03-15_quits.txt", STORY)
    assert (article.published, article.published_from) == ("2024-03-15", "file name")


def test_a_date_line_counts_before_the_file_name(one):
    assert one("2024-03-15.txt", f"Published: 2023-01-02\n\n{STORY}").published == "2023-01-02"


def test_nothing_that_says_a_date_leaves_it_open(one):
    article = one("quits.txt", STORY)
    assert (article.published, article.published_from) == (None, None)


def test_the_same_content_at_two_paths_is_one_article(make):
    first, second = articles([make("a.txt", STORY), make("b/c.txt", STORY)])
    assert first.id == second.id
    assert first.address != second.address


def test_the_address_is_the_path_as_given(make, monkeypatch, tmp_path):
    make("news/a.txt", STORY)
    monkeypatch.chdir(tmp_path)
    assert [found.address for found in articles(["news/a.txt", "news", "./news/"])] == [
        "news/a.txt",
        "news/a.txt",
        "./news/a.txt",
    ]


def test_the_seed_with_a_date_line(seeds):
    dated = [found for found in articles([str(seeds)]) if found.published]
    assert [(found.published, found.published_from) for found in dated] == [
        ("2024-03-15", "date line")
    ]
