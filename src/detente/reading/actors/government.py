"""What grammar says of whom a pronoun cannot stand for, and of whom it may point ahead to.

The constraints are those of binding and control: Chomsky, Lectures on Government and Binding
(1981), as far as they can be told from a dependency tree.
"""

from collections.abc import Iterator, Sequence

from detente.reading.syntax import Syntax, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OBJECTS = frozenset({"obj", "iobj", "obl", "obl:agent"})
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "csubj", "conj"})
_OPEN = frozenset({"xcomp", "advcl", "acl", "conj"})
_CLIMB = 6  # clauses
_WIDEST = 200  # words below a verb that are looked through


def controllers(syntax: Syntax, pronoun: Token) -> Iterator[Token]:
    """The subjects of the verb that "him" is the object of, said or understood."""
    if pronoun.relation in SUBJECTS:
        yield from _asking(syntax, pronoun)
    if pronoun.relation not in OBJECTS or pronoun.text.lower().endswith(("self", "selves")):
        return
    verb = syntax.head(pronoun)
    found = list(_subjects(syntax, verb))
    yield from found or _nearest_subject(syntax, pronoun)
    yield from (each for each in syntax.children(verb, *OBJECTS) if each.index != pronoun.index)


def _asking(syntax: Syntax, pronoun: Token) -> Iterator[Token]:
    """The one who asks in "Doe asked Roe whether she would pay": that is about Roe."""
    verb = syntax.head(pronoun)
    above = syntax.head(verb)
    if verb.relation == "ccomp" and above.lemma == "ask" and syntax.children(above, "obj", "iobj"):
        yield from syntax.children(above, "nsubj")


def _subjects(syntax: Syntax, verb: Token) -> Iterator[Token]:
    """The subject of a verb: its own, else that of the verb that it depends on, or its object."""
    for _ in range(_CLIMB):
        own = syntax.children(verb, "nsubj")
        if own:
            yield from own
            return
        above = syntax.head(verb)
        if verb.relation not in _OPEN or verb.head == verb.index:
            return
        objects = syntax.children(above, "obj", "nsubj:pass")
        marks = {each.lemma for each in syntax.children(verb, "mark")}
        if objects and (verb.relation == "xcomp" or marks & {"of", "from", "for", "into"}):
            yield from objects
            return
        verb = above


def clause_subjects(syntax: Syntax, pronoun: Token) -> list[Token]:
    """The subjects of the clause that the pronoun stands in."""
    token = pronoun
    while token.head != token.index and token.tag not in ("VERB", "AUX"):
        token = syntax.head(token)
    return [each for each in _subjects(syntax, token) if each.index < pronoun.index]


def matrix_subjects(syntax: Syntax, pronoun: Token) -> list[Token]:
    """The subjects of the clause that the pronoun's own clause is part of: "Doe says she ..."."""
    token = pronoun
    verbs = 0
    while token.head != token.index:
        token = syntax.head(token)
        verbs += token.tag in ("VERB", "AUX") and token.relation != "aux"
        if verbs == 2:
            return [each for each in _subjects(syntax, token) if each.index < pronoun.index]
    return []


def _nearest_subject(syntax: Syntax, pronoun: Token) -> Iterator[Token]:
    """The last subject before the pronoun in its sentence, where the tree tells none."""
    first = syntax.sentence_of(pronoun).first
    for index in range(pronoun.index - 1, max(first, pronoun.index - _WIDEST) - 1, -1):
        if syntax.tokens[index].relation in SUBJECTS:
            yield syntax.tokens[index]
            return


def commanded(syntax: Syntax, pronoun: Token) -> Iterator[Token]:
    """The words that come later below the verb of a subject pronoun: in "he praised Doe", Doe."""
    if pronoun.relation not in SUBJECTS:
        return
    pending = [each for each in syntax.children(syntax.head(pronoun)) if each != pronoun]
    seen = 0
    while pending and seen < _WIDEST:
        token = pending.pop()
        seen += 1
        if token.index > pronoun.index and token.tag in ("PROPN", "NOUN", "ADJ", "X"):
            yield token
        pending.extend(syntax.children(token))


def own_phrases(syntax: Syntax, pronoun: Token) -> Iterator[Token]:
    """The nouns whose own phrase the pronoun is part of: Roe in "Roe, his aide"."""
    token = pronoun
    while token.head != token.index and token.relation not in _CLAUSES:
        token = syntax.head(token)
        if token.tag in ("PROPN", "NOUN") and pronoun.relation == "nmod:poss":
            yield token


def speakers(syntax: Syntax, pronoun: Token, quoted: Sequence[bool]) -> Iterator[Token]:
    """The subjects outside the quotation that the pronoun stands in: its speaker is not "he"."""
    if not quoted[pronoun.index]:
        return
    sentence = syntax.sentence_of(pronoun)
    first, last = sentence.first, sentence.last
    for index in range(max(first, pronoun.index - _WIDEST), min(last, pronoun.index + _WIDEST)):
        token = syntax.tokens[index]
        if token.relation in SUBJECTS and not quoted[index]:
            yield token


def following(syntax: Syntax, pronoun: Token) -> Token | None:
    """The subject of the main clause, where the pronoun stands in a phrase before it."""
    root = syntax.tokens[syntax.sentence_of(pronoun).root]
    found = [each for each in syntax.children(root, "nsubj") if each.index > pronoun.index]
    if not found or pronoun.head == root.index:
        return None
    token = pronoun
    while token.head != root.index and token.head != token.index:
        token = syntax.head(token)
    return found[0] if token.relation in ("advcl", "obl", "obl:unmarked", "dep") else None
