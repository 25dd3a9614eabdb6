"""One more article woven into the record, touching only the blocks that it bears on.

Everything woven is a function of what a block holds: origins of the articles whose signatures meet,
known actors of the names that meet, threads, disagreements and ties of the entries filed under one
key. An article is taken in by filing its entries and settling anew the blocks they leave or enter;
so weaving one by one, in any order, and weaving all at once come to the same.
"""

from collections.abc import Iterable, Mapping

from detente.model import SeriesHead
from detente.record.interface import View
from detente.weaving import checks, disagreements, outcomes, threads, tie_evidence
from detente.weaving.blocks import Blocks
from detente.weaving.changes import Changes
from detente.weaving.collector import held_back
from detente.weaving.naming import Names, naming
from detente.weaving.noting import Noting
from detente.weaving.printing import printing
from detente.weaving.series_blocks import SeriesByKey
from detente.weaving.settling import Settling
from detente.weaving.telling import Told
from detente.weaving.tellings import Tellings


def weave(view: View, articles: Iterable[str], series: Iterable[SeriesHead] = ()) -> Changes:
    """What is to change in the record when `articles` have come, or were read or judged anew, and
    when `series` have been added or removed.

    Entries that a person rejected are left out of everything. The record must not change between
    the weaving and the writing of its outcome: do both inside one writer's `with`.
    """
    coming = tuple(sorted(set(articles)))
    with held_back(len(coming)):
        return _changes(view, coming, series)


def _changes(view: View, coming: tuple[str, ...], series: Iterable[SeriesHead]) -> Changes:
    """The changes when `coming` are woven."""
    gone = view.gone()
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
    dirty = filed.put(own) | frozenset(left) | _checked(filed, series)
    noted = Noting(view, filed, tellings)
    settled = Settling(filed, noted, tellings, SeriesByKey(view)).of(sorted(dirty))
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


def _checked(filed: Blocks, series: Iterable[SeriesHead]) -> frozenset[str]:
    """The blocks whose checks may change with the series: its own, and those of the claims of a
    share of which it may give the part.
    """
    heads = tuple(series)
    own = frozenset(f"check {key}" for head in heads for key in checks.head_keys(head))
    parts = (f"check {key}" for head in heads for key in checks.part_keys(head))
    shares = filed.keys(filed.all_members(parts)).values()
    return own | frozenset(key for keys in shares for key in keys if key.startswith("check "))


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
