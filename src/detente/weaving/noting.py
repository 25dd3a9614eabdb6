"""What is noted of each kind of block of entries, and how a block is settled from that.

A block that many articles meet in is settled from small pieces, and from no more of them than bear
on the outcome: of what many foretold and did, the latest.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from detente.model import Prediction
from detente.record.interface import View
from detente.weaving import (
    contraries,
    denied_deeds,
    outcomes,
    pledges,
    reversals,
    threads,
    tie_evidence,
)
from detente.weaving.blocks import Blocks
from detente.weaving.notes import Notes
from detente.weaving.reversals import Stance
from detente.weaving.telling import Noted
from detente.weaving.tellings import Tellings
from detente.weaving.threads import Deed
from detente.weaving.tie_evidence import Pair, TieEvidence

DEEDS, TIES = "thread event ", "tie "
CONTRARY = "disagreement contrary "
REVERSAL = "disagreement reversal "
PLEDGE = "disagreement pledge-against-deed "
DENIED = "disagreement denied-deed "
PROPOSAL = "proposal "
_Pieces = Mapping[str, Noted]


class Noting:
    """The notes of the blocks of entries, by the kind of block."""

    def __init__(self, view: View, filed: Blocks, tellings: Tellings) -> None:
        whole = partial(_whole, tellings)
        contrary = partial(_contrary, tellings, filed)
        rules = tie_evidence.rules()
        self.deeds = Notes(view, filed, Deed, partial(_deeds, tellings), "1")
        self.ties = Notes(view, filed, TieEvidence, partial(_evidence, tellings), rules)
        self.contraries = Notes(view, filed, Noted, contrary, "3", _latest)
        self.stances = Notes(view, filed, Stance, partial(_stances, tellings), "1")
        self.pledges = Notes(view, filed, Noted, whole, "1", _pledges_and_deeds)
        self.denied = Notes(view, filed, Noted, whole, "1", _denials_and_deeds)
        self.proposals = Notes(view, filed, Noted, whole, "1", _since_the_predictions)
        self.others = Notes(view, filed, Noted, whole, "1")

    @property
    def changed(self) -> Mapping[str, str]:
        """The notes of the blocks that were settled."""
        kinds = (
            self.deeds, self.ties, self.contraries, self.stances, self.pledges, self.denied,
            self.proposals, self.others,
        )  # fmt: skip
        return {key: note for kind in kinds for key, note in kind.changed.items()}


def pair_of(key: str) -> Pair:
    """The two actors of a tie's block."""
    _, one, other = key.split(" ")
    return one, other


def _deeds(tellings: Tellings, _: str, members: Sequence[str]) -> dict[str, Deed]:
    return {told.id: threads.deed(told) for told in tellings.told(members)}


def _evidence(tellings: Tellings, key: str, members: Sequence[str]) -> dict[str, TieEvidence]:
    pair = pair_of(key)
    return {told.id: tie_evidence.evidence(told, pair) for told in tellings.told(members)}


def _stances(tellings: Tellings, key: str, members: Sequence[str]) -> dict[str, Stance]:
    return {told.id: reversals.stance(key, told) for told in tellings.told(members)}


def _whole(tellings: Tellings, _: str, members: Sequence[str]) -> dict[str, Noted]:
    return {told.id: Noted.of(told) for told in tellings.told(members)}


def _contrary(
    tellings: Tellings, filed: Blocks, key: str, members: Sequence[str]
) -> dict[str, Noted]:
    """The latest of the members, with the blocks of contraries that each is in."""
    found = _whole(tellings, key, members)
    start = len("disagreement ")
    beside = {
        member: tuple(sorted(each[start:] for each in own if each.startswith(CONTRARY)))
        for member, own in filed.keys(_latest(found)).items()
    }
    return {one: replace(own, filed=beside.get(one, ())) for one, own in found.items()}


def _latest(found: _Pieces) -> dict[str, Noted]:
    return _last(found, found, contraries.MOST)


def _pledges_and_deeds(found: _Pieces) -> dict[str, Noted]:
    return _last_of_both(found, _foretold(found), pledges.MOST)


def _denials_and_deeds(found: _Pieces) -> dict[str, Noted]:
    denials = [one for one, each in found.items() if denied_deeds.denies(each.evidence.text)]
    return _last_of_both(found, denials, denied_deeds.MOST)


def _last_of_both(found: _Pieces, some: Collection[str], most: int) -> dict[str, Noted]:
    """The latest of some of the pieces, and the latest of the others, at most so many of each."""
    return {**_last(found, some, most), **_last(found, found.keys() - set(some), most)}


def _since_the_predictions(found: _Pieces) -> dict[str, Noted]:
    """The latest predictions, and what was told since the first of them."""
    foretold = _foretold(found)
    if len(foretold) < outcomes.MOST:
        return dict(found)
    latest = _last(found, foretold, outcomes.MOST)
    first = min(each.newness for each in latest.values())[0]
    since = set(found) - set(foretold)
    return {**latest, **{one: found[one] for one in since if found[one].newness[0] >= first}}


def _foretold(found: _Pieces) -> list[str]:
    return [one for one, piece in found.items() if isinstance(piece.body, Prediction)]


def _last(found: _Pieces, some: Collection[str], most: int) -> dict[str, Noted]:
    """Of some of the pieces the last ones, in the order of their articles' days."""
    chosen: Iterable[str] = some
    if len(some) > most:
        chosen = sorted(some, key=lambda one: found[one].newness)[-most:]
    return {one: found[one] for one in chosen}
