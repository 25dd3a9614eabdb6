"""Whom a pronoun stands for: each candidate is scored by where it was last mentioned.

The factors are those of Lappin and Leass, "An algorithm for pronominal anaphora resolution"
(Computational Linguistics, 1994): recency, the grammar of the mention, and what grammar forbids.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from detente.model.ontology import load
from detente.reading.referents import Reference, Referent
from detente.reading.syntax import Syntax, Token

REACH = 3  # sentences back
LEAST = 0.45  # of a score that is believed
MARGIN = 0.04  # by which the best must beat the next
FADING = (1.0, 0.8, 0.45, 0.25)  # the worth of a mention so many sentences back
_WEIGHTS = {
    "nsubj": 1.0, "nsubj:pass": 1.0, "root": 0.8, "obj": 0.65, "iobj": 0.65, "nmod:poss": 0.6,
    "obl:agent": 0.65, "obl": 0.5, "nmod": 0.45, "conj": 0.6, "appos": 0.5, "compound": 0.3,
}  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "csubj"})


@cache
def _kinds() -> dict[str, str]:
    data = load("pronouns")
    kinds = ("male", "female", "neuter", "plural", "first")
    return {word: kind for kind in kinds for word in data[kind]["words"]}


@cache
def _empty_verbs() -> frozenset[str]:
    return frozenset(load("pronouns")["empty_verbs"])


def pronoun_kind(token: Token) -> str | None:
    """male, female, neuter, plural or first for a personal pronoun; None for another word."""
    return _kinds().get(token.text.lower()) if token.tag in ("PRON", "DET") else None


def is_empty(syntax: Syntax, token: Token) -> bool:
    """True for the "it" of "it is likely that" and of "it seems"."""
    if token.lemma != "it" or token.relation not in ("nsubj", "expl", "nsubj:pass"):
        return False
    verb = syntax.head(token)
    clauses = syntax.children(verb, "ccomp", "csubj", "advcl", "acl:relcl", "xcomp", "acl")
    if syntax.children(verb, "cop"):
        return bool(clauses) or verb.tag == "ADV"
    return verb.lemma in _empty_verbs() or (token.relation == "nsubj:pass" and bool(clauses))


def weight(token: Token) -> float:
    """How much a mention with this word as its head stands out."""
    return _WEIGHTS.get(token.relation, 0.4)


def fits(referent: Referent, kind: str) -> bool:
    """True where a pronoun of that kind can stand for the referent."""
    if kind in ("male", "female"):
        return referent.kind == "person" and referent.gender in (None, kind)
    if kind == "neuter":
        return referent.kind in ("organization", "government")
    return referent.kind in ("group", "organization")


def choose(scores: dict[int, float]) -> int | None:
    """The best candidate, where it beats the next by enough; rivals have negative numbers."""
    ranked = sorted(scores.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][0] < 0 or ranked[0][1] < LEAST:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    return ranked[0][0]


def forbidden(syntax: Syntax, pronoun: Token, recent: Sequence[Reference]) -> set[int]:
    """The referents that grammar forbids: the subject of the verb that "him" is the object of."""
    near = [each for each in recent if each.sentence == pronoun.sentence]
    by_head = {each.head: each.referent for each in near if each.referent is not None}
    banned: set[int] = set()
    if pronoun.relation in _OBJECTS and not pronoun.text.lower().endswith(("self", "selves")):
        for subject in subjects(syntax, syntax.head(pronoun)):
            if subject.index in by_head:
                banned.add(by_head[subject.index])
    if pronoun.relation in _SUBJECTS | _OBJECTS:
        for other in syntax.children(syntax.head(pronoun), *_OBJECTS):
            if other.index in by_head and other.index != pronoun.index:
                banned.add(by_head[other.index])
    token = pronoun
    while token.head != token.index and token.relation not in _CLAUSES | {"conj"}:
        token = syntax.head(token)
        if token.index in by_head and _is_own(token, pronoun):
            banned.add(by_head[token.index])
    return banned


def _is_own(name: Token, pronoun: Token) -> bool:
    """True where the pronoun is part of the name's own phrase: "Roe, his aide"."""
    return name.tag in ("PROPN", "NOUN") and pronoun.relation == "nmod:poss"


def subjects(syntax: Syntax, verb: Token) -> Iterator[Token]:
    """The subject of a verb, its own or that of the verb that it depends on."""
    for _ in range(6):
        found = syntax.children(verb, "nsubj")
        if found:
            yield from found
            return
        if verb.relation not in ("xcomp", "advcl", "conj", "acl") or verb.head == verb.index:
            return
        verb = syntax.head(verb)


def speakers(syntax: Syntax, pronoun: Token, quoted: Sequence[bool]) -> set[int]:
    """The heads of the subjects outside the quotation that the pronoun stands in."""
    if not quoted[pronoun.index]:
        return set()
    sentence = syntax.sentence_of(pronoun)
    return {
        token.index
        for token in syntax.words(sentence)
        if token.relation in _SUBJECTS and not quoted[token.index]
    }


def following(syntax: Syntax, pronoun: Token) -> Token | None:
    """The subject of the main clause, where the pronoun stands in a phrase before it."""
    root = syntax.tokens[syntax.sentence_of(pronoun).root]
    found = [each for each in syntax.children(root, "nsubj") if each.index > pronoun.index]
    if not found or pronoun.head == root.index:
        return None
    token = pronoun
    while token.head != root.index and token.head != token.index:
        token = syntax.head(token)
    return found[0] if token.relation in ("advcl", "obl", "obl:unmarked", "dep") else None
