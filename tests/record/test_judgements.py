import pytest

from detente.errors import UsageError
from detente.model import Judgement

MERGE = Judgement("j2", "merge", ("Ada Birch", "A. Birch"), None, "me", "2031-04-01T10:00:00Z", "x")
REJECT = Judgement("j1", "reject", ("one-event",), None, "me", "2031-04-01T09:00:00Z")
SOLVE = Judgement("j3", "resolve", ("one-claim",), "came true", "me", "2031-04-03T09:00:00Z")


@pytest.fixture
def judged(store, keep, read):
    keep(read("one"), read("two"))
    with store.writer() as writer:
        writer.mark_woven(["one", "two"])
        for judgement in (MERGE, REJECT, SOLVE):
            writer.judge(judgement)
    return store


def test_judgements_come_back_oldest_first(judged):
    assert judged.view().judgements() == (REJECT, MERGE, SOLVE)
    assert judged.view().judgements("merge") == (MERGE,)


def test_the_article_of_a_judged_entry_is_woven_again(judged):
    assert judged.view().pending() == ("one",)


def test_a_judgement_taken_back_stays_as_undone(judged):
    with judged.writer() as writer:
        writer.mark_woven(["one"])
        writer.undo("j1", "2031-05-01T00:00:00Z")
    view = judged.view()
    assert view.judgements("reject") == ()
    (undone,) = view.judgements("reject", undone=True)
    assert undone.undone == "2031-05-01T00:00:00Z"
    assert view.pending() == ("one",)


@pytest.mark.parametrize("judgement", ["j1", "none"], ids=["undone", "unknown"])
def test_what_does_not_stand_cannot_be_undone(judged, judgement):
    with judged.writer() as writer:
        writer.undo("j1", "2031-05-01T00:00:00Z")
    with pytest.raises(UsageError, match="no standing judgement"), judged.writer() as writer:
        writer.undo(judgement, "2031-06-01T00:00:00Z")
    (undone,) = judged.view().judgements("reject", undone=True)
    assert undone.undone == "2031-05-01T00:00:00Z"


def test_the_same_judgement_again_changes_nothing(judged):
    with judged.writer() as writer:
        writer.judge(REJECT)
    assert judged.view().judgements() == (REJECT, MERGE, SOLVE)


def test_no_weaving_or_reading_takes_a_judgement_away(judged, read):
    with judged.writer() as writer:
        writer.clear_woven()
        writer.keep(read("one", reader="reader 2"))
    assert judged.view().judgements() == (REJECT, MERGE, SOLVE)
