"""Classes of deeds, read from the words of a sentence: giving money, leaving office, selling."""

from dataclasses import dataclass
from functools import cache, lru_cache

from detente.model import ontology
from detente.weaving.words import words

REACH = 3  # words before a deed within which "not" takes it back
FAR = 6  # and within which it is a wish
LONGEST = 2  # words in a phrase that tells a deed


@dataclass(frozen=True, slots=True, order=True)
class Deed:
    """A deed that a sentence tells of, at word `place`; `loose`: it may be another deed."""

    name: str
    place: int
    loose: bool
    done: bool


@cache
def _phrases() -> dict[str, tuple[tuple[str, bool], ...]]:
    """For each word or phrase the classes that it may tell, and whether it does so loosely."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for name, row in ontology.load("deeds")["deeds"].items():
        for key in ("words", "loose"):
            for phrase in row[key]:
                found.setdefault(phrase, []).append((name, key == "loose"))
    return {phrase: tuple(each) for phrase, each in found.items()}


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(ontology.load("deeds")[name])


def opposite(name: str) -> str | None:
    """The class of deeds that undoes this one."""
    found = ontology.load("deeds")["deeds"][name].get("opposite")
    return str(found) if found else None


@lru_cache(maxsize=32768)
def deeds(text: str) -> tuple[Deed, ...]:
    """The deeds that the text tells of, in order; each class once, firmly told if it can be."""
    told = words(text)
    found: dict[str, Deed] = {}
    for place in range(len(told)):
        for size in range(LONGEST, 0, -1):
            phrase = " ".join(told[place : place + size])
            for name, loose in _phrases().get(phrase, ()):
                kept = found.get(name)
                if kept is None or (kept.loose and not loose):
                    found[name] = Deed(name, place, loose, _done(told, place))
    return tuple(sorted(found.values(), key=lambda deed: (deed.place, deed.name)))


def told_deed(text: str, name: str) -> Deed | None:
    """The deed of the class `name` that the text tells of."""
    return next((deed for deed in deeds(text) if deed.name == name), None)


def _done(told: tuple[str, ...], place: int) -> bool:
    before = told[max(0, place - REACH) : place]
    return not any(word in _list("not_done") or word.endswith("n't") for word in before)


def undergone(text: str, deed: Deed) -> bool:
    """True where the deed was done to the actor rather than by it: "received a donation"."""
    return _follows(text, deed, "undergone", REACH)


def wished(text: str, deed: Deed) -> bool:
    """True where the deed is asked for or thought of: "must step down", "urged Doe to sell"."""
    return _follows(text, deed, "wished", FAR)


def _follows(text: str, deed: Deed, name: str, reach: int) -> bool:
    """True where a word of the list stands within so many words before the deed."""
    before = words(text)[max(0, deed.place - reach) : deed.place]
    return not _list(name).isdisjoint(before)


@lru_cache(maxsize=32768)
def fields(text: str) -> frozenset[str]:
    """The fields of life that the text is of: elections, business, war."""
    told = words(text)
    rows = ontology.load("deeds")["fields"].items()
    return frozenset(
        name for name, stems in rows if any(word.startswith(tuple(stems)) for word in told)
    )
