"""Phrases that describe a person: the role they tell, and what it is held in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.reading.actors.forms import Place
from detente.reading.actors.referents import Given, Reference, Referent
from detente.reading.actors.terms import term
from detente.reading.actors.titles import role_in
from detente.reading.syntax import Syntax, Token

_TITLE_PARTS = frozenset({"amod", "compound", "flat", "nmod", "advmod", "dep"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ"})
_HOLDERS = frozenset({"of", "at", "for", "in", "under", "with", "to"})


@dataclass(frozen=True, slots=True)
class Names:
    """Whose name stands where."""

    syntax: Syntax
    known: Sequence[Referent]
    at: dict[int, Reference]  # token -> the name that it is part of

    def person(self, token: Token) -> Referent | None:
        """The person that `token` is part of the name of."""
        return self.bearer(token, "person")

    def bearer(self, token: Token, kind: str) -> Referent | None:
        """The bearer of that kind that `token` is part of the name of."""
        reference = self.at.get(token.index)
        if reference is None or reference.referent is None:
            return None
        found = self.known[reference.referent]
        return found if found.kind == kind else None


def names_at(syntax: Syntax, known: Sequence[Referent], found: Sequence[Reference]) -> Names:
    """A look-up of names by token."""
    at = {token: each for each in found for token in range(*each.place)}
    return Names(syntax, known, at)


def phrase(names: Names, noun: Token) -> Iterator[Given]:
    """The role that the phrase around `noun` describes; none where it is no noun for a person."""
    tokens = names.syntax.tokens
    if noun.tag not in ("NOUN", "PROPN", "ADJ") or noun.index in names.at:
        return
    start = noun.index
    first = names.syntax.sentence_of(noun).first
    while start > first and _is_inside(tokens[start - 1], start, noun):
        start -= 1
    while tokens[start].text == "-":
        start += 1
    role = role_in([each.text.lower() for each in tokens[start : noun.index + 1]])
    if role:
        yield given_at(names, role, (start, noun.index + 1), noun)


def _is_inside(token: Token, start: int, noun: Token) -> bool:
    """True for a word of the title before its main noun: "former", "Acme", "chief"."""
    hangs = start <= token.head <= noun.index
    return hangs and (token.relation in _TITLE_PARTS or token.text == "-")


def given_at(names: Names, role: str, place: Place, noun: Token | None) -> Given:
    """The role of the words at `place`, without the name of what it is held in."""
    of: Place | str | None = None
    kept: list[str] = []
    for index in range(*place):
        reference = names.at.get(index)
        if reference is not None and reference.place[0] >= place[0]:
            of = reference.place
        else:
            kept.append(names.syntax.tokens[index].text)
    title = " ".join(kept).replace(" - ", "-").strip("- ") or role
    held = holder(names, noun) if noun is not None else None
    whole = _whole(names, noun, held) if noun is not None else None
    start, end = term(names.syntax, noun) if noun is not None else (None, None)
    return Given(role, title, of or held, whole=whole, start=start, end=end)


def holder(names: Names, noun: Token) -> Place | str | None:
    """What a role is held in: "of Acme", "Acme's"; a place of a name, else words."""
    for owner in names.syntax.children(noun, "nmod:poss"):
        reference = names.at.get(owner.index)
        if reference is not None or owner.tag == "PRON":
            return reference.place if reference else (owner.index, owner.index + 1)
    for body in names.syntax.children(noun, "nmod"):
        cases = {each.text.lower() for each in names.syntax.children(body, "case")}
        if cases & _HOLDERS:
            return _held(names, body)
    return None


def _held(names: Names, body: Token) -> Place | str | None:
    for token in (body, *names.syntax.children(body, "appos")):
        reference = names.at.get(token.index)
        if reference is not None:
            return reference.place
    beside = _beside(names, body)
    if beside is not None:
        return beside
    first = max(names.syntax.sentence_of(body).first, body.index - 3)
    left = names.syntax.tokens[first : body.index]
    words = [each.text for each in left if each.head == body.index and each.tag in _TELLING]
    return " ".join([*words, body.text])


def _beside(names: Names, body: Token) -> Place | None:
    """The name that follows a noun at once: "of a new agency: the Bureau of Roads"."""
    tokens = names.syntax.tokens[body.index + 1 : body.index + 4]
    for place, token in enumerate(tokens):
        reference = names.at.get(token.index)
        if reference is not None:
            return reference.place if place else None
        if token.text.lower() not in (":", ",", "called", "named", "the"):
            return None
    return None


def _whole(names: Names, noun: Token, held: Place | str | None) -> Place | None:
    """The whole of a definite description, its "of Acme" included where that is a name."""
    tokens = names.syntax.tokens
    determiners = names.syntax.children(noun, "det")
    if not any(each.text.lower() == "the" for each in determiners):
        return None
    last = noun.index + 1
    if isinstance(held, tuple) and held[0] > noun.index and held[0] - last <= 2:
        last = held[1]
    return (determiners[0].index, last) if determiners[0].index < noun.index < len(tokens) else None
