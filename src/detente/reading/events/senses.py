"""Which of its senses a verb has, by what stands around it."""

from dataclasses import dataclass

from detente.reading.events.clauses import Clause, dependents
from detente.reading.events.triggers import Pattern, verbs, words
from detente.reading.syntax import Syntax, Token

_QUOTES = frozenset({"'", '"', "`", "''", "``"})


@dataclass(frozen=True, slots=True)
class Fit:
    """A pattern that fits a clause: `targets` stand in its slot, `nouns` were asked for by it.

    `mutual` is true where the subjects do it to each other.
    """

    pattern: Pattern
    targets: tuple[Token, ...]
    nouns: tuple[Token, ...]
    mutual: bool = False


def fits(syntax: Syntax, clause: Clause, armed: bool) -> list[Fit]:
    """The patterns that fit `clause`, the one that asks for most first.

    `armed` says whether the sentence speaks of armed forces.
    """
    found = []
    for pattern in verbs().get(clause.verb.lemma, ()):
        if armed or not pattern.sense.armed:
            fit = _fit(syntax, clause, pattern)
            if fit:
                found.append(fit)
    return sorted(found, key=lambda fit: (fit.mutual, fit.mutual and fit.pattern.slot != ""))


def _fit(syntax: Syntax, clause: Clause, pattern: Pattern) -> Fit | None:
    if not pattern.particles <= clause.particles:
        return None
    if clause.bound - pattern.particles - {pattern.slot}:
        return None
    nouns = _asked(clause, pattern.nouns, _before(syntax, clause))
    tail = _asked(clause, pattern.tail, _after(syntax, clause)) if nouns is not None else None
    if nouns is None or tail is None:
        return None
    targets = _slot(syntax, clause, pattern, (*nouns, *tail))
    if targets:
        return Fit(pattern, tuple(targets), tuple(nouns))
    if _mutual(clause, pattern, nouns):
        return Fit(pattern, (), tuple(nouns), mutual=True)
    return None


def _before(syntax: Syntax, clause: Clause) -> list[Token]:
    there = [*clause.objects, *(token for _, token in clause.obliques), *clause.predicates]
    joined = [each for token in clause.objects for each in syntax.children(token, "conj")]
    return there + joined


def _after(syntax: Syntax, clause: Clause) -> list[Token]:
    found = [
        *_before(syntax, clause),
        *syntax.children(clause.verb, "xcomp", "advcl", "advmod", "ccomp"),
    ]
    return found + [each for token in found for each in syntax.children(token, "case", "mark")]


def _asked(
    clause: Clause, asked: tuple[frozenset[str], ...], there: list[Token]
) -> list[Token] | None:
    """The tokens that answer to each set of words; None where one is missing."""
    found: list[Token] = []
    for lemmas in asked:
        candidates = there if lemmas else clause.objects
        answer = next((each for each in candidates if not lemmas or _is_one(each, lemmas)), None)
        if answer is None:
            return None
        found.append(answer)
    return found


def _is_one(token: Token, lemmas: frozenset[str]) -> bool:
    money = token.tag in ("NUM", "SYM") and "dollar" in lemmas
    return money or token.lemma in lemmas or token.text.lower() in lemmas


def _slot(
    syntax: Syntax, clause: Clause, pattern: Pattern, taken: tuple[Token, ...]
) -> list[Token]:
    free = [each for each in clause.objects if each not in taken]
    if pattern.slot == "obj":
        if any(pattern.tail) and clause.receivers:
            return list(clause.receivers)
        if not taken and _describes(syntax, clause):
            return []
        return [*clause.receivers, *free] if taken or not clause.receivers else free
    if pattern.slot == "that":
        return _clause_subjects(syntax, clause.verb)
    found = [
        token for case, token in clause.obliques if case == pattern.slot and token not in taken
    ]
    for noun in taken:
        found += _under(syntax, noun, pattern.slot)
    if pattern.slot == "against" and taken and not found:
        found = _against(syntax, clause.verb)
    if pattern.slot == "to":
        found += clause.receivers
        found += free if clause.passive and taken else []
    if not found and pattern.slot in clause.bound:
        found = free  # "took the company over": the particle was asked for as a preposition
    return found


def _describes(syntax: Syntax, clause: Clause) -> bool:
    """True for "called Roe a liar", not for "called Roe on Monday"."""
    if clause.verb.lemma not in words("calling", "verbs"):
        return False
    quoted = any(each.text in _QUOTES for one in clause.objects for each in syntax.subtree(one))
    return bool(clause.predicates) or quoted or len(clause.objects) > 1


def _under(syntax: Syntax, noun: Token, preposition: str) -> list[Token]:
    """What hangs on `noun` by `preposition`, or on its "of": "a halt of aid to Doe"."""
    around = dependents(syntax, noun)
    inner = [one for case, each in around if case == "of" for one in dependents(syntax, each)]
    owners = syntax.children(noun, "nmod:poss") if preposition == "of" else []
    return [*owners, *(token for case, token in (*around, *inner) if case == preposition)]


def _against(syntax: Syntax, verb: Token) -> list[Token]:
    """Whom "against" names wherever it hangs: "filed a suit in the court against Doe"."""
    sentence = syntax.words(syntax.sentence_of(verb))
    later = [each for each in sentence if each.index > verb.index]
    for each in later:
        if each.tag == "VERB":
            return []
        if each.lemma == "against" and each.relation in ("case", "mark"):
            return [syntax.head(each)]
    return []


def _clause_subjects(syntax: Syntax, verb: Token) -> list[Token]:
    return [
        subject
        for inner in syntax.children(verb, "ccomp", "xcomp")
        if inner.fine == "VB"  # "demanded that Doe resign", not "insisted that Doe had resigned"
        for subject in syntax.children(inner, "nsubj")
    ]


def _mutual(clause: Clause, pattern: Pattern, nouns: list[Token]) -> bool:
    """True for "Doe and Roe met", "held talks", "teamed up"."""
    if clause.passive or pattern.tail or [each for each in clause.objects if each not in nouns]:
        return False
    if clause.verb.lemma in words("reciprocal"):
        return pattern.slot in ("", "with", "obj")
    return pattern.slot in ("", "with") and bool(pattern.nouns or pattern.particles)
