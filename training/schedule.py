"""Which windows are seen in which order: every set as often as its size and worth ask for."""

import random
from collections.abc import Iterator, Sequence

from documents import Document, Window, cut, joined

# How often each set is seen in one round. Small sets are seen more often.
ROUND = {
    "polnear": 1.0, "gum": 3.0, "gum sentences": 1.5, "crossner": 3.0, "newsmtsc": 2.0,
    "newsmtsc names": 1.0, "factuality": 0.7, "claimbuster": 0.5, "future": 0.3,
    "plv": 3.0, "records": 3.0,
}  # fmt: skip
SENTENCES = {
    "gum sentences",
    "newsmtsc names",
    "factuality",
    "claimbuster",
    "plv",
    "records",
    "crossner",
}
PIECES = 4096  # in a batch
PACK = 150  # words, about, of sentences that are put into one window


def round_of(
    sets: dict[str, list[Document]],
    ready: dict[str, list[Window]],
    often: dict[str, float],
    rng: random.Random,
) -> Iterator[list[Window]]:
    """The batches of one round. Sentences that stand alone are put together anew, a few to a
    window, so that the network learns to read each for itself in company.
    """
    chosen: list[Window] = []
    for name, documents in sets.items():
        times = often.get(name, 0.0)
        while times > 0:
            share = min(1.0, times)
            if name in SENTENCES:
                some = rng.sample(documents, round(share * len(documents)))
                chosen.extend(w for group in _packed(some, rng) for w in cut(joined(group)))
            else:
                windows = ready.setdefault(name, [w for doc in documents for w in cut(doc)])
                chosen.extend(rng.sample(windows, round(share * len(windows))))
            times -= share
    yield from batches(chosen, rng)


def _packed(documents: Sequence[Document], rng: random.Random) -> Iterator[list[Document]]:
    group: list[Document] = []
    room = rng.uniform(0.0, 1.0) * PACK
    for each in documents:
        if group and sum(len(d.spans) for d in group) + len(each.spans) > room:
            yield group
            group, room = [], rng.uniform(0.0, 1.0) * PACK
        group.append(each)
    if group:
        yield group


def batches(windows: list[Window], rng: random.Random) -> Iterator[list[Window]]:
    """Batches of windows of about one length, in random order."""
    rng.shuffle(windows)
    found: list[list[Window]] = []
    for start in range(0, len(windows), 256):
        group = sorted(windows[start : start + 256], key=lambda w: len(w.pieces))
        one: list[Window] = []
        for each in group:
            if one and (len(one) + 1) * len(each.pieces) > PIECES:
                found.append(one)
                one = []
            one.append(each)
        found.append(one)
    rng.shuffle(found)
    yield from found
