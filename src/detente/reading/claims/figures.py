"""Which figures say something of the world, and the predicate that says it."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.model import Quantity, Span
from detente.reading.claims.assertions import is_negated, lexicon, phrase
from detente.reading.claims.subjects import subject
from detente.reading.draft import Draft
from detente.reading.predictions.futurity import is_asked
from detente.reading.quantities.measures import is_placed
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

    def about(self, syntax: Syntax) -> Span:
        """The words for what is measured; the predicate where the text measures a deed: "lost"."""
        if self.quantity.measures is not None:
            return self.quantity.measures
        thing = (
            _measured(syntax, self.predicate) if self.predicate.index != self.head.index else None
        )
        return phrase(syntax, thing) if thing else self.predicate.span

    def placed(self, syntax: Syntax) -> Token | None:
        """The losses of "puts the losses at $3m"."""
        if not is_placed(syntax, self.head, self.predicate):
            return None
        return syntax.children(self.predicate, "obj")[0]

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


def _measured(syntax: Syntax, predicate: Token) -> Token | None:
    """The losses of "losses, totalling $3m", "losses reached $3m"."""
    if predicate.lemma not in lexicon("equating"):
        return None
    above = syntax.head(predicate)
    if predicate.relation == "advcl" and not syntax.children(predicate, "nsubj"):
        nouns = [each for each in syntax.children(above, "obj") if each.index < predicate.index]
        return nouns[0] if nouns else None
    thing = subject(syntax, predicate)
    return thing if thing and thing.tag == "NOUN" else None


def _is_sum(quantity: Quantity) -> bool:
    """True for money and percentages: every one of them is a claim."""
    return quantity.unit == "percent" or (len(quantity.unit) == 3 and quantity.unit.isupper())


def _is_told(syntax: Syntax, figure: Figure) -> bool:
    """True for a count that the text tells as news: "cut 300 jobs", not "the two leaders"."""
    if figure.head.lemma in lexicon("uncounted") or is_asked(syntax, figure.head):
        return False
    if _is_whole(syntax, figure.quantity):
        return False
    determiners = {each.lemma for each in syntax.children(figure.head, "det", "nmod:poss")}
    if not determiners.isdisjoint(_KNOWN):
        return False
    return figure.quantity.value >= _FEW or figure.predicate.lemma in lexicon("counting")


def _is_whole(syntax: Syntax, quantity: Quantity) -> bool:
    """True for the "10 voters" of "eight of 10 voters"."""
    first = syntax.within(quantity.span)[0].index
    if first < 2 or syntax.tokens[first - 1].lemma not in ("of", "in"):
        return False
    return syntax.tokens[first - 2].tag == "NUM"
