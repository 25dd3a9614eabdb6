"""Two sentences of two stories that cannot both hold, as far as their words let it be told.

The other finders ask entries to agree field by field. This one sets any two entries against each
other whose words name the same two, or one in full, by the small features of `opposition.py`. It
looks at the openings of stories only, where they tell what they are about: further down, two long
stories of the same people hold many sentences that are alike by chance. Two articles make one
such disagreement at most, the surest; what another finder tells is left to it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from detente.model import Disagreement, DisagreementKind
from detente.weaving import dates, figures, occurrence
from detente.weaving.accounts import Account, account
from detente.weaving.contradiction import disagreement, quoted
from detente.weaving.opposition import features, ways
from detente.weaving.telling import Told
from detente.weaving.verdicts import Verdict, table

LEAD = 400  # characters from the top of a story in which it tells what it is about
NAMES = 8  # names of one sentence that are paired
FEW = 3  # articles of a block from which its words are told common or not
SHARE = 0.2  # of the articles of a block: what more of them share is common
SPECIFIC = 3  # shared words and names that are not common
MOST = 60  # entries of one block that are compared, the latest ones
Filed = Mapping[str, frozenset[str]]  # the keys of each entry
_Found = tuple[Verdict, Told, Told]

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


def keys(told: Told) -> frozenset[str]:
    """Where sentences meet that name the same two, or one in full."""
    if told.evidence.start > LEAD:
        return frozenset()
    own = account(told)
    pairs = combinations(sorted(own.last_names)[:NAMES], 2)
    return frozenset(f"{one} {other}" for one, other in pairs) | own.full_names


def find(key: str, block: Sequence[Told], filed: Filed) -> tuple[Disagreement, ...]:
    """The disagreements in the block; two entries that meet in several blocks are set against each
    other in the first of them only.
    """
    ordered = sorted(block, key=lambda told: (told.published or "", told.id))[-MOST:]
    best: dict[tuple[str, str, str], _Found] = {}
    common, told_already = _common(ordered), set[tuple[str, str]]()
    for one, other in combinations(ordered, 2):
        if one.origin == other.origin:
            continue
        if _is_told(one, other):
            told_already.add((one.article, other.article))
        if min(filed[one.id] & filed[other.id]) != key:
            continue
        if common is not None and not _is_specific(account(one), account(other), common):
            continue
        for way, verdict in _verdicts(account(one), account(other)):
            sign = one.article, other.article, way
            if sign not in best or verdict.score > best[sign][0].score:
                best[sign] = verdict, one, other
    new = {sign: found for sign, found in best.items() if sign[:2] not in told_already}
    return tuple(_told_of(key, way, *found) for (_, _, way), found in _surest(new))


def _common(block: Sequence[Told]) -> frozenset[str] | None:
    """The words and names that many articles of the block share, and so tell nothing of which
    story it is; None for a block of few articles, whose actor and name tell it.
    """
    articles: dict[str, set[str]] = {}
    for told in block:
        own = account(told)
        articles.setdefault(told.article, set()).update(own.families | own.last_names)
    if len(articles) <= FEW:
        return None
    counted = Counter(word for own in articles.values() for word in own)
    most = max(FEW, len(articles) * SHARE)
    return frozenset(word for word, number in counted.items() if number > most)


def _is_specific(one: Account, other: Account, common: frozenset[str]) -> bool:
    """True where the two share enough that few others have."""
    words_ = (one.families & other.families) | (one.last_names & other.last_names)
    return len(words_ - common) >= SPECIFIC


def _surest(
    best: Mapping[tuple[str, str, str], _Found],
) -> list[tuple[tuple[str, str, str], _Found]]:
    """For each pair of articles the way that is surest."""
    chosen: dict[tuple[str, str], tuple[tuple[str, str, str], _Found]] = {}
    for sign, found in sorted(best.items(), key=lambda each: (-each[1][0].score, each[0])):
        chosen.setdefault(sign[:2], (sign, found))
    return list(chosen.values())


def _verdicts(one: Account, other: Account) -> Iterator[tuple[DisagreementKind, Verdict]]:
    if not one.last_names & other.last_names:
        return
    for way in ways(one, other):
        weights = table("contrary_weights", way)
        verdict = weights.verdict(features(way, one, other))
        if weights.holds(verdict):
            yield way, verdict


def _is_told(one: Told, other: Told) -> bool:
    """True where another finder, which looks at the entries' fields, sets the two against each
    other.
    """
    first, second = figures.figure(one), figures.figure(other)
    if first and second and figures.keys(one) & figures.keys(other):
        return figures.contradict(first, second) is not None
    if occurrence.keys(one) & occurrence.keys(other):
        return any((occurrence.contradict(one, other), occurrence.contradict(other, one)))
    met = dates.keys(one) & dates.keys(other)
    return bool(met) and dates.contradict(one, other) is not None


def _told_of(key: str, way: str, verdict: Verdict, one: Told, other: Told) -> Disagreement:
    kind: DisagreementKind = way  # type: ignore[assignment]
    first, second = _SAID[kind]
    reason = (
        f"{one.teller} {first}: {quoted(one.text)}; {other.teller} {second}: {quoted(other.text)}."
    )
    return disagreement(key, reason, verdict, [[one], [other]], kind)
