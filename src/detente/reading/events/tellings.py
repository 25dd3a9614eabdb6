"""What one trigger tells, before it is an event."""

from dataclasses import dataclass, replace

from detente.model import EventType
from detente.reading.events.arguments import Actors
from detente.reading.events.clauses import cases, clause, dependents
from detente.reading.events.triggers import Operator, Sense, hostile, operators, words
from detente.reading.syntax import Syntax, Token

_DEEP = 5
_TOWARDS = frozenset({"to", "with", "from", "against"})
_PLACED = frozenset({"in", "into"})
_NEGATED: dict[EventType, EventType] = {"AGREE": "REJECT", "THREATEN": "AGREE"}


@dataclass(frozen=True, slots=True)
class Telling:
    """`trigger` tells that `sources` did to `targets` what `sense` says.

    `nouns` are other words that decided the sense, `chain` the verbs above the trigger that bear on
    its status ("plans", "began"), `status` what they make of it.
    """

    trigger: Token
    sense: Sense
    sources: Actors
    targets: Actors
    nouns: tuple[Token, ...] = ()
    chain: tuple[Token, ...] = ()
    status: str | None = None


def governor(syntax: Syntax, token: Token) -> Token | None:
    """The word that takes over what `token` tells: "refused" over "to buy"; else None."""
    head = syntax.head(token)
    if head is token or head.lemma not in operators():
        return None
    own = any(each.relation.startswith("nsubj") for each in syntax.children(token))
    if token.relation in ("xcomp", "acl") or (token.relation == "ccomp" and not own):
        return head
    operator = operators()[head.lemma]
    if token.relation == "advcl" and not own:
        purpose = operator.cooperative == "AID"  # "spent a fortune to help Doe"
        avoided = operator.status == "denied" and cases(syntax, token) & {"of", "from"}
        return head if purpose or avoided else None
    return None


def lifted(syntax: Syntax, telling: Telling) -> Telling | None:
    """`telling` as the words over it make it; None where they take it back altogether."""
    current = telling.chain[-1] if telling.chain else telling.trigger
    for _ in range(_DEEP):
        head = governor(syntax, current)
        if head is None and current.relation == "conj":
            head = governor(syntax, syntax.head(current))
        if head is None:
            return telling
        changed = _under(syntax, telling, head, operators()[head.lemma])
        if changed is None:
            return None
        telling, current = changed, head
    return telling


def _under(syntax: Syntax, telling: Telling, head: Token, operator: Operator) -> Telling | None:
    outcome = operator.hostile if hostile(telling.sense.type) else operator.cooperative
    if outcome == "drop":
        return None
    if outcome == "same":
        status = operator.status or telling.status
        if _is_deed(syntax, head):
            status = telling.status
        return replace(telling, chain=(*telling.chain, head), status=status)
    kind: EventType = outcome  # type: ignore[assignment]
    if any(each.lemma in ("not", "never", "n't") for each in syntax.children(telling.trigger)):
        kind = _NEGATED.get(kind, kind)
    return Telling(
        head,
        Sense(kind, context=telling.sense.context),
        telling.sources,
        telling.targets,
        (telling.trigger,),
    )


def open_objects(syntax: Syntax, verb: Token) -> tuple[list[Token], list[Token]]:
    """What is acted on, and where, by whatever verb stands under `verb`: "refused to X Roe"."""
    found: list[Token] = []
    places: list[Token] = []
    for inner in syntax.children(verb, "xcomp"):
        if inner.tag == "VERB" and any(
            each.fine == "TO" for each in syntax.children(inner, "mark")
        ):
            there = clause(syntax, inner)
            found += there.objects
            found += [token for case, token in there.obliques if case in _TOWARDS]
            places += [token for case, token in there.obliques if case in _PLACED]
            for token in there.objects:
                places += [each for case, each in dependents(syntax, token) if case in _PLACED]
    return found, places


def _is_deed(syntax: Syntax, head: Token) -> bool:
    """True for "was" in "his first move was to hire Roe": a deed, and no plan."""
    if head.lemma != "be" or head.fine != "VBD":
        return False
    own = syntax.children(head, "nsubj")
    said = [*own, *(each for one in own for each in syntax.children(one, "nmod"))]
    return any(each.lemma in words("deeds") for each in said)
