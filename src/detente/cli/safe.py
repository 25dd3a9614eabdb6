"""Untrusted words made harmless for a terminal, and short enough for a table."""

import re
import unicodedata

# Control, format (direction marks among them), surrogate and private characters can move the
# cursor, hide text or turn a line round; none of them is needed to read a sentence.
_HARMFUL = {"Cc", "Cf", "Cs", "Co", "Cn"}
_BLANKS = re.compile(r"\s+")


def safe(words: str) -> str:
    """`words` on one line, with every character taken out that could steer a terminal."""
    line = _BLANKS.sub(" ", words).strip()
    if line.isascii() and line.isprintable():
        return line
    return "".join(each for each in line if unicodedata.category(each) not in _HARMFUL)


def shortened(words: str, length: int = 280) -> str:
    """`words` made safe and cut between two words where they are longer than `length`."""
    line = safe(words)
    if len(line) <= length:
        return line
    cut = line.rfind(" ", 0, length)
    return f"{line[: cut if cut > length // 2 else length]} …"
