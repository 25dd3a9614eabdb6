"""The grammar in which words look ahead: "will do", "is expected to do", "plans to do"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.model import PredictionKind, Span, ontology
from detente.reading.markers import backward, forward
from detente.reading.syntax import Syntax, Token

_CLIMB = 6  # governors looked at for a shared subject
_CLAUSE = ("xcomp", "ccomp", "advcl", "acl", "acl:relcl", "appos")


@dataclass(frozen=True, slots=True)
class Foresight:
    """`target` is still to come, say the words at `marker`, in which `word` carries the sense.

    `holder` is who looks ahead where the grammar says it, the subject of "predicts" or "vows";
    `held` tells whether there is such a place at all.
    """

    kind: PredictionKind
    word: Token
    target: Token
    marker: Span
    holder: Token | None = None
    held: bool = False


def frames(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """What `token` says is still to come, in every frame that it fits."""
    if token.relation == "aux":
        yield from _modal(syntax, token)
    elif token.tag == "NOUN":
        yield from _noun(syntax, token)
    elif token.tag in ("VERB", "ADJ", "ADP", "ADV", "SCONJ"):
        yield from _raising(syntax, token)
        yield from _arranged(syntax, token)
        yield from _is_to(syntax, token)
        yield from _own(syntax, token)
        yield from _foretelling(syntax, token)
        yield from _predicate(syntax, token)


@cache
def words(name: str) -> frozenset[str]:
    """The words of one class of `foresight.yaml`."""
    return frozenset(ontology.load("foresight")[name])


def kinds(name: str) -> dict[str, PredictionKind]:
    """The words of a class of `foresight.yaml` that gives a kind for each."""
    return cast("dict[str, PredictionKind]", ontology.load("foresight")[name])


def modality(syntax: Syntax, target: Token) -> str | None:
    """`certain`, `reported` or `possible`: the class of the modal on `target`; None without one."""
    for modal in syntax.children(target, "aux"):
        for name in ("certain", "reported", "possible"):
            if modal.text.lower() in words(f"{name}_modals"):
                return name
    return None


def is_infinitive(syntax: Syntax, verb: Token) -> bool:
    """True for "to return", "to be sold"."""
    return any(each.lemma == "to" for each in syntax.children(verb, "mark"))


def subject(syntax: Syntax, predicate: Token) -> Token | None:
    """The subject of `predicate` or, for a conjunct or an infinitive, of what it hangs on."""
    for _ in range(_CLIMB):
        own = syntax.children(predicate, "nsubj", "csubj", "expl")
        if own:
            relative = own[0].fine in ("WDT", "WP") and predicate.relation == "acl:relcl"
            return syntax.head(predicate) if relative else own[0]
        if predicate.relation == "acl":
            return syntax.head(predicate)
        if predicate.relation not in ("conj", "xcomp", "advcl"):
            return None
        predicate = syntax.head(predicate)
    return None


def _modal(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    target = syntax.head(token)
    modals = words("certain_modals") | words("reported_modals") | words("possible_modals")
    if token.text.lower() in modals:
        yield Foresight("forecast", token, target, forward(syntax, token, target))


def _raising(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "is expected to return", "looks set to win"."""
    kind = kinds("raising").get(token.text.lower())
    if kind is None or not _is_state(syntax, token):
        return
    agent = next(iter(syntax.children(token, "obl:agent")), None)
    for target in syntax.children(token, *_CLAUSE):
        if target.start > token.start and is_infinitive(syntax, target):
            marker = backward(syntax, token, target)
            yield Foresight(kind, token, target, marker, agent, agent is not None)
            return


def _is_to(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "Doe is to meet Roe", but not "the aim is to": an arrangement has somebody in it."""
    if token.lemma != "be" or token.fine not in ("VBZ", "VBP", "VBD"):
        return
    doer = subject(syntax, token)
    if doer is None or not (doer.tag == "PROPN" or doer.text.lower() in words("persons")):
        return
    for target in syntax.children(token, "xcomp", "ccomp", "advcl"):
        if target.index > token.index and is_infinitive(syntax, target):
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
    targets = [each for each in syntax.children(token, *_CLAUSE) if _is_deed(syntax, each, token)]
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
        if each.start > token.start and (is_infinitive(syntax, each) or modality(syntax, each))
    ]
    if not clauses and token.lemma in words("foretelling_with_noun"):
        clauses = [each for each in syntax.children(token, "obj") if each.tag == "NOUN"]
    for target in clauses[:1]:
        marker = backward(syntax, token, token)
        yield Foresight("forecast", token, target, marker, subject(syntax, token), True)


def _noun(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "announced plans to close", "set a goal: cut", "a matter of time before"."""
    if token.lemma == "matter":
        yield from _matter(syntax, token)
    kind = kinds("nouns").get(token.lemma)
    if kind is None or _has_ended(syntax, token):
        return
    for target in syntax.children(token, *_CLAUSE):
        if target.start > token.end and _is_content(syntax, target):
            marker = backward(syntax, token, target)
            yield Foresight(kind, token, target, marker, _owner(syntax, token), True)
            return


def _matter(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    for time in [each for each in syntax.children(token, "nmod") if each.lemma == "time"]:
        for target in syntax.children(token, "advcl") + syntax.children(time, "advcl", "acl"):
            marks = syntax.children(target, "mark")
            if marks and marks[0].lemma in ("before", "until", "till"):
                start = syntax.children(token, "det", "advmod") or [token]
                marker = Span(min(each.start for each in start), marks[0].end)
                yield Foresight("forecast", token, target, marker)
                return


def _predicate(syntax: Syntax, token: Token) -> Iterator[Foresight]:
    """Yields "a departure is imminent": what is to come is the subject."""
    if token.lemma in words("predicates") and _linking(syntax, token):
        yield Foresight("forecast", token, token, backward(syntax, token, token))


def _is_state(syntax: Syntax, token: Token) -> bool:
    """True for "expected" as what somebody is, not as what somebody did."""
    if token.fine in ("VBD", "VBZ", "VBP", "VB"):
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
        return not syntax.children(target, "nsubj")
    if target.relation == "xcomp":
        return target.fine == "VBG"
    return target.relation == "ccomp" and modality(syntax, target) is not None


def _is_content(syntax: Syntax, target: Token) -> bool:
    """True for what a plan or a promise is: "to close", "of closing", ": cut", "that it will"."""
    marks = {each.lemma for each in syntax.children(target, "mark", "case")}
    if "to" in marks or ("of" in marks and target.fine == "VBG"):
        return True
    if target.fine == "VB" and not syntax.children(target, "nsubj"):
        return True
    return modality(syntax, target) is not None and "that" in marks


def _has_ended(syntax: Syntax, noun: Token) -> bool:
    """True where the plan is told as dropped, denied or done."""
    above = syntax.head(noun)
    return noun.relation in ("obj", "nsubj:pass") and above.lemma in words("ended")


def _owner(syntax: Syntax, noun: Token) -> Token | None:
    """Whose plan it is: "Acme's plan", "Acme announced plans"."""
    for each in syntax.children(noun, "nmod:poss"):
        return each
    for each in syntax.children(noun, "nmod"):
        if any(case.lemma == "by" for case in syntax.children(each, "case")):
            return each
    verb = syntax.head(noun)
    held = noun.relation == "obj" and verb.lemma in words("holding")
    used = noun.relation == "obl" and any(
        case.lemma == "with" for case in syntax.children(noun, "case")
    )
    return subject(syntax, verb) if held or used else None
