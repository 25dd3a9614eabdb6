"""Who is meant: names first, then descriptions, then pronouns, each in the order of the text."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from detente.reading.actors.anaphora import resolve_pronouns
from detente.reading.actors.antecedents import antecedent
from detente.reading.actors.descriptions import Description, descriptions
from detente.reading.actors.phrases import Names
from detente.reading.actors.referents import Given, Reference, head_in
from detente.reading.actors.roles import possessed
from detente.reading.actors.scene import Scene

PROMINENT = 300  # referents that a description may mean, the most mentioned first
MEMORY = 60  # references kept in mind: a hostile sentence of thousands of names stays cheap


def resolve(names: Names, named: Sequence[Reference], quoted: Sequence[bool]) -> list[Reference]:
    """All references to those who are named, in the order of the text.

    Descriptions come before pronouns, since "he" is hardly the billionaire whom he praises, and
    those that hang on whose company it is come last.
    """
    described = list(descriptions(names))
    found = _describe(names, named, described)
    found = sorted([*found, *resolve_pronouns(names, found, quoted)], key=lambda each: each.place)
    if possessed(names, found):
        open_ones = [each for each in described if each.agent is not None]
        found = _describe(names, found, open_ones)
    return found


def _describe(
    names: Names, found: Sequence[Reference], described: Sequence[Description]
) -> list[Reference]:
    """The references found so far and those of the descriptions that can be resolved."""
    certain = {**_beside(names, described), **_apposed(names)}
    taken = {each.head for each in found if each.form == "nominal"}
    waiting = deque(found)
    recent: deque[Reference] = deque(maxlen=MEMORY)
    scene = _scene(names, recent)
    more = [each for head, each in certain.items() if head not in taken]
    for each in described:
        head = each.head.index
        if head in taken:
            continue
        while waiting and waiting[0].place[0] < each.place[0]:
            recent.append(waiting.popleft())
        number = (
            certain[head].referent
            if head in certain
            else _resolved(names, replace(scene, sentence=each.head.sentence), each)
        )
        if number is not None:
            reference = Reference(each.place, head, each.head.sentence, number, "nominal")
            recent.append(reference)
            if head not in certain:
                more.append(reference)
    return sorted([*found, *more], key=lambda each: each.place)


def _scene(names: Names, recent: Sequence[Reference]) -> Scene:
    most = sorted(names.known, key=lambda each: (-len(each.named.places), each.index))
    at = {token: each.referent for token, each in names.at.items()}
    numbers = {token: number for token, number in at.items() if number is not None}
    return Scene(names.syntax, names.known, most[:PROMINENT], numbers, recent, 0)


def _resolved(names: Names, scene: Scene, described: Description) -> int | None:
    number = antecedent(scene, described)
    if number is not None:
        _learn(names, number, described)
    return number


def _learn(names: Names, number: int, described: Description) -> None:
    """Remembers that "the owner of Acme" was said of someone, for the next such phrase."""
    if described.role is None or not isinstance(described.of, int):
        return
    referent = names.known[number]
    place = names.known[described.of].named.places[0]
    held = [role.of for role in referent.roles if isinstance(role.of, tuple)]
    holders = {names.at[of[0]].referent for of in held if of[0] in names.at}
    if described.of not in holders:
        referent.roles.append(Given(described.role, described.role, place))


def _beside(names: Names, described: Sequence[Description]) -> dict[int, Reference]:
    """The descriptions of bodies that stand beside a name, by their main word: "the group, TRG"."""
    found: dict[int, Reference] = {}
    for each in described:
        head = each.head
        beside = names.syntax.children(head, "appos")
        if head.relation == "appos":
            beside.append(names.syntax.head(head))
        for token in beside:
            known = names.at.get(token.index)
            if known is not None and names.bearer(token, "organization") and each.bodies:
                found[head.index] = Reference(
                    each.place, head.index, head.sentence, known.referent, "nominal"
                )
    return found


def _apposed(names: Names) -> dict[int, Reference]:
    """The descriptions that stand beside a name, by their main word: the holder is certain."""
    found: dict[int, Reference] = {}
    for referent in names.known:
        for role in referent.roles:
            if role.whole is not None:
                head = head_in(names.syntax, role.whole)
                found[head.index] = Reference(
                    role.whole, head.index, head.sentence, referent.index, "nominal"
                )
    return found
