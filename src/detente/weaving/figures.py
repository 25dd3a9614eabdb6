"""Figures for one thing that cannot both be right.

Two figures meet where they are of one actor, in one unit, and measure one thing. They contradict
each other where no value satisfies both, rounding, bounds and "about" allowed for. A later figure
by the same claimant is a revision and no disagreement; a goal or a forecast is none either.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations

from detente.model import Disagreement, ontology
from detente.weaving import days
from detente.weaving.components import components
from detente.weaving.contradiction import disagreement
from detente.weaving.figure_sort import Meant
from detente.weaving.figure_told import Figure, around, figure, scopes
from detente.weaving.measures import concepts, noun
from detente.weaving.telling import Party, Told
from detente.weaving.verdicts import Verdict, table
from detente.weaving.words import content, stem, words

FAR_APART = 20  # times
_TOLD = frozenset(content("said says put puts million billion thousand percent only about"))
_NAME = re.compile(r"(?<=[a-z,\"'\u201c\u2018] )[A-Z][a-z]{2,30}|(?<=[\"\u201c])[A-Z][a-z]{2,30}")
MOST = 80  # different figures of one block that are compared, the latest ones


def keys(told: Told) -> frozenset[str]:
    """Where the figure meets others: its actor (else its article), its unit, what it measures."""
    found = figure(told)
    if found is None:
        return frozenset()
    of = found.subject.id if found.subject else told.article
    return frozenset({f"{of} {found.unit} {found.measure}"})


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The disagreements about figures in one block: one for each group that contradicts itself."""
    found = [each for each in (figure(told) for told in block) if each]
    standing = _standing(found)[-MOST:]
    verdicts = {
        (one.told.id, other.told.id): verdict
        for one, other in combinations(standing, 2)
        if (verdict := contradict(one, other)) is not None
    }
    by_id = {each.told.id: each for each in standing}
    groups = components({entry for pair in verdicts for entry in pair}, verdicts)
    return tuple(_told_of(key, [by_id[entry] for entry in group], verdicts) for group in groups)


def _standing(found: Iterable[Figure]) -> list[Figure]:
    """The latest figure of each source and scope, oldest first: what it gave before it revised.

    An account that gives several at once speaks of several things, so none of them is taken.
    """
    accounts: dict[tuple[str, frozenset[str], Meant], list[Figure]] = {}
    for each in sorted(found, key=_when):
        if each.meant.sort != "former":
            accounts.setdefault((each.source, each.scope, each.meant), []).append(each)
    latest: list[Figure] = []
    for figures in accounts.values():
        last = [each for each in figures if _when(each)[0] == _when(figures[-1])[0]]
        if all(each.range.overlaps(last[-1].range) for each in last):
            latest.append(last[-1])
    return sorted(latest, key=_when)


def _when(each: Figure) -> tuple[str, str]:
    return str(each.day or ""), each.told.id


def contradict(one: Figure, other: Figure) -> Verdict | None:
    """How sure it is that the two contradict each other; None where they do not, or may not."""
    denied = one.denied or other.denied
    if one.source == other.source or (one.denied and other.denied):
        return None
    if not one.meant.meets(other.meant):
        return None
    if one.range.overlaps(other.range) != denied:
        return None
    features = _about_one_thing(one, other)
    if features is None:
        return None
    return table("disagreement", "figures").held(features)


def _about_one_thing(one: Figure, other: Figure) -> list[str] | None:
    """What speaks for the two being about one thing; None where they are about two."""
    time, scope = _time(one, other), _scope(one, other)
    if time is None or scope is None or not _befell_alike(one, other):
        return None
    article = one.told.article == other.told.article
    named = one.told.speaker is not None and other.told.speaker is not None
    if article and one.told.speaker is None and other.told.speaker is None:
        return None
    if one.told.evidence == other.told.evidence and not named:
        return None
    alike = not one.subject and not other.subject and _named_alike(one, other)
    if not alike and not (one.subject and one.subject == other.subject):
        return None
    far = one.range.ratio(other.range) > FAR_APART
    return [
        *["same_subject"] * bool(one.subject and one.subject == other.subject),
        *["same_thing"] * alike,
        "same_measure",
        *["same_words"] * (content(one.phrase) == content(other.phrase)),
        *time,
        *scope,
        *["two_claimants"] * named,
        *["side_by_side"] * article,
        *["denied"] * (one.denied or other.denied),
        *["far_apart"] * far,
        *["hedged"] * ("rumoured" in (one.certainty, other.certainty)),
    ]


def _befell_alike(one: Figure, other: Figure) -> bool:
    """False for 35 people who were hurt and 90 people who were arrested, and for 40 percent of
    Ruritanians who are poor and 93 percent who are not.
    """
    if one.measure not in _crowd() and not _is_people(one) and not _is_share(one):
        return True
    about = [
        set(content(" ".join(word for word in near.split() if word.islower())))
        for near in (" ".join(around(each.told)) for each in (one, other))
    ]
    return bool(set.intersection(*about) - _TOLD - _crowd())


def _is_people(each: Figure) -> bool:
    """True where a people is counted: 2,000 Ruritanians."""
    last = " ".join(each.phrase.split()[-1:])
    return last[:1].isupper() and each.unit.endswith("s")


def _is_share(each: Figure) -> bool:
    """True for a share of whom the figure is about, of which it is not read what they do."""
    own = each.subject is not None and each.measure in content(each.subject.name)
    return own and each.unit == "percent"


@cache
def _crowd() -> frozenset[str]:
    return frozenset(stem(word) for word in ontology.load("disagreement")["crowd"])


def _named_alike(one: Figure, other: Figure) -> bool:
    """True where both sentences name a thing that is nobody, a bridge or a film, or where one names
    none: "Acme has put the cost at $5 million".
    """
    named = [set(_NAME.findall(each.told.text)) for each in (one, other)]
    parties = [party.name for each in (one, other) for party in each.told.parties.values()]
    people = {word for name in parties for word in name.split()}
    return bool(set.intersection(*named) - people) or _is_bare(one) or _is_bare(other)


def _is_bare(each: Figure) -> bool:
    """True where the sentence speaks of nothing but the measure and those who tell it."""
    known = {*content(each.phrase), *_TOLD, *content(each.unit)}
    known = known.union(*(content(party.name) for party in each.told.parties.values()))
    return set(content(each.told.text)) <= known


def _time(one: Figure, other: Figure) -> list[str] | None:
    """How the two agree in time; None where they are for different periods or too far apart."""
    first, second = one.told.date, other.told.date
    periods = days.is_period(first), days.is_period(second)
    if all(periods) and first and second:
        same = (first.earliest, first.latest) == (second.earliest, second.latest)
        found = ["same_period"] if same else None
    else:
        near = _near(one, other)
        found = None if near is None else [*near, *["one_period"] * any(periods)]
    # last, since it looks through both texts
    apart = found is not None and days.other_years(one.told.text, other.told.text)
    return None if apart else found


def _near(one: Figure, other: Figure) -> list[str] | None:
    """How close the two were told; None where too far apart."""
    gap = days.apart(one.day, other.day)
    if gap is None:
        return []
    rules = ontology.load("disagreement")
    of = kind(one.measure)
    reach = rules["reach"][of]
    if gap > rules["far"] or (gap > reach and of != "total"):
        return None
    return ["near_in_time" if gap <= reach else "months_apart"]


def kind(measure: str) -> str:
    """How figures of the measure go together: `total`, `level` or `toll`."""
    row = ontology.load("measured").get(measure)
    return str(row["kind"]) if row else "level"


def _scope(one: Figure, other: Figure) -> list[str] | None:
    """Whether both are of the same scope; None where they are of two, such as net and gross."""
    single = False
    if not one.scope and not other.scope:
        return []
    for row in scopes():
        first, second = one.scope & row, other.scope & row
        if first and second and first != second:
            return None
        single = single or first != second
    return ["one_scope"] * single


def _told_of(
    key: str, group: Sequence[Figure], verdicts: dict[tuple[str, str], Verdict]
) -> Disagreement:
    """The disagreement among the figures of a group, those that agree on one side."""
    sides: list[list[Figure]] = []
    for each in sorted(group, key=_when):
        side = next((side for side in sides if _agree(each, side)), None)
        if side is None:
            sides.append([each])
        else:
            side.append(each)
    entries = {each.told.id for each in group}
    best = max(
        (verdict for pair, verdict in verdicts.items() if entries.issuperset(pair)),
        key=lambda verdict: verdict.score,
    )
    told = [[each.told for each in side] for side in sides]
    return disagreement(key, _reason(sides), best, told)


def _agree(each: Figure, side: Sequence[Figure]) -> bool:
    return all(each.denied == other.denied and each.range.overlaps(other.range) for other in side)


def _reason(sides: Sequence[Sequence[Figure]]) -> str:
    """The disagreement in a sentence: "Doe puts the losses of Acme at $31 million; Roe at ..."."""
    first, *others = sorted((side[0] for side in sides), key=lambda each: each.denied)
    of = f" of {first.subject.name}" if first.subject else ""
    phrase = first.phrase if concepts(first.phrase) else first.measure
    named = noun(phrase)
    counted = {stem(word) for word in words(named)} <= {stem(word) for word in words(first.words)}
    at = "" if counted else "at "
    against = [
        f"{each.told.teller} {'denies ' if each.denied else at}{each.words}" for each in others
    ]
    if counted:
        told = f"{first.told.teller} counts {first.words}{of}"
    else:
        told = f"{first.told.teller} puts {_thing(named, first.subject)}{of} at {first.words}"
    return "; ".join([told, *against]) + "."


def _thing(phrase: str, subject: Party | None) -> str:
    """What is measured, with its article: "the net losses"."""
    own = {*words(subject.name)} if subject else set()
    drop = own | {"the", "its", "his", "her", "their", "a", "an"}
    kept = [word for word in phrase.split() if not set(words(word)) <= drop]
    return "the " + (" ".join(kept) or phrase)
