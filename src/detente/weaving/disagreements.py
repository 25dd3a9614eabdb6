"""Entries that cannot all hold: one finder for each way in which accounts disagree.

A finder gives an entry the keys of the blocks in which it may meet its contradiction, and finds the
disagreements in one block. A new way is one new file and one line in `FINDERS`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from detente.model import Disagreement
from detente.weaving import (
    attributions,
    beginnings,
    contraries,
    dates,
    denials,
    denied_deeds,
    denied_sums,
    figures,
    occurrence,
    openings,
    opposite_movements,
    pledges,
    reversals,
    rival_accounts,
    roles,
    tolls,
    two_holders,
)
from detente.weaving.telling import Told


@dataclass(frozen=True, slots=True)
class Finder:
    """How one way is found: under which keys an entry is filed, and what a block shows.

    The disagreements found are of the kind that `name` is, unless the finder says otherwise.
    """

    name: str
    keys: Callable[[Told], frozenset[str]]
    find: Callable[[str, Sequence[Told]], tuple[Disagreement, ...]]


FINDERS: tuple[Finder, ...] = (
    Finder("figures", figures.keys, figures.find),
    Finder("toll", tolls.keys, tolls.find),
    Finder("occurrence", occurrence.keys, occurrence.find),
    Finder("pledge-against-deed", pledges.keys, pledges.find),
    Finder("rival-accounts", rival_accounts.keys, rival_accounts.find),
    Finder("movement", opposite_movements.keys, opposite_movements.find),
    Finder("reversal", reversals.keys, reversals.find),
    Finder("denial", denials.keys, denials.find),
    Finder("denied-sum", denied_sums.keys, denied_sums.find),
    Finder("denied-deed", denied_deeds.keys, denied_deeds.find),
    Finder("date", dates.keys, dates.find),
    Finder("beginning", beginnings.keys, beginnings.find),
    Finder("role", roles.keys, roles.find),
    Finder("holder", two_holders.keys, two_holders.find),
    Finder("attribution", attributions.keys, attributions.find),
)


CONTRARY = "contrary"


def keys(told: Told) -> frozenset[str]:
    """Every block in which the entry may meet its contradiction; each begins with its finder."""
    return frozenset(f"{each.name} {key}" for each in FINDERS for key in each.keys(told))


def opening_keys(article: Iterable[Told]) -> dict[str, frozenset[str]]:
    """The blocks in which the opening of one article may meet its contradiction, for each entry of
    the opening, given all entries of the article.
    """
    leads = openings.leading(article)
    found = frozenset(f"{CONTRARY} {key}" for key in openings.keys(leads))
    return {each.id: found for each in leads}


def find(
    key: str, block: Sequence[Told], filed: Mapping[str, frozenset[str]] | None = None
) -> tuple[Disagreement, ...]:
    """The disagreements in the block `key`, by id, whatever the order of its entries.

    `filed` gives the keys under which each of the entries is filed, where the key is a contrary's.
    """
    name = key.split(" ", 1)[0]
    ordered = sorted(block, key=lambda told: told.id)
    if name == CONTRARY:
        found = contraries.find(key, ordered, filed or {}, is_told)
    else:
        (finder,) = (each for each in FINDERS if each.name == name)
        found = finder.find(key, ordered)
    return tuple(sorted(found, key=lambda each: each.id))


def is_told(one: Told, other: Told) -> bool:
    """True where a finder that looks at the entries' fields sets the two against each other."""
    return any(
        each.find(f"{each.name} {key}", sorted((one, other), key=lambda told: told.id))
        for each in FINDERS
        for key in each.keys(one) & each.keys(other)
    )
