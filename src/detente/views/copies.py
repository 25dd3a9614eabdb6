"""One text printed in several places tells a thing once: which entries are copies of each other."""

import re
from collections.abc import Iterable, Mapping, Sequence

from detente.model import Prediction
from detente.record.interface import Entry, EntryQuery, View

Telling = tuple[str, str, tuple[str, ...], int]
_BRACKETED = re.compile(r"\([^()]*\)")


def telling(entry: Entry) -> Telling:
    """What is the same of an entry and its copies: its kind, its origin and its words; of a
    prediction, of which a sentence may hold two, also behind how many words it looks ahead.
    """
    body, text = entry.body, entry.evidence.text
    place = 0
    if isinstance(body, Prediction):
        place = len(_words(text[: max(body.marker.start - entry.evidence.start, 0)]))
    return entry.kind, entry.origin or entry.article, _words(text), place


def _words(text: str) -> tuple[str, ...]:
    """The words alone: outlets set quotation marks and line ends in their own way, and put their
    sources in brackets, "(Wire)".
    """
    return tuple(re.findall(r"\w+", _BRACKETED.sub(" ", text).casefold()))


def grouped(entries: Iterable[Entry]) -> dict[Telling, list[Entry]]:
    """The entries by what they tell, in the order of each group's first."""
    groups: dict[Telling, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(telling(entry), []).append(entry)
    return groups


def all_copies(view: View, entries: Sequence[Entry]) -> dict[str, tuple[Entry, ...]]:
    """For each of the entries, by id, all that tell the same: itself, then the others by day."""
    own = grouped(entries)
    for entry in _printed_with(view, entries):
        group = own.get(telling(entry), [])
        if all(entry.id != each.id for each in group):
            group.append(entry)
    return {
        entry.id: (entry, *(each for each in group if each.id != entry.id))
        for group in own.values()
        for entry in group
    }


def _printed_with(view: View, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of these kinds in all the articles of the origins that were printed twice."""
    found = tuple(entries)
    origins = view.origins(sorted({each.origin for each in found if each.origin}))
    printed = [each.articles for each in origins if len(each.articles) > 1]
    articles = tuple(sorted({article for each in printed for article in each}))
    if not articles:
        return ()
    kinds = tuple(sorted({each.kind for each in found}))
    return view.entries(EntryQuery(kinds=kinds, articles=articles))


def with_copies(view: View, entries: Iterable[str]) -> frozenset[str]:
    """The ids of these entries and of all their copies."""
    found = tuple(view.entries_by_id(entries).values())
    return frozenset(each.id for group in all_copies(view, found).values() for each in group)


def verdicts(view: View, judged: Mapping[str, str]) -> dict[Telling, str]:
    """What was judged of entries, by id, as what holds for all that tell the same."""
    entries = view.entries_by_id(sorted(judged))
    return {telling(entry): judged[id_] for id_, entry in entries.items()}
