"""What part of a sum a figure is of: "spending on roads", "losses from ferries", "$20 million for
schools".
"""

import re
from functools import cache
from typing import Any

from detente.model import ontology
from detente.weaving.measures import concepts
from detente.weaving.words import content, small_words, words

MOST = 3  # words that name a part, at most
_WORD = re.compile(r"[\w'\u2019-]+")


def part(before: str, after: str) -> frozenset[str]:
    """The stems of the words for the part, given the clause before the figure and what follows it;
    empty where the figure is of the whole, or where a name or a time stands in the place of a part.

    The preposition stands right after what is measured, or after the figure; "for" only where the
    figure is told to be included in another.

    >>> part("its spending on roads was ", " in 2029") == part("it spent ", " on roads")
    True
    """
    lead, rest = _WORD.findall(before), _WORD.findall(after)
    for place in range(len(lead) - 1, 0, -1):
        if lead[place] in _listed("before") and concepts(lead[place - 1]):
            found = _stems(lead[place + 1 :])
            if found:
                return found
    included = not _listed("including").isdisjoint(lead)
    follows = rest and (rest[0] in _listed("after") or (included and rest[0] == "for"))
    return _stems(rest[1:]) if follows else frozenset()


def _stems(told: list[str]) -> frozenset[str]:
    return frozenset(content(" ".join(_object(told))))


def _object(told: list[str]) -> list[str]:
    """The words of a noun phrase, from its article to the next small word; none for a name, a time,
    a number.
    """
    rest = told[1:] if told and words(told[0])[:1] and told[0] in _listed("articles") else told
    own: list[str] = []
    for word in rest[:MOST]:
        if not word[0].isalpha() or word in small_words() or word in _listed("ends"):
            break
        own.append(word)
    is_part = own and own[0].islower() and _listed("none").isdisjoint(own)
    return own if is_part else []


@cache
def _listed(name: str) -> frozenset[str]:
    rows: dict[str, Any] = ontology.load("disagreement")["parts"]
    return frozenset(rows[name])
