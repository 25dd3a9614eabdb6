import pytest

from detente.errors import UsageError
from detente.model import DateInterval, Judgement, KnownActor, Span
from detente.record.interface import EntryQuery, parts_of


@pytest.fixture
def two(store, keep, read):
    """Two articles, a year apart, and the actors of both known."""
    keep(read("one"), read("two", published="2032-03-15", event_date=None))
    with store.writer() as writer:
        for name, read_name in (("birch", "Ada Birch"), ("union", "Harbour Union")):
            members = (f"one-{name}", f"two-{name}")
            actor = KnownActor(name, read_name, "person", (), (), members)
            writer.replace("actor", {name: [actor]})
    return store.view()


def ids(entries):
    return [entry.id for entry in entries]


def test_an_entry_comes_with_its_words_and_its_days(two, read):
    entry = two.entries_by_id(["one-event"])["one-event"]
    assert entry.evidence.text == "Ada Birch praised the Harbour Union on Monday."
    assert (entry.evidence.address, entry.evidence.publisher) == ("one.txt", "The Gazette")
    assert (entry.article, entry.kind, entry.origin) == ("one", "event", None)
    assert (entry.first_day, entry.last_day) == ("2031-03-10", "2031-03-10")
    assert entry.body == read("one").events[0]
    assert entry.words(entry.body.trigger) == "praised"


def test_the_evidence_of_a_statement_runs_over_speaker_and_cue(two):
    evidence = two.evidence(["one-statement"])["one-statement"]
    assert evidence.text == '"We will build the bridge together," Birch said'


def test_words_outside_the_evidence_are_empty(two):
    assert two.entries_by_id(["one-event"])["one-event"].words(Span(500, 510)) == ""


@pytest.mark.parametrize(
    ("date", "days"),
    [
        (DateInterval("2031-01-01", "2031-02-01", "x"), ("2031-01-01", "2031-02-01")),
        (DateInterval("2030-01-01", None, "since"), ("2030-01-01", "2031-03-15")),
        (DateInterval("2033-01-01", None, "from"), ("2033-01-01", "2033-01-01")),
        (DateInterval(None, "2033-01-01", "by"), ("2031-03-15", "2033-01-01")),
        (DateInterval(None, "2030-01-01", "until"), ("2030-01-01", "2030-01-01")),
        (DateInterval(None, None, "once"), ("2031-03-15", "2031-03-15")),
        (None, ("2031-03-15", "2031-03-15")),
    ],
    ids=["closed", "open end", "open end to come", "open start", "past start", "open", "none"],
)
def test_the_days_of_an_entry(store, keep, read, date, days):
    keep(read("one", event_date=date))
    entry = store.view().entries_by_id(["one-event"])["one-event"]
    assert (entry.first_day, entry.last_day) == days


def test_an_entry_of_an_undated_article_has_no_day(store, keep, read):
    keep(read("one", published=None, event_date=None))
    entry = store.view().entries_by_id(["one-event"])["one-event"]
    assert (entry.first_day, entry.last_day) == (None, None)
    assert ids(store.view().entries(EntryQuery(until="2099-01-01"))) == []


def test_a_prediction_is_of_the_day_it_was_published(two):
    entry = two.entries_by_id(["one-prediction"])["one-prediction"]
    assert (entry.first_day, entry.last_day) == ("2031-03-15", "2031-03-15")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (EntryQuery(kinds=("event",)), ["one-event", "two-event"]),
        (EntryQuery(kinds=("event", "claim"), articles=("one",)), ["one-event", "one-claim"]),
        (
            EntryQuery(types=("pledge", "SUPPORT"), articles=("two",)),
            ["two-event", "two-prediction"],
        ),
        (EntryQuery(actors=("birch",), parts=("speaker",)), ["one-statement", "two-statement"]),
        (EntryQuery(actors=("birch",), kinds=("claim",)), []),
        (
            EntryQuery(actors=("birch", "union"), kinds=("claim",), until="2031-12-31"),
            ["one-claim"],
        ),
        (EntryQuery(actors=("birch", "union"), kinds=("claim",), together=True), []),
        (
            EntryQuery(actors=("birch", "union"), together=True, articles=("one",)),
            ["one-event", "one-prediction", "one-statement"],
        ),
        (EntryQuery(actors=("nobody",)), []),
        (EntryQuery(kinds=("event",), since="2031-03-11"), ["two-event"]),
        (EntryQuery(kinds=("event",), since="2031-03-10", until="2031-03-10"), ["one-event"]),
        (EntryQuery(kinds=("event",), newest_first=True), ["two-event", "one-event"]),
    ],
    ids=lambda value: "" if isinstance(value, list) else None,
)  # fmt: skip
def test_entries_are_asked_for(two, query, found):
    assert ids(two.entries(query)) == found


@pytest.mark.parametrize("newest_first", [False, True], ids=["oldest first", "newest first"])
def test_pages_put_together_are_the_whole(two, newest_first):
    whole = ids(two.entries(EntryQuery(newest_first=newest_first)))
    pages, after = [], None
    while page := ids(two.entries(EntryQuery(limit=3, after=after, newest_first=newest_first))):
        pages += page
        after = page[-1]
    assert len(whole) == 10
    assert pages == whole


def test_a_page_after_an_unknown_entry_is_refused(two):
    with pytest.raises(UsageError, match="no entry nothing"):
        two.entries(EntryQuery(after="nothing"))


def test_entries_of_more_articles_than_fit_one_statement(two):
    many = tuple(f"none {number}" for number in range(2500))
    query = EntryQuery(kinds=("event",), articles=("two", *many, "one"))
    assert ids(two.entries(query)) == ["one-event", "two-event"]


def test_a_rejected_entry_comes_only_when_asked_for(store, two):
    with store.writer() as writer:
        writer.judge(Judgement("j1", "reject", ("one-event",), None, "me", "2031-04-01T10:00:00Z"))
    assert ids(two.entries(EntryQuery(kinds=("event",)))) == ["two-event"]
    assert ids(two.entries(EntryQuery(kinds=("event",), rejected=True))) == [
        "one-event",
        "two-event",
    ]
    with store.writer() as writer:
        writer.undo("j1", "2031-04-02T10:00:00Z")
    assert ids(two.entries(EntryQuery(kinds=("event",)))) == ["one-event", "two-event"]


def test_the_parts_of_entries(read):
    reading = read("one")
    assert parts_of(reading.events[0]) == (("source", "one-birch"), ("target", "one-union"))
    assert parts_of(reading.statements[0]) == (("speaker", "one-birch"), ("about", "one-union"))
    assert parts_of(reading.claims[0]) == (("claimant", "one-union"),)
    assert parts_of(reading.predictions[0]) == (
        ("forecaster", "one-birch"),
        ("about", "one-union"),
    )
    assert parts_of(reading.quantities[0]) == ()
