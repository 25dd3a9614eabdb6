"""FollowTheMoney (followthemoney.tech): actors, ties, articles and happenings as its entities."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from detente.exports.export import pages
from detente.model import ActorKind, Tie
from detente.record.interface import ActorHead, Head, View
from detente.views import EventLine, event_lines

_SCHEMAS: dict[ActorKind, str] = {
    "person": "Person",
    "organization": "Organization",
    "government": "PublicBody",
    "group": "LegalEntity",
}
Entity = dict[str, object]


class FollowTheMoney:
    """One entity a line, as `ftm` and Aleph read them."""

    name = "followthemoney"
    meaning = "FollowTheMoney entities, one a line, for Aleph and ftm (JSON)"
    file = "detente.ftm.json"

    def write(self, view: View, target: Path) -> None:
        """Write the entities to the file `target`."""
        with target.open("wb") as file:
            for entity in entities(view):
                file.write(msgspec.json.encode(entity) + b"\n")


def entities(view: View) -> Iterator[Entity]:
    """Articles, actors, ties and events, in this order."""
    yield from (_article(head) for head in view.heads())
    yield from (_actor(head) for head in view.actors())
    yield from (_tie(tie) for tie in view.ties())
    for page in pages(view, "event"):
        yield from (_event(line) for line in event_lines(view, page))


def _entity(id_: str, schema: str, properties: dict[str, list[str | None]]) -> Entity:
    """An entity with the properties that have values."""
    kept = {
        name: list(dict.fromkeys(value for value in values if value))
        for name, values in properties.items()
    }
    return {"id": id_, "schema": schema, "properties": {k: v for k, v in kept.items() if v}}


def _article(head: Head) -> Entity:
    return _entity(
        head.id,
        "Article",
        {
            "title": [head.title],
            "publisher": [head.publisher],
            "author": [head.author],
            "publishedAt": [head.published],
            "sourceUrl": [each for each in head.addresses if each.startswith("http")],
            "fileName": [each for each in head.addresses if not each.startswith("http")],
        },
    )


def _actor(head: ActorHead) -> Entity:
    aliases: list[str | None] = [each for each in head.aliases if each != head.name]
    return _entity(head.id, _SCHEMAS[head.kind], {"name": [head.name], "alias": aliases})


def _tie(tie: Tie) -> Entity:
    return _entity(
        tie.id,
        "UnknownLink",
        {
            "subject": [tie.actors[0]],
            "object": [tie.actors[1]],
            "role": [tie.state],
            "startDate": [tie.phases[0].start if tie.phases else None],
        },
    )


def _event(line: EventLine) -> Entity:
    evidence = line.evidence[0]
    sources = ", ".join(actor.name for actor in line.sources)
    targets = ", ".join(actor.name for actor in line.targets)
    return _entity(
        line.id,
        "Event",
        {
            "name": [f"{sources}: {line.type.lower()} {targets}".strip()],
            "startDate": [line.date.earliest if line.date else None],
            "endDate": [line.date.latest if line.date else None],
            "involved": [actor.id for actor in (*line.sources, *line.targets)],
            "summary": [evidence.text],
            "proof": [evidence.article],
            "publisher": [evidence.publisher],
        },
    )
