from dataclasses import replace

import pytest

from detente.errors import UsageError


@pytest.fixture
def view(store, keep, read):
    keep(read("one"))
    return store.view()


def found(hits):
    return [(hit.kind, hit.id) for hit in hits]


def matched(hit):
    return [span.words(hit.evidence.text) for span in hit.matches]


def test_articles_and_entries_are_found_by_their_words(view):
    assert set(found(view.search("bridge"))) == {
        ("article", "one"),
        ("statement", "one-statement"),
        ("claim", "one-claim"),
        ("prediction", "one-prediction"),
    }


def test_an_entry_is_shown_whole_with_the_matching_words(view):
    (hit,) = view.search("builds bridges", kind="statement")
    assert hit.evidence == view.evidence(["one-statement"])["one-statement"]
    assert matched(hit) == ["build", "bridge"]


def test_an_article_is_shown_by_the_piece_that_was_found(store, keep, read):
    filling = "Nothing of note took place in the valley that day. " * 50
    reading = read("one")
    text = reading.article.text + filling + "A zeppelin came down. " + filling
    keep(replace(reading, article=replace(reading.article, text=text)))
    (hit,) = store.view().search("zeppelin", kind="article")
    evidence = hit.evidence
    assert "zeppelin came down." in evidence.text
    assert len(evidence.text) < 500
    assert text[evidence.start : evidence.end] == evidence.text
    assert matched(hit) == ["zeppelin"]
    assert hit.title == "A bridge for Northport"


def test_a_title_is_found(view):
    assert found(view.search("Northport")) == [("article", "one")]


def test_furniture_is_not_found(view):
    assert view.search("north") == ()


def test_accents_and_case_make_no_difference(store, keep, read):
    if store.address.startswith("postgresql:"):
        pytest.xfail("PostgreSQL ignores accents only with the extension unaccent")
    reading = read("one")
    keep(replace(reading, article=replace(reading.article, title="Café Zoë")))
    assert found(store.view().search("CAFE zoe")) == [("article", "one")]


def test_words_in_quotation_marks_are_a_phrase(view):
    assert view.search('"bridge build"', kind="statement") == ()
    assert found(view.search('"build the bridge"', kind="statement")) == [
        ("statement", "one-statement")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "AND (", "bridge AND", "NOT bridge", "NEAR(bridge build, 2)", "title:bridge", '"', '""',
        '"bridge', "bridge*", "*", "^bridge", "{title words}: bridge", "-bridge", "bri'dge",
        "; DROP TABLE entry", "\x00", "bridge\x00", "\ud800", "\x02\x03", "_", "%", "—", "", " ",
        "a" * 10_000, "bridge " * 500,
    ],
)  # fmt: skip
def test_no_sign_is_a_command(view, words):
    hits = view.search(words)
    assert all("bridge" in hit.evidence.text for hit in hits)


@pytest.mark.parametrize("words", ["bridge*", "^bridge", "-bridge", '"bridge', "(bridge)"])
def test_signs_around_a_word_are_passed_over(view, words):
    assert ("claim", "one-claim") in found(view.search(words))


def test_the_limit_holds(view):
    assert len(view.search("bridge", limit=2)) == 2


def test_a_kind_that_is_not_searched_is_refused(view):
    with pytest.raises(UsageError, match="quantity"):
        view.search("bridge", kind="quantity")
