"""The roles that an article gives its persons, and the words that describe its bodies.

Nothing is known of anyone's posts but what the article says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.reading.actors.gazetteer import body_kinds_of_noun, lists
from detente.reading.actors.phrases import Names, given_at, phrase
from detente.reading.actors.referents import Given, Reference, Referent
from detente.reading.actors.titles import fields_of, gender_of_word, role_in, titles
from detente.reading.syntax import Syntax, Token

LONGEST_TITLE = 8  # words before a name that are looked at
_MODALS = frozenset({"will", "would", "may", "might", "could", "should", "can", "must", "shall"})
_DENYING = frozenset({"not", "n't", "never", "no", "hardly"})
_OWNED = frozenset({"company", "platform", "press"})


def gather(names: Names, found: Sequence[Reference]) -> None:
    """Writes into each referent its roles, its gender and its kinds of body."""
    for reference in found:
        referent = names.known[reference.referent or 0]
        head = names.syntax.tokens[reference.head]
        if referent.kind == "person":
            for role in _roles(names, reference, head):
                _add(referent, role)
        elif referent.kind == "organization":
            _describe(names, referent, head)
    possessed(names, found)


def _add(referent: Referent, role: Given) -> None:
    if fields_of(role.role) == {"kin"} and not isinstance(role.of, tuple):
        return
    same = [each for each in referent.roles if (each.title, each.of) == (role.title, role.of)]
    if not same or role.whole:
        referent.roles.append(role)
    if referent.gender is None:
        referent.gender = gender_of_word(role.role.split()[-1])


def _roles(names: Names, reference: Reference, head: Token) -> Iterator[Given]:
    yield from _before(names, reference)
    syntax = names.syntax
    for noun in syntax.children(head, "appos"):
        yield from phrase(names, noun)
    above = syntax.head(head)
    if head.relation == "appos":
        yield from phrase(names, above)
    elif head.relation == "nsubj" and _is_told(syntax, above):
        for noun in _predicates(syntax, above):
            yield from (replace(each, whole=None) for each in phrase(names, noun))
    yield from _as_phrase(names, head, above)
    yield from _standing(head, above)


def _is_told(syntax: Syntax, verb: Token) -> bool:
    """False for what is denied, asked, or only may be."""
    around = syntax.children(verb, "aux", "advmod", "det", "mark")
    words = {each.lemma for each in around}
    last = syntax.tokens[syntax.sentence_of(verb).last - 1]
    return not (words & _MODALS or words & _DENYING or "if" in words or last.text == "?")


def _predicates(syntax: Syntax, verb: Token) -> Iterator[Token]:
    """The noun in "Doe is a lawyer", "Doe became mayor"."""
    if any(each.lemma == "be" for each in syntax.children(verb, "cop")):
        yield verb
        yield from (each for each in syntax.children(verb, "conj") if each.tag == "NOUN")
    elif verb.lemma == "become":
        yield from syntax.children(verb, "xcomp")


def _before(names: Names, reference: Reference) -> Iterator[Given]:
    """The title in "former Acme director Jane Doe"; "Ms Doe" tells a gender only."""
    first = reference.place[0]
    start = _title_start(names, first, reference.place[1])
    words = [each.text.lower() for each in names.syntax.tokens[start:first]]
    if first and names.syntax.tokens[first - 1].sentence == reference.sentence:
        _gender(names, reference, names.syntax.tokens[first - 1].text)
    role = role_in(words)
    if role:
        yield given_at(names, role, (start, first), None)


def _gender(names: Names, reference: Reference, word: str) -> None:
    referent = names.known[reference.referent or 0]
    referent.gender = gender_of_word(word) or referent.gender


def _title_start(names: Names, first: int, last: int) -> int:
    """Where the words begin that stand before a name and hang on it or on one another."""
    tokens = names.syntax.tokens
    start = first
    while start > max(0, first - LONGEST_TITLE):
        token = tokens[start - 1]
        known = token.text.lower() in titles().past or role_in([token.text.lower()])
        fits = known or token.tag in ("NOUN", "PROPN", "ADJ") or token.text == "-"
        fits = fits or token.fine == "NN"
        inside = start - 1 <= token.head < last or known
        other = names.at.get(start - 1)
        foreign = other is not None and names.known[other.referent or 0].kind == "person"
        if not fits or not inside or foreign or token.sentence != tokens[first].sentence:
            break
        if token.text.lower() in lists().not_names and not role_in([token.text.lower()]):
            break
        start -= 1
    return start


def _as_phrase(names: Names, head: Token, verb: Token) -> Iterator[Given]:
    """The role in "appointed Doe as head of the agency", "Doe serves as mayor"."""
    if verb.lemma not in titles().appointing or not _is_told(names.syntax, verb):
        return
    if head.relation not in ("obj", "nsubj:pass", "nsubj"):
        return
    if head.relation == "nsubj" and names.syntax.children(verb, "obj", "nsubj:pass"):
        return
    for noun in names.syntax.children(verb, "obl", "advcl"):
        cases = {each.text.lower() for each in names.syntax.children(noun, "case", "mark")}
        if "as" in cases:
            yield from (replace(each, whole=None) for each in phrase(names, noun))


def _standing(head: Token, above: Token) -> Iterator[Given]:
    """The role in "Doe's presidency"."""
    role = titles().standings.get(above.lemma)
    if role and head.relation in ("nmod:poss", "compound"):
        yield Given(role, role)


def possessed(names: Names, found: Sequence[Reference]) -> bool:
    """Adds the owner in "Doe's company, Acme" and "Acme, his company"; True where there was one."""
    holders = {each.head: each.referent for each in found if each.referent is not None}
    added = False
    for reference in found:
        head = names.syntax.tokens[reference.head]
        if reference.form != "name" or names.bearer(head, "organization") is None:
            continue
        for owner in _owners(names, head):
            number = holders.get(owner.index)
            if number is not None and names.known[number].kind == "person":
                role = Given("owner", "owner", reference.place, told=False)
                if role not in names.known[number].roles:
                    names.known[number].roles.append(role)
                    added = True
    return added


def _owners(names: Names, head: Token) -> Iterator[Token]:
    nouns = list(names.syntax.children(head, "appos"))
    if head.relation == "appos":
        nouns.append(names.syntax.head(head))
    for noun in nouns:
        if body_kinds_of_noun(noun.lemma) & _OWNED:
            yield from names.syntax.children(noun, "nmod:poss")


def _describe(names: Names, referent: Referent, head: Token) -> None:
    """Adds the kind of body in "Acme, a network", "Acme is a network"."""
    nouns = list(names.syntax.children(head, "appos"))
    above = names.syntax.head(head)
    if head.relation == "appos" or (
        head.relation == "nsubj" and names.syntax.children(above, "cop")
    ):
        nouns.append(above)
    for noun in nouns:
        referent.bodies |= body_kinds_of_noun(noun.lemma)
