"""Whom a pronoun stands for: each candidate is scored by where it was last mentioned.

The factors are those of Lappin and Leass, "An algorithm for pronominal anaphora resolution"
(Computational Linguistics, 1994): recency, the grammar of the mention, and what grammar forbids.
"""

from functools import cache

from detente.model.ontology import load
from detente.reading.actors.gazetteer import lists
from detente.reading.actors.government import SUBJECTS
from detente.reading.actors.referents import Referent
from detente.reading.actors.titles import role_in
from detente.reading.syntax import Syntax, Token

REACH = 3  # sentences back
LEAST = 0.45  # of a score that is believed
MARGIN = 0.04  # by which the best must beat the next
FADING = (1.0, 0.7, 0.4, 0.2)  # the worth of a mention so many sentences back
_WEIGHTS = {
    "nsubj": 1.0, "nsubj:pass": 1.0, "root": 0.8, "obj": 0.65, "iobj": 0.65, "nmod:poss": 0.6,
    "obl:agent": 0.65, "obl": 0.5, "nmod": 0.45, "conj": 0.6, "appos": 0.5, "compound": 0.3,
}  # fmt: skip


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


def fits(referent: Referent, kind: str, mention: Token, pronoun: Token) -> bool:
    """True where a pronoun of that kind can stand for the referent as it is mentioned there.

    "It" and "they" mostly stand for things and people without a name, so only a body that is the
    subject of this sentence or of the one before is thought of.
    """
    if kind in ("male", "female"):
        return referent.kind == "person" and referent.gender in (None, kind)
    near = pronoun.sentence - mention.sentence <= 1
    foremost = mention.relation in SUBJECTS or mention.tag == "PRON"
    if not (near and foremost):
        return False
    if kind == "neuter":
        return referent.kind in ("organization", "government")
    return referent.kind == "group"


def is_rival(noun: Token, kind: str) -> bool:
    """True where a pronoun of that kind can stand for a common noun."""
    plural = noun.fine in ("NNS", "NNPS")
    if noun.lemma in lists().not_names or noun.relation in ("compound", "obl:unmarked"):
        return False
    if kind == "plural":
        return plural
    person = role_in([noun.text.lower()]) is not None
    return not plural and (not person if kind == "neuter" else person)


def choose(scores: dict[int, float]) -> int | None:
    """The best candidate, where it beats the next by enough; rivals have negative numbers."""
    ranked = sorted(scores.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][0] < 0 or ranked[0][1] < LEAST:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    return ranked[0][0]
