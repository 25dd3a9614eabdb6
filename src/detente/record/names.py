"""Finding a known actor by a name as a person types it."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, select

from detente.record import tables as t
from detente.record.values import ActorHead, NameMatch
from detente.record.woven import actor_heads

ALIKE = 82.0  # of 100: one letter wrong in a short name, a word order turned round
_PART_MATTERS = 3  # letters; shorter words ("de", "al") are part of too many names

How = str
_Found = tuple[str, str, How, float]


def fold(name: str) -> str:
    """The name without case, accents, dots and doubled spaces, for comparing."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = (" " if sign in ".,'’-" else sign for sign in letters if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def find_actors(connection: Connection, name: str, limit: int) -> tuple[NameMatch, ...]:
    """The known actors that `name` may mean: those so named, else those named like it."""
    folded = fold(name)
    if not folded:
        return ()
    found = _so_named(connection, name, folded) or _named_like(connection, folded)
    best: dict[str, tuple[str, How, float]] = {}
    for actor, alias, how, score in found:
        if actor not in best or best[actor][2] < score:
            best[actor] = (alias, how, score)
    heads = actor_heads(connection, best)
    ranked = sorted(heads.values(), key=lambda head: (-best[head.id][2], -head.articles, head.id))
    return tuple(_match(head, *best[head.id]) for head in ranked[:limit])


def _match(head: ActorHead, alias: str, how: How, score: float) -> NameMatch:
    return NameMatch(head, alias, how, score)  # type: ignore[arg-type]


def _so_named(connection: Connection, name: str, folded: str) -> list[_Found]:
    query = select(t.known_actor_name).where(t.known_actor_name.c.folded == folded)
    return [
        (row.actor, row.name, "same", 1.0)
        if row.name == name
        else (row.actor, row.name, "same but for case", 0.99)
        for row in connection.execute(query)
    ]


def _named_like(connection: Connection, folded: str) -> list[_Found]:
    rows = connection.execute(select(t.known_actor_name).order_by("actor", "name")).all()
    found = [
        (row.actor, row.name, how, score)
        for row in rows
        for how, score in _contained(folded, row.folded)
    ]
    names: Iterable[str] = [row.folded for row in rows]
    alike = process.extract(
        folded, names, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=None
    )
    for _, score, place in alike:
        found.append((rows[place].actor, rows[place].name, "alike", score / 100 * 0.89))
    return found


def _contained(wanted: str, name: str) -> list[tuple[How, float]]:
    """Whether the name begins with what is wanted (0.95), or holds it as whole words (0.9)."""
    if name.startswith(wanted):
        return [("beginning", 0.95)]
    if len(wanted) >= _PART_MATTERS and f" {wanted} " in f" {name} ":
        return [("part", 0.9)]
    return []
