"""Which actor a word of the grammar names, and whom a figure or a happening is about."""

from collections.abc import Iterator
from functools import cache

from detente.model import ontology
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax, Token

_CLIMB = 12  # governors looked at: whom a figure is about stands no further up
_NEAR = 6  # governors looked at for a shared subject
_OWNERS = frozenset({"of", "at", "by"})
_RELATIVES = frozenset({"which", "who", "that", "whom"})


class Subjects:
    """The actors of a draft, found by the head words of their mentions."""

    def __init__(self, draft: Draft) -> None:
        self._syntax = draft.syntax
        self._actors: dict[int, str] = {}
        longest: dict[int, int] = {}
        for mention, actor in draft.mentions():
            head = draft.syntax.head_of(mention)
            if head and len(mention) > longest.get(head.index, 0):
                longest[head.index] = len(mention)
                self._actors[head.index] = actor.id

    def named(self, token: Token | None) -> str | None:
        """The actor (id) that the phrase headed by `token` names, None where it names none."""
        return self._actors.get(token.index) if token else None

    def concerned(self, token: Token) -> str | None:
        """The actor (id) whom the figure at `token` is about: who lost, spent, saved or owns it."""
        below: Token | None = None
        for _ in range(_CLIMB):
            if owner := self.owner(token):
                return owner
            if self._is_anothers(token):
                return None
            if bearer := self._bearer(token):
                return bearer
            subjects = self._syntax.children(token, "nsubj", "csubj")
            if subjects and subjects[0].lemma not in _RELATIVES:
                return self._party(token, subjects[0], below)
            if below and token.tag in ("NOUN", "PROPN", "PRON") and self.named(token):
                return self.named(token)
            above = self._syntax.head(token)
            if above.index == token.index:
                return self._agent(token)
            below, token = token, above
        return None

    def _party(self, predicate: Token, subject: Token, below: Token | None) -> str | None:
        """Who of those around `predicate` the figure below it is about."""
        if below is not None and below.index == subject.index:
            return self._agent(predicate)
        if predicate.lemma in lexicon("reckoning"):
            return None
        own = self.named(subject) or self._in_apposition(subject)
        return own if own or subject.lemma in lexicon("others") else self.owner(subject)

    def _in_apposition(self, noun: Token) -> str | None:
        """The actor that `noun` is called: "its owner, Acme"."""
        named = map(self.named, self._syntax.children(noun, "appos"))
        return next((each for each in named if each), None)

    def _is_anothers(self, noun: Token) -> bool:
        """True where it belongs to one whom nobody named: "$3m of their savings"."""
        owners = [noun, *self._belongings(noun)]
        return any(
            each.tag == "PRON" for one in owners for each in self._syntax.children(one, "nmod:poss")
        )

    def _bearer(self, predicate: Token) -> str | None:
        """Whom the sum concerns where it is the object: "the row cost Doe $3m"."""
        if predicate.lemma not in lexicon("bearing"):
            return None
        bearers = map(self.named, self._syntax.children(predicate, "iobj", "obj"))
        return next((each for each in bearers if each), None)

    def _agent(self, predicate: Token) -> str | None:
        agents = self._syntax.children(predicate, "obl:agent")
        return self.named(agents[0]) if agents else None

    def owner(self, noun: Token) -> str | None:
        """The actor to whom `noun` belongs: "Doe's fortune", "sales at Acme", "of his fortune"."""
        for each in self._belongings(noun):
            if self.named(each):
                return self.named(each)
            for inner in self._syntax.children(each, "nmod:poss"):
                if self.named(inner):
                    return self.named(inner)
        return None

    def _belongings(self, noun: Token) -> Iterator[Token]:
        yield from self._syntax.children(noun, "nmod:poss")
        for each in self._syntax.children(noun, "nmod"):
            if any(case.lemma in _OWNERS for case in self._syntax.children(each, "case")):
                yield each


@cache
def lexicon(name: str) -> frozenset[str]:
    """The words of one class of `assertion.yaml`."""
    return frozenset(ontology.load("assertion")[name])


def subject(syntax: Syntax, predicate: Token) -> Token | None:
    """The subject of `predicate` or, for a conjunct or an infinitive, of what it hangs on."""
    for _ in range(_NEAR):
        own = syntax.children(predicate, "nsubj", "csubj", "expl")
        if own:
            relative = own[0].fine in ("WDT", "WP") and predicate.relation == "acl:relcl"
            return syntax.head(predicate) if relative else own[0]
        if predicate.relation == "acl":
            return syntax.head(predicate)
        if predicate.relation not in ("conj", "xcomp", "advcl"):
            return None
        predicate = syntax.head(predicate)
    return None
