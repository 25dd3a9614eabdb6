"""What each block of entries owns: threads, disagreements, a tie, checks, proposals."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from detente.record.interface import Woven, WovenKind
from detente.weaving import (
    checks,
    disagreements,
    outcomes,
    reversals,
    revisions,
    threads,
    ties,
)
from detente.weaving.blocks import Blocks
from detente.weaving.noting import (
    CONTRARY,
    DEEDS,
    DENIED,
    PLEDGE,
    PROPOSAL,
    REVERSAL,
    TIES,
    Noting,
    pair_of,
)
from detente.weaving.series_blocks import SeriesByKey
from detente.weaving.telling import Noted, Told
from detente.weaving.tellings import KEPT, Tellings
from detente.weaving.tie_evidence import TieEvidence

CHECK = "check "
_APART = (DEEDS, TIES, CONTRARY, REVERSAL, PLEDGE, DENIED, PROPOSAL, CHECK)
_Owned = Iterator[tuple[WovenKind, str, Sequence[Woven]]]


class Settling:
    """Settles blocks: from what is noted of them, or from their members where little is."""

    def __init__(
        self, filed: Blocks, noted: Noting, tellings: Tellings, series: SeriesByKey
    ) -> None:
        self._filed = filed
        self._noted = noted
        self._tellings = tellings
        self._series = series
        self._met: dict[str, Told] = {}

    def of(self, keys: Sequence[str]) -> dict[WovenKind, Mapping[str, Sequence[Woven]]]:
        """For each kind of thing what each of the blocks now owns of it."""
        found: dict[WovenKind, dict[str, Sequence[Woven]]] = {}
        for kind, key, woven in self._owned(keys):
            found.setdefault(kind, {})[key] = woven
        return dict(found)

    def _owned(self, keys: Sequence[str]) -> _Owned:
        by_kind = {kind: [key for key in keys if key.startswith(kind)] for kind in _APART}
        for key, deeds in self._noted.deeds.of(by_kind[DEEDS]).items():
            yield "thread", key, threads.of_deeds(_rest(key), deeds.values())
        for key, evidence in self._noted.ties.of(by_kind[TIES]).items():
            yield "tie", key, _tied(key, evidence.values())
        for key, latest in self._noted.contraries.of(by_kind[CONTRARY]).items():
            yield "disagreement", key, self._against(key, latest)
        for key, stances in self._noted.stances.of(by_kind[REVERSAL]).items():
            block = self._tellings.told(reversals.turning(stances))
            yield "disagreement", key, disagreements.find(_rest(key), block)
        for key, pledged in self._noted.pledges.of(by_kind[PLEDGE]).items():
            yield "disagreement", key, disagreements.find(_rest(key), self._told(pledged))
        for key, denied in self._noted.denied.of(by_kind[DENIED]).items():
            yield "disagreement", key, disagreements.find(_rest(key), self._told(denied))
        for key, foretold in self._noted.proposals.of(by_kind[PROPOSAL]).items():
            yield "proposal", key, outcomes.find(_rest(key), self._told(foretold))
        others = [key for key in keys if not key.startswith(_APART)]
        for key, noted in self._noted.others.of(others).items():
            yield from _woven(key, self._told(noted))
        yield from self._checked(by_kind[CHECK])

    def _against(self, key: str, latest: Mapping[str, Noted]) -> Sequence[Woven]:
        """The disagreements of the latest entries of a block of contraries."""
        filed = {entry: frozenset(each.filed) for entry, each in latest.items()}
        return disagreements.find(_rest(key), self._told(latest), filed)

    def _told(self, noted: Mapping[str, Noted]) -> tuple[Told, ...]:
        """The tellings; one that several blocks note is one, so that what is worked out of it in
        one block is at hand in the next.
        """
        if len(self._met) > KEPT:
            self._met.clear()
        return tuple(
            self._met.get(entry) or self._met.setdefault(entry, each.told)
            for entry, each in noted.items()
        )

    def _checked(self, keys: Sequence[str]) -> _Owned:
        """What series say of the claims of blocks, and which of these do not hold."""
        series = {key: self._series.of(_rest(key)) for key in keys}
        members = self._filed.members(key for key in keys if series[key])
        for key in keys:
            block = self._tellings.told(members.get(key, ()))
            measure = _rest(key).split(" ", 1)[0]
            shares = any(map(checks.share_of, block))
            parts = self._series.measuring(measure) if shares else ()
            found = checks.find(block, series[key], parts)
            yield "checked", key, found
            yield (
                "disagreement",
                key,
                checks.disagreements(_rest(key), block, found, series[key]),
            )


def _rest(key: str) -> str:
    """The key without the kind of thing that is woven in its block."""
    return key.split(" ", 1)[1]


def _tied(key: str, pieces: Iterable[TieEvidence]) -> Sequence[Woven]:
    found = ties.tie(pair_of(key), pieces)
    return (found,) if found else ()


def _woven(key: str, block: Sequence[Told]) -> _Owned:
    """What a block of claims, or of what may disagree, owns."""
    kind, rest = key.split(" ", 1)
    if kind == "thread":
        yield "thread", key, threads.of_claims(rest, block)
        return
    yield "disagreement", key, disagreements.find(rest, block)
    if rest.startswith("figures "):
        yield "revision", key, revisions.find(rest, block)
