"""Names in a text as runs of words with a capital, and who by name does what it tells."""

import re

from detente.weaving.contrary_words import kinds_of, listed, plain, plain_stems
from detente.weaving.words import fold, small_words, stem

NAME = re.compile(r"(?<![\w'\u2019])[^\W\d_a-z][\w'\u2019-]*[\w]")
_WORD = re.compile(r"[^\W\d_]+")
_BY = re.compile(r"\bby (?:the |his |her |its )?")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?$")
BY = 30  # characters after a passive verb within which "by" names its doer
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "  # noqa: SIM905
    "june july august september october november december christmas easter".split()
)


def name_runs(text: str) -> list[tuple[str, ...]]:
    """The names in the text, each as its folded words: words with a capital next to each other that
    are no small words, the days and months left out.
    """
    runs: list[list[str]] = []
    end = -9
    for match in NAME.finditer(text):
        word = fold(match.group()).removesuffix("'s").removesuffix("\u2019s").rstrip("'\u2019")
        opens = match.start() == 0 and (word in plain() or stem(word) in plain_stems())
        if opens or len(word) < 3 or word in small_words() or word in CALENDAR:
            continue
        if match.start() - end == 1 and text[end] == " ":
            runs[-1].append(word)
        else:
            runs.append([word])
        end = match.end()
    return [tuple(run) for run in runs]


def agents(text: str) -> dict[str, str]:
    """For each class of deeds that one alone does, the last word of the name of who does it: the
    name before the word that tells it, or after "by" where that is passive.
    """
    found: dict[str, str] = {}
    spans = [(match.start(), match.end()) for match in NAME.finditer(text)]
    for match in _WORD.finditer(text):
        kinds = set(kinds_of(fold(match.group()))) & listed("alone")
        if not kinds or any(start <= match.start() < end for start, end in spans):
            continue
        doer = _agent(text, match.start(), match.end())
        found.update({kind: doer for kind in kinds if doer and kind not in found})
    return found


def _agent(text: str, start: int, end: int) -> str | None:
    by = _BY.search(text, end, end + BY)
    passive = _PASSIVE.search(text[max(0, start - 24) : start])
    if by:
        after = name_runs("- " + text[by.end() : by.end() + 60])
        return after[0][-1] if after else None
    if passive or "said" in text[max(0, start - 60) : start]:
        return None
    before = name_runs("- " + text[max(0, start - 60) : start])
    return before[-1][-1] if before else None
