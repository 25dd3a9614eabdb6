"""Whether a claim or a series is of a part of what the other measures, or of a rate of it."""

import re
from collections.abc import Iterable

from detente.model import SeriesHead
from detente.weaving.claimed_measure import beside, phrase_of, place_of, rate_in, rate_of
from detente.weaving.figure_told import around
from detente.weaving.measures import concept, concepts
from detente.weaving.series_rules import rules
from detente.weaving.telling import Told
from detente.weaving.words import content, stem, words

_FOR = re.compile(r"\s+(?:on|for|from)\s+(?:the\s+)?([a-z]+)")


def is_narrowed(told: Told, head: SeriesHead) -> bool:
    """True where the claim or the series is of a part that the other does not name, or one of them
    for each of so many, as revenue per head is.
    """
    if rate_of(told) != rate_in(head.measures) or _of_other(told, head):
        return True
    listed, of = rules(), concept(head.measures) or ""
    rates = {*map(stem, listed["rates"]), *rate_in(head.measures)}
    neutral = {*map(stem, (*listed["neutral"]["any"], *listed["neutral"].get(of, ())))}
    loose = rates | neutral | _owners(head)
    own = _qualifiers(phrase_of(told)) - _owner_in(told, head)
    given = _qualifiers(head.measures) - _beside(told, head, of) - _after(told)
    return bool(((own | _after(told)) - {*content(head.measures), *loose}) | (given - loose))


def _owners(head: SeriesHead) -> set[str]:
    """The words that say whose it is, as "federal" does, where a name of the owner has them."""
    names = {word for name in head.of for word in content(name)}
    return names.intersection(map(stem, rules()["owners"]))


def _owner_in(told: Told, head: SeriesHead) -> set[str]:
    """The words of a whole name of the owner within what is measured, "Acme sales", and of persons,
    who are called by a part of theirs.
    """
    phrase = set(content(phrase_of(told)))
    names = [set(content(name)) for name in head.of]
    persons = [party.name for party in told.parties.values() if party.kind == "person"]
    whole = (word for name in names if name <= phrase for word in name)
    return {*whole, *(word for name in persons for word in content(name))}


def _of_other(told: Told, head: SeriesHead) -> bool:
    """True for what only has the measured thing in its name: a sales tax, the cost of a debt."""
    following = " ".join(words(place_of(told).after)[:1])
    named = (
        concepts(f"{phrase_of(told)} {following}")
        - rules()["movements"].keys()
        - concepts(head.measures)
    )
    return bool(named - {concept(head.measures)})


def _after(told: Told) -> set[str]:
    """What it is on, for or from: "spending on schools", "spent $5 million on schools"; a time is
    none of that.
    """
    listed = rules()
    times = {*map(stem, (*listed["times"], *listed["lengths"], *listed["idle"]))}
    texts = (place_of(told).after, around(told)[1])
    found = (follows[1] for follows in map(_FOR.match, texts) if follows)
    return {each for word in found for each in content(word)} - times


def _beside(told: Told, head: SeriesHead, of: str) -> frozenset[str]:
    """What the sentence says of the measured thing itself, without anybody's name."""
    names = (*head.of, *(party.name for party in told.parties.values()))
    return beside(_without(told.evidence.text, names), of)


def _without(text: str, names: Iterable[str]) -> str:
    """The text with a sign in place of each of the names."""
    for name in sorted(names, key=len, reverse=True):
        spelled = r"\s+".join(map(re.escape, name.split()))
        text = re.sub(rf"(?<!\w){spelled}(?!\w)", "#", text, flags=re.IGNORECASE)
    return text


def _qualifiers(phrase: str) -> set[str]:
    """The stems of the words that narrow what is measured."""
    return {
        each
        for word in words(phrase)
        for each in content(word)
        if not concepts(word) and each != concept(phrase)
    }
