"""Assertions that can be checked and name no figure: levels, changes, denials, causes, records."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.model import Span, ontology
from detente.reading.claims.provenance import Provenance
from detente.reading.claims.subjects import subject
from detente.reading.predictions.foresight import is_infinitive, modality
from detente.reading.predictions.foresight import words as foresight_words
from detente.reading.predictions.futurity import is_asked
from detente.reading.syntax import Syntax, Token

_MODIFIERS = ("amod", "compound", "nmod")
_NOUNS = ("NOUN", "PROPN")
_CLIMB = 4  # verbs before one in a row that may carry its modal


PREDICATES = frozenset({"VERB", "ADJ", "NOUN", "ADV"})


@dataclass(frozen=True, slots=True)
class Assertion:
    """That `predicate` holds of `thing`, or does not (`denied`), says `claimant` where given.

    It is a claim only where it speaks of the speaker himself, if it is his `own`.
    """

    predicate: Token
    thing: Token
    denied: bool
    claimant: Token | None = None
    own: bool = False


def assertions(syntax: Syntax, token: Token, provenance: Provenance) -> Iterator[Assertion]:
    """What `token`, as a predicate in somebody's account or the article's own, asserts."""
    if token.tag not in PREDICATES or not _is_told(syntax, token):
        return
    for find in (_change, _driven, _undergone, _cause, _blame, _record):
        yield from find(syntax, token, provenance)
    if provenance.speaks:
        for find in (_level, _denial):
            yield from find(syntax, token, provenance)
        yield from _abstention(syntax, token, provenance)


@cache
def lexicon(name: str) -> frozenset[str]:
    """The words of one class of `assertion.yaml`."""
    return frozenset(ontology.load("assertion")[name])


def is_negated(syntax: Syntax, predicate: Token) -> bool:
    """True where the predicate is told as not so: "had not decreased"."""
    adverbs = {each.text.lower() for each in syntax.children(predicate, "advmod", "cc:preconj")}
    return not adverbs.isdisjoint(lexicon("negators"))


def phrase(syntax: Syntax, noun: Token) -> Span:
    """The noun with what is before it in its compound: "net worth", "federal spending"."""
    start = noun.start
    for token in reversed(syntax.tokens[max(0, noun.index - 4) : noun.index]):
        if token.head != noun.index or token.relation not in _MODIFIERS or _is_change(token):
            break
        start = token.start
    return Span(start, noun.end)


def _is_told(syntax: Syntax, predicate: Token) -> bool:
    """True for what is told as fact: no infinitive, no question, no "if"."""
    if is_infinitive(syntax, predicate) or is_asked(syntax, predicate):
        return False
    openings = {each.lemma for each in syntax.children(predicate, "mark", "advmod")}
    return openings.isdisjoint(lexicon("openings"))


def _is_change(token: Token) -> bool:
    return token.lemma in lexicon("changes") and token.fine in ("VBG", "VBN", "JJ")


def _is_measured(noun: Token) -> bool:
    """True for a noun that names what goes up and down; "spending" may be taken for a verb."""
    if noun.fine == "VBG":
        return noun.text.lower() in lexicon("measurable")
    named = noun.tag in _NOUNS or noun.fine in ("NN", "NNS")
    return named and noun.lemma in lexicon("measurable")


def _change(syntax: Syntax, token: Token, _: Provenance) -> Iterator[Assertion]:
    """Yields "spending had grown"; of "had not decreased but grown" only what is told as so."""
    if token.tag != "VERB" or token.lemma not in lexicon("changes") or _is_unreal(syntax, token):
        return
    thing = subject(syntax, token)
    if thing is None or not _is_measured(thing) or syntax.children(token, "obj"):
        return
    if not _is_told_otherwise(syntax, token):
        yield Assertion(token, thing, is_negated(syntax, token))


def _is_told_otherwise(syntax: Syntax, token: Token) -> bool:
    """True for "decreased" in "had not decreased but grown"."""
    return is_negated(syntax, token) and any(
        each.tag == "VERB" and each.lemma in lexicon("changes")
        for each in syntax.children(token, "conj")
    )


def _driven(syntax: Syntax, token: Token, _: Provenance) -> Iterator[Assertion]:
    """Yields "the council cut spending", "spending was cut", told as what has happened."""
    if token.tag != "VERB" or token.lemma not in lexicon("driving") or _is_unreal(syntax, token):
        return
    things = [*syntax.children(token, "obj"), *syntax.children(token, "nsubj:pass")]
    if not things or not _is_past(syntax, token) or syntax.children(token, "xcomp", "ccomp"):
        return
    moved = _is_measured(things[0]) and _is_moved_by(token, things[0])
    if moved and not _is_told_otherwise(syntax, token):
        yield Assertion(token, things[0], is_negated(syntax, token))


def _is_unreal(syntax: Syntax, verb: Token) -> bool:
    """True for "should have cut", and for "raised" in "might have borrowed and raised"."""
    for _ in range(_CLIMB):
        duties = {each.lemma for each in syntax.children(verb, "aux")}
        if modality(syntax, verb) or not duties.isdisjoint(lexicon("duties")):
            return True
        if verb.relation != "conj" or syntax.children(verb, "nsubj"):
            return False
        verb = syntax.head(verb)
    return False


def _is_moved_by(verb: Token, noun: Token) -> bool:
    """False for raised funds: the verb means another thing of the noun."""
    if verb.lemma in lexicon("gathering") and noun.lemma in lexicon("collected"):
        return False
    return noun.lemma not in lexicon("undriven")


def _undergone(syntax: Syntax, token: Token, _: Provenance) -> Iterator[Assertion]:
    """Yields "has seen declining sales", "shows a decline in loyalty", "has taken a hit"."""
    if token.tag != "VERB" or token.lemma not in lexicon("undergoing") or modality(syntax, token):
        return
    for noun in syntax.children(token, "obj"):
        if thing := _changing(syntax, token, noun):
            yield Assertion(token, thing, is_negated(syntax, token))


def _changing(syntax: Syntax, verb: Token, noun: Token) -> Token | None:
    """The thing whose change is the object of `verb`; None where it is something else."""
    if _is_measured(noun) and any(map(_is_change, syntax.children(noun, "amod"))):
        return noun
    if noun.lemma not in lexicon("change_nouns"):
        return None
    within = [each for each in syntax.children(noun, "nmod") if _is_measured(each)]
    if within:
        return within[0]
    doer = subject(syntax, verb)
    return doer if doer and _is_measured(doer) else None


def _level(syntax: Syntax, token: Token, _: Provenance) -> Iterator[Assertion]:
    """Yields "the savings were largely symbolic", "is not doing well"."""
    if modality(syntax, token):
        return
    things = syntax.children(token, "nsubj")
    if things and (_fares(syntax, token) or _rates(syntax, token, things[0])):
        yield Assertion(token, things[0], is_negated(syntax, token))


def _fares(syntax: Syntax, predicate: Token) -> bool:
    """True for "doing well", "doing badly"."""
    how = {each.text.lower() for each in syntax.children(predicate, "advmod")}
    return predicate.lemma == "do" and not how.isdisjoint(lexicon("doing"))


def _rates(syntax: Syntax, predicate: Token, thing: Token) -> bool:
    """True for "were symbolic" of savings, and for "is insolvent" of anyone."""
    if predicate.tag not in ("ADJ", "NOUN") or not syntax.children(predicate, "cop"):
        return False
    rated = _is_measured(thing) and thing.lemma not in lexicon("vague")
    return rated or predicate.lemma in lexicon("standing")


def _denial(syntax: Syntax, token: Token, provenance: Provenance) -> Iterator[Assertion]:
    """Yields "denied that he had met", "said that she never received": it did not happen."""
    statement = provenance.statement
    cue = syntax.head_of(statement.cue) if statement and statement.cue else None
    if cue is not None and cue.lemma in lexicon("denying") and token.head == cue.index:
        if token.tag == "VERB" or syntax.children(token, "nmod", "acl"):
            yield Assertion(token, _deed(syntax, token), True)
    elif _is_undone(syntax, token):
        yield Assertion(token, _deed(syntax, token), True)


def _deed(syntax: Syntax, verb: Token) -> Token:
    """The word that tells the deed: in "made no donations", "donations"."""
    objects = syntax.children(verb, "obj") if verb.lemma in lexicon("light") else []
    return next((each for each in objects if each.tag in _NOUNS), verb)


def _is_undone(syntax: Syntax, token: Token) -> bool:
    """True for "never received": a deed told as not done."""
    if token.tag != "VERB" or token.lemma in foresight_words("timeless") | {"do"}:
        return False
    if modality(syntax, token) or not is_negated(syntax, token) or not _is_past(syntax, token):
        return False
    doer = subject(syntax, token)
    return doer is not None and doer.lemma not in lexicon("nobody")


def _is_past(syntax: Syntax, verb: Token) -> bool:
    tenses = {each.text.lower() for each in syntax.children(verb, "aux")}
    if verb.fine == "VBG":
        return False
    return verb.fine == "VBD" or not tenses.isdisjoint(("did", "had", "has", "have", "was", "were"))


def _abstention(syntax: Syntax, token: Token, provenance: Provenance) -> Iterator[Assertion]:
    """Yields "I will not donate", the speaker's word that he will not do it."""
    if token.tag != "VERB" or token.lemma in foresight_words("states"):
        return
    modal = modality(syntax, token)
    quoted = provenance.statement is not None and provenance.statement.kind == "direct"
    bound = modal == "certain" or (modal == "reported" and not quoted)
    if bound and is_negated(syntax, token):
        yield Assertion(token, _deed(syntax, token), True, own=True)


def _cause(syntax: Syntax, token: Token, provenance: Provenance) -> Iterator[Assertion]:
    """Yields "the gap was due to the tariffs", "the fall is attributed to the strikes"."""
    if modality(syntax, token) or not _gives_cause(syntax, token, provenance):
        return
    grounds = syntax.children(token, "obl", "obl:agent", "nmod")
    things = syntax.children(token, "nsubj")
    if grounds and things and things[0].tag in _NOUNS:
        yield Assertion(token, things[0], is_negated(syntax, token))


def _gives_cause(syntax: Syntax, token: Token, provenance: Provenance) -> bool:
    """True for "due", "caused" in somebody's account; "attributed" speaks of an account itself."""
    if syntax.children(token, "cop"):
        return provenance.speaks and token.lemma in lexicon("causal_predicates")
    if token.tag != "VERB":
        return False
    passive = bool(syntax.children(token, "aux:pass"))
    told = provenance.speaks or token.lemma in lexicon("blaming")
    return passive and told and token.lemma in lexicon("causal_passives")


def _blame(syntax: Syntax, token: Token, _: Provenance) -> Iterator[Assertion]:
    """Yields "the minister blamed the fall on the strikes", the minister's claim."""
    if token.tag != "VERB" or token.lemma not in lexicon("blaming") or modality(syntax, token):
        return
    for thing in syntax.children(token, "obj"):
        grounds = syntax.children(token, "obl", "nmod") + syntax.children(thing, "nmod")
        if thing.tag in _NOUNS and _with(syntax, grounds, ("on", "to")):
            denied = is_negated(syntax, token)
            yield Assertion(token, thing, denied, subject(syntax, token))


def _with(syntax: Syntax, phrases: list[Token], cases: tuple[str, ...]) -> bool:
    return any(case.lemma in cases for each in phrases for case in syntax.children(each, "case"))


def _record(syntax: Syntax, token: Token, provenance: Provenance) -> Iterator[Assertion]:
    """Yields "is the largest producer in the world", "turnout was the highest ever"."""
    if not syntax.children(token, "cop") or modality(syntax, token):
        return
    things = syntax.children(token, "nsubj")
    best = [token, *syntax.children(token, "amod")]
    if not things or things[0].lemma in lexicon("nobody"):
        return
    if not any(each.text.lower() in lexicon("superlatives") for each in best):
        return
    around = {each.text.lower() for each in syntax.subtree(token)}
    if provenance.speaks or not around.isdisjoint(lexicon("records")):
        yield Assertion(token, things[0], is_negated(syntax, token))
