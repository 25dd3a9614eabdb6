"""Which entries of one kind a reader asks for."""

from dataclasses import dataclass

from detente.record.interface import Entry, EntryKind, EntryQuery, Part, View

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
    """What is asked for: entries by any of `by`, about any of `about` (known actors' ids), from
    `since` to `until` (ISO days). What is empty holds for all.
    """

    by: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


def ledger(view: View, kind: EntryKind, chosen: Filter, limit: int) -> tuple[Entry, ...]:
    """At most `limit` entries of `kind`, earliest first."""
    narrowed = bool(chosen.by and chosen.about)
    found = view.entries(_query(kind, chosen, None if narrowed else limit))
    if not narrowed:
        return found
    about = EntryQuery(kinds=(kind,), actors=chosen.about, parts=_ABOUT[kind])
    wanted = {entry.id for entry in view.entries(about)}
    return tuple(entry for entry in found if entry.id in wanted)[:limit]


def _query(kind: EntryKind, chosen: Filter, limit: int | None) -> EntryQuery:
    parts = _BY[kind] if chosen.by else _ABOUT[kind] if chosen.about else ()
    return EntryQuery(
        kinds=(kind,),
        actors=chosen.by or chosen.about,
        parts=parts,
        since=chosen.since,
        until=chosen.until,
        limit=limit,
    )
