"""Definite descriptions in the story: "the former president", "the owner of Acme", "the agency"."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.reading.actors.forms import Place
from detente.reading.actors.gazetteer import body_kinds_of_noun, is_people
from detente.reading.actors.phrases import Names, holder
from detente.reading.actors.titles import is_role_word, role_in, titles
from detente.reading.syntax import Syntax, Token

LONGEST = 10  # words between "the" and its noun
_DEFINITE = frozenset({"the", "this", "that"})


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase that refers without a name.

    `role` is the noun for a person, with what belongs to it, or None; `bodies` the kinds of body
    that the noun is said of; `of` is whom or what it names besides: a referent's number, words,
    or None; `agent` is the number of the one by whom "the company chaired by Doe" is chaired;
    `restricted` is True for "the senator who left", which may be someone else than the senator.
    """

    place: Place
    head: Token
    role: str | None
    words: frozenset[str]
    bodies: frozenset[str]
    of: int | str | None
    agent: int | None
    restricted: bool

    @property
    def past(self) -> bool:
        """True for "the former president"."""
        return bool(self.words & titles().past)


def descriptions(names: Names) -> Iterator[Description]:
    """The definite descriptions of one person or body, in the order of the text."""
    for token in names.syntax.tokens:
        if token.tag not in ("NOUN", "PROPN", "ADJ") or token.index in names.at:
            continue
        if token.fine in ("NNS", "NNPS") or not _can_refer(names.syntax, token):
            continue
        start = _determiner(names.syntax, token)
        if start is None or token.index + 1 in names.at or not _is_plain(names, start, token):
            continue
        found = _description(names, token, start)
        if found.role or found.bodies:
            yield found


def _determiner(syntax: Syntax, noun: Token) -> int | None:
    for each in syntax.children(noun, "det"):
        if each.text.lower() in _DEFINITE and 0 < noun.index - each.index <= LONGEST:
            return each.index
    return None


def _is_plain(names: Names, start: int, noun: Token) -> bool:
    """False where a word makes a name or another one of it: "The Last Tycoon", "the other firm"."""
    for token in names.syntax.tokens[start + 1 : noun.index + 1]:
        word = token.text.lower()
        if word in titles().otherwise:
            return False
        capital = token.text[0].isupper() and token.index not in names.at
        if capital and not (is_role_word(word) or is_people(word)):
            return False
    return True


def _can_refer(syntax: Syntax, noun: Token) -> bool:
    """False for what is said of someone instead of naming someone: predicates, "as the head"."""
    if noun.relation in ("compound", "flat", "amod", "xcomp", "nmod:poss:unmarked"):
        return False
    if noun.tag == "ADJ" and syntax.children(noun, "advmod"):
        return False
    if syntax.children(noun, "cop") or syntax.children(noun, "nummod"):
        return False
    cases = {each.text.lower() for each in syntax.children(noun, "case")}
    return not cases & {"as", "like"}


def _is_restricted(syntax: Syntax, noun: Token) -> bool:
    """True where a clause without a comma tells which one is meant: "the senator who left"."""
    for clause in syntax.children(noun, "acl:relcl"):
        between = syntax.tokens[noun.index + 1 : clause.index]
        if not any(each.text in (",", "-", "\u2014", "(") for each in between):
            return True
    return False


def _description(names: Names, noun: Token, start: int) -> Description:
    tokens = names.syntax.tokens
    inner = [each for each in tokens[start + 1 : noun.index + 1] if each.text != "-"]
    words = [each.text.lower() for each in inner]
    own = [each.text.lower() for each in inner if each.index not in names.at]
    last, of = _of(names, noun, start)
    return Description(
        place=(start, last),
        head=noun,
        role=role_in(words),
        words=frozenset(own),
        bodies=body_kinds_of_noun(noun.lemma),
        of=of,
        agent=_agent(names, noun),
        restricted=_is_restricted(names.syntax, noun),
    )


def _of(names: Names, noun: Token, start: int) -> tuple[int, int | str | None]:
    """Where the description ends, and what it names: Acme in "the owner of Acme"."""
    held = holder(names, noun)
    if isinstance(held, str):
        return noun.index + 1, held
    if held is not None and held[0] in names.at:
        reference = names.at[held[0]]
        near = 0 <= held[0] - noun.index - 1 <= 2
        return (held[1] if near else noun.index + 1), reference.referent
    for index in range(start + 1, noun.index):
        if index in names.at:
            return noun.index + 1, names.at[index].referent
    return noun.index + 1, None


def _agent(names: Names, noun: Token) -> int | None:
    for clause in names.syntax.children(noun, "acl"):
        if clause.lemma in titles().deeds:
            for agent in names.syntax.children(clause, "obl:agent", "obl"):
                reference = names.at.get(agent.index)
                if reference is not None:
                    return reference.referent
    return None
