"""The same story printed twice: what counts as one voice, whoever printed it.

Articles that share most of their three-word shingles, or where one is a truncated copy of another,
form one *origin*. Candidates come from MinHash signatures (Broder 1997) cut into bands, so that an
article is compared with likely copies only; each candidate is then checked on the shingles
themselves. Both are symmetric, so origins do not depend on the order in which articles come.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rensa import RMinHash

from detente.model import Article
from detente.weaving.components import components
from detente.weaving.words import all_words

SHINGLE = 3  # words
PERMUTATIONS = 126
BAND = 3  # rows to a band: copies that share .4 of their shingles meet with probability .94
SEED = 20090307  # fixed: signatures are kept in the record and must not change
LEAD = 60  # words: a truncated copy keeps the beginning
SAME = 0.5  # Jaccard similarity from which two articles are one story
CONTAINED = 0.8  # share of the shorter one's shingles found in the longer one
LEAST = 20  # shingles below which a text is too short to be called a copy


@dataclass(frozen=True, slots=True)
class Text:
    """The shingles of one article's story, whole and of its lead alone."""

    whole: frozenset[str]
    lead: frozenset[str]


@dataclass(frozen=True, slots=True)
class Printed:
    """An article and the day on which it was printed (None: not known)."""

    article: str
    published: str | None


def story(article: Article) -> str:
    """The article's text with its furniture left out."""
    kept, place = [], 0
    for part in sorted(article.furniture):
        kept.append(article.text[place : max(place, part.start)])
        place = max(place, part.end)
    kept.append(article.text[place:])
    return " ".join(kept)


def shingled(article: Article) -> Text:
    """The runs of three words of the story; of its lead, the first sixty words, apart."""
    found = all_words(story(article))
    return Text(_shingles(found), _shingles(found[:LEAD]))


def _shingles(found: Sequence[str]) -> frozenset[str]:
    return frozenset(
        " ".join(found[start : start + SHINGLE]) for start in range(len(found) - SHINGLE + 1)
    )


def bands(text: Text) -> tuple[str, ...]:
    """The keys under which likely copies of the text meet; none for a text too short to tell."""
    if len(text.whole) < LEAST:
        return ()
    return (*_bands("whole", text.whole), *_bands("lead", text.lead))


def _bands(part: str, shingles: frozenset[str]) -> list[str]:
    signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update(sorted(shingles))
    digest = signature.digest()
    edges = pairwise(range(0, PERMUTATIONS + 1, BAND))
    return [
        f"{part}:{place}:" + ".".join(f"{row:x}" for row in digest[start:end])
        for place, (start, end) in enumerate(edges)
    ]


def same_story(one: Text, other: Text) -> bool:
    """True where the two are one story: much the same words, or one a truncated copy of the other.

    A truncated copy must share its lead or be half as long as the whole, so that a round-up which
    prints five stories in full does not make one story of the five.
    """
    shared = len(one.whole & other.whole)
    short, long = sorted((len(one.whole), len(other.whole)))
    if short < LEAST or not shared:
        return False
    if shared / (short + long - shared) >= SAME:
        return True
    return shared / short >= CONTAINED and (2 * short >= long or _same_lead(one, other))


def _same_lead(one: Text, other: Text) -> bool:
    shortest = min(len(one.lead), len(other.lead))
    return shortest > 0 and len(one.lead & other.lead) / shortest >= SAME


def origins(printed: Iterable[Printed], links: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The origin of each article: of all linked to it, the one printed first (then by id)."""
    days = {each.article: each.published or "9999" for each in printed}
    found: dict[str, str] = {}
    for group in components(days, links):
        first = min(group, key=lambda article: (days[article], article))
        found.update(dict.fromkeys(group, first))
    return found
