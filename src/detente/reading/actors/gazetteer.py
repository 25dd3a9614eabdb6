"""Countries, kinds of body, and words that are no names: what is known before reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from detente.model.ontology import load


@dataclass(frozen=True, slots=True)
class Lists:
    """What `names.yaml` says, as sets of words in lower case."""

    not_names: frozenset[str]
    small: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    renamed: frozenset[str]
    personal_verbs: frozenset[str]
    speaking_verbs: frozenset[str]
    dealings: frozenset[str]
    holdings: frozenset[str]


@cache
def lists() -> Lists:
    """The lists, read once."""
    data = load("names")
    return Lists(**{name: frozenset(words) for name, words in data.items()})


@cache
def _countries() -> dict[str, str]:
    """For each name of a country in lower case, its first name in the list."""
    names: dict[str, str] = {}
    for line in load("countries")["countries"]:
        first, others, _, _ = (part.strip() for part in line.split(";"))
        for name in (first, *_listed(others)):
            names[name.lower().removeprefix("the ")] = first
    return names


@cache
def _seats_and_peoples() -> tuple[frozenset[str], frozenset[str]]:
    seats: set[str] = set()
    peoples: set[str] = set()
    for line in load("countries")["countries"]:
        _, _, people, seat = (part.strip() for part in line.split(";"))
        seats.update(name.lower() for name in _listed(seat))
        peoples.update(name.lower() for name in _listed(people))
    return frozenset(seats), frozenset(peoples)


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def country(name: str) -> str | None:
    """The country that `name` is a name of: "U.S." and "America" give "United States"."""
    return _countries().get(name.lower().removeprefix("the "))


def is_seat(name: str) -> bool:
    """True where `name` is a capital, a region, or another place that stands for its government."""
    place = name.lower().removeprefix("the ")
    return place in _seats_and_peoples()[0] or place in _regions()


@cache
def _regions() -> frozenset[str]:
    return frozenset(name.lower() for name in load("countries")["regions"])


def is_people(word: str) -> bool:
    """True where `word` describes a country's people and things: "French"."""
    return word.lower() in _seats_and_peoples()[1]


@cache
def _bodies() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    data = load("organizations")
    return _turned(data, "names"), _turned(data, "nouns")


def _turned(data: dict[str, dict[str, list[str]]], part: str) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, entry in data.items():
        for word in entry[part]:
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}


def body_kinds_of_name(words: Iterable[str]) -> frozenset[str]:
    """The kinds of body that the words of a name show: "Trade Ministry" gives agency."""
    names = _bodies()[0]
    found = [names[word.lower()] for word in words if word.lower() in names]
    return frozenset().union(*found)


def body_kinds_of_noun(noun: str) -> frozenset[str]:
    """The kinds of body that a common noun is said of: "the firm" gives company."""
    return _bodies()[1].get(noun.lower(), frozenset())
