"""The opening of one article: its first sentences, as far as entries were read from them.

Several entries rest on one sentence, each with some of what is known of it: who says it, when it
was. Here they are one sentence again, and the sentences of one article stand together, so that one
can be understood by the names and the words of the others.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import cast

from detente.weaving.accounts import Account
from detente.weaving.name_runs import name_runs
from detente.weaving.telling import Told

LEAD = 400  # characters from the top of a story in which it tells what it is about
NAMES = 6  # names of one opening that are paired
SHARED = 0.5  # of the shorter one of two stretches of words that are of one sentence


@dataclass(frozen=True)
class Opening:
    """The opening of one article, known by the entries `told`; what it tells, sentence by sentence
    and over all of them, is worked out when it is asked for.
    """

    told: tuple[Told, ...]

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.told[0].article

    @property
    def origin(self) -> str:
        """The voice it counts for."""
        return self.told[0].origin

    @property
    def published(self) -> str | None:
        """The day on which the article was published."""
        return self.told[0].published

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """Its sentences; worked out once for all blocks in which the same entries stand for it."""
        first = min(self.told, key=lambda told: told.id)
        name = "opening " + " ".join(sorted(told.id for told in self.told))
        if name not in first.kept:
            first.kept[name] = tuple(Account(tuple(group)) for group in _sentences(self.told))
        return cast("tuple[Account, ...]", first.kept[name])

    @cached_property
    def last_names(self) -> frozenset[str]:
        """The last words of the names in any of the sentences."""
        return frozenset(name for each in self.accounts for name in each.last_names)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of words in any of the sentences."""
        return frozenset(word for each in self.accounts for word in each.families)

    @cached_property
    def cues(self) -> frozenset[str]:
        """The lists of `contraries.yaml` that any of the sentences has a word of."""
        return frozenset(cue for each in self.accounts for cue in each.cues)


def keys(leads: Sequence[Told]) -> frozenset[str]:
    """The blocks of one article, given its entries: each two names of its opening, and each name
    in full.
    """
    runs = dict.fromkeys(run for text in _texts(leads) for run in name_runs(text))
    last = sorted(list(dict.fromkeys(run[-1] for run in runs))[:NAMES])
    full = [" ".join(run[-2:]) for run in runs if len(run) > 1][:NAMES]
    return frozenset(f"{one} {other}" for one, other in combinations(last, 2)) | frozenset(full)


def leading(told: Iterable[Told]) -> list[Told]:
    """Those of the entries that stand in the opening of their article."""
    return [each for each in told if each.evidence.start <= LEAD]


def openings(block: Iterable[Told]) -> list[Opening]:
    """The openings of the articles in a block, in order of time."""
    articles: dict[str, list[Told]] = {}
    for told in leading(block):
        articles.setdefault(told.article, []).append(told)
    found = [Opening(tuple(each)) for each in articles.values()]
    return sorted(found, key=lambda each: (each.published or "", each.article))


def _texts(leads: Iterable[Told]) -> list[str]:
    return [group[0].text for group in _sentences(leads)]


def _sentences(leads: Iterable[Told]) -> list[list[Told]]:
    """The entries by sentence, in order; the one with the most words first in each."""
    groups: list[list[Told]] = []
    longest = sorted(leads, key=lambda told: (_length(told) * -1, told.evidence.start, told.id))
    for told in longest:
        own = next((group for group in groups if _is_of(told, group[0])), None)
        if own is None:
            groups.append([told])
        else:
            own.append(told)
    return sorted(groups, key=lambda group: group[0].evidence.start)


def _length(told: Told) -> int:
    return told.evidence.end - told.evidence.start


def _is_of(told: Told, longest: Told) -> bool:
    start = max(told.evidence.start, longest.evidence.start)
    end = min(told.evidence.end, longest.evidence.end)
    return end - start >= SHARED * _length(told)
