"""Whether what a word tells has happened, goes on, is planned, conditional or denied."""

from collections.abc import Sequence

from detente.model import EventStatus
from detente.reading.syntax import Syntax, Token

_NOT = frozenset({"not", "n't", "never", "nor", "neither", "hardly", "nobody"})
_WILL = frozenset({"will", "shall", "'ll", "wo"})
_MAY = frozenset({"would", "could", "might", "may", "should", "must", "can", "ought", "'d", "ca"})
_IF = frozenset({"if", "unless", "whether", "should", "provided", "lest"})
_UNTIL = frozenset({"before", "until", "till", "once"})  # "before Doe fires Roe"
_FUTURE = frozenset(
    {"planned", "proposed", "upcoming", "future", "prospective", "intended", "next"}
)
_POSSIBLE = frozenset({"possible", "potential", "hypothetical", "alleged", "any", "eventual"})
_GOING_ON = frozenset({"ongoing", "continuing", "long-running", "simmering", "current", "growing"})
_CAUSING = frozenset({"make", "let", "have", "help", "see", "watch", "hear"})  # "made Doe leave"
_CLAUSAL = frozenset({"xcomp", "conj", "ccomp"})
_DEEP = 6


def status_of(
    syntax: Syntax, token: Token, chain: Sequence[Token] = (), given: str | None = None
) -> EventStatus:
    """The status of what `token` tells; `chain` are the verbs over it ("refused", "plans"), `given`
    the status that they bring.
    """
    line = [token, *chain]
    line += _above(syntax, line[-1])
    line += [each for verb in line for each in _before_and(syntax, verb)]
    if given == "denied" or any(_negated(syntax, each) for each in line):
        return "denied"
    if any(_conditional(syntax, each) for each in line) or _asks(syntax, token):
        return "conditional"
    if given:
        return given  # type: ignore[return-value]
    if any(_helped_by(syntax, each, _WILL) for each in line) or _purpose(syntax, token, chain):
        return "planned"
    return "ongoing" if _goes_on(syntax, line[-1]) else _by_adjective(syntax, token)


def _above(syntax: Syntax, token: Token) -> list[Token]:
    """The verbs that `token` completes: "could not bear" over "to insult Roe"."""
    found: list[Token] = []
    while token.relation == "xcomp" and len(found) < _DEEP:
        token = syntax.head(token)
        found.append(token)
    return found


def _before_and(syntax: Syntax, token: Token) -> list[Token]:
    """The verbs whose helpers count for `token` too: "must resign" over "and leave Acme"."""
    found: list[Token] = []
    while (
        token.relation == "conj"
        and token.fine in ("VB", "VBP")
        and syntax.head(token).fine == "VB"
        and not syntax.children(token, "aux", "mark", "nsubj")
        and len(found) < _DEEP
    ):
        token = syntax.head(token)
        found.append(token)
    return found


def _helped_by(syntax: Syntax, token: Token, lemmas: frozenset[str]) -> bool:
    return any(each.lemma in lemmas for each in syntax.children(token, "aux"))


def _negated(syntax: Syntax, token: Token) -> bool:
    for each in syntax.children(token):
        if each.lemma in _NOT and each.relation in ("advmod", "cc:preconj", "det", "dep"):
            return True
        if each.lemma == "no" and each.relation in ("det", "advmod"):
            return True
        if each.relation == "mark" and each.lemma == "without":
            return True
    return any(
        each.lemma == "no"
        for noun in syntax.children(token, "obj", "nsubj:pass")
        for each in syntax.children(noun, "det")
    )


def _asked_for(syntax: Syntax, token: Token) -> bool:
    """True for the bare verb of "insists that Doe leave": what is asked for is not done by that.
    Whoever speaks of themselves has no other form: “I endorse Roe,” Doe wrote.
    """
    doers = {each.text.lower() for each in syntax.children(token, "nsubj")}
    if token.fine != "VB" or token.relation != "ccomp" or not doers or doers & {"i", "we"}:
        return False
    helpers = {each.lemma for each in syntax.children(token, "aux", "mark")}
    return helpers <= {"that"} and syntax.head(token).lemma not in _CAUSING


def _conditional(syntax: Syntax, token: Token) -> bool:
    if _helped_by(syntax, token, _MAY) or _asked_for(syntax, token):
        return True
    current = token
    for _ in range(_DEEP):
        marks = {each.lemma for each in syntax.children(current, "mark")}
        if marks & _IF or (marks & _UNTIL and current.fine in ("VBZ", "VBP")):
            return True
        if current.relation not in _CLAUSAL or syntax.head(current) is current:
            return False
        current = syntax.head(current)
    return False


def _asks(syntax: Syntax, token: Token) -> bool:
    return syntax.words(syntax.sentence_of(token))[-1].text == "?"


def _purpose(syntax: Syntax, token: Token, chain: Sequence[Token]) -> bool:
    """True for a bare "to fund Doe" that nothing over it vouches for."""
    infinitive = any(each.fine == "TO" for each in syntax.children(token, "mark"))
    return infinitive and not chain and token.relation in ("advcl", "acl", "root", "xcomp", "conj")


def _goes_on(syntax: Syntax, token: Token) -> bool:
    helpers = {each.lemma for each in syntax.children(token, "aux")}
    return token.fine == "VBG" and "be" in helpers


def _by_adjective(syntax: Syntax, token: Token) -> EventStatus:
    """The status of a noun by the word before it: "a planned merger", "their ongoing feud"."""
    if token.tag != "NOUN":
        return "occurred"
    said = {each.text.lower() for each in syntax.children(token, "amod", "det")}
    if said & _FUTURE:
        return "planned"
    if said & _POSSIBLE:
        return "conditional"
    return "ongoing" if said & _GOING_ON else "occurred"
