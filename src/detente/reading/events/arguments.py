"""Who did it, and to whom: from the words around a trigger to the actors they stand for."""

from collections.abc import Iterable

from detente.model import Actor, Mention
from detente.reading.draft import Draft
from detente.reading.events.clauses import antecedent, cases
from detente.reading.events.triggers import words
from detente.reading.syntax import Sentence, Token

Actors = tuple[str, ...]
_DEEP = 4  # how far into a phrase an owner is looked for: "the head of the office of Doe"
_BESIDE = 12  # tokens to a name in apposition at most
_OWNING = frozenset({"of", "by", "from"})
_PLACING = frozenset({"in", "at"})


class Arguments:
    """The actors of one draft by the words that stand for them."""

    def __init__(self, draft: Draft) -> None:
        self._syntax = draft.syntax
        self.kinds = {actor.id: actor.kind for actor in draft.actors}
        self._heads: dict[int, str] = {}
        self._covers: dict[int, str] = {}
        self._sentences: set[int] = set()
        for mention, actor in sorted(
            draft.mentions(), key=lambda pair: (len(pair[0]), pair[0].start)
        ):
            self._add(mention, actor)

    def _add(self, mention: Mention, actor: Actor) -> None:
        head = self._syntax.head_of(mention)
        if head is None:
            return
        self._sentences.add(head.sentence)
        self._heads[head.index] = actor.id  # of two mentions with one head the longer one stays
        if mention.form == "name":
            for token in self._syntax.within(mention):
                self._covers.setdefault(token.index, actor.id)

    def any_in(self, sentence: Sentence) -> bool:
        """True where the sentence names an actor at all."""
        return sentence.index in self._sentences

    def any_person(self, actors: Actors) -> bool:
        """True where one of `actors` is a person."""
        return any(self.kinds[each] == "person" for each in actors)

    def at(self, token: Token) -> str | None:
        """The actor that the word `token` names, relative pronouns followed to their noun."""
        token = antecedent(self._syntax, token)
        return self._heads.get(token.index) or self._covers.get(token.index)

    def named(self, token: Token) -> bool:
        """True where the word is part of an actor's name."""
        return token.index in self._covers

    def sources(self, tokens: Iterable[Token]) -> Actors:
        """The actors who act where `tokens` are the subject, themselves or by an agent."""
        return _once(actor for each in self._spread(tokens) for actor in self._acting(each))

    def targets(self, tokens: Iterable[Token], loose: bool = True) -> Actors:
        """The actors who are struck where `tokens` are the object: themselves or as owners.

        With `loose` that is the owner of any thing: "Doe's plan", "the Acme report"; without,
        only of what stands for its owner: "Doe's company".
        """
        struck = (self._struck(each, loose) for each in self._spread(tokens))
        return _once(actor for each in struck for actor in each)

    def _spread(self, tokens: Iterable[Token]) -> list[Token]:
        """`tokens` and what is joined to them by "and"."""
        spread: list[Token] = []
        for token in tokens:
            noun = antecedent(self._syntax, token)
            spread.append(noun)
            spread.extend(each for each in self._syntax.children(noun, "conj") if _nominal(each))
        return spread

    def _acting(self, token: Token, depth: int = 0) -> Actors:
        actor = self.at(token)
        if actor:
            return (actor,)
        if depth == _DEEP or token.lemma not in words("agents") | words("utterances"):
            return self._apposed(token)
        places = _PLACING if token.lemma in words("agents") else frozenset[str]()
        for owner in self._owners(token, _OWNING | places):
            found = self._acting(owner, depth + 1)
            if found:
                return found
        return self._apposed(token)

    def _struck(self, token: Token, loose: bool, depth: int = 0) -> Actors:
        actor = self.at(token)
        if actor:
            return (actor, *self._possessors(token))
        if token.lemma in words("others") or depth == _DEEP:
            return ()
        apposed = self._apposed(token) or self._possessors(token)
        standing = loose or token.lemma in words("possessions") | words("agents")
        if apposed or not standing:
            return apposed
        for owner in self._owners(token, _OWNING, loose and depth == 0):
            found = self._struck(owner, loose, depth + 1)
            if found:
                return found
        return ()

    def _apposed(self, token: Token) -> Actors:
        """The actor named beside `token`: "the new minister, Jane Doe"."""
        beside = [each for each in self._syntax.children(token, "appos") if self._near(token, each)]
        return _once(filter(None, map(self.at, beside)))

    def _near(self, token: Token, other: Token) -> bool:
        between = self._syntax.tokens[token.index : other.index]
        return len(between) <= _BESIDE and all(each.tag != "VERB" for each in between)

    def _possessors(self, token: Token) -> Actors:
        """The owner of a thing that is named with it: "Acme, Doe's company"."""
        return _once(
            actor
            for each in self._syntax.children(token, "appos")
            if each.lemma in words("possessions")
            for owner in self._owners(each, frozenset({"of"}))
            if (actor := self.at(owner))
        )

    def _owners(
        self, token: Token, prepositions: frozenset[str], loose: bool = True
    ) -> list[Token]:
        """What `token` belongs to or comes from, possessors first."""
        syntax = self._syntax
        owners = list(syntax.children(token, "nmod:poss"))
        if loose and token.lemma in _carrying():
            owners += syntax.children(token, "compound")
            owners += [each for each in syntax.children(token, "amod") if self.at(each)]
        for each in syntax.children(token, "nmod", "obl"):
            if each.relation != "nmod:poss" and cases(syntax, each) & prepositions:
                owners.append(each)
        for each in syntax.children(token, "acl"):
            owners += [by for by in syntax.children(each, "obl") if "by" in cases(syntax, by)]
        return owners


def _carrying() -> frozenset[str]:
    """Nouns that an owner's name may stand before: "the Acme plan", not "the Acme tax"."""
    return words("dealings") | words("agents") | words("utterances") | words("possessions")


def _nominal(token: Token) -> bool:
    return token.tag in ("NOUN", "PROPN", "PRON", "NUM")


def _once(actors: Iterable[str]) -> Actors:
    return tuple(dict.fromkeys(actors))
