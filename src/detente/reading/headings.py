"""Lines that name what follows and tell nothing themselves: "The End of the Alliance"."""

from detente.reading.draft import Draft
from detente.reading.syntax import Sentence

_LONGEST = 14  # tokens
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STOPS = (".", "!", "?", '"', "'", ":", ";", ",")


def is_heading(draft: Draft, sentence: Sentence) -> bool:
    """True for a short sentence that is a whole line, without a final mark or a finite verb."""
    if sentence.last - sentence.first > _LONGEST:
        return False
    if draft.story[sentence.start : sentence.end].endswith(_STOPS):
        return False
    before = draft.story[max(0, sentence.start - 80) : sentence.start].rstrip(" \t")[-1:]
    after = draft.story[sentence.end :][:80].lstrip(" \t")[:1]
    alone = before in ("", "\n", "\r") and after in ("", "\n", "\r")
    return alone and not any(each.fine in _FINITE for each in draft.syntax.words(sentence))
