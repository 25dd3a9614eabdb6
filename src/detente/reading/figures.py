"""Which figures say something of the world, and the predicate that says it."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Quantity
from detente.reading.assertions import is_negated, lexicon
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax, Token

_CLIMB = 12  # governors looked at on the way from a figure to its predicate
_FEW = 10  # a count below it is seldom a claim: "wore two caps"
_KNOWN = frozenset({"the", "these", "those", "both", "this", "that"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, its head word in the grammar, and the predicate that it completes."""

    quantity: Quantity
    head: Token
    predicate: Token

    def is_denied(self, syntax: Syntax) -> bool:
        """True for "did not lose $3m"."""
        return is_negated(syntax, self.predicate)


def figures(draft: Draft) -> Iterator[Figure]:
    """The figures that say something of the world: sums and shares, and counts that are told."""
    for quantity in draft.quantities:
        head = draft.syntax.head_of(quantity.span)
        if head is None:
            continue
        while head.relation in ("nummod", "compound", "advmod", "punct") and head.tag != "NOUN":
            above = draft.syntax.head(head)
            if above.index == head.index or above.tag not in ("NOUN", "PROPN", "NUM", "SYM"):
                break
            head = above
        figure = Figure(quantity, head, _predicate(draft.syntax, head))
        if _is_sum(quantity) or _is_told(draft.syntax, figure):
            yield figure


def _predicate(syntax: Syntax, head: Token) -> Token:
    """The verb, or the noun or adjective with a copula, that the figure completes."""
    token = head
    for _ in range(_CLIMB):
        if token.tag == "VERB" or syntax.children(token, "cop", "nsubj"):
            return token
        if token.head == token.index:
            return token
        token = syntax.head(token)
    return head


def _is_sum(quantity: Quantity) -> bool:
    """True for money and percentages: every one of them is a claim."""
    return quantity.unit == "percent" or (len(quantity.unit) == 3 and quantity.unit.isupper())


def _is_told(syntax: Syntax, figure: Figure) -> bool:
    """True for a count that the text tells as news: "cut 300 jobs", not "the two leaders"."""
    if figure.quantity.unit in lexicon("uncounted"):
        return False
    determiners = {each.lemma for each in syntax.children(figure.head, "det", "nmod:poss")}
    if not determiners.isdisjoint(_KNOWN):
        return False
    few = figure.quantity.bound == "exact" and figure.quantity.value < _FEW
    return not few or figure.predicate.lemma in lexicon("counting")
