"""Nouns that look ahead: "plans to close", "a goal: cut", "a matter of time before"."""

from collections.abc import Iterator

from detente.model import Span
from detente.reading.claims.subjects import subject
from detente.reading.predictions.foresight import CLAUSES, Foresight, kinds, modality, words
from detente.reading.predictions.markers import backward
from detente.reading.syntax import Syntax, Token


def plans(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "announced plans to close", "set a goal: cut", "a matter of time before"."""
    if token.lemma == "matter":
        yield from _matter(syntax, token)
    if token.lemma in words("chances"):
        yield from _chance(syntax, token)
    kind = kinds("nouns").get(token.lemma)
    if kind is None or _has_ended(syntax, token):
        return
    for target in syntax.children(token, *CLAUSES):
        if target.start > token.end and _is_content(syntax, target):
            marker = backward(syntax, token, target)
            yield Foresight(kind, token, target, marker, _owner(syntax, token), True)
            return


def _chance(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "the chance that Doe resigns by May is one in five": in the present, of what may come.

    Only where the sentence goes on with how great the chance is.
    """
    sentence = syntax.sentence_of(token)
    for target in syntax.children(token, "acl", "ccomp"):
        marks = [each for each in syntax.children(target, "mark") if each.lemma == "that"]
        if not marks or target.fine not in ("VBZ", "VBP") or syntax.children(target, "aux", "cop"):
            continue
        last = syntax.subtree(target)[-1].index
        verb = syntax.tokens[last + 1 : last + 2]
        figured = any(each.tag == "NUM" for each in syntax.tokens[last + 1 : sentence.last])
        if figured and any(each.lemma in ("be", "stand") for each in verb):
            yield Foresight("forecast", token, target, Span(token.start, marks[0].end))


_CLAUSES = ("advcl", "acl")


def _matter(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    for time in [each for each in syntax.children(token, "nmod") if each.lemma == "time"]:
        for target in syntax.children(token, "advcl", "acl") + syntax.children(
            time, "advcl", "acl"
        ):
            marks = syntax.children(target, "mark")
            if marks and marks[0].lemma in ("before", "until", "till"):
                start = syntax.children(token, "det", "advmod") or [token]
                marker = Span(min(each.start for each in start), marks[0].end)
                yield Foresight("forecast", token, target, marker)
                return


def _is_content(syntax: Syntax, target: Token) -> bool:
    """True for what a plan or a promise is: "to close", "of closing", ": cut", "that it will"."""
    marks = {each.lemma for each in syntax.children(target, "mark", "case")}
    if marks & {"to", "of"}:
        return (target.fine == "VBG") == ("of" in marks)
    if target.fine == "VB" and not syntax.children(target, "nsubj"):
        return True
    if syntax.head(target).lemma == "threat":
        return False
    return modality(syntax, target) is not None and "that" in marks


def _has_ended(syntax: Syntax, noun: Token) -> bool:
    """True where the plan is told as dropped, denied or done, or as not made."""
    above = syntax.head(noun)
    if any(each.lemma in ("from", "without") for each in syntax.children(noun, "case")):
        return True
    if noun.relation not in ("obj", "nsubj:pass"):
        return False
    negated = any(
        each.lemma in ("not", "n't", "never") for each in syntax.children(above, "advmod")
    )
    return negated or above.lemma in words("ended")


def _owner(syntax: Syntax, noun: Token) -> Token | None:
    """Whose plan it is: "Acme's plan", "Acme announced plans", "Doe won them with promises"."""
    for each in syntax.children(noun, "nmod:poss", "compound"):
        if each.relation == "nmod:poss" or each.tag == "PROPN":
            return each
    for each in syntax.children(noun, "nmod"):
        if any(case.lemma == "by" for case in syntax.children(each, "case")):
            return each
    verb = syntax.head(noun)
    if noun.relation == "obj":
        return subject(syntax, verb) if verb.lemma in words("holding") else None
    if not any(case.lemma == "with" for case in syntax.children(noun, "case")):
        return None
    return subject(syntax, verb if noun.relation == "obl" else syntax.head(verb))
