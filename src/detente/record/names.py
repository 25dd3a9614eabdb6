"""Finding a known actor by a name as a person types it."""

import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Connection, select

from detente.record import tables as t
from detente.record.bulk import rows_where
from detente.record.values import ActorHead, NameMatch
from detente.record.woven import actor_heads

ALIKE = 82.0  # of 100: one letter wrong in a short name, a word order turned round
_PART_MATTERS = 3  # letters; shorter words ("de", "al") are part of too many names

NAMES_OF_ONE = 5  # so many aliases of one actor may fit what is wanted

How = str
_Found = tuple[str, str, How, float]


def fold(name: str) -> str:
    """The name without case, accents, dots and doubled spaces, for comparing."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = (" " if sign in ".,'’-" else sign for sign in letters if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def find_actors(connection: Connection, name: str, limit: int) -> tuple[NameMatch, ...]:
    """The known actors that `name` may mean: those so named, with one word also those who have it
    in their name; where there are none, those named like it.
    """
    folded = fold(name)
    if not folded:
        return ()
    found = _so_named(connection, name, folded)
    if not found or " " not in folded:  # "Doe" may be a body so named, or Jane Doe
        found += _so_named_in_part(connection, folded, limit)
    found = found or _named_like(connection, folded)
    best: dict[str, tuple[str, How, float]] = {}
    for actor, alias, how, score in found:
        if actor not in best or best[actor][2] < score:
            best[actor] = (alias, how, score)
    heads = actor_heads(connection, best)
    ranked = sorted(heads.values(), key=lambda head: (-best[head.id][2], -head.articles, head.id))
    return tuple(_match(head, *best[head.id]) for head in ranked[:limit])


def actors_called(connection: Connection, names: Iterable[str]) -> dict[str, tuple[ActorHead, ...]]:
    """For each of the names those who have it, or whose last word it is; the best known first."""
    folded = {name: fold(name) for name in names}
    so_called: dict[str, set[str]] = {}
    for as_folded, actor in _having(connection, set(folded.values()) - {""}):
        so_called.setdefault(as_folded, set()).add(actor)
    heads = actor_heads(connection, {actor for actors in so_called.values() for actor in actors})
    ranked = sorted(heads.values(), key=lambda head: (-head.articles, head.id))
    return {
        name: tuple(head for head in ranked if head.id in so_called[as_folded])
        for name, as_folded in folded.items()
        if as_folded in so_called
    }


def _having(connection: Connection, wanted: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of the wanted names, folded, with an actor that has it."""
    names = t.known_actor_name.c
    query = select(names.actor, names.folded)
    for row in rows_where(connection, query, names.folded, wanted):
        yield row.folded, row.actor
    for word in sorted(each for each in wanted if " " not in each and len(each) >= _PART_MATTERS):
        ending = names.folded.endswith(f" {word}", autoescape=True)
        for actor in connection.scalars(select(names.actor).where(ending)):
            yield word, actor


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


def _so_named_in_part(connection: Connection, folded: str, limit: int) -> list[_Found]:
    """Those whose name begins with what is wanted (0.95), or holds it as whole words (0.9): of each
    the best known, as many as can be wanted.
    """
    names = t.known_actor_name.c
    ways: list[tuple[ColumnElement[bool], How, float]] = [
        (names.folded.startswith(folded, autoescape=True), "beginning", 0.95)
    ]
    if len(folded) >= _PART_MATTERS:
        words = " " + names.folded + " "
        ways.append((words.contains(f" {folded} ", autoescape=True), "part", 0.9))
    best_known = (
        select(t.known_actor_name)
        .join(t.known_actor)
        .order_by(t.known_actor.c.articles.desc(), names.actor, names.name)
        .limit(NAMES_OF_ONE * limit)
    )
    return [
        (row.actor, row.name, how, score)
        for condition, how, score in ways
        for row in connection.execute(best_known.where(condition))
    ]


def _named_like(connection: Connection, folded: str) -> list[_Found]:
    names = t.known_actor_name
    every = connection.scalars(select(names.c.folded).distinct().order_by("folded")).all()
    alike = process.extract(
        folded, every, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=None
    )
    scores = {name: score / 100 * 0.89 for name, score, _ in alike}
    rows = rows_where(connection, select(names), names.c.folded, scores)
    return [(row.actor, row.name, "alike", scores[row.folded]) for row in rows]
