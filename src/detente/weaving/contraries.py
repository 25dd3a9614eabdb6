"""Two sentences of two stories that cannot both hold, as far as their words let it be told.

The other finders ask entries to agree field by field. This one sets the sentences of two openings
against each other that name the same two, or one in full, by the small features of `opposition.py`
with the weights that `training/contraries.py` fits. It looks at the openings of stories only, where
they tell what they are about: further down, two long stories of the same people hold many sentences
that are alike by chance. Two articles make one such disagreement at most, the surest; what another
finder tells is left to it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from detente.model import Disagreement, DisagreementKind
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.meeting import Meeting
from detente.weaving.openings import Opening, openings
from detente.weaving.opposition import features, ways
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table

FEW = 3  # articles of a block from which its words are told common or not
SHARE = 0.2  # of the articles of a block: what more of them share is common
SPECIFIC = 3  # shared words and names that are not common
MOST = 60  # entries of one block that are compared, the latest ones
Filed = Mapping[str, frozenset[str]]  # the keys of each entry
IsTold = Callable[[Told, Told], bool]
_Found = tuple[Verdict, DisagreementKind, Meeting]

_SAID: dict[DisagreementKind, tuple[str, str]] = {
    "figures": ("gives one figure", "another for what seems the same"),
    "occurrence": ("tells that it is so", "that it is not"),
    "pledge-against-deed": ("tells what was pledged", "what goes against it"),
    "reversal": ("tells of one position", "of the opposite one later"),
    "rival-accounts": ("tells it one way", "the opposite way"),
    "date": ("gives one time for it", "another"),
    "role": ("gives the part in it to one", "to somebody else"),
    "attribution": ("lays the words to one", "to somebody else"),
}


def find(
    key: str, block: Sequence[Told], filed: Filed, is_told: IsTold
) -> tuple[Disagreement, ...]:
    """The disagreements in the block; two articles that meet in several blocks are set against each
    other in the first of them only. `is_told` says of two entries whether another finder sets them
    against each other.
    """
    found = []
    for first, second, meant in compared(key, block, filed):
        surest = _surest(meant)
        if surest and not any(is_told(*pair) for pair in product(first.told, second.told)):
            found.append(_told_of(key, *surest))
    return tuple(found)


def compared(
    key: str, block: Sequence[Told], filed: Filed
) -> Iterator[tuple[Opening, Opening, Iterator[Meeting]]]:
    """The openings of the block that are set against each other, and their sentences in pairs."""
    articles = openings(block)
    if len(articles) < 2:
        return
    own = {each.article: filed[each.told[0].id] for each in articles}
    pairs = [
        (first, second)
        for first, second in combinations(articles, 2)
        if first.origin != second.origin and min(own[first.article] & own[second.article]) == key
    ]
    telling = _telling(articles) if pairs else None
    for first, second in pairs:
        if telling is None:
            yield first, second, meetings(first, second)
        else:
            yield first, second, _specific(first, second, telling)


def _telling(articles: Sequence[Opening]) -> Mapping[str, Sequence[frozenset[str]]] | None:
    """For each article the words and names of each of its sentences without those that too many of
    the block's articles share to tell them apart; None where the articles are few.
    """
    if len(articles) <= FEW:
        return None
    counted = Counter(word for each in articles for word in each.families | each.last_names)
    most = max(FEW, len(articles) * SHARE)
    common = frozenset(word for word, number in counted.items() if number > most)
    return {
        each.article: [(one.families | one.last_names) - common for one in each.accounts]
        for each in articles
    }


def meetings(first: Opening, second: Opening) -> Iterator[Meeting]:
    """Each sentence of the one beside each of the other."""
    for one in first.accounts:
        for other in second.accounts:
            yield Meeting(one, other, first, second)


def _specific(
    first: Opening, second: Opening, telling: Mapping[str, Sequence[frozenset[str]]]
) -> Iterator[Meeting]:
    """Those of the meetings in which the two share enough that few others have."""
    ones = zip(first.accounts, telling[first.article], strict=True)
    others = zip(second.accounts, telling[second.article], strict=True)
    for (one, its_words), (other, other_words) in product(ones, others):
        meant = its_words & other_words
        if len(meant) >= SPECIFIC:
            its = Meeting(one, other, first, second)
            if len((its.families | its.names) & meant) >= SPECIFIC:
                yield its


def _surest(meant: Iterable[Meeting]) -> _Found | None:
    """The two sentences, and the way, of which it is surest that they are contrary."""
    found: list[_Found] = []
    for its in meant:
        for way in ways(its):
            weights = table("contrary_weights", way)
            verdict = weights.verdict(features(way, its))
            if weights.holds(verdict):
                found.append((verdict, way, its))
    return max(found, key=lambda each: each[0].score, default=None)


def _told_of(key: str, verdict: Verdict, way: DisagreementKind, its: Meeting) -> Disagreement:
    one, other = its.one.told, its.other.told
    first, second = _SAID[way]
    reason = (
        f"{one.teller} {first}: {quoted(one.text)}; {other.teller} {second}: {quoted(other.text)}."
    )
    return disagreement(key, reason, verdict, [[one], [other]], way)
