"""How a disagreement is put: its sides, its reason, and words cut short to be quoted."""

from collections.abc import Sequence
from functools import cache

from detente.model import Disagreement, DisagreementKind, SideEntry, content_id, ontology
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict
from detente.weaving.words import words

QUOTED = 110  # characters of an entry that a reason quotes at most
BEFORE = 35  # of them before the word that matters
_MARKS = "\"'\u201c\u201d\u2018\u2019 ,;."


def disagreement(
    key: str, reason: str, verdict: Verdict, sides: Sequence[Sequence[Told]]
) -> Disagreement:
    """The disagreement between `sides`, found in the block `key`, which begins with its kind.

    Its id comes from the block and the first entry of each side, so that it stays when others join.
    """
    kind: DisagreementKind = key.split(" ", 1)[0]  # type: ignore[assignment]
    ordered = [sorted(side, key=lambda told: (told.published or "9999", told.id)) for side in sides]
    about = {party.id for side in ordered for told in side for party in told.parties.values()}
    named = [{party.id for told in side for party in told.parties.values()} for side in ordered]
    shared = set.intersection(*named) if named else set()
    return Disagreement(
        id=content_id(
            "disagreement", key, *sorted(min(told.id for told in side) for side in sides)
        ),
        kind=kind,
        reason=reason,
        confidence=verdict.score,
        about=tuple(sorted(shared or about)),
        sides=tuple(tuple(_entry(told) for told in side) for side in ordered),
    )


def _entry(told: Told) -> SideEntry:
    return SideEntry(told.id, told.speaker.id if told.speaker else None, told.date)


def quoted(text: str, word: str = "") -> str:
    """The text in quotation marks; where it is long, the part of it around `word`."""
    flat = " ".join(text.split()).strip(_MARKS)
    start = max(0, flat.lower().find(word) - BEFORE) if len(flat) > QUOTED else 0
    start = flat.find(" ", start) + 1 if start else 0
    part = flat[start : start + QUOTED]
    if start + QUOTED < len(flat):
        part = part.rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."
    return f"\u201c{'... ' if start else ''}{part}\u201d"


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `disagreement.yaml`."""
    return frozenset(ontology.load("disagreement")[name])


def says(text: str, name: str) -> bool:
    """True where the text has a word of that list of `disagreement.yaml`."""
    return not listed(name).isdisjoint(words(text))
