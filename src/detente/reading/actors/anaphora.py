"""Pronouns, each given to the candidate that stands out most, or left open."""

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Sequence

from detente.reading.actors.government import (
    SUBJECTS,
    clause_subjects,
    commanded,
    controllers,
    following,
    matrix_subjects,
    own_phrases,
    speakers,
)
from detente.reading.actors.phrases import Names
from detente.reading.actors.pronouns import (
    FADING,
    REACH,
    choose,
    fits,
    is_empty,
    is_rival,
    pronoun_kind,
    weight,
)
from detente.reading.actors.referents import Reference, Referent
from detente.reading.syntax import Token

MEMORY = 60  # mentions and common nouns kept in mind
_FREQUENCY = 0.15  # what being the only one spoken of so far adds
_PARALLEL = 0.2  # what having the grammar of the pronoun adds
_AGAIN = 0.2  # what further mentions nearby add at most
_NEARER = 0.1  # what standing close in the same sentence adds at most
_STRIDE = 30  # words within which it does
_COMING = 1.1  # the worth of the subject that follows in "Despite his losses, Doe stayed"
_LOCAL = 0.35  # what being the subject of the pronoun's own clause adds
_THING = 0.3  # what being a thing adds where the pronoun is "it"
_MAIN = 0.05  # what hanging on the main verb of a sentence adds
_MATRIX = 0.2  # what being the subject of the clause above adds
_PRESENT = 0.15  # what a mention in the pronoun's own sentence adds


def resolve_pronouns(
    names: Names, found: Sequence[Reference], quoted: Sequence[bool]
) -> list[Reference]:
    """The pronouns of the story that could be given to someone in `found`."""
    return _Resolver(names, found, quoted).follow()


class _Resolver:
    """Follows the story and keeps in mind who was mentioned lately."""

    def __init__(self, names: Names, found: Sequence[Reference], quoted: Sequence[bool]) -> None:
        self._names = names
        self._syntax = names.syntax
        self._quoted = quoted
        self._at = {each.head: each for each in found}
        self._starts = {each.place[0]: each for each in found}
        self._recent: deque[Reference] = deque(maxlen=MEMORY)
        self._nouns: deque[int] = deque(maxlen=MEMORY)
        self._counts: Counter[int] = Counter()
        self._found: list[Reference] = []

    def follow(self) -> list[Reference]:
        """Reads the whole story."""
        for token in self._syntax.tokens:
            if token.index in self._starts:
                self._note(self._starts[token.index])
            kind = pronoun_kind(token)
            if kind not in (None, "first"):
                self._pronoun(token, kind or "")
            elif token.lemma in ("who", "whom", "which"):
                self._relative(token)
            elif token.tag == "NOUN" and token.index not in self._at:
                self._nouns.append(token.index)
        return self._found

    def _note(self, reference: Reference) -> None:
        self._recent.append(reference)
        self._at.setdefault(reference.head, reference)
        if reference.referent is not None:
            self._counts[reference.referent] += 1

    def _relative(self, token: Token) -> None:
        """Notes that "who" stands for the name before it, without making it a mention."""
        clause = token
        while clause.relation != "acl:relcl" and clause.head != clause.index:
            clause = self._syntax.head(clause)
            if clause.index in self._at:
                return
        reference = self._at.get(self._syntax.head(clause).index)
        before = self._at_end_of(token.index - 1)
        known = before or reference
        if known is not None and known.place[0] < token.index:
            place = (token.index, token.index + 1)
            self._recent.append(
                Reference(place, token.index, token.sentence, known.referent, known.form)
            )

    def _at_end_of(self, index: int) -> Reference | None:
        """The name that ends at the comma or word before "who"."""
        tokens = self._syntax.tokens
        if index > 0 and tokens[index].text == ",":
            index -= 1
        return self._names.at.get(index)

    def _pronoun(self, token: Token, kind: str) -> None:
        if kind == "neuter" and is_empty(self._syntax, token):
            return
        number = choose(self._scores(token, kind))
        if number is not None:
            place = (token.index, token.index + 1)
            reference = Reference(place, token.index, token.sentence, number, "pronoun")
            self._found.append(reference)
            self._note(reference)
            self._reveal(self._names.known[number], kind)

    def _reveal(self, referent: Referent, kind: str) -> None:
        """Remembers that someone was called "she"."""
        if referent.kind == "person" and referent.gender is None and kind in ("male", "female"):
            referent.gender = "male" if kind == "male" else "female"

    def _scores(self, token: Token, kind: str) -> dict[int, float]:
        banned = self._banned(token)
        bonus = {each.index: _MATRIX for each in matrix_subjects(self._syntax, token)}
        bonus |= {each.index: _LOCAL for each in clause_subjects(self._syntax, token)}
        worths: dict[int, list[float]] = {}
        for reference in self._recent:
            number = reference.referent
            distance = token.sentence - reference.sentence
            if number is None or number in banned or distance > REACH:
                continue
            mention = self._syntax.tokens[reference.head]
            if self._is_spoken_of(mention, token):
                continue
            if fits(self._names.known[number], kind, mention, token):
                worth = self._worth(mention, token) + bonus.get(mention.index, 0)
                worths.setdefault(number, []).append(worth)
        scores = {number: self._sum(number, each) for number, each in worths.items()}
        self._look_ahead(token, kind, banned, scores)
        for noun in self._rivals(token, kind):
            thing = _THING if kind == "neuter" and token.relation != "nmod:poss" else 0
            scores[-1 - noun.index] = self._worth(noun, token) + thing
        return scores

    def _is_spoken_of(self, mention: Token, pronoun: Token) -> bool:
        """True for Roe in '"Roe lies," she said': speakers seldom call themselves by name."""
        same = mention.sentence == pronoun.sentence
        inside = self._quoted[mention.index] and not self._quoted[pronoun.index]
        return same and inside and pronoun.relation == "nsubj"

    def _worth(self, mention: Token, pronoun: Token) -> float:
        parallel = mention.relation.split(":")[0] == pronoun.relation.split(":")[0]
        near = max(0.0, 1 - (pronoun.index - mention.index) / _STRIDE)
        own = _PRESENT + _NEARER * near if mention.sentence == pronoun.sentence else 0
        first = _MAIN if self._syntax.sentences[mention.sentence].root == mention.head else 0
        worth = weight(mention) + (_PARALLEL if parallel else 0) + own + first
        return worth * FADING[pronoun.sentence - mention.sentence]

    def _sum(self, number: int, worths: list[float]) -> float:
        best = max(worths)
        spoken = max(1, sum(self._counts.values()))
        more = _AGAIN * min(1.0, sum(worths) - best)
        return best + more + _FREQUENCY * self._counts[number] / spoken

    def _banned(self, token: Token) -> set[int]:
        """Those whom grammar forbids."""
        syntax = self._syntax
        heads: Iterable[Token] = (
            *controllers(syntax, token),
            *commanded(syntax, token),
            *own_phrases(syntax, token),
        )
        found = [self._at.get(head.index) or self._standing_for(head) for head in heads]
        found += self._named_by(token)
        banned = {each.referent for each in found if each and each.referent is not None}
        spoke = (self._speaking(each) for each in speakers(syntax, token, self._quoted))
        return banned | {number for number in spoke if number is not None}

    def _speaking(self, subject: Token) -> int | None:
        """Who speaks; of a pronoun that is still to come, whom it will stand for."""
        reference = self._at.get(subject.index) or self._standing_for(subject)
        if reference is not None:
            return reference.referent
        kind = pronoun_kind(subject)
        return choose(self._scores(subject, kind)) if kind in ("male", "female") else None

    def _named_by(self, token: Token) -> list[Reference]:
        """Those named inside the quotation of which the pronoun may be the speaker: whoever says
        “I asked Doe to leave” is not Doe.
        """
        if self._quoted[token.index] or token.relation not in SUBJECTS:
            return []
        sentence = self._syntax.sentence_of(token)
        within = [i for i in range(sentence.first, sentence.last) if self._quoted[i]]
        return [self._at[i] for i in within if i in self._at and self._at[i].form == "name"]

    def _standing_for(self, head: Token) -> Reference | None:
        """Whom a relative pronoun stands for."""
        for reference in reversed(self._recent):
            if reference.head == head.index:
                return reference
        return None

    def _look_ahead(
        self, token: Token, kind: str, banned: set[int], scores: dict[int, float]
    ) -> None:
        subject = following(self._syntax, token)
        reference = self._at.get(subject.index) if subject else None
        number = reference.referent if reference else None
        if subject is None or number is None or number in banned:
            return
        if fits(self._names.known[number], kind, subject, token):
            scores[number] = max(scores.get(number, 0.0), _COMING)

    def _rivals(self, token: Token, kind: str) -> list[Token]:
        """The common nouns of this sentence and the last that the pronoun may stand for as well."""
        nouns = list(self._nouns)
        first = bisect_left(nouns, self._syntax.sentences[max(0, token.sentence - 1)].first)
        found = [self._syntax.tokens[index] for index in nouns[first:]]
        return [noun for noun in found if is_rival(noun, kind)]
