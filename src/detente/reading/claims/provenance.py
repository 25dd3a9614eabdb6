"""Whose account a word is part of: "X, through Y, said Z"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.model import Span, Speaker, Statement, ontology
from detente.reading.claims.subjects import Subjects
from detente.reading.draft import Draft
from detente.reading.syntax import Syntax, Token

_CLAUSES = ("ccomp", "acl", "acl:relcl")
_DEPTH = 8  # statements inside one another that are looked at


@dataclass(frozen=True, slots=True)
class Provenance:
    """`claimant` said it (actor id; None: the article, or someone unnamed), in `statement`.

    `via` is the chain it came through, nearest to the article first. `speaks` is False where nobody
    is given as the source: the article speaks for itself.
    """

    claimant: str | None = None
    via: tuple[str, ...] = ()
    statement: Statement | None = None
    speaks: bool = False


class Voices:
    """Who speaks at each word of a draft."""

    def __init__(self, draft: Draft, subjects: Subjects) -> None:
        self._draft = draft
        self._subjects = subjects
        self._around: dict[int, list[Statement]] = {}
        sayings = (each for each in draft.statements if not self._is_attitude(each))
        for statement in sorted(sayings, key=_extent, reverse=True):
            for span in statement.content:
                self._lay(statement, span)

    def _lay(self, statement: Statement, span: Span) -> None:
        """Lays `statement` over the words of `span`, where not too many lie there already."""
        first = self._draft.syntax.within(Span(span.start, span.start + 1))
        if first and len(self.statements(first[0])) >= _DEPTH:
            return
        for token in self._draft.syntax.within(span):
            self._around.setdefault(token.index, []).append(statement)

    def statements(self, token: Token) -> list[Statement]:
        """The statements in whose content `token` stands, the outermost first."""
        return self._around.get(token.index, [])

    def at(self, token: Token) -> Provenance:
        """Whose account `token` is part of, and through whom it came."""
        around = self.statements(token)
        chain = [self.speaker(each) for each in around]
        chain += [source for source in self._sources(token) if source not in chain]
        if not chain:
            return Provenance()
        named = [each for each in chain[:-1] if each is not None and each != chain[-1]]
        through = [each for each in (*named, *self._outlet(around)) if each != chain[-1]]
        innermost = around[-1] if around else None
        return Provenance(chain[-1], tuple(dict.fromkeys(through)), innermost, True)

    def _is_attitude(self, statement: Statement) -> bool:
        """True for "wanted to sell": of what is wanted, nothing is claimed."""
        cue = self._draft.syntax.head_of(statement.cue) if statement.cue else None
        return cue is not None and cue.lemma in _data()["attitudes"]

    def speaker(self, statement: Statement) -> str | None:
        """The actor (id) who makes `statement`: named, or behind a document that speaks."""
        speaker = statement.speaker
        if speaker is None:
            return None
        return speaker.actor or self._author(speaker)

    def _author(self, speaker: Speaker) -> str | None:
        """Who wrote, holds or gave out the document that `speaker` names."""
        head = self._draft.syntax.head_of(speaker)
        return self._behind(head) if head and head.lemma in _data()["documents"] else None

    def _behind(self, document: Token) -> str | None:
        syntax = self._draft.syntax
        for each in syntax.children(document, "acl", "nmod:poss", "nmod", "compound"):
            if each.relation == "nmod" and not _is_from(syntax, each):
                continue
            parties = syntax.children(each, "obl:agent") if each.relation == "acl" else [each]
            for party in parties:
                if actor := self._subjects.named(party):
                    return actor
        return None

    def _sources(self, token: Token) -> Iterator[str]:
        """Those named as the source in the grammar: "reported by X", "an X report that"."""
        syntax = self._draft.syntax
        for word in _upwards(syntax, token):
            above = syntax.head(word)
            told = word.relation in _CLAUSES and above.lemma in _data()["documents"]
            if told and (actor := self._behind(above)):
                yield actor
            for each in _participles(syntax, word):
                if each.lemma in _data()["reporting"] and each.fine == "VBN":
                    agents = syntax.children(each, "obl:agent")
                    if agents and (actor := self._subjects.named(agents[0])):
                        yield actor

    def _outlet(self, around: list[Statement]) -> tuple[str, ...]:
        """The outlet to which the innermost speaker spoke: "Doe told the Gazette that"."""
        cue = around[-1].cue if around else None
        head = self._draft.syntax.head_of(cue) if cue else None
        if head is None:
            return ()
        for heard in self._draft.syntax.children(head, "obj", "iobj", "obl"):
            words = {each.text for each in self._draft.syntax.subtree(heard)[:_DEPTH]}
            if not words.isdisjoint(_data()["outlets"]) and (actor := self._subjects.named(heard)):
                return (actor,)
        return ()


def _is_from(syntax: Syntax, party: Token) -> bool:
    """True for "a report by Doe", "figures from Doe"; False for "filings with the registry"."""
    cases = {case.lemma for case in syntax.children(party, "case")}
    return not cases.isdisjoint(("of", "by", "from", "in"))


def _upwards(syntax: Syntax, token: Token) -> Iterator[Token]:
    """`token` and what governs it, up to the verb of its clause."""
    for _ in range(_DEPTH):
        yield token
        if token.tag == "VERB" or token.head == token.index:
            return
        token = syntax.head(token)


def _participles(syntax: Syntax, word: Token) -> list[Token]:
    """What hangs on `word`, or on the nouns after it: "$3m a month reported by the Gazette"."""
    nouns = syntax.children(word, "nmod", "obl:unmarked") if word.tag != "VERB" else []
    return [each for noun in [word, *nouns] for each in syntax.children(noun, "acl")]


def _extent(statement: Statement) -> int:
    return sum(len(span) for span in statement.content)


@cache
def _data() -> dict[str, frozenset[str]]:
    kinds = ("attitudes", "documents", "reporting", "outlets")
    return {kind: frozenset(ontology.load("assertion")[kind]) for kind in kinds}
