"""What a figure measures: the words that make two figures comparable.

In this order:

1. A noun that the figure is a sum or a share of: "$160 billion in savings", "1 percent of voters",
   "a $5 million grant", "15 agencies". An owner's purse is none: "$150 million of his own fortune".
2. The subject of a word that only weighs or equates, or of a verb of rising and falling: "losses
   totaling $31.6 million", "the price is $5", "sales fell by 20 percent".
3. The object that the figure is a change of: "cut spending by 20 percent".
4. The verb that the figure completes: "lost $113 billion", "spent $150 million".

A noun comes with the adjectives and nouns before it ("federal spending"), without articles,
possessives and numbers; a verb comes alone.
"""

from detente.model import Span
from detente.model.ontology import load
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax, Token

_VERBS = load("measures")
_EQUATING = frozenset(_VERBS["equating"])
_CHANGING = frozenset(_VERBS["changing"])
_PREPOSITIONS = frozenset(_VERBS["prepositions"])
_NOUNS = ("NOUN", "PROPN")
_BEFORE = ("compound", "amod", "nmod")
_FIGURE_TAGS = ("NUM", "SYM")


def measured(draft: Draft, figure: Span) -> Span | None:
    """The words for what the figure at `figure` measures; None where the grammar gives none."""
    syntax = draft.syntax
    head = _head(syntax, figure)
    if head is None:
        return None
    noun = _thing_inside(syntax, head, figure) or _thing_above(syntax, head, figure)
    if noun:
        return phrase(syntax, noun, figure)
    return None


def phrase(syntax: Syntax, head: Token, figure: Span) -> Span:
    """A noun with the adjectives and nouns right before it, clear of `figure`; a verb alone."""
    if head.tag not in _NOUNS:
        return head.span
    first = head
    for token in reversed(syntax.tokens[syntax.sentence_of(head).first : head.index]):
        inside = token.head == head.index or token.head == first.index
        if token.start < figure.end and figure.start < token.end:
            break
        if not (inside and token.relation in _BEFORE and token.tag not in _FIGURE_TAGS):
            break
        if token.index != first.index - 1:
            break
        first = token
    return Span(first.start, head.end)


def _head(syntax: Syntax, figure: Span) -> Token | None:
    return syntax.head_of(figure)


def _thing_inside(syntax: Syntax, head: Token, figure: Span) -> Token | None:
    """The noun in "$160 billion in savings", "1 percent of voters"."""
    for child in syntax.children(head, "nmod", "obl"):
        if child.start < figure.end or child.tag not in _NOUNS:
            continue
        case = [each.lemma for each in syntax.children(child, "case")]
        if not case or case[0] not in _PREPOSITIONS or child.start - figure.end > 40:
            continue
        if syntax.children(child, "nmod:poss") or any(
            each.relation == "nmod:poss" for each in syntax.children(child)
        ):
            continue
        return child
    return None


def _thing_above(syntax: Syntax, head: Token, figure: Span) -> Token | None:
    above = syntax.head(head)
    if above.index == head.index:
        return _subject(syntax, head) if syntax.children(head, "cop") else None
    if syntax.children(head, "cop"):
        return _subject(syntax, head) or above
    if above.tag in _NOUNS and head.relation.split(":")[0] in _MODIFYING:
        return above
    if above.lemma in _EQUATING:
        return _subject(syntax, above) or above
    if above.lemma in _CHANGING and head.relation.split(":")[0] in (
        "obl",
        "advmod",
        "nummod",
        "obj",
    ):
        things = [each for each in syntax.children(above, "obj") if each.index != head.index]
        return things[0] if things else _subject(syntax, above) or above
    return above if above.tag in ("VERB", *_NOUNS) else None


_MODIFYING = ("nummod", "nmod", "compound", "appos", "amod", "advmod", "dep")


def _subject(syntax: Syntax, verb: Token) -> Token | None:
    """The subject of `verb`; of a clause that hangs on a noun ("losses totaling"), that noun."""
    subjects = [each for each in syntax.children(verb, "nsubj") if each.tag in _NOUNS]
    if subjects:
        return subjects[0]
    for governor in [verb, *syntax.ancestors(verb)][:4]:
        if governor.relation.split(":")[0] == "acl":
            return syntax.head(governor)
        if governor.relation.split(":")[0] not in ("conj", "xcomp", "advcl"):
            break
        found = [
            each for each in syntax.children(syntax.head(governor), "nsubj") if each.tag in _NOUNS
        ]
        if found:
            return found[0]
    return None
