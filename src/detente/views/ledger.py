"""Which entries of one kind a reader asks for."""

from dataclasses import dataclass, replace

from detente.model import Certainty
from detente.record.interface import Entry, EntryKind, EntryQuery, Naming, Part, View

# As what an actor is named by whom an entry comes, and whom it is about.
_BY: dict[EntryKind, tuple[Part, ...]] = {
    "event": ("source",),
    "statement": ("speaker",),
    "claim": ("claimant", "via"),
    "prediction": ("forecaster",),
}
_ABOUT: dict[EntryKind, tuple[Part, ...]] = {
    "event": ("target",),
    "statement": ("about",),
    "claim": ("subject",),
    "prediction": ("about",),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for: entries by any of `by`, about any of `about`, naming any of `actors` (ids
    of known actors), from `since` to `until` (ISO days), of `types`, published by `publishers`,
    vouched for as `certainties`. What is empty holds for all. `after` is the id of the last entry
    of the page before.
    """

    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    actors: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    newest_first: bool = False
    after: str | None = None


def ledger(view: View, kind: EntryKind, chosen: Filter, limit: int) -> tuple[Entry, ...]:
    """At most `limit` entries of `kind`, earliest first unless `chosen` says otherwise."""
    return view.entries(ledger_query(kind, chosen, limit))


CHECKED = 200  # claims that are looked through at a time for such as series speak of


def checked_claims(view: View, chosen: Filter, limit: int) -> tuple[Entry, ...]:
    """At most `limit` of the claims that a series says something of, earliest first."""
    found: list[Entry] = []
    query = ledger_query("claim", chosen, CHECKED)
    while len(found) < limit:
        read = view.entries(query)
        checked = view.checked([each.id for each in read])
        found += [each for each in read if each.id in checked]
        if len(read) < CHECKED:
            break
        query = replace(query, after=read[-1].id)
    return tuple(found[:limit])


def ledger_query(kind: EntryKind, chosen: Filter, limit: int | None = None) -> EntryQuery:
    """What is asked of the record for at most `limit` entries of `kind`."""
    asked = (
        Naming(chosen.by, _BY[kind]),
        Naming(chosen.about, _ABOUT[kind]),
        Naming(chosen.actors),
    )
    return EntryQuery(
        kinds=(kind,),
        types=chosen.types,
        naming=tuple(naming for naming in asked if naming.actors),
        publishers=chosen.publishers,
        certainties=chosen.certainties,
        since=chosen.since,
        until=chosen.until,
        newest_first=chosen.newest_first,
        limit=limit,
        after=chosen.after,
    )
