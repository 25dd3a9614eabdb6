"""One more article woven into the record, touching only the blocks that it bears on.

Everything woven is a function of what a block holds: origins of the articles whose signatures meet,
known actors of the names that meet, threads, disagreements and ties of the entries filed under one
key. An article is taken in by filing its entries and settling anew the blocks they leave or enter;
so weaving one by one, in any order, and weaving all at once come to the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from detente.model import SeriesHead
from detente.record.interface import View, Woven, WovenKind
from detente.weaving import checks, disagreements, revisions, threads, ties
from detente.weaving.blocks import Blocks
from detente.weaving.changes import Changes
from detente.weaving.naming import Names, naming
from detente.weaving.printing import printing
from detente.weaving.series_blocks import SeriesByKey
from detente.weaving.telling import Told
from detente.weaving.tellings import Tellings

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
    own = {entry: keys(each) if each else frozenset[str]() for entry, each in told.items()}
    new = (f"check {key}" for head in series for key in checks.head_keys(head))
    dirty = filed.put(own) | frozenset(left) | frozenset(new)
    blocks = {"print": prints, "used": names.used, "met": names.met, "entry": filed}
    return Changes(
        articles=coming,
        gone=gone,
        blocks={kind: each.changed for kind, each in blocks.items()},
        woven={
            "origin": printed.woven,
            "actor": named.woven,
            **_settled(sorted(dirty), filed, tellings, SeriesByKey(view)),
        },
    )


def keys(told: Told) -> frozenset[str]:
    """Every block in which the entry is filed; each begins with the kind of thing woven there."""
    return frozenset(
        {
            *(f"thread {key}" for key in threads.keys(told)),
            *(f"disagreement {key}" for key in disagreements.keys(told)),
            *(f"tie {one} {other}" for one, other in ties.pairs(told)),
            *(f"check {key}" for key in checks.keys(told)),
        }
    )


def _settled(
    dirty: Sequence[str], filed: Blocks, tellings: Tellings, series: SeriesByKey
) -> dict[WovenKind, Mapping[str, Sequence[Woven]]]:
    """What each of the blocks now owns."""
    found: dict[WovenKind, dict[str, Sequence[Woven]]] = {}
    for key, members in filed.members(dirty).items():
        of_it = (
            _checked(key, members, tellings, series)
            if key.startswith("check ")
            else _woven(key, tellings.told(members), _filed(key, members, filed))
        )
        for kind, own in of_it:
            found.setdefault(kind, {})[key] = own
    return dict(found)


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
    """The kinds of things that the block owns, and all of each."""
    kind, rest = key.split(" ", 1)
    match kind:
        case "thread":
            yield "thread", threads.find(rest, block)
        case "disagreement":
            yield "disagreement", disagreements.find(rest, block, filed)
            if rest.startswith("figures "):
                yield "revision", revisions.find(rest, block)
        case _:
            one, other = rest.split(" ")
            found = ties.tie((one, other), block)
            yield "tie", (found,) if found else ()


def _checked(key: str, members: Sequence[str], tellings: Tellings, series: SeriesByKey) -> _Settled:
    """What series say of the claims of a block, and which of these do not hold."""
    rest = key.split(" ", 1)[1]
    own = series.of(rest)
    block = tellings.told(members) if own else ()
    found = checks.find(block, own, series.measuring(rest.split(" ", 1)[0]))
    yield "checked", found
    yield "disagreement", checks.disagreements(rest, block, found, own)
