import gc

import pytest

from detente.weaving.collector import FEW, held_back


def test_the_collector_waits_while_a_few_articles_are_woven() -> None:
    with held_back(1):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), held_back(1):
        raise ZeroDivisionError
    assert gc.isenabled()


def test_the_collector_does_not_wait_for_many_articles() -> None:
    with held_back(FEW + 1):
        assert gc.isenabled()
