"""Words that attribute: "said", "criticized", "the claim that", "according to Doe".

The words are data (`cues.yaml`), each with its kind of saying and the forms in which it brings what
was said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.model import Span, ontology
from detente.reading.syntax import Syntax, Token

_BEFORE = ("aux", "aux:pass", "advmod", "cop")
_TAGS_OF_VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
SPOKEN = frozenset(
    {"say", "write", "claim", "confirm", "deny", "warn", "predict", "promise", "urge"}
)
NAMING = frozenset({"blame", "praise", "label"})  # with an object between cue and words
UTTERED = SPOKEN | NAMING  # what brings words between quotation marks


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: its head word, its words with auxiliaries, its kind of saying and its forms."""

    head: Token
    span: Span
    kind: str
    forms: frozenset[str]
    opener: Token | None = None

    @property
    def noun(self) -> bool:
        """True for "claim" or "promise", whose owner is the speaker."""
        return self.head.tag == "NOUN"


def cue_at(syntax: Syntax, token: Token) -> Cue | None:
    """The cue whose head word is `token`; None where it is none."""
    if token.text.lower() == "according":
        return _according(syntax, token)
    if token.relation in ("aux", "aux:pass", "cop"):
        return None
    if token.fine in _TAGS_OF_VERBS:
        found = _look_up(token.lemma, token.text.lower())
        return _verb(syntax, token, *found) if found else None
    if token.tag == "NOUN" and token.lemma in _nouns():
        return _noun(syntax, token, *_nouns()[token.lemma])
    if token.tag == "ADJ" and token.lemma in _adjectives():
        kind, forms = _adjectives()[token.lemma]
        return Cue(token, _with_auxiliaries(syntax, token), kind, forms)
    return None


@cache
def _look_up(lemma: str, word: str) -> tuple[str, frozenset[str]] | None:
    """The entry of a verb by its lemma, or by its form where the lemma was misread."""
    for stem in (lemma, word, *_stems(word)):
        if stem in _verbs():
            return _verbs()[stem]
    return None


def _stems(word: str) -> list[str]:
    """What `word` may be a regular form of: "hoping" of "hope", "lauded" of "laud"."""
    return [
        word[: -len(ending)] + instead
        for ending, instead in (("ing", "e"), ("ing", ""), ("ed", "e"), ("ed", ""), ("s", ""))
        if word.endswith(ending) and len(word) > len(ending) + 2
    ]


def _verb(syntax: Syntax, token: Token, kind: str, forms: frozenset[str]) -> Cue:
    """The cue with its auxiliaries, and with the preposition that opens its content after it."""
    span = _with_auxiliaries(syntax, token)
    following = syntax.tokens[token.index + 1 : token.index + 2]
    for each in following:
        if each.lemma in forms and each.tag == "ADP" and each.sentence == token.sentence:
            return Cue(token, Span(span.start, each.end), kind, forms, each)
    return Cue(token, span, kind, forms)


def _with_auxiliaries(syntax: Syntax, token: Token) -> Span:
    first, last = token, token
    while first.index > 0:
        before = syntax.tokens[first.index - 1]
        if before.head != token.index or before.relation not in _BEFORE:
            break
        first = before
    for each in syntax.children(token, "compound:prt"):
        if each.index == token.index + 1:
            last = each
    return Span(first.start, last.end)


def _noun(syntax: Syntax, token: Token, kind: str, forms: frozenset[str]) -> Cue | None:
    """The noun as a cue where the word after it opens its content."""
    for each in syntax.tokens[token.index + 1 : token.index + 2]:
        if each.lemma in forms and each.tag in ("ADP", "SCONJ", "PART", "PRON"):
            end = token.end if each.lemma in ("that", "to") else each.end
            return Cue(token, Span(token.start, end), kind, forms, each)
    return None


def _according(syntax: Syntax, token: Token) -> Cue | None:
    for each in syntax.tokens[token.index + 1 : token.index + 2]:
        if each.lemma == "to":
            return Cue(token, Span(token.start, each.end), "say", frozenset({"according"}), each)
    return None


_Lexicon = Mapping[str, tuple[str, frozenset[str]]]


@cache
def _verbs() -> _Lexicon:
    return _by_word("verbs")


@cache
def _nouns() -> _Lexicon:
    return _by_word("nouns")


@cache
def _adjectives() -> _Lexicon:
    return _by_word("adjectives")


def _by_word(part: str) -> _Lexicon:
    """Each word of one part of the lexicon with its kind and its forms."""
    kinds = ontology.load("cues")[part]
    return {
        word: (kind, frozenset(forms))
        for kind, words in kinds.items()
        for word, forms in words.items()
    }


@cache
def nouns_of(part: str) -> frozenset[str]:
    """The nouns of one list of the lexicon, such as `documents`."""
    return frozenset(ontology.load("cues")[part])
