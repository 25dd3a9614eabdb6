"""What is counted once, and given to all who ask meanwhile."""

import time
from concurrent.futures import ThreadPoolExecutor

from detente.record import counting


class Still:
    """A database in which nothing changes."""

    def state(self) -> int:
        return 1


def test_whoever_asks_while_it_is_counted_waits_and_does_not_count_again(monkeypatch):
    counted = []

    def slowly(connection):
        time.sleep(0.05)
        counted.append(connection)
        return len(counted)

    monkeypatch.setattr(counting, "counts", slowly)
    kept = counting.Counted(Still())
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(kept.counts, "abcd")) == {1}
    assert len(counted) == 1
