"""The grammar in which words look ahead: "will do", "is expected to do", "plans to do"."""

from collections.abc import Iterator

from detente.reading.claims.subjects import subject
from detente.reading.predictions.foresight import (
    CLAUSES,
    Foresight,
    is_infinitive,
    kinds,
    modality,
    words,
)
from detente.reading.predictions.markers import backward, forward
from detente.reading.predictions.plan_nouns import plans
from detente.reading.syntax import Syntax, Token

_ADJACENT = 2  # words from "is" to the "to" of "is to meet": one adverb may stand between


def frames(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """What `token` says is still to come, in every frame that it fits."""
    if token.relation == "aux":
        yield from _modal(syntax, token)
    elif token.tag == "NOUN":
        yield from plans(syntax, token)
    elif token.tag in ("VERB", "ADJ", "ADP", "ADV", "SCONJ"):
        yield from _raising(syntax, token)
        yield from _arranged(syntax, token)
        yield from _is_to(syntax, token)
        yield from _own(syntax, token)
        yield from _foretelling(syntax, token)
        yield from _predicate(syntax, token)


def _modal(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    target = syntax.head(token)
    if token.text.lower() == "'d" and target.fine == "VBN":
        return
    modals = words("certain_modals") | words("reported_modals") | words("possible_modals")
    if token.text.lower() in modals:
        yield Foresight("forecast", token, target, forward(syntax, token, target))


def _raising(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "is expected to return", "looks set to win"."""
    kind = kinds("raising").get(token.text.lower())
    if kind is None or not _is_state(syntax, token):
        return
    agent = next(iter(syntax.children(token, "obl:agent")), None)
    for target in syntax.children(token, *CLAUSES):
        if target.start > token.start and is_infinitive(syntax, target):
            marker = backward(syntax, token, target)
            yield Foresight(kind, token, target, marker, agent, agent is not None)
            return


def _is_to(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "Doe is to meet Roe", but not "the aim is to": an arrangement has somebody in it."""
    if token.lemma != "be" or token.fine not in ("VBZ", "VBP", "VBD"):
        return
    doers = [each for each in syntax.children(token, "nsubj") if each.tag in ("NOUN", "PROPN")]
    doers += [each for each in syntax.children(token, "nsubj") if each.lemma in words("persons")]
    if not doers or doers[0].lemma in words("purposes") or syntax.children(token, "advmod"):
        return
    for target in syntax.children(token, "xcomp", "ccomp", "advcl"):
        marks = syntax.children(target, "mark")
        if is_infinitive(syntax, target) and 0 < marks[0].index - token.index <= _ADJACENT:
            if target.lemma not in words("states") and not syntax.children(target, "nsubj"):
                yield Foresight("plan", token, target, backward(syntax, token, target))
            return


def _arranged(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "is scheduled for Monday"."""
    kind = kinds("arranged").get(token.text.lower())
    if kind is None or not _linking(syntax, token):
        return
    for when in syntax.children(token, "obl", "nmod", "obl:unmarked"):
        cases = [each.lemma for each in syntax.children(when, "case")]
        if when.start > token.start and (not cases or cases[0] in words("arranged_for")):
            yield Foresight(kind, token, token, backward(syntax, token, token))
            return


def _own(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "vows to cut", "is considering launching", "promised that", "plans a visit"."""
    kind = kinds("own").get(token.lemma)
    if kind is None or token.tag != "VERB" or _is_passive(syntax, token):
        return
    if token.relation in ("amod", "compound") or is_infinitive(syntax, token):
        return
    targets = [each for each in syntax.children(token, *CLAUSES) if _is_deed(syntax, each, token)]
    if not targets and token.lemma in words("own_with_noun"):
        targets = [each for each in syntax.children(token, "obj") if each.tag != "PRON"]
    for target in targets[:1]:
        marker = backward(syntax, token, target)
        yield Foresight(kind, token, target, marker, subject(syntax, token), True)


def _foretelling(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "predicts that it will", "expects prices to rise", "forecasts a recession"."""
    if token.lemma not in words("foretelling") or token.tag != "VERB":
        return
    if _is_passive(syntax, token) or (token.fine == "VBN" and not syntax.children(token, "aux")):
        return
    clauses = [
        each
        for each in syntax.children(token, "ccomp", "xcomp")
        if each.start > token.start and _is_foretold(syntax, each, token)
    ]
    if not clauses and token.lemma in words("foretelling_with_noun"):
        clauses = [each for each in syntax.children(token, "obj") if each.tag == "NOUN"]
    for target in clauses[:1]:
        marker = backward(syntax, token, token)
        yield Foresight("forecast", token, target, marker, subject(syntax, token), True)


def _is_foretold(syntax: Syntax, target: Token, verb: Token) -> bool:
    """True for "that it will fall", and for "prices to fall" after "expects", not after "warns"."""
    if is_infinitive(syntax, target):
        return verb.lemma in words("foretelling_with_noun")
    return modality(syntax, target) is not None


def _predicate(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "a departure is imminent": what is to come is the subject."""
    if token.lemma in words("predicates") and _linking(syntax, token):
        yield Foresight("forecast", token, token, backward(syntax, token, token))


def _is_state(syntax: Syntax, token: Token) -> bool:
    """True for "expected" as what somebody is, not as what somebody did."""
    if token.fine in ("VBD", "VBZ", "VBP", "VB") or syntax.children(token, "compound:prt"):
        return False
    return _linking(syntax, token) or token.relation in ("acl", "xcomp", "conj", "amod", "advcl")


def _linking(syntax: Syntax, token: Token) -> bool:
    """True where a form of "be" or "seem" links `token` to its subject."""
    if token.relation == "xcomp" and syntax.head(token).lemma in ("seem", "appear", "look", "be"):
        return True
    if token.relation == "conj" and not syntax.children(token, "aux", "nsubj"):
        token = syntax.head(token)
    links = syntax.children(token, "cop", "aux:pass", "aux")
    return any(each.lemma in ("be", "'s", "get") for each in links)


def _is_passive(syntax: Syntax, verb: Token) -> bool:
    return bool(syntax.children(verb, "aux:pass", "nsubj:pass")) or (
        verb.relation in ("acl", "amod") and verb.fine == "VBN"
    )


def _is_deed(syntax: Syntax, target: Token, verb: Token) -> bool:
    """True for the deed that `verb` binds or means: "to cut", "launching", "that it would"."""
    if target.start < verb.start:
        return False
    if is_infinitive(syntax, target):
        others = syntax.children(target, "nsubj") or syntax.children(verb, "obj")
        return not others or verb.lemma in words("own_with_noun")
    if target.relation == "xcomp":
        return target.fine == "VBG"
    said = target.relation == "ccomp" and modality(syntax, target) is not None
    return said and kinds("own")[verb.lemma] == "pledge"
