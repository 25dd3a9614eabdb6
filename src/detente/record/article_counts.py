"""How many articles speak of a known actor, noted with the actor."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, bindparam, distinct, func, select

from detente.record import tables as t
from detente.record.bulk import pieces, rows_where


def gained(
    connection: Connection, fresh: Mapping[str, str], actors: Collection[str]
) -> dict[str, int]:
    """How many more articles speak of each of the known actors that only gain members: those in
    which none of its members is yet. To count all of one's articles anew takes long where everybody
    speaks of it.
    """
    member, read = t.known_actor_member.c, t.read_actor.c
    query = select(read.id, read.article)
    wanted = {each: one for each, one in fresh.items() if one in actors}
    rows = rows_where(connection, query, read.id, wanted)
    spoken = {(wanted[row.id], row.article) for row in rows}
    beside = select(member.actor, read.article).join(t.read_actor, read.id == member.member)
    there = rows_where(connection, beside, read.article, (article for _, article in spoken))
    spoken -= {(row.actor, row.article) for row in there}
    found = dict.fromkeys(wanted.values(), 0)
    for one, _ in spoken:
        found[one] += 1
    return found


def note_gained(connection: Connection, more: Mapping[str, int]) -> None:
    """Note that so many more articles speak of each."""
    rows = [{"one": one, "more": number} for one, number in more.items() if number]
    if rows:
        articles = t.known_actor.c.articles
        change = t.known_actor.update().where(t.known_actor.c.id == bindparam("one"))
        connection.execute(change.values(articles=articles + bindparam("more")), rows)


def note_counted(connection: Connection, actors: Iterable[str]) -> None:
    """Note of each of these known actors how many articles speak of it."""
    member = t.known_actor_member
    counted = (
        select(func.count(distinct(t.read_actor.c.article)))
        .select_from(member.join(t.read_actor, t.read_actor.c.id == member.c.member))
        .where(member.c.actor == t.known_actor.c.id)
        .scalar_subquery()
    )
    for piece in pieces(actors):
        change = t.known_actor.update().where(t.known_actor.c.id.in_(piece))
        connection.execute(change.values(articles=counted))
