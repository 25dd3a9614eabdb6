"""One more article woven into the record, touching only the blocks that it bears on.

Everything woven is a function of what a block holds: origins of the articles whose signatures meet,
known actors of the names that meet, threads, disagreements and ties of the entries filed under one
key. An article is taken in by filing its entries and settling anew the blocks they leave or enter;
so weaving one by one, in any order, and weaving all at once come to the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from detente.model import SeriesHead
from detente.record.interface import View, Woven, WovenKind
from detente.weaving import (
    checks,
    disagreements,
    outcomes,
    revisions,
    threads,
    tie_evidence,
    ties,
)
from detente.weaving.blocks import Blocks
from detente.weaving.changes import Changes
from detente.weaving.naming import Names, naming
from detente.weaving.notes import Notes
from detente.weaving.printing import printing
from detente.weaving.series_blocks import SeriesByKey
from detente.weaving.telling import Noted, Told
from detente.weaving.tellings import Tellings
from detente.weaving.threads import Deed
from detente.weaving.tie_evidence import TieEvidence

_CONTRARY = f"disagreement {disagreements.CONTRARY} "
_Settled = Iterator[tuple[WovenKind, Sequence[Woven]]]


def weave(view: View, articles: Iterable[str], series: Iterable[SeriesHead] = ()) -> Changes:
    """What is to change in the record when `articles` have come, or were read or judged anew, and
    when `series` have been added or removed.

    Entries that a person rejected are left out of everything. The record must not change between
    the weaving and the writing of its outcome: do both inside one writer's `with`.
    """
    coming, gone = tuple(sorted(set(articles))), view.gone()
    prints = Blocks(view, "print")
    names = Names(Blocks(view, "used", gone), Blocks(view, "met"))
    filed = Blocks(view, "entry", gone)
    printed = printing(view, coming, prints)
    actors = [
        (reading.article.id, actor) for reading in view.readings(coming) for actor in reading.actors
    ]
    named = naming(view, actors, gone, names)
    tellings = Tellings(view, printed.origin, named.parties)
    renamed = {read.article for read in view.read_actors(sorted(named.changed)).values()}
    again = sorted({*coming, *printed.moved, *renamed})
    left = [key for each in view.keys("entry", gone).values() for key in each]
    told = tellings.of(again)
    own = _keys(told)
    new = (f"check {key}" for head in series for key in checks.head_keys(head))
    dirty = filed.put(own) | frozenset(left) | frozenset(new)
    noted = _Notes(view, filed, tellings)
    settled = _settled(sorted(dirty), noted, SeriesByKey(view))
    blocks = {"print": prints, "used": names.used, "met": names.met, "entry": filed}
    return Changes(
        articles=coming,
        gone=gone,
        blocks={kind: each.changed for kind, each in blocks.items()},
        notes={"used": named.notes, "entry": noted.changed},
        woven={
            "origin": printed.woven,
            "actor": named.woven,
            **settled,
        },
    )


def keys(told: Told) -> frozenset[str]:
    """Every block in which the entry is filed; each begins with the kind of thing woven there."""
    return frozenset(
        {
            *(f"thread {key}" for key in threads.keys(told)),
            *(f"disagreement {key}" for key in disagreements.keys(told)),
            *(f"tie {one} {other}" for one, other in tie_evidence.pairs(told)),
            *(f"check {key}" for key in checks.keys(told)),
            *(f"proposal {key}" for key in outcomes.keys(told)),
        }
    )


def _keys(told: Mapping[str, Told | None]) -> dict[str, frozenset[str]]:
    """The blocks of all entries of some articles; None in place of an entry is one that is gone."""
    own = {entry: keys(each) if each else frozenset[str]() for entry, each in told.items()}
    articles: dict[str, list[Told]] = {}
    for each in filter(None, told.values()):
        articles.setdefault(each.article, []).append(each)
    for entries in articles.values():
        for entry, found in disagreements.opening_keys(entries).items():
            own[entry] |= {f"disagreement {key}" for key in found}
    return own


class _Notes:
    """What is noted of the blocks: of events that may be one, of ties, of all others."""

    def __init__(self, view: View, filed: Blocks, tellings: Tellings) -> None:
        self.filed, self.tellings = filed, tellings
        rules = tie_evidence.rules()
        self.deeds = Notes(view, filed, Deed, self._deeds, "1")
        self.ties = Notes(view, filed, TieEvidence, self._evidence, rules)
        self.others = Notes(view, filed, Noted, self._whole, "1")

    def _deeds(self, _: str, members: Sequence[str]) -> dict[str, Deed]:
        return {told.id: threads.deed(told) for told in self.tellings.told(members)}

    def _evidence(self, key: str, members: Sequence[str]) -> dict[str, TieEvidence]:
        pair = _pair(key)
        tellings = self.tellings.told(members)
        return {told.id: tie_evidence.evidence(told, pair) for told in tellings}

    def _whole(self, _: str, members: Sequence[str]) -> dict[str, Noted]:
        return {told.id: Noted.of(told) for told in self.tellings.told(members)}

    @property
    def changed(self) -> Mapping[str, str]:
        """The notes of the blocks that were settled."""
        return {**self.deeds.changed, **self.ties.changed, **self.others.changed}


def _pair(key: str) -> tuple[str, str]:
    _, one, other = key.split(" ")
    return one, other


def _settled(
    dirty: Sequence[str], noted: _Notes, series: SeriesByKey
) -> dict[WovenKind, Mapping[str, Sequence[Woven]]]:
    """What each of the blocks now owns."""
    deeds = noted.deeds.of(key for key in dirty if key.startswith("thread event "))
    tied = noted.ties.of(key for key in dirty if key.startswith("tie "))
    checked = [key for key in dirty if key.startswith("check ")]
    found: dict[WovenKind, dict[str, Sequence[Woven]]] = {
        "thread": {key: threads.of_deeds(_rest(key), own.values()) for key, own in deeds.items()},
        "tie": {key: _tied(key, own.values()) for key, own in tied.items()},
    }
    others = [key for key in dirty if key not in {*deeds, *tied, *checked}]
    for key, own in noted.others.of(others).items():
        block = tuple(each.told for each in own.values())
        for kind, woven in _woven(key, block, _filed(key, tuple(own), noted.filed)):
            found.setdefault(kind, {})[key] = woven
    for key, members in noted.filed.members(checked).items():
        for kind, woven in _checked(key, members, noted.tellings, series):
            found.setdefault(kind, {})[key] = woven
    return dict(found)


def _rest(key: str) -> str:
    """The key without the kind of thing that is woven in its block."""
    return key.split(" ", 1)[1]


def _tied(key: str, pieces: Iterable[TieEvidence]) -> Sequence[Woven]:
    found = ties.tie(_pair(key), pieces)
    return (found,) if found else ()


def _filed(key: str, members: Sequence[str], filed: Blocks) -> Mapping[str, frozenset[str]]:
    """The blocks of contraries that each member is in, where this is one."""
    if not key.startswith(_CONTRARY) or len(members) < 2:
        return {}
    start = len("disagreement ")
    return {
        member: frozenset(each[start:] for each in own if each.startswith(_CONTRARY))
        for member, own in filed.keys(members).items()
    }


def _woven(key: str, block: Sequence[Told], filed: Mapping[str, frozenset[str]]) -> _Settled:
    """The kinds of things that a block of claims, of what may disagree or of predictions owns."""
    kind, rest = key.split(" ", 1)
    match kind:
        case "thread":
            yield "thread", threads.of_claims(rest, block)
        case "disagreement":
            yield "disagreement", disagreements.find(rest, block, filed)
            if rest.startswith("figures "):
                yield "revision", revisions.find(rest, block)
        case _:
            yield "proposal", outcomes.find(rest, block)


def _checked(key: str, members: Sequence[str], tellings: Tellings, series: SeriesByKey) -> _Settled:
    """What series say of the claims of a block, and which of these do not hold."""
    rest = _rest(key)
    own = series.of(rest)
    block = tellings.told(members) if own else ()
    found = checks.find(block, own, series.measuring(rest.split(" ", 1)[0]))
    yield "checked", found
    yield "disagreement", checks.disagreements(rest, block, found, own)
