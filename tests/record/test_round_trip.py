from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import NoneType, UnionType
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.model import SCHEMA, Article, DateInterval, Reading
from detente.record.clean import clean_reading
from detente.record.interface import EntryQuery
from detente.record.store import open_record

TEXTS = st.text(st.characters(), max_size=40)  # surrogates and NUL among them
PLACES = st.integers(0, 60)
DAYS = st.dates().map(str) | st.none()
KNOWN = {
    str: TEXTS,
    int: PLACES,
    float: st.floats(allow_nan=False, allow_infinity=False),
    NoneType: st.none(),
    DateInterval: st.builds(DateInterval, DAYS, DAYS, TEXTS),
}


def some(kind):
    """Any value of a type of the model."""
    if kind in KNOWN:
        return KNOWN[kind]
    of = get_args(kind)
    if get_origin(kind) is Annotated:
        return within(*of)
    if get_origin(kind) is Literal:
        return st.sampled_from(of)
    if get_origin(kind) is UnionType:
        return st.one_of([some(one) for one in of])
    if get_origin(kind) is tuple:
        return st.lists(some(of[0]), max_size=3).map(tuple)
    if get_origin(kind) is dict:
        return st.dictionaries(some(of[0]), some(of[1]), max_size=3)
    return st.builds(
        kind, **{name: some(one) for name, one in get_type_hints(kind, include_extras=True).items()}
    )


def within(kind, limits):
    """Any value of a type of number that keeps within its limits."""
    if kind is int:
        return PLACES
    return st.floats(limits.ge, limits.le)


ARTICLES = some(Article).flatmap(
    lambda article: DAYS.map(lambda day: replace(article, published=day))
)
READINGS = st.tuples(some(Reading), ARTICLES).map(
    lambda both: replace(both[0], schema=SCHEMA, article=both[1])
)


def entries_of(reading):
    lists = (
        reading.events,
        reading.statements,
        reading.claims,
        reading.predictions,
        reading.quantities,
    )
    return [body for bodies in lists for body in bodies]


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(READINGS)
def test_every_reading_is_kept_and_comes_back(reading):
    with TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", create=True) as store:
        for _ in range(2):
            with store.writer() as writer:
                writer.keep(reading)
        kept, _ = clean_reading(reading)
        view = store.view()
        assert view.reading(kept.article.id) == kept
        assert len(kept.article.text) == len(reading.article.text)
        first = {}
        for body in entries_of(kept):
            first.setdefault(body.id, body)
        found = view.entries(EntryQuery())
        assert {entry.id: entry.body for entry in found} == first
        for entry in found:
            start, end = entry.evidence.start, entry.evidence.end
            assert entry.evidence.text == kept.article.text[start:end]
        for words in (reading.article.text, reading.article.title or ""):
            assert isinstance(view.search(words), tuple)
