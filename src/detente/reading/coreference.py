"""Who is meant, word by word: names, descriptions and pronouns in the order of the text."""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Sequence

from detente.reading.descriptions import Description, descriptions
from detente.reading.gazetteer import lists
from detente.reading.nominals import Scene, antecedent
from detente.reading.phrases import Names
from detente.reading.pronouns import (
    FADING,
    REACH,
    choose,
    fits,
    following,
    forbidden,
    is_empty,
    pronoun_kind,
    speakers,
    weight,
)
from detente.reading.referents import Given, Reference, Referent
from detente.reading.syntax import Token
from detente.reading.titles import role_in

MEMORY = 60  # references kept in mind: a hostile sentence of thousands of names stays cheap
_FREQUENCY = 0.25  # what being the only one spoken of so far adds to a candidate
_PARALLEL = 0.2  # what having the grammar of the pronoun adds
_COMING = 1.1  # the worth of the subject that follows in "Despite his losses, Doe stayed"
_RIVAL_TAGS = frozenset({"NOUN"})


class Listener:
    """Follows the story and keeps in mind who was mentioned; finds `references`."""

    def __init__(self, names: Names, named: Sequence[Reference], quoted: Sequence[bool]) -> None:
        self._names = names
        self._syntax = names.syntax
        self._quoted = quoted
        self._recent: deque[Reference] = deque(maxlen=MEMORY)
        self._counts: Counter[int] = Counter()
        self._starts = {each.place[0]: each for each in named}
        self._numbers = {
            token: each.referent for token, each in names.at.items() if each.referent is not None
        }
        self._nouns: list[int] = []  # common nouns that pronouns may stand for
        self.references: list[Reference] = list(named)

    def follow(self) -> None:
        """Reads the whole story."""
        described = {each.head.index: each for each in descriptions(self._names)}
        holders = self._apposed()
        for token in self._syntax.tokens:
            if token.index in self._starts:
                self._note(self._starts[token.index])
            if token.index in holders:
                self._keep(holders[token.index])
            elif token.index in described:
                self._describe(described[token.index])
            elif pronoun_kind(token) not in (None, "first"):
                self._pronoun(token)
            elif token.tag in _RIVAL_TAGS and token.index not in self._names.at:
                self._nouns.append(token.index)

    def _apposed(self) -> dict[int, Reference]:
        """The descriptions that stand beside a name, by their last word: the holder is certain."""
        found: dict[int, Reference] = {}
        for referent in self._names.known:
            for role in referent.roles:
                if role.whole is not None:
                    head = self._head(role.whole)
                    found[head.index] = Reference(
                        role.whole, head.index, head.sentence, referent.index, "nominal"
                    )
        return found

    def _head(self, place: tuple[int, int]) -> Token:
        tokens = self._syntax.tokens
        for token in tokens[place[0] : place[1]]:
            if not place[0] <= token.head < place[1]:
                return token
        return tokens[place[0]]

    def _note(self, reference: Reference) -> None:
        self._recent.append(reference)
        if reference.referent is not None:
            self._counts[reference.referent] += 1

    def _keep(self, reference: Reference) -> None:
        self.references.append(reference)
        self._note(reference)

    def _describe(self, described: Description) -> None:
        sentence = described.head.sentence
        scene = Scene(self._names.known, self._numbers, self._recent, sentence)
        found = antecedent(scene, described)
        if found is None:
            self._nouns.append(described.head.index)
            return
        self._learn(self._names.known[found], described)
        self._keep(Reference(described.place, described.head.index, sentence, found, "nominal"))

    def _learn(self, referent: Referent, described: Description) -> None:
        """Remembers that "the owner of Acme" was said of someone, for the next such phrase."""
        if described.role is None or not isinstance(described.of, int):
            return
        place = self._names.known[described.of].named.places[0]
        if all(self._numbers.get(_first(role)) != described.of for role in referent.roles):
            referent.roles.append(Given(described.role, described.role, place, told=True))

    def _pronoun(self, token: Token) -> None:
        kind = pronoun_kind(token)
        if kind is None or (kind == "neuter" and is_empty(self._syntax, token)):
            return
        scores = self._scores(token, kind)
        found = choose(scores)
        if found is not None:
            place = (token.index, token.index + 1)
            self._keep(Reference(place, token.index, token.sentence, found, "pronoun"))
            self._reveal(self._names.known[found], kind)

    def _reveal(self, referent: Referent, kind: str) -> None:
        """Remembers that someone was called "she"."""
        if referent.kind == "person" and referent.gender is None and kind in ("male", "female"):
            referent.gender = "male" if kind == "male" else "female"

    def _scores(self, token: Token, kind: str) -> dict[int, float]:
        syntax = self._syntax
        banned = forbidden(syntax, token, self._recent) | self._speakers(token)
        scores: dict[int, list[float]] = {}
        for reference in self._recent:
            number = reference.referent
            distance = token.sentence - reference.sentence
            if number is None or number in banned or distance > REACH:
                continue
            if fits(self._names.known[number], kind):
                worth = self._worth(syntax.tokens[reference.head], token) * FADING[distance]
                scores.setdefault(number, []).append(worth)
        total = {number: self._sum(number, each) for number, each in scores.items()}
        self._look_ahead(token, kind, total)
        self._add_rivals(token, kind, total)
        return total

    def _sum(self, number: int, worths: list[float]) -> float:
        best = max(worths)
        spoken = max(1, sum(self._counts.values()))
        more = 0.2 * min(1.0, sum(worths) - best)
        return best + more + _FREQUENCY * self._counts[number] / spoken

    def _worth(self, mention: Token, pronoun: Token) -> float:
        parallel = mention.relation.split(":")[0] == pronoun.relation.split(":")[0]
        return weight(mention) + (_PARALLEL if parallel else 0)

    def _speakers(self, token: Token) -> set[int]:
        """Those who utter the quotation that the pronoun stands in: "she" is someone else there."""
        heads = speakers(self._syntax, token, self._quoted)
        return {
            each.referent
            for each in self._recent
            if each.head in heads and each.referent is not None
        }

    def _look_ahead(self, token: Token, kind: str, scores: dict[int, float]) -> None:
        subject = following(self._syntax, token)
        number = self._numbers.get(subject.index) if subject else None
        if number is not None and fits(self._names.known[number], kind):
            scores[number] = max(scores.get(number, 0.0), _COMING)

    def _add_rivals(self, token: Token, kind: str, scores: dict[int, float]) -> None:
        """Adds, under negative numbers, common nouns that the pronoun may stand for as well."""
        tokens = self._syntax.tokens
        first = bisect_left(self._nouns, self._syntax.sentences[max(0, token.sentence - 1)].first)
        for index in self._nouns[max(first, len(self._nouns) - MEMORY) :]:
            noun = tokens[index]
            if _rivals(noun, kind):
                worth = self._worth(noun, token) * FADING[token.sentence - noun.sentence]
                scores[-1 - index] = worth


def _first(role: Given) -> int:
    return role.of[0] if isinstance(role.of, tuple) else -1


def _rivals(noun: Token, kind: str) -> bool:
    """True where a pronoun of that kind can stand for a common noun."""
    plural = noun.fine in ("NNS", "NNPS")
    if noun.lemma in lists().not_names or noun.relation in ("compound", "obl:unmarked"):
        return False
    if kind == "plural":
        return plural
    person = role_in([noun.text.lower()]) is not None
    return not plural and (not person if kind == "neuter" else person)
