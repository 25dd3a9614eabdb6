"""What persons decided about names: these two are one, these two are not."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.model import Judgement
from detente.weaving.components import Union, components
from detente.weaving.words import fold


def ruled_name(surface: str) -> str:
    """The form in which names and a judgement's subjects are compared: letters, blanks folded."""
    return " ".join(fold(surface).split())


@dataclass(frozen=True, slots=True)
class Rulings:
    """Standing merges and splits that go together; where two contradict, the later one stands."""

    merged: tuple[tuple[str, str], ...] = ()
    split: frozenset[tuple[str, str]] = frozenset()

    @staticmethod
    def of(judgements: Iterable[Judgement]) -> "Rulings":
        """The rulings of all judgements that stand."""
        merged: list[tuple[str, str]] = []
        split: set[tuple[str, str]] = set()
        names = (each for each in judgements if each.kind in ("merge", "split"))
        standing = [each for each in names if not each.undone]
        for each in sorted(standing, key=lambda judged: (judged.at, judged.id), reverse=True):
            pair = _pair(each)
            if each.kind == "split" and not _joined(merged, pair):
                split.add(pair)
            if each.kind == "merge" and not any(_joined([*merged, pair], kept) for kept in split):
                merged.append(pair)
        return Rulings(tuple(sorted(merged)), frozenset(split))

    def apart(self, one: str, other: str) -> bool:
        """True where a person said that the two names are not one actor's."""
        pair = sorted((ruled_name(one), ruled_name(other)))
        return (pair[0], pair[1]) in self.split

    def groups(self, surfaces: Iterable[str]) -> list[tuple[str, ...]]:
        """The names, those that a person merged together; each group sorted."""
        by_name: dict[str, list[str]] = {}
        for surface in sorted(surfaces):
            by_name.setdefault(ruled_name(surface), []).append(surface)
        nodes = set(by_name) | {name for pair in self.merged for name in pair}
        ruled = {name for pair in self.merged for name in pair}
        found: list[tuple[str, ...]] = []
        for group in components(nodes, self.merged):
            members = [surface for name in group for surface in by_name.get(name, ())]
            together = any(name in ruled for name in group)
            found += [tuple(sorted(members))] if together else [(each,) for each in members]
        return [group for group in found if group]

    def beside(self, surface: str) -> frozenset[str]:
        """The folded names that a ruling puts beside this one, for it or against it."""
        name = ruled_name(surface)
        pairs = (*self.merged, *self.split)
        return frozenset(each for pair in pairs if name in pair for each in pair)


def _pair(judged: Judgement) -> tuple[str, str]:
    one, other = sorted(ruled_name(subject) for subject in judged.subjects[:2])
    return one, other


def _joined(merged: list[tuple[str, str]], asked: tuple[str, str]) -> bool:
    """True where the merges make one of the two names asked about."""
    union = Union({name for pair in (*merged, asked) for name in pair})
    for one, other in merged:
        union.join(one, other)
    return union.find(asked[0]) == union.find(asked[1])
