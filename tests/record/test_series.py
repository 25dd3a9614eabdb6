from dataclasses import replace

from detente.model import Checked, Point, Revision, Series, SeriesHead

HEAD = SeriesHead(
    "series-1", "spending", ("Harbour Union", "the Union"), "USD", "total", "Office", "a.csv"
)
SERIES = Series(HEAD, (Point("2031-01-01", "2031-01-31", 5.5, 1),))
CHECKED = Checked(
    "checked-1", "one-claim", HEAD.id, "does not hold", "total", (5.5, 5.5), "USD", SERIES.points,
    0.03, "Spending is 5.5.", 0.8, (("same_subject", 0.35),),
)  # fmt: skip


def keep(store, series=SERIES):
    with store.writer() as writer:
        writer.keep_series(series)


def test_a_series_is_kept_as_it_was_and_replaced_by_one_with_its_id(store):
    keep(store)
    assert store.view().series([HEAD.id, "none"]) == (SERIES,)

    later = replace(SERIES, points=(*SERIES.points, Point("2031-02-01", "2031-02-28", 6.0, 2)))
    keep(store, later)
    assert store.view().series([HEAD.id]) == (later,)
    assert store.view().series_heads() == (HEAD,)


def test_series_are_listed_by_what_they_measure(store):
    debt = Series(replace(HEAD, id="series-0", measures="Debt"), ())
    keep(store)
    keep(store, debt)

    assert store.view().series_heads() == (debt.head, HEAD)


def test_a_series_is_removed_and_stays_when_all_is_woven_anew(store):
    keep(store)
    with store.writer() as writer:
        writer.clear_woven()
    assert store.view().series_heads() == (HEAD,)

    with store.writer() as writer:
        writer.remove_series(HEAD.id)
        writer.remove_series("none")
    assert store.view().series_heads() == ()


def test_what_no_database_keeps_is_replaced_in_a_series(store):
    keep(store, Series(replace(HEAD, source="Off\0ice", of=("A\ud800",)), ()))

    (head,) = store.view().series_heads()
    assert (head.source, head.of) == ("Off\ufffdice", ("A\ufffd",))


def test_what_series_say_of_claims_goes_with_its_owner(store):
    with store.writer() as writer:
        writer.replace("checked", {"block": [CHECKED]})
    assert store.view().checked(["one-claim", "other"]) == {"one-claim": (CHECKED,)}

    with store.writer() as writer:
        writer.replace("checked", {"block": []})
    assert store.view().checked(["one-claim"]) == {}


def test_a_chain_of_values_is_found_by_each_of_its_claims_in_order(store):
    chain = Revision("revision-1", ("b-claim", "a-claim", "c-claim"))
    with store.writer() as writer:
        writer.replace("revision", {"block": [chain]})

    assert store.view().revisions(["a-claim", "c-claim", "none"]) == {
        "a-claim": chain,
        "c-claim": chain,
    }
