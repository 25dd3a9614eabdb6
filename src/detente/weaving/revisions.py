"""One figure as one source gave it again and again: a chain of values, and no disagreement."""

from collections.abc import Sequence

from detente.model import DateInterval, Revision, content_id, ontology
from detente.weaving import days
from detente.weaving.figure_told import Figure, figure
from detente.weaving.figures import kind
from detente.weaving.telling import Told


def find(key: str, block: Sequence[Told]) -> tuple[Revision, ...]:
    """The chains of a block of figures: a source, a scope, a period, and two values or more.

    A figure that only says the one before again, rounded or not, makes no chain longer. What moves
    from day to day, such as a fortune, is not revised but told anew.
    """
    accounts: dict[tuple[object, ...], list[Figure]] = {}
    for each in filter(None, map(figure, block)):
        if not each.denied and each.told.published and kind(each.measure) != "level":
            accounts.setdefault(_sign(each), []).append(each)
    chains = (chain for each in accounts.values() for chain in _chains(each))
    found = (
        Revision(
            content_id("revision", key, chain[0].told.id), tuple(each.told.id for each in chain)
        )
        for chain in chains
        if len(chain) > 1
    )
    return tuple(sorted(found, key=lambda each: each.id))


def _sign(each: Figure) -> tuple[object, ...]:
    """What figures of one chain share: whose, of what scope, how meant, for which period."""
    period = _period(each.told.date)
    return each.told.source, each.scope, each.meant, period, each.phrase.lower()


def _period(date: DateInterval | None) -> tuple[str | None, str | None] | None:
    return (date.earliest, date.latest) if date and days.is_period(date) else None


def _chains(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures in order of their telling, without those of a day that gives several.

    Where no period is given, those told long after are of another one.
    """
    by_day: dict[str, list[Figure]] = {}
    for each in sorted(figures, key=lambda each: (each.told.published or "", each.told.id)):
        by_day.setdefault(each.told.published or "", []).append(each)
    chains: list[list[Figure]] = [[]]
    for told in by_day.values():
        chain, first = chains[-1], told[0]
        if not all(each.range.overlaps(first.range) for each in told):
            continue
        if chain and _far(chain[-1], first):
            chains.append([first])
        elif not chain or not chain[-1].range.overlaps(first.range):
            chain.append(first)
    return chains


def _far(one: Figure, other: Figure) -> bool:
    gap = days.apart(days.day(one.told.published), days.day(other.told.published))
    far = int(ontology.load("disagreement")["far"])
    return _period(other.told.date) is None and gap is not None and gap > far
