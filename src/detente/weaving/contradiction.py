"""How a disagreement is put: its sides, its reason, and words cut short to be quoted."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations
from typing import TypeVar

from detente.model import Disagreement, DisagreementKind, SideEntry, content_id, ontology
from detente.weaving.telling import Told, by_day
from detente.weaving.verdicts import Verdict
from detente.weaving.words import words

Telling = TypeVar("Telling")
QUOTED = 110  # characters of an entry that a reason quotes at most
BEFORE = 35  # of them before the word that matters
_INNER = str.maketrans('\u201c\u201d"', "\u2018\u2019'")
_MARKS = "\"'\u201c\u201d\u2018\u2019 ,;."


def disagreement(
    key: str,
    reason: str,
    verdict: Verdict,
    sides: Sequence[Sequence[Told]],
    kind: DisagreementKind | None = None,
) -> Disagreement:
    """The disagreement between `sides`, found in the block `key`; its kind begins the key if not
    given.

    Its id comes from the block and the first entry of each side, so that it stays when others join.
    Words that several entries of a side rest on are shown once.
    """
    ordered = [_once(side) for side in sides]
    about = {party.id for side in sides for told in side for party in told.parties.values()}
    named = [{party.id for told in side for party in told.parties.values()} for side in sides]
    shared = set.intersection(*named) if named else set()
    return Disagreement(
        id=content_id(
            "disagreement", key, *sorted(min(told.id for told in side) for side in sides)
        ),
        kind=kind or key.split(" ", 1)[0],  # type: ignore[arg-type]
        reason=reason,
        confidence=verdict.score,
        about=tuple(sorted(shared or about)),
        sides=tuple(tuple(_entry(told) for told in side) for side in ordered),
        features=verdict.features,
    )


def surest(
    block: Sequence[Telling], contradict: Callable[[Telling, Telling], Verdict | None]
) -> tuple[Telling, Telling, Verdict] | None:
    """The two of the block that contradict each other most surely, the earlier one first, and how
    surely; the first two of several, None where none do.
    """
    pairs = (
        (one, other, verdict)
        for one, other in combinations(block, 2)
        if (verdict := contradict(one, other)) is not None
    )
    return max(pairs, key=lambda pair: pair[2].score, default=None)


def _once(side: Sequence[Told]) -> list[Told]:
    """The entries of a side in order of time, those left out whose words another one has whole."""
    ordered = sorted(side, key=by_day)
    kept: list[Told] = []
    for told in sorted(ordered, key=lambda told: told.evidence.start - told.evidence.end):
        if not any(_within(told, other) for other in kept):
            kept.append(told)
    return [told for told in ordered if told in kept]


def _within(told: Told, other: Told) -> bool:
    inside, outside = told.evidence, other.evidence
    same = told.article == other.article and told.account == other.account
    return same and outside.start <= inside.start and inside.end <= outside.end


def _entry(told: Told) -> SideEntry:
    return SideEntry(told.id, told.speaker.id if told.speaker else None, told.date)


def quoted(text: str, word: str = "") -> str:
    """The text in quotation marks; where it is long, the part of it around `word`."""
    flat = _closed(" ".join(text.split()).strip(_MARKS))
    start = max(0, flat.lower().find(word) - BEFORE) if len(flat) > QUOTED else 0
    start = flat.find(" ", start) + 1 if start else 0
    part = flat[start : start + QUOTED]
    if start + QUOTED < len(flat):
        part = part.rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."
    return f"\u201c{'... ' if start else ''}{part}\u201d"


def _closed(text: str) -> str:
    """The text with single marks inside it, those put back that were cut from one end only."""
    opened, closed = text.count("\u201c"), text.count("\u201d")
    odd = text.count('"') % 2
    first = text.find('"') if odd else -1
    before = odd and first >= 0 and text[first + 1 : first + 2] in (" ", "")
    whole = '"' * bool(before) + text + '"' * bool(odd and not before)
    whole = "\u201c" * (closed > opened) + whole + "\u201d" * (opened > closed)
    return whole.translate(_INNER)


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `disagreement.yaml`."""
    return frozenset(ontology.load("disagreement")[name])


def says(text: str, name: str) -> bool:
    """True where the text has a word of that list of `disagreement.yaml`."""
    return not listed(name).isdisjoint(words(text))
