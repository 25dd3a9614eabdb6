"""What an event was about: PLOVER's contexts, by the words of the sentence."""

from collections.abc import Iterable
from functools import cache

from detente.model.ontology import load

_ARMED = "military"


def context_of(lemmas: Iterable[str]) -> str | None:
    """The context with most words among `lemmas`, the first listed of two level; None for none."""
    counts: dict[str, int] = {}
    for lemma in lemmas:
        for name in _contexts().get(lemma, ()):
            counts[name] = counts.get(name, 0) + 1
    order = list(load("contexts"))
    return max(counts, key=lambda name: (counts[name], -order.index(name))) if counts else None


def speaks_of_arms(lemmas: Iterable[str]) -> bool:
    """True where the words speak of armed forces."""
    return any(_ARMED in _contexts().get(lemma, ()) for lemma in lemmas)


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, entry in load("contexts").items():
        for word in entry["words"]:
            found[str(word)] = (*found.get(str(word), ()), name)
    return found
