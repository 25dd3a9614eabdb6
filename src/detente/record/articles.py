"""Articles and their readings: what is kept of them, and how one replaces another."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from detente.model import Actor, Article, Reading
from detente.record import tables as t
from detente.record.bulk import delete_where, insert, pairs_where, pieces, rows_where
from detente.record.rows import actor_rows, bodies, entry_actor_rows, entry_row
from detente.record.values import ArticleStatus, Head, ReadActor


@dataclass(frozen=True, slots=True)
class _Read:
    """Of a reading the article alone."""

    article: Article


_actor = msgspec.json.Decoder(Actor)
_read = msgspec.json.Decoder(_Read)


def known(connection: Connection, articles: Iterable[str]) -> frozenset[str]:
    """Those of the ids that the record has."""
    found = rows_where(connection, select(t.article.c.id), t.article.c.id, articles)
    return frozenset(row.id for row in found)


def heads(connection: Connection, articles: Iterable[str] | None = None) -> tuple[Head, ...]:
    """Heads by day of publication, then id."""
    query = select(t.article, t.origin_article.c.origin).outerjoin(
        t.origin_article, t.origin_article.c.article == t.article.c.id
    )
    places = select(t.article_address).order_by("article", "position")
    if articles is None:
        rows = list(connection.execute(query))
        found = list(connection.execute(places))
    else:
        ids = list(articles)
        rows = list(rows_where(connection, query, t.article.c.id, ids))
        found = list(rows_where(connection, places, t.article_address.c.article, ids))
    addresses: dict[str, list[str]] = {}
    for row in found:
        addresses.setdefault(row.article, []).append(row.address)
    rows.sort(key=lambda row: (row.published or "", row.id))
    return tuple(_head(row, addresses[row.id]) for row in rows)


def _head(row: Row[Any], addresses: list[str]) -> Head:
    return Head(
        id=row.id,
        addresses=tuple(addresses),
        title=row.title,
        publisher=row.publisher,
        author=row.author,
        published=row.published,
        language=row.language,
        status=row.status,
        reason=row.reason,
        reader=row.reader,
        origin=row.origin,
    )


def readings(connection: Connection, articles: Iterable[str]) -> dict[str, Reading]:
    """Reading by the id of its article."""
    rows = rows_where(connection, select(t.reading), t.reading.c.article, articles)
    return {row.article: Reading.from_json(row.json) for row in rows}


def article(connection: Connection, article: str) -> Article | None:
    """The article with this id, of whose reading nothing else is looked at."""
    json = connection.scalar(select(t.reading.c.json).where(t.reading.c.article == article))
    return None if json is None else _read.decode(json).article


def outdated(connection: Connection, reader: str) -> tuple[str, ...]:
    """Ids of the articles read by another version than `reader`, sorted."""
    query = select(t.article.c.id).where(t.article.c.reader != reader).order_by("id")
    return tuple(connection.scalars(query))


def pending(connection: Connection) -> tuple[str, ...]:
    """Ids of the articles that are to be woven, sorted."""
    query = select(t.article.c.id).where(t.article.c.pending.is_(True)).order_by("id")
    return tuple(connection.scalars(query))


def set_pending(connection: Connection, articles: Iterable[str], pending: bool) -> None:
    """Mark these articles as to be woven, or as woven."""
    for piece in pieces(articles):
        change = t.article.update().where(t.article.c.id.in_(piece))
        connection.execute(change.values(pending=pending))


def read_actors(connection: Connection, actors: Iterable[str]) -> dict[str, ReadActor]:
    """Read actor by id."""
    query = select(t.read_actor, t.article.c.published).join(t.article)
    rows = rows_where(connection, query, t.read_actor.c.id, actors)
    return {row.id: ReadActor(row.article, row.published, _actor.decode(row.json)) for row in rows}


def known_of(connection: Connection, read_actors: Iterable[str]) -> dict[str, str]:
    """For each read actor the id of its known actor."""
    columns = t.known_actor_member.c
    query = select(columns.member, columns.actor)
    return dict(pairs_where(connection, query, columns.member, read_actors))


def speaking_of(connection: Connection, actor: str, articles: Iterable[str]) -> frozenset[str]:
    """Those of the articles in which the known actor is read."""
    query = (
        select(t.read_actor.c.article)
        .join(t.known_actor_member, t.known_actor_member.c.member == t.read_actor.c.id)
        # not the bare column: all the articles that speak of the actor would be gone through
        .where(func.coalesce(t.known_actor_member.c.actor, "") == actor)
    )
    return frozenset(
        row.article for row in rows_where(connection, query, t.read_actor.c.article, articles)
    )


def add_address(connection: Connection, article: str, address: str) -> None:
    """Add `address` to those of an article, unless it is there."""
    place = t.article_address
    query = select(place.c.address).where(place.c.article == article)
    there = list(connection.scalars(query))
    if address not in there:
        row = {"article": article, "position": len(there), "address": address}
        insert(connection, place, [row])


def settled(connection: Connection, reading: Reading) -> Reading:
    """The reading under the address at which its article was found first."""
    query = select(t.article.c.address).where(t.article.c.id == reading.article.id)
    address = connection.scalar(query)
    if address is None or address == reading.article.address:
        return reading
    return replace(reading, article=replace(reading.article, address=address))


def is_kept(connection: Connection, reading: Reading, json: str, status: ArticleStatus) -> bool:
    """True where the record has this very reading."""
    query = select(t.article.c.status, t.reading.c.json).join(t.reading)
    row = connection.execute(query.where(t.article.c.id == reading.article.id)).first()
    return row is not None and row.status == status and row.json == json


def remove(connection: Connection, reading: Reading) -> None:
    """Take out the earlier reading of the article; what `reading` no longer has is marked gone."""
    article = reading.article.id
    still = {body.id for body in bodies(reading)} | {actor.id for actor in reading.actors}
    before: set[str] = set()
    for table in (t.entry, t.read_actor):
        before.update(connection.scalars(select(table.c.id).where(table.c.article == article)))
        connection.execute(table.delete().where(table.c.article == article))
    connection.execute(t.reading.delete().where(t.reading.c.article == article))
    woven = rows_where(
        connection, select(t.block.c.member).distinct(), t.block.c.member, before - still
    )
    lost = [row.member for row in woven]
    delete_where(connection, t.gone.c.member, [*lost, *still])
    insert(connection, t.gone, [{"member": member} for member in lost])


def write(
    connection: Connection, reading: Reading, json: str, status: ArticleStatus, reason: str | None
) -> None:
    """Write the rows of an article and its reading, the article to be woven."""
    _write_head(connection, reading, status, reason)
    article = reading.article
    insert(connection, t.reading, [{"article": article.id, "json": json}])
    insert(connection, t.read_actor, actor_rows(reading))
    known = known_of(connection, (actor.id for actor in reading.actors))
    found = [(entry_row(body, article), body) for body in bodies(reading)]
    insert(connection, t.entry, [row for row, _ in found])
    named = [each for row, body in found for each in entry_actor_rows(row, body, known)]
    insert(connection, t.entry_actor, named)


def _write_head(
    connection: Connection, reading: Reading, status: ArticleStatus, reason: str | None
) -> None:
    article = reading.article
    values = {
        "address": article.address,
        "title": article.title,
        "publisher": article.publisher,
        "author": article.author,
        "published": article.published,
        "language": article.language,
        "status": status,
        "reason": reason,
        "reader": reading.reader,
        "pending": True,
        "day": (article.published or "")[:10],
    }
    if known(connection, [article.id]):
        connection.execute(t.article.update().where(t.article.c.id == article.id).values(values))
    else:
        insert(connection, t.article, [{"id": article.id, **values}])


def article_counts(connection: Connection) -> Counter[str]:
    """How many articles of each status."""
    query = select(t.article.c.status, func.count()).group_by(t.article.c.status)
    return Counter({row[0]: row[1] for row in connection.execute(query)})
