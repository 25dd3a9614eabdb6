"""Dictionary forms of words: LemmInflect's table (Jascob 2019), and function words of our own.

The table is made from the NIH's SPECIALIST lexicon; it is loaded by the first word.
"""

from functools import lru_cache

from detente.model.ontology import load

_INFLECTED = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})
_BASE = frozenset({"NN", "VB", "JJ", "RB"})  # Penn tags of words that are their own lemma


@lru_cache(maxsize=100_000)
def lemma(word: str, tag: str, fine: str) -> str:
    """The lemma of `word`, in small letters, by its Universal tag and its Penn tag.

    >>> lemma("Said", "VERB", "VBD"), lemma("leaves", "NOUN", "NNS"), lemma("n't", "PART", "RB")
    ('say', 'leave', 'not')
    """
    low = word.lower()
    known = load("lemmas").get(tag, {}).get(low)
    if known is not None:
        return str(known)
    if tag not in _INFLECTED or fine in _BASE or not low.isalpha():
        return low
    import lemminflect

    found = lemminflect.getLemma(low, upos=tag)
    return str(found[0]) if found else low
