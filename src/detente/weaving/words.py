"""Words made comparable: folded letters, content words, light stems."""

import re
import unicodedata
from functools import cache, lru_cache

from detente.model import ontology

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_BEYOND = re.compile(r"([^\x00-\x7f]+)")  # what is no ASCII
_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u2032": "'"})
# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def fold(text: str) -> str:
    """`text` in lower case without accents: "Peña-Łuz" is "pena-luz"."""
    if text.isascii():
        return text.lower()
    parts = _BEYOND.split(text)  # in most texts a few quotation marks and names
    parts[::2] = [part.lower() for part in parts[::2]]
    parts[1::2] = [_fold_beyond(part) for part in parts[1::2]]
    return "".join(parts)


@lru_cache(maxsize=4096)
def _fold_beyond(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return bare.translate(_LETTERS)


@lru_cache(maxsize=32768)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a sentence in order, possessive endings off; see `all_words` for a text.

    >>> words("Acme's net losses")
    ('acme', 'net', 'losses')
    """
    return all_words(text)


def all_words(text: str) -> tuple[str, ...]:
    """The same of a whole text, which is not kept at hand."""
    found = (match.group() for match in _WORD.finditer(fold(text)))
    return tuple(word[:-2] if word.endswith("'s") else word for word in found)


@cache
def small_words() -> frozenset[str]:
    """The words that carry no content of their own: articles, prepositions, pronouns."""
    return frozenset(ontology.load("weaving_words")["small"])


@cache
def stem(word: str) -> str:
    """The word without a regular English ending, the same for all forms of a regular word.

    A light stemmer in the manner of Harman (1991): it joins "donations" and "donation", "cutting"
    and "cut", and leaves what it does not know alone.
    """
    for ending, put in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + put
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return _bare(word[: -len(ending)])
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _bare(root: str) -> str:
    """One form for both spellings of a root: "cutt" is "cut", "announce" is "announc"."""
    if root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    return root[:-1] if root.endswith("e") else root


@lru_cache(maxsize=32768)
def content(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` that carry content, in order, figures left out."""
    small = small_words()
    return tuple(stem(word) for word in words(text) if word not in small and not word[0].isdigit())
