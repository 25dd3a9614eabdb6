"""Lines that name who wrote the text: "By Jane Doe, Staff Writer"."""

import re

LONGEST = 120  # characters
_WORD = re.compile(r"[^\s,|/]+|[,|/]")
_SMALL = frozenset({"and", "&", "of", "the", "for", "in", "at", ",", "|", "/", "de", "van", "von"})
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_OTHERS = frozenset({*_MONTHS.split(), *_DAYS.split(), "Contrast", "Comparison", "Then", "Law"})


def is_byline(line: str) -> bool:
    """True for a line that is "By" and names without a full stop, as no sentence is."""
    if len(line) > LONGEST or line[:3].lower() != "by " or line[-1] in ".?!:;":
        return False
    words = _WORD.findall(line[3:])
    if not 1 <= len(words) <= 16 or words[0] in _OTHERS or not words[0][0].isupper():
        return False
    head = words[: words.index("|")] if "|" in words else words
    return all(word in _SMALL or word[0].isupper() or word[0] == "@" for word in head)
