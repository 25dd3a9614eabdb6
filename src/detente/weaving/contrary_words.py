"""The words of `contraries.yaml` and of judgement, made ready for looking up."""

from collections.abc import Mapping
from functools import cache

from detente.model import ontology
from detente.weaving.words import fold, stem, words

_NO_CUES = frozenset({"families", "opposites", "money", "meanings"})


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `contraries.yaml`."""
    return frozenset(ontology.load("contraries")[name])


@cache
def _cues() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """The lists that each word is in, and those that each phrase is in."""
    single: dict[str, list[str]] = {}
    phrases: dict[str, list[str]] = {}
    for name in sorted(ontology.load("contraries").keys() - _NO_CUES):
        for each in listed(name):
            (phrases if " " in each else single).setdefault(each, []).append(name)
    return (
        {word: tuple(names) for word, names in single.items()},
        {phrase: tuple(names) for phrase, names in phrases.items()},
    )


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, row in ontology.load("contraries")["families"].items():
        for word in row:
            found.setdefault(word, []).append(name)
            found.setdefault(stem(word), []).append(name)
    return {word: tuple(dict.fromkeys(own)) for word, own in found.items()}


def kinds_of(word: str) -> tuple[str, ...]:
    """The classes of deeds and things that the word tells; () for a word of none."""
    return _kinds().get(word) or _kinds().get(stem(word), ())


@cache
def plain() -> frozenset[str]:
    """Words with which a sentence may open and that are no names for it."""
    return (
        frozenset(_kinds()) | listed("negators") | {"whatever", "nearly", "more", "some", "final"}
    )


@cache
def plain_stems() -> frozenset[str]:
    """The stems of such words."""
    return frozenset(stem(word) for word in plain())


def cues_in(text: str) -> frozenset[str]:
    """The lists of which a word or a phrase stands in the text; what is asked is no fact."""
    own = words(text)
    spaced = f" {' '.join(own)} "
    single, phrases = _cues()
    found = {name for word in own for name in single.get(word, ())}
    found |= {name for each in phrases if f" {each} " in spaced for name in phrases[each]}
    return frozenset(found | ({"rumour"} if text.rstrip('"\u201d ').endswith("?") else set()))


@cache
def opposites() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """For each stem the opposites that it is in, and on which side."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(ontology.load("contraries")["opposites"]):
        for side, listed_words in enumerate(row):
            for word in listed_words.split():
                found.setdefault(stem(fold(word)), []).append((number, side))
    return {word: tuple(sides) for word, sides in found.items()}


@cache
def valence() -> tuple[frozenset[str], frozenset[str]]:
    """The words that speak well, and those that speak ill."""
    rows, lists = ontology.load("valence"), ontology.load("disagreement")
    good, bad = frozenset(rows["good"]), frozenset(rows["bad"])
    praise, blame = frozenset(lists["praise"]), frozenset(lists["blame"])
    return good | praise, bad | blame
