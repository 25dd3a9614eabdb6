"""What it is to look ahead: what is still to come, and the words that say so."""

from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.model import PredictionKind, Span, ontology
from detente.reading.syntax import Syntax, Token

CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "acl:relcl", "appos")


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
