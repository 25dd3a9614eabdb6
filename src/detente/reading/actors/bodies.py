"""Which body "the company" or "the agency" means: one of its kind that was mentioned just now."""

from detente.reading.actors.descriptions import Description
from detente.reading.actors.scene import Scene

NEAR = 2  # sentences within which a body is still meant by "the company"
_TRADING = frozenset({"company", "platform"})
_FOREMOST = frozenset({"nsubj", "nsubj:pass", "obj"})
_COLOURLESS = frozenset({"social", "media", "news", "tech", "online", "digital", "private"})


def body_meant(scene: Scene, described: Description) -> int | None:
    """The body that "the agency" means: the only one of its kind that was mentioned lately."""
    if described.agent is not None:
        return _run_by(scene, described)
    if described.of is not None or described.restricted or not _is_bare(described):
        return None
    near = scene.since(NEAR)
    latest = {each.referent: each.head for each in near}
    bodies = [
        each for each in scene.prominent if each.kind == "organization" and each.index in latest
    ]
    if "any" in described.bodies:
        return bodies[0].index if len(bodies) == 1 else None
    typed = [each for each in bodies if each.bodies & described.bodies]
    if not typed and described.bodies <= _TRADING:
        unknown_bodies = [each for each in bodies if not each.bodies]
        return unknown_bodies[0].index if len(unknown_bodies) == 1 else None
    if len(typed) != 1:
        return None
    unknown = {each.index for each in bodies if not each.bodies}
    rivals = [
        each.head
        for each in near
        if each.referent in unknown and scene.syntax.tokens[each.head].relation in _FOREMOST
    ]
    return typed[0].index if latest[typed[0].index] >= max(rivals, default=-1) else None


def _is_bare(described: Description) -> bool:
    """True for "the company", "the social network"; more words tell of another one."""
    return described.words - {described.head.text.lower()} <= _COLOURLESS


def _run_by(scene: Scene, described: Description) -> int | None:
    """Acme in "the company chaired by Doe", where the article says that Acme is Doe's."""
    if not isinstance(described.agent, int):
        return None
    held = {scene.number(role.of) for role in scene.known[described.agent].roles}
    bodies = [
        number
        for number in held
        if isinstance(number, int) and scene.known[number].kind == "organization"
    ]
    return bodies[0] if len(bodies) == 1 else None
