"""Entries of the record told in its terms, as this weaving leaves them."""

from collections.abc import Iterable, Mapping, Sequence

from detente.model import Claim, Quantity
from detente.record.interface import Entry, EntryQuery, View, parts_of
from detente.weaving.telling import Party, Told

KEPT = 50_000  # tellings held at a time
SLICE = 50  # articles whose entries are asked for at once


class Tellings:
    """Makes tellings of entries, with the origins and known actors of this weaving.

    `origin` and `parties` say what it found; for the rest the record holds.
    """

    def __init__(self, view: View, origin: Mapping[str, str], parties: Mapping[str, Party]) -> None:
        self._view = view
        self._origin = dict(origin)
        self._parties = dict(parties)
        self._told: dict[str, Told] = {}

    def of(self, articles: Sequence[str]) -> dict[str, Told | None]:
        """Every entry of the articles; None for one that a person rejected."""
        judged = self._view.judgements("reject")
        rejected = {subject for each in judged for subject in each.subjects}
        found: dict[str, Told | None] = {}
        for start in range(0, len(articles), SLICE):
            asked = EntryQuery(articles=tuple(articles[start : start + SLICE]), rejected=True)
            every = [each for each in self._view.entries(asked) if not _is_figure(each)]
            self._make([each for each in every if each.id not in rejected])
            found.update({each.id: None for each in every if each.id in rejected})
            found.update({each.id: self._told[each.id] for each in every if each.id not in found})
        return found

    def told(self, entries: Iterable[str]) -> tuple[Told, ...]:
        """The tellings of these entries, in their order."""
        asked = tuple(entries)
        missing = [each for each in asked if each not in self._told]
        if missing:
            if len(self._told) > KEPT:
                self._told.clear()
                missing = list(asked)
            self._make(self._view.entries_by_id(missing).values())
        return tuple(self._told[each] for each in asked if each in self._told)

    def _make(self, entries: Iterable[Entry]) -> None:
        """Tells the entries; figures are told with the claims that they are of."""
        told = [each for each in entries if not isinstance(each.body, Quantity)]
        figures = self._figures(told)
        self._meet(told)
        for each in told:
            if not isinstance(each.body, Quantity):
                self._told[each.id] = Told(
                    id=each.id,
                    body=each.body,
                    evidence=each.evidence,
                    origin=self._origin[each.article],
                    parties=self._named(each),
                    quantity=figures.get(each.id),
                )

    def _figures(self, entries: Iterable[Entry]) -> dict[str, Quantity]:
        """The figure of each claim that has one, by the claim's id."""
        of = {
            each.id: each.body.quantity
            for each in entries
            if isinstance(each.body, Claim) and each.body.quantity
        }
        found = self._view.entries_by_id(sorted(set(of.values())))
        bodies = {claim: found[own].body for claim, own in of.items() if own in found}
        return {claim: body for claim, body in bodies.items() if isinstance(body, Quantity)}

    def _meet(self, entries: Iterable[Entry]) -> None:
        """Looks up the origins and known actors that are not at hand yet."""
        told = list(entries)
        articles = {each.article for each in told if each.article not in self._origin}
        if articles:
            kept = self._view.origin_of(sorted(articles))
            self._origin.update({each: kept.get(each, each) for each in articles})
        read = {actor for each in told for _, actor in parts_of(each.body)}
        missing = sorted(actor for actor in read if actor not in self._parties)
        known = self._view.known_actor_of(missing) if missing else {}
        heads = self._view.actor_heads(sorted(set(known.values()))) if known else {}
        for actor, own in known.items():
            head = heads[own]
            self._parties[actor] = Party(head.id, head.name, head.kind)

    def _named(self, entry: Entry) -> dict[str, Party]:
        named = {actor for _, actor in parts_of(entry.body)}
        return {actor: self._parties[actor] for actor in sorted(named) if actor in self._parties}


def _is_figure(entry: Entry) -> bool:
    return isinstance(entry.body, Quantity)
