"""One speaker, for somebody at one time and against them at another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from detente.model import Disagreement, Statement
from detente.weaving import days
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.telling import Party, Told
from detente.weaving.verdicts import table

CLEAR, STRONG = 0.5, 0.8  # stance from which a statement is clearly, or strongly, for or against


@dataclass(frozen=True, slots=True)
class Stance:
    """Which way clear words go, and on which day they were said or, undated, published."""

    day: str
    favours: bool


def keys(told: Told) -> frozenset[str]:
    """Where clear words of one speaker about one actor meet."""
    if not isinstance(told.body, Statement) or told.speaker is None:
        return frozenset()
    if days.moment(told.date, told.published) is None:
        return frozenset()
    clear = [party for party, stance in _stances(told) if abs(stance) >= CLEAR]
    return frozenset(f"{told.speaker.id} {party.id}" for party in clear if party != told.speaker)


def _stances(told: Told) -> Iterable[tuple[Party, float]]:
    if not isinstance(told.body, Statement):
        return []
    named = ((told.one(actor), stance) for actor, stance in sorted(told.body.stance.items()))
    return [(party, stance) for party, stance in named if party]


def find(key: str, block: Sequence[Told]) -> tuple[Disagreement, ...]:
    """The turns from one clear stance to the other, each as the last words before and the first
    after it.
    """
    target = _target(key)
    ordered = sorted(block, key=lambda told: (str(_moment(told)), told.id))
    found = []
    for before, after in pairwise(ordered):
        turned = _stance(before, target) * _stance(after, target) < 0
        if turned and _moment(before) != _moment(after):
            found += _judged(key, target, before, after)
    return tuple(found)


def stance(key: str, told: Told) -> Stance:
    """The stance of an entry of the block `key`."""
    return Stance(str(_moment(told)), _stance(told, _target(key)) > 0)


def turning(stances: Mapping[str, Stance]) -> list[str]:
    """Of the entries of a block those before and behind a turn, which is all that `find` needs."""
    ordered = sorted(stances, key=lambda entry: (stances[entry].day, entry))
    turns = [
        pair for pair in pairwise(ordered) if len({stances[each].favours for each in pair}) == 2
    ]
    return sorted({entry for pair in turns for entry in pair})


def _target(key: str) -> str:
    return key.rsplit(" ", 1)[1]


def _moment(told: Told) -> object:
    return days.moment(told.date, told.published)


def _stance(told: Told, target: str) -> float:
    return next(stance for party, stance in _stances(told) if party.id == target)


def _judged(key: str, target: str, before: Told, after: Told) -> list[Disagreement]:
    stances = _stance(before, target), _stance(after, target)
    kinds = {told.body.kind for told in (before, after) if isinstance(told.body, Statement)}
    features = ["same_speaker", "same_target", "opposite_stance"]
    features += ["strong_words"] * all(abs(each) >= STRONG for each in stances)
    features += ["own_words"] * ("indirect" not in kinds)
    weights = table("disagreement", "reversal")
    verdict = weights.verdict(features)
    if not weights.holds(verdict):
        return []
    return [disagreement(key, _reason(target, before, after), verdict, [[before], [after]])]


def _reason(target: str, before: Told, after: Told) -> str:
    name = next(party.name for party, _ in _stances(before) if party.id == target)
    towards = "for" if _stance(before, target) > 0 else "against"
    later = "against" if towards == "for" else "for"
    return (
        f"{before.teller} spoke {towards} {name} on {_moment(before)}: {quoted(before.text)}; "
        f"and {later} on {_moment(after)}: {quoted(after.text)}."
    )
