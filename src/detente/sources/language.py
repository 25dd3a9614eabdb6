"""Which language a text is in."""

import re

FEWEST_LETTERS = 20
# A sample is as telling as the whole: 924 of 924 English news articles from their first 600
# characters, where the whole takes up to 60 ms each.
SAMPLE = 2_000
# In the detector's log-likelihood. On windows of 20 to 600 characters of English news the best
# wrong language led English by up to 29 (names, mostly); whole sentences in other languages lead
# by 30 and more. What falls between is left open rather than guessed.
CLEAR_LEAD = 30.0
# Plain English is known by its small words without waking the detector, whose model takes 0.4 s to
# load: all but 4 of those articles have more than this share of them; of 70 other languages (the
# example sentences in spaCy) none has more than 0.1.
ENGLISH_SHARE = 0.2
FEWEST_WORDS = 40
_NOT_A_LANGUAGE = "zxx"  # ISO 639-2: "no linguistic content"
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[a-z]+")
_ENGLISH = frozenset(
    {
        "the", "of", "and", "to", "in", "that", "for", "on", "with", "his", "her", "from", "by",
        "as", "at", "be", "has", "have", "had", "which", "are", "this", "was", "were", "who",
        "their", "would", "said", "it", "he", "she", "not", "they", "but", "an", "been", "will",
        "or", "its", "after", "more", "about",
    }
)  # fmt: skip


def language_of(text: str, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of `text` (639-3 where there is no shorter one), or None.

    `declared` is what the file says of itself, believed only where the text leaves it open.
    """
    sample = text[:SAMPLE]
    if len(_LETTER.findall(sample)) < FEWEST_LETTERS:
        return None
    return "en" if _plainly_english(sample) else _detected(sample, _code(declared))


def _plainly_english(sample: str) -> bool:
    words = _WORD.findall(sample.lower())
    small = sum(word in _ENGLISH for word in words)
    return len(words) >= FEWEST_WORDS and small >= ENGLISH_SHARE * len(words)


def _detected(sample: str, declared: str | None) -> str | None:
    from py3langid import rank  # here: loading it takes 0.5 s, which plain English does not need

    scores: dict[str, float] = dict(rank(sample))
    best = max(scores, key=lambda code: scores[code])
    if best == "en" or scores[best] - scores["en"] >= CLEAR_LEAD:
        return None if best == _NOT_A_LANGUAGE else best
    return declared if declared in (best, "en") else None


def _code(declared: str | None) -> str | None:
    """The bare code in "en-GB" or "EN_us"; None for anything else."""
    match = re.match(r"([A-Za-z]{2,3})(?![A-Za-z])", (declared or "").strip())
    return match[1].lower() if match else None
