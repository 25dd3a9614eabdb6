"""Who is who across articles: names that mean one actor, by a table that explains itself.

Names are settled from the fullest to the vaguest. A name joins the one group that it fits; where it
fits several about as well it stays apart, unless one of them is spoken of far more than the others
(`identity.yaml`). What a person decided stands above all. The outcome depends on the names alone,
not on the order in which the articles came.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from detente.model import ActorKind, KnownActor, Role, content_id, ontology
from detente.weaving.name_uses import NameUse
from detente.weaving.names import (
    Name,
    compact,
    given_fit,
    initials,
    meeting_keys,
    offered_keys,
    short_form,
    sought_keys,
)
from detente.weaving.rulings import Rulings
from detente.weaving.verdicts import Table, Verdict, table

_BY_SURNAME = frozenset({"surname_only", "initial_and_surname", "first_name_and_surname"})
_KINDS: tuple[ActorKind, ...] = ("person", "organization", "government", "group")


@dataclass(slots=True)
class _Group:
    """Names found to be one actor's so far, and the verdicts that brought them together."""

    uses: list[NameUse]
    verdicts: list[tuple[str, Verdict]] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Identity:
    """One actor: the uses of its names, and for each name that joined, the verdict why."""

    uses: tuple[NameUse, ...]
    verdicts: tuple[tuple[str, Verdict], ...]


def resolve(uses: Iterable[NameUse], rulings: Rulings) -> tuple[Identity, ...]:
    """The actors behind the names, in the order of their fullest names."""
    by_surface = {each.name.surface: each for each in uses}
    groups: list[_Group] = []
    index: dict[str, list[int]] = {}
    for surfaces in _in_order(by_surface, rulings):
        joining = [by_surface[surface] for surface in surfaces]
        number = _settle(joining, groups, index, rulings)
        _enter(joining, number, groups, index)
    return tuple(Identity(tuple(each.uses), tuple(each.verdicts)) for each in groups)


def _in_order(by_surface: Mapping[str, NameUse], rulings: Rulings) -> list[tuple[str, ...]]:
    """The names to settle one after the other; those that a person merged come together."""

    def order(surfaces: tuple[str, ...]) -> tuple[int, ...]:
        full = max(by_surface[surface].name.fullness for surface in surfaces)
        return tuple(-int(part) for part in full)

    return sorted(rulings.groups(by_surface), key=lambda each: (order(each), each))


def _settle(
    joining: list[NameUse], groups: list[_Group], index: dict[str, list[int]], rulings: Rulings
) -> int:
    """The number of the group that the names join: one that is there, or a new one."""
    chosen = _chosen(_candidates(joining, groups, index, rulings), groups)
    if chosen is None:
        groups.append(_Group([]))
        number = len(groups) - 1
    else:
        number, surface, verdict = chosen
        groups[number].verdicts.append((surface, verdict))
    for each in joining[1:]:
        judged = _table().verdict(["judgement"])
        groups[number].verdicts.append((each.name.surface, judged))
    return number


_Scored = tuple[int, str, Verdict]


def _candidates(
    joining: list[NameUse], groups: list[_Group], index: dict[str, list[int]], rulings: Rulings
) -> list[_Scored]:
    """The groups that the names may join, with the best verdict for each."""
    weights = _table()
    keys = {key for each in joining for key in (*meeting_keys(each.name), *sought_keys(each.name))}
    numbers = sorted({number for key in keys for number in index.get(key, ())})
    found = []
    for number in numbers:
        best = _best(joining, groups[number], rulings, weights)
        if best and weights.holds(best[1]):
            found.append((number, *best))
    return found


def _best(
    joining: list[NameUse], group: _Group, rulings: Rulings, weights: Table
) -> tuple[str, Verdict] | None:
    """The strongest verdict for any of the names with any of the group; None: they contradict."""
    pairs = [(each, other) for each in joining for other in group.uses]
    if any(_contradict(each, other, rulings) for each, other in pairs):
        return None
    apart = any(_told_apart(each.articles, group.articles) for each in joining)
    roles = _titles(joining) & _titles(group.uses)
    scored = []
    for each, other in pairs:
        features = _features(each, other)
        if features:
            features += ["shared_role"] * bool(roles) + ["told_apart"] * apart
            verdict = weights.verdict(features)
            scored.append((verdict.score, each.name.surface, verdict))
    if not scored:
        return None
    _, surface, verdict = max(scored, key=lambda each: (each[0], each[1]))
    return surface, verdict


def _told_apart(one: frozenset[str], other: set[str]) -> bool:
    """True where a third of the articles that use one name speak of the other as somebody else.

    One article of many is more likely the reader's mistake.
    """
    return len(one & other) * 3 >= min(len(one), len(other)) > 0


def _contradict(one: NameUse, other: NameUse, rulings: Rulings) -> bool:
    """True where the two cannot be one actor, whatever else speaks for it."""
    first, second = one.name, other.name
    if rulings.apart(first.surface, second.surface):
        return True
    same_surname = bool(first.surname) and first.surname[-1:] == second.surname[-1:]
    return same_surname and not given_fit(first, second)


def _features(one: NameUse, other: NameUse) -> list[str]:
    """What speaks for the two names meaning one actor, and what against it."""
    first, second = one.name, other.name
    found = _likeness(first, second) or _likeness(second, first)
    if found is None or found == "same_name":
        return [found] if found else []
    bodies = one.person is False and other.person is False
    if bodies and found in _BY_SURNAME:  # "Cairo" is no short name of "Embassy in Cairo"
        return []
    if found == "short_form" and (one.place != other.place):  # nor of "Cairo University"
        return []
    differ = None not in (one.person, other.person) and one.person != other.person
    rare = found == "letters" and _rarely_spelt_out(one, other)
    return [found, *["kinds_differ"] * differ, *["rarely_spelt_out"] * rare]


def _rarely_spelt_out(one: NameUse, other: NameUse) -> bool:
    """True where the acronym is in far more articles than the name: most likely another's."""
    short, full = (one, other) if one.name.letters else (other, one)
    return len(short.articles) > int(ontology.load("identity")["rare"]) * len(full.articles)


def _likeness(first: Name, second: Name) -> str | None:
    """How the names are alike; None where only another order of the two could tell."""
    if compact(first) == compact(second):
        return "same_name"
    if first.letters and first.letters in initials(second):
        return "letters"
    if first.surname and _same_surname(first, second):
        if not first.given or not second.given:
            return "surname_only"
        initial = 1 in (len(first.given[0]), len(second.given[0]))
        return "initial_and_surname" if initial else "first_name_and_surname"
    return "short_form" if short_form(first, second) else None


def _same_surname(first: Name, second: Name) -> bool:
    """True for equal surnames, particles left out on one side at most: "Leyen", "von der Leyen"."""
    short, long = sorted((first.surname, second.surname), key=len)
    return bool(short) and long[len(long) - len(short) :] == short


def _titles(uses: Sequence[NameUse]) -> set[tuple[str, str | None]]:
    """The posts held, with what they are of; a title alone ("the president") tells nobody apart."""
    roles = (role for each in uses for role in each.roles)
    return {(role.title.lower(), role.of.lower()) for role in roles if role.of}


def _chosen(scored: list[_Scored], groups: list[_Group]) -> _Scored | None:
    """The one candidate to join, None where there is none or no telling which."""
    if not scored:
        return None
    rules = ontology.load("identity")
    best = max(verdict.score for _, _, verdict in scored)
    rivals = [each for each in scored if best - each[2].score < rules["margin"]]
    rivals.sort(key=lambda each: (-len(groups[each[0]].articles), each[0]))
    if len(rivals) == 1:
        return rivals[0]
    first, *others = (len(groups[number].articles) for number, _, _ in rivals)
    rule = rules["dominance"]
    dominant = first >= rule["least"] and first >= rule["times"] * sum(others)
    return rivals[0] if dominant else None


def _enter(
    joining: list[NameUse], number: int, groups: list[_Group], index: dict[str, list[int]]
) -> None:
    """Puts the names into the group, and the group under the keys by which others find it."""
    group = groups[number]
    group.uses.extend(joining)
    for each in joining:
        group.articles |= each.articles
        for key in meeting_keys(each.name) | offered_keys(each.name):
            numbers = index.setdefault(key, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)


def _without_common_nouns(surface: str) -> str:
    """The name without what it is called beside: "NPT" for "NPT alliance"."""
    words = surface.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words)


def _table() -> Table:
    return table("identity", "same_actor")


def known_actor(identity: Identity) -> KnownActor:
    """The actor as the record knows it.

    Its name is the full name that most articles use, its id comes from the first of its names in
    the order of the alphabet, its kind is what most readings of its full names say.
    """
    uses = identity.uses
    whole = {compact(each.name) for each in uses if not each.name.vague}
    full = [each for each in uses if compact(each.name) in whole] or list(uses)
    most = max(full, key=lambda each: (len(each.articles), each.name.fullness, each.name.surface))
    bare = _without_common_nouns(most.name.surface)
    named = next((each for each in uses if each.name.surface == bare), most)
    kinds: Counter[ActorKind] = Counter()
    for each in full:
        kinds.update(each.kinds)
    surfaces = sorted(each.name.surface for each in uses)
    return KnownActor(
        id=content_id("actor", surfaces[0]),
        name=named.name.surface,
        kind=max(_KINDS, key=lambda kind: (kinds[kind], -_KINDS.index(kind))),
        aliases=tuple(surface for surface in surfaces if surface != named.name.surface),
        roles=_roles(uses),
        members=tuple(sorted(member for each in uses for member in each.members)),
    )


def _roles(uses: Iterable[NameUse]) -> tuple[Role, ...]:
    every = {role for each in uses for role in each.roles}
    return tuple(sorted(every, key=_role_order))


def _role_order(role: Role) -> tuple[str, ...]:
    return (role.title, role.of or "", role.start or "", role.end or "")
