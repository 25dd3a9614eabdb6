from collections import Counter

import pytest

from detente.model import Precedent, ontology
from detente.model.precedent import HOLDING, interval
from detente.outlook.partnerships import bundled


def test_there_are_many_of_many_kinds_and_decades() -> None:
    kinds = Counter(each.kind for each in bundled())
    assert len(bundled()) >= 40
    assert set(kinds) == set(ontology.load("precedents")["kinds"]) - {"record"}
    assert min(kinds.values()) >= 5
    assert len({each.start[:3] for each in bundled()}) >= 12


def test_no_two_are_the_same() -> None:
    assert len({each.id for each in bundled()}) == len(bundled())


@pytest.mark.parametrize("each", bundled(), ids=lambda each: each.names[0])
def test_every_row_says_when_how_and_where_it_stands(each: Precedent) -> None:
    assert len(each.names) >= 2
    assert each.ending in ontology.load("precedents")["endings"]
    assert (each.end is None) == (each.ending == HOLDING) == (each.as_of is not None)
    assert interval(each.end or each.as_of or "")[1] >= interval(each.start)[0]
    assert each.source.strip()
    told = [fact for fact in ("start:", "end:", "still holds:") if fact in each.source]
    assert len(told) in (0, 2), "a source for one fact wants one for the other"
