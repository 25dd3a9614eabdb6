from dataclasses import replace

import pytest

from detente.model import SCHEMA, Reading, Span


def test_a_reading_comes_back_as_it_was(store, keep, read):
    keep(read("one"))
    assert store.view().reading("one") == read("one")
    assert store.view().article("one") == read("one").article


def test_what_is_not_there_is_none_or_left_out(store):
    view = store.view()
    assert view.reading("none") is None
    assert view.article("none") is None
    assert view.known(["none"]) == frozenset()
    assert view.heads(["none"]) == ()
    assert list(view.readings(["none"])) == []
    assert view.entries_by_id(["none"]) == {}
    assert view.evidence(["none"]) == {}
    assert view.read_actors(["none"]) == {}


def test_the_same_reading_again_changes_nothing(store, keep, read):
    keep(read("one"))
    with store.writer() as writer:
        writer.mark_woven(["one"])
    before = store.view().counts(), store.view().heads(), store.view().search("bridge")
    keep(read("one"))
    assert (store.view().counts(), store.view().heads(), store.view().search("bridge")) == before


def test_every_address_of_an_article_is_kept_the_first_first(store, keep, read):
    keep(read("one", address="b.txt"), read("one", address="a.txt"), read("one", address="b.txt"))
    with store.writer() as writer:
        writer.add_address("one", "c.txt")
    (head,) = store.view().heads()
    assert head.addresses == ("b.txt", "a.txt", "c.txt")
    assert store.view().article("one").address == "b.txt"
    assert store.view().evidence(["one-event"])["one-event"].address == "b.txt"


def test_heads_come_by_day_then_id(store, keep, read):
    keep(
        read("c", published="2031-01-02"),
        read("b", published=None),
        read("d", published="2031-01-01"),
        read("a", published="2031-01-02"),
    )
    assert [head.id for head in store.view().heads()] == ["b", "d", "a", "c"]
    assert [head.id for head in store.view().heads(["a", "d", "x"])] == ["d", "a"]


def test_a_head_says_how_the_reading_went(store, read):
    empty = Reading(SCHEMA, "reader 1", replace(read("one").article, language="xx"))
    with store.writer() as writer:
        writer.keep(empty, "unread", "in a language that is not read here")
    (head,) = store.view().heads()
    assert (head.status, head.reason) == ("unread", "in a language that is not read here")
    assert (head.title, head.publisher, head.author) == (
        "A bridge for Northport",
        "The Gazette",
        "B. Line",
    )
    assert (head.published, head.language, head.reader, head.origin) == (
        "2031-03-15",
        "xx",
        "reader 1",
        None,
    )


def test_articles_of_an_older_reader_are_listed(store, keep, read):
    keep(read("one", reader="reader 1"), read("two", reader="reader 2"))
    assert store.view().outdated("reader 2") == ("one",)


def test_a_newer_reading_takes_the_place_of_the_older(store, keep, read):
    keep(read("one"))
    newer = replace(read("one", reader="reader 2"), events=(), claims=())
    keep(newer)
    view = store.view()
    assert view.reading("one") == newer
    assert set(view.entries_by_id(["one-event", "one-statement"])) == {"one-statement"}
    assert view.search("praised", kind="event") == ()
    assert view.counts().articles == 1


def test_readings_come_in_the_order_asked(store, keep, read):
    names = [f"article {number:03}" for number in range(120)]
    keep(*(read(name) for name in names))
    asked = [*reversed(names), "none", names[0]]
    found = [reading.article.id for reading in store.view().readings(asked)]
    assert found == list(reversed(names))


def test_read_actors_come_with_their_article(store, keep, read):
    keep(read("one"))
    found = store.view().read_actors(["one-birch"])["one-birch"]
    assert (found.article, found.published) == ("one", "2031-03-15")
    assert found.actor == read("one").actors[0]


def test_two_entries_with_one_id_are_one(store, keep, read):
    reading = read("one")
    keep(replace(reading, events=(*reading.events, replace(reading.events[0], intensity=9.0))))
    assert store.view().entries_by_id(["one-event"])["one-event"].body == reading.events[0]


@pytest.mark.parametrize(
    "sign", ["\x00", chr(0xD800), chr(0xDFFF)], ids=["NUL", "high surrogate", "low surrogate"]
)
def test_signs_that_no_database_keeps_become_the_replacement_character(store, keep, read, sign):
    reading = read("one")
    text = reading.article.text.replace("praised", f"{sign}raised")
    hostile = replace(reading.article, text=text, title=f"A{sign}B", address=f"{sign}.txt")
    keep(replace(reading, article=hostile))
    article = store.view().article("one")
    assert article.title == "A\ufffdB"
    assert article.text == text.replace(sign, "\ufffd")
    evidence = store.view().evidence(["one-event"])["one-event"]
    assert evidence.text == "Ada Birch \ufffdraised the Harbour Union on Monday."
    assert Span(evidence.start, evidence.end).words(article.text) == evidence.text
    assert store.view().heads()[0].addresses == ("\ufffd.txt",)


def test_text_in_the_shape_of_sql_is_text(store, keep, read):
    text = read("one").article.text + " '); DROP TABLE entry; --"
    keep(replace(read("one"), article=replace(read("one").article, text=text, title="' OR 1=1 --")))
    assert store.view().article("one").text == text
    assert store.view().known(["' OR 1=1 --"]) == frozenset()
    assert store.view().counts().entries["event"] == 1


def test_counts_say_how_much_there_is(store, keep, read):
    keep(read("one"), read("two"))
    with store.writer() as writer:
        failed = Reading(SCHEMA, "reader 1", replace(read("three").article, text="x"))
        writer.keep(failed, "failed", "the reader broke")
        writer.mark_woven(["one"])
    counts = store.view().counts()
    assert (counts.articles, counts.unread, counts.failed, counts.pending) == (3, 0, 1, 2)
    assert counts.entries == {
        "event": 2,
        "statement": 2,
        "claim": 2,
        "prediction": 2,
        "quantity": 2,
    }
