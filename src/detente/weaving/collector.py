"""Python's collector of cyclic garbage, held back while a few articles are woven.

Weaving makes some hundred thousand small objects at once, none of them in cycles, and the collector
goes through all of them again and again: more than half of the processor's time in the weaving of
one article about a pair of which 400 others tell (`benchmarks/weaving.py`).
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

FEW = 50  # articles; in a weaving of more, memory counts for more than time


@contextmanager
def held_back(articles: int) -> Iterator[None]:
    """Holds the collector back inside the `with`, where no more than a `FEW` articles are woven."""
    pause = articles <= FEW and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()
