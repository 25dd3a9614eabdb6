"""Which entries of one kind a reader asks for."""

from dataclasses import dataclass

from detente.model import Certainty, CheckVerdict
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
    vouched for as `certainties`; claims of which a series says one of `checked`. What is empty
    holds for all. `after` is the id of the last entry of the page before.
    """

    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    actors: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    checked: tuple[CheckVerdict, ...] = ()
    newest_first: bool = False
    after: str | None = None


def ledger(view: View, kind: EntryKind, chosen: Filter, limit: int) -> tuple[Entry, ...]:
    """At most `limit` entries of `kind`, earliest first unless `chosen` says otherwise."""
    return view.entries(ledger_query(kind, chosen, limit))


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
        checked=chosen.checked,
        since=chosen.since,
        until=chosen.until,
        newest_first=chosen.newest_first,
        limit=limit,
        after=chosen.after,
    )
