"""What a figure measures: the words that make two figures comparable.

In this order:

1. A noun that the figure is a sum or a share of: "$160 billion in savings", "1 percent of voters",
   "a $5 million grant", "15 agencies". An owner's purse is none: "$150 million of his own fortune".
2. The subject of a word that only weighs or equates, or of a verb of rising and falling: "losses
   totaling $31.6 million", "the price is $5", "sales fell by 20 percent".
3. The object that the figure is a change of: "cut spending by 20 percent", "cut $2 trillion from
   federal expenditures".
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
_FIGURE_WORDS = frozenset(_VERBS["figure words"])
_CUTTING = frozenset(_VERBS["cutting"])
_PLACING = frozenset(_VERBS["placing"])
_MODIFYING = ("nummod", "nmod", "compound", "appos", "amod", "advmod", "dep")
_NEAR = 40  # characters between a figure and the noun it is a sum of
_AT_ONCE = 4  # characters after a figure: " in "
_CLIMB = 4
_WORDS = 10  # words before a noun that may belong to it


def measured(draft: Draft, figure: Span, money: bool) -> Span | None:
    """The words for what the figure at `figure` measures; None where the grammar gives none."""
    syntax = draft.syntax
    head = syntax.head_of(figure)
    if head is None:
        return None
    thing = _thing_inside(syntax, head, figure) or _thing_above(syntax, head, money)
    return phrase(syntax, thing, figure) if thing else None


def phrase(syntax: Syntax, head: Token, figure: Span) -> Span:
    """A noun with the adjectives and nouns right before it, clear of `figure`; a verb alone."""
    if head.tag not in _NOUNS:
        return head.span
    first = head
    start = max(syntax.sentence_of(head).first, head.index - _WORDS)
    for token in reversed(syntax.tokens[start : head.index]):
        if token.start < figure.end and figure.start < token.end:
            break
        if not _belongs(token, first, head):
            break
        first = token
    if first.fine == "HYPH":  # what stands before the hyphen is no part of it
        first = syntax.tokens[first.index + 1]
    return Span(first.start, head.end)


def _belongs(token: Token, first: Token, head: Token) -> bool:
    """True where `token`, right before `first`, is part of the noun phrase of `head`."""
    if token.fine == "HYPH" or first.fine == "HYPH":
        return token.end == first.start and token.tag not in _FIGURE_TAGS
    near = token.head == head.index or token.head == first.index
    return near and token.relation in _BEFORE and token.tag not in _FIGURE_TAGS


def _thing_inside(syntax: Syntax, head: Token, figure: Span) -> Token | None:
    """The noun in "$160 billion in savings", "1 percent of voters"."""
    for child in [*syntax.children(head, "nmod", "obl"), *_right_after(syntax, head, figure)]:
        if not figure.end <= child.start <= figure.end + _NEAR or child.tag not in _NOUNS:
            continue
        case = [each.lemma for each in syntax.children(child, "case")]
        if case and case[0] in _PREPOSITIONS and not _owned(syntax, child):
            return child
    return None


def _right_after(syntax: Syntax, head: Token, figure: Span) -> list[Token]:
    """The bare noun after "in" that follows a figure at once, though it hangs on the verb: "found
    $5 million in savings".
    """
    if head.relation != "obj":
        return []
    following = [each.index for each in syntax.within(Span(figure.end, figure.end + _AT_ONCE))]
    return [
        each
        for each in syntax.children(syntax.head(head), "obl")
        for case in syntax.children(each, "case")
        if case.lemma == "in" and case.index in following and each.index == case.index + 1
    ]


def _owned(syntax: Syntax, noun: Token) -> bool:
    return any(each.relation == "nmod:poss" for each in syntax.children(noun))


def _thing_above(syntax: Syntax, head: Token, money: bool) -> Token | None:
    if syntax.children(head, "cop"):
        return _subject(syntax, head)
    for _ in range(_CLIMB):  # "from 5 to 10 percent": the first figure hangs on the second
        above = syntax.head(head)
        if above.index == head.index:
            return None
        if above.tag not in _FIGURE_TAGS and above.lemma not in _FIGURE_WORDS:
            break
        head = above
    relation = head.relation.split(":")[0]
    if above.lemma == "worth":
        inside = [each for each in syntax.children(above, "nmod") if each.tag in _NOUNS]
        return inside[0] if inside else _subject(syntax, above) or syntax.head(above)
    if above.tag in _NOUNS:
        return above if relation in _MODIFYING else None
    if above.lemma in _EQUATING:
        return _subject(syntax, above) or above
    if is_placed(syntax, head, above):
        return syntax.children(above, "obj")[0]
    if above.lemma in _CHANGING:
        return _changed(syntax, above, head, money)
    return above if above.tag == "VERB" else None


def is_placed(syntax: Syntax, head: Token, verb: Token) -> bool:
    """True for the figure, by its `head`, of "put the losses at $5 million"."""
    at = any(each.lemma == "at" for each in syntax.children(head, "case"))
    return at and verb.lemma in _PLACING and bool(syntax.children(verb, "obj"))


def _changed(syntax: Syntax, verb: Token, head: Token, money: bool) -> Token:
    """What a verb of change moves: its object, what is cut from, its subject; else the verb."""
    objects = [each for each in syntax.children(verb, "obj") if each.index != head.index]
    if objects:
        return objects[0]
    if verb.lemma in _CUTTING:
        for each in syntax.children(verb, "obl", "nmod"):
            if each.tag in _NOUNS and any(c.lemma == "from" for c in syntax.children(each, "case")):
                return each
    if money and head.relation == "obj":  # "the fund raised $5 million"
        return verb
    return _subject(syntax, verb) or verb


def _subject(syntax: Syntax, verb: Token) -> Token | None:
    """The subject of `verb`; of a clause that hangs on a noun ("losses totaling"), that noun."""
    for governor in [verb, *syntax.ancestors(verb)][:_CLIMB]:
        found = [each for each in syntax.children(governor, "nsubj") if each.tag in _NOUNS]
        if found:
            return found[0]
        relation = governor.relation.split(":")[0]
        if relation in ("acl", "amod"):
            return syntax.head(governor)
        if relation not in ("conj", "xcomp", "advcl"):
            break
        if relation == "advcl" and governor.fine == "VBG":
            return _noun_before(syntax, governor)
    return None


def _noun_before(syntax: Syntax, verb: Token) -> Token | None:
    """The noun that a participle follows, a comma between: "losses, totaling $5 million"."""
    for token in reversed(syntax.tokens[max(verb.index - 2, 0) : verb.index]):
        if token.tag in _NOUNS:
            return token
        if token.tag != "PUNCT":
            break
    return None
