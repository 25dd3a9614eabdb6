"""One party saying that what another just told is not so: "Doe denied it", "rejected the claim".

Where it is not clear which account is meant, nothing is found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.model import Span, Statement
from detente.reading.claims.accounts import Accounts, Pointer, denial_words
from detente.reading.claims.subjects import Subjects
from detente.reading.draft import Draft
from detente.reading.predictions.foresight import is_infinitive, modality
from detente.reading.syntax import Syntax, Token

_AHEAD = 12  # words after "called it" that may say what it was called
_SHORT = 9  # words of a quotation within which it turns something down
_OPENING = 120  # characters that hold them
_SAYS_WHAT = frozenset({"to", "that", "if", "for"})  # "It is wrong to say so", of itself
_STOPS = frozenset(".,;!?")
_NEGATORS = frozenset({"not", "n't", "never", "neither", "no"})
_WORD = re.compile(r"n't\b|'s\b|[a-z]{1,30}?(?=n't\b|'s\b)|[a-z]{1,30}|[.,;!?]")


@dataclass(frozen=True, slots=True)
class Denial:
    """That `denier` (actor id), with the word `predicate`, says that what stands at `of` is not so.

    `statement` is the denier's own, where the denial was read as one.
    """

    predicate: Token
    denier: str
    of: Span
    statement: Statement | None


def denials(draft: Draft, subjects: Subjects) -> Iterator[Denial]:
    """The denials of what was told just before them."""
    pointers = [*_told(draft, subjects), *_quoted(draft)]
    accounts = Accounts(draft) if pointers else None
    for pointer, statement in pointers:
        of = accounts.meant(pointer) if accounts else None
        if of:
            yield Denial(pointer.word, pointer.denier, of, statement)


def _told(draft: Draft, subjects: Subjects) -> Iterator[tuple[Pointer, Statement | None]]:
    """Denials that the article tells: "Doe denied it"."""
    cues = {
        head.index: statement
        for statement in draft.statements
        if statement.cue and (head := draft.syntax.head_of(statement.cue))
    }
    for token in draft.syntax.tokens:
        if token.lemma in denial_words("verbs") or token.lemma in denial_words("naming"):
            denier = _denier(draft.syntax, subjects, token)
            pointer = _pointer(draft.syntax, subjects, token, denier) if denier else None
            if pointer:
                yield pointer, cues.get(token.index)


def _quoted(draft: Draft) -> Iterator[tuple[Pointer, Statement]]:
    """Denials in somebody's own words: "That is not true," Doe said."""
    for statement in draft.statements:
        speaker = statement.speaker.actor if statement.speaker else None
        noun = turned_down(draft.story, statement) if speaker else None
        first = draft.syntax.within(statement.content[0]) if noun is not None else ()
        if speaker and first:
            yield Pointer(first[0], speaker, noun or None), statement


def _denier(syntax: Syntax, subjects: Subjects, verb: Token) -> str | None:
    """The actor of whom `verb` is told as done."""
    if verb.tag != "VERB" or modality(syntax, verb) or is_infinitive(syntax, verb):
        return None
    if any(each.text.lower() in _NEGATORS for each in syntax.children(verb, "advmod")):
        return None
    doers = syntax.children(verb, "nsubj")
    if not doers and verb.relation == "conj":
        doers = syntax.children(syntax.head(verb), "nsubj")
    passive = not doers or doers[0].relation == "nsubj:pass"
    return None if passive else subjects.named(doers[0])


def _pointer(syntax: Syntax, subjects: Subjects, verb: Token, denier: str) -> Pointer | None:
    """How the object of `verb` points back at what was told; None where it does not."""
    last = syntax.sentence_of(verb).last
    found = syntax.tokens[verb.index + 1 : min(verb.index + 1 + _AHEAD, last)]
    if not found:
        return None
    called = verb.lemma in denial_words("naming") and not denial_words("falsehoods").isdisjoint(
        each.text.lower() for each in found
    )
    row = denial_words("verbs").get(verb.lemma)
    if not called and row is None:
        return None
    if found[0].lemma in denial_words("pronouns") and _stands_alone(found):
        return Pointer(verb, denier) if called or (row and row["alone"]) else None
    return _by_noun(syntax, subjects, verb, denier)


def _stands_alone(after: tuple[Token, ...]) -> bool:
    """True for "it" and "that", not for "that report" or "that he had met"."""
    return len(after) == 1 or after[1].tag not in ("NOUN", "PROPN", "PRON", "ADJ", "DET", "AUX")


def _by_noun(syntax: Syntax, subjects: Subjects, verb: Token, denier: str) -> Pointer | None:
    """The pointer in "the claim", "Doe's claim"; None in "the claim that the ship had sunk"."""
    for thing in syntax.children(verb, "obj"):
        if thing.lemma not in denial_words("nouns") or _says_what(syntax, thing):
            continue
        owners = syntax.children(thing, "nmod:poss")
        if owners:
            owner = subjects.named(owners[0])
            return (
                Pointer(verb, denier, thing.lemma, owner) if owner not in (None, denier) else None
            )
        determiners = {each.lemma for each in syntax.children(thing, "det")}
        if not determiners.isdisjoint(denial_words("pointing")):
            return Pointer(verb, denier, thing.lemma)
    return None


def _says_what(syntax: Syntax, thing: Token) -> bool:
    """True for "the claim that", "the report of a meeting"; not for "the report as false"."""
    parts = syntax.children(thing, "acl", "nmod")
    parts = [each for each in parts if each.relation != "nmod:poss"]
    return any("as" not in {case.lemma for case in syntax.children(each, "case")} for each in parts)


def turned_down(story: str, statement: Statement) -> str | None:
    """The noun for what a quotation turns down at its beginning; None where it turns down nothing.

    It is "story" for "The story is false", and nothing, "", for "That is not true", "Wrong".
    """
    if statement.kind == "indirect" or not statement.content:
        return None
    start = statement.content[0].start
    found = _WORD.findall(story[start : start + _OPENING].lower())[:_SHORT]
    rules = denial_words("turning down")
    noun = ""
    if len(found) > 1 and found[0] in denial_words("pointing") and found[1] in _nouns():
        noun, found = _nouns()[found[1]], ["it", *found[2:]]
    pointed = bool(found) and found[0] in rules["openings"]
    negated = False
    for place, word in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else "."
        if word in denial_words("falsehoods") or word in rules["right"]:
            so = (word in rules["right"]) != negated
            if after in _SAYS_WHAT:
                return None
            return noun if not so and (pointed or after in _STOPS) else None
        if word not in rules["links"] and not (place == 0 and pointed):
            return None
        negated = negated or word in _NEGATORS
    return None


@cache
def _nouns() -> dict[str, str]:
    """The nouns for what was told, by each of their forms."""
    nouns = denial_words("nouns")
    plural = {f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s": noun for noun in nouns}
    return {**{noun: noun for noun in nouns}, **plural}
