"""Whom a definite description means: told by the roles that the article gives, or left open.

A description is resolved only where one referent fits better than every other; a wrong one would
put words and deeds on the wrong person.
"""

from collections.abc import Iterable
from functools import cache

from detente.model.ontology import load
from detente.reading.actors.bodies import body_meant
from detente.reading.actors.descriptions import Description
from detente.reading.actors.referents import Given, Referent
from detente.reading.actors.scene import Scene
from detente.reading.actors.titles import fields_of, gender_of_word, titles

FAR = 8  # sentences within which one of the two leading persons is still meant by "the billionaire"
STRICT = 4.5  # what "the former president who ..." must fit: the title and more than the title
LEADING = 0.25  # of the mentions that the most mentioned person has


@cache
def _same() -> dict[str, int]:
    return {title: place for place, group in enumerate(load("titles")["same"]) for title in group}


@cache
def _loose() -> dict[str, frozenset[str]]:
    return {field: frozenset(words) for field, words in load("titles")["loose"].items()}


def antecedent(scene: Scene, described: Description) -> int | None:
    """The number of the referent that is meant; None where it is not certain enough."""
    if described.role is not None and fields_of(described.role) != {"kin"}:
        found = _by_role(scene, described)
        if found is None and not described.restricted:
            found = _by_elimination(scene, described)
        if found is not None or not described.bodies:
            return found
    return body_meant(scene, described) if described.bodies else None


def _persons(scene: Scene, described: Description) -> list[Referent]:
    """The persons whom the gender of the noun allows."""
    gender = gender_of_word(described.head.text)
    return [
        each
        for each in scene.prominent
        if each.kind == "person" and (gender is None or each.gender in (None, gender))
    ]


def _by_role(scene: Scene, described: Description) -> int | None:
    scores: dict[int, float] = {}
    for referent in _persons(scene, described):
        if _conflict(described.words & titles().sides, _sides(referent)):
            continue
        fits = [_fit(scene, described, role) for role in referent.roles]
        best = max(fits, default=0.0)
        if best > (STRICT if described.restricted else 0):
            scores[referent.index] = best
    return _single_best(scene, scores)


def _sides(referent: Referent) -> frozenset[str]:
    """The sides that the titles of a person name."""
    words = (word for role in referent.roles for word in role.title.lower().split())
    return frozenset(words) & titles().sides


def _single_best(scene: Scene, scores: dict[int, float]) -> int | None:
    """The one with the best score; of several, the only one who was just mentioned."""
    if not scores:
        return None
    most = max(scores.values())
    best = [index for index, score in scores.items() if score == most]
    if len(best) > 1:
        just = {each.referent for each in scene.since(1)}
        best = [index for index in best if index in just]
    return best[0] if len(best) == 1 else None


def _fit(scene: Scene, described: Description, role: Given) -> float:
    """How well a role that the article gave fits a description; 0 where it does not."""
    assert described.role is not None  # noqa: S101
    score = _title_fit(described.role, role.role)
    held = scene.number(role.of)
    if described.of is not None and described.of != held:
        country = isinstance(described.of, int) and _is_country(scene, described.of)
        if held is not None or not country:
            return 0.0
    if score and described.of is not None and described.of == held:
        score += 2
    words = frozenset(role.title.lower().replace("-", " ").split())
    if _conflict(described.words, words):
        return 0.0
    if score:
        score += 2 if described.past and words & described.words else 0
        score += 0.5 * len((words - {role.role}) & described.words)
    return score


def _conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where the words of two titles make different posts of them."""
    known = titles()
    if (one & known.ranks) != (other & known.ranks):
        return True
    sides = one & known.sides, other & known.sides
    return all(sides) and not sides[0] & sides[1]


def _is_country(scene: Scene, number: int) -> bool:
    return scene.known[number].kind == "government"


def _title_fit(wanted: str, given: str) -> float:
    if wanted == given:
        return 3.0
    same = _same()
    if wanted in same and same[wanted] == same.get(given):
        return 2.5
    for field, words in _loose().items():
        if wanted in words and field in fields_of(given) and not _is_party(wanted, given):
            return 1.0
    return 0.0


def _is_party(wanted: str, given: str) -> bool:
    """True where both name a side, and not the same: "the Republican" is not "a Democrat"."""
    sides = _loose()["politics"]
    return wanted in sides and given in sides


def _by_elimination(scene: Scene, described: Description) -> int | None:
    """Of the two persons whom the article is about, the one whose walk of life it is.

    Where an article speaks of a president and one other all along, "the billionaire" or "the owner
    of Acme" is the other, and "the politician" the president.
    """
    assert described.role is not None  # noqa: S101
    leading = _leading(scene, described)
    if len(leading) != 2:
        return None
    for field, words in _loose().items():
        if described.role not in words or fields_of(described.role) != {field}:
            continue
        inside = [each for each in leading if field in _walks(each)]
        outside = [each for each in leading if _walks(each) - {field} and each not in inside]
        if len(inside) == 1 and inside[0] not in _excluded(scene, described, leading):
            return inside[0].index
        if field == "business" and len(outside) == 1 and not inside:
            other = next(each for each in leading if each is not outside[0])
            return None if _walks(other) else other.index
    return None


def _leading(scene: Scene, described: Description) -> list[Referent]:
    """The persons who have a good part of all mentions and were mentioned lately."""
    persons = [each for each in scene.prominent if each.kind == "person"]
    most = max((len(each.named.places) for each in persons), default=0)
    lately = {each.referent for each in scene.since(FAR)}
    allowed = {each.index for each in _persons(scene, described)}
    leading = [each for each in persons if len(each.named.places) > max(1, LEADING * most)]
    fitting = [each for each in leading if each.index in lately and each.index in allowed]
    return fitting if len(leading) <= 2 else []


def _walks(referent: Referent) -> frozenset[str]:
    """The walks of life, of politics and business, that the titles of a person tell."""
    told = [fields_of(each.role) for each in referent.roles if each.told]
    known = frozenset().union(*told)
    return known & {"politics", "business"}


def _excluded(scene: Scene, described: Description, leading: Iterable[Referent]) -> list[Referent]:
    """Those who hold the same post in something else."""
    return [
        each
        for each in leading
        for role in each.roles
        if described.of is not None
        and role.of is not None
        and role.role == described.role
        and scene.number(role.of) != described.of
    ]
