"""Pieces of patterns that several steps share."""

import re
from collections.abc import Iterable

BLANK = r"[^\S\n]{1,2}"  # one blank, or two, on one line


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of `words`, the longest first, blanks of any width."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", BLANK) for word in ordered)
