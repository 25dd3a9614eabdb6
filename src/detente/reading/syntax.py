"""Tokens, sentences and their grammar, in our own small types with Universal Dependencies labels.

The rest of the reading knows these types only; which model fills them is decided in `parser.py`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.model import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark.

    `tag` is the Universal part of speech (VERB, PROPN, ...), `fine` the Penn Treebank tag (VBD,
    NNP, ...), `relation` the Universal Dependencies label of the arc to `head`, an index into
    `Syntax.tokens`; the root of a sentence is its own head.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    fine: str
    relation: str
    head: int
    sentence: int

    @property
    def span(self) -> Span:
        """Where the token stands in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (`last` not included), characters `start` to `end`."""

    index: int
    start: int
    end: int
    first: int
    last: int
    root: int

    @property
    def span(self) -> Span:
        """Where the sentence stands in the article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Syntax:
    """The grammar of one article's story; furniture has no tokens."""

    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        object.__setattr__(self, "_children", tuple(tuple(each) for each in children))
        object.__setattr__(self, "_starts", tuple(token.start for token in self.tokens))

    def head(self, token: Token) -> Token:
        """The token that `token` hangs on; the root's head is itself."""
        return self.tokens[token.head]

    def children(self, token: Token, *relations: str) -> list[Token]:
        """What hangs on `token`, in order; only by `relations` where given.

        A relation also takes its subtypes: "nsubj" takes "nsubj:pass".
        """
        places = self._children[token.index]
        if not places:  # most words are leaves, and this is asked a dozen times for each
            return []
        tokens = self.tokens
        if not relations:
            return [tokens[index] for index in places]
        return [  # written out, since nothing is asked oftener
            each
            for index in places
            if (relation := (each := tokens[index]).relation) in relations
            or (":" in relation and relation.split(":", 1)[0] in relations)
        ]

    def subtree(self, token: Token, limit: int | None = None) -> list[Token]:
        """`token` and all that hangs on it, in the order of the text.

        With a `limit`, no more than about that many, those that hang nearest to `token` first: a
        bound for steps that ask for many subtrees of one endless sentence.
        """
        found = [token.index]
        for index in found:  # grows while it is walked
            if limit is not None and len(found) >= limit:
                break
            found.extend(self._children[index])
        return [self.tokens[index] for index in sorted(found)]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The head of `token`, its head, and so on to the root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that overlap `span`."""
        first = bisect_right(self._starts, span.start)
        if first and self.tokens[first - 1].end > span.start:
            first -= 1
        return self.tokens[first : bisect_left(self._starts, span.end)]

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that covers the character at `position`; None in furniture and blanks."""
        index = bisect_right(self.sentences, position, key=lambda each: each.start) - 1
        if index < 0 or position >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def sentence_of(self, token: Token) -> Sentence:
        """The sentence that `token` is in."""
        return self.sentences[token.sentence]

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of `sentence`."""
        return self.tokens[sentence.first : sentence.last]

    def head_of(self, span: Span) -> Token | None:
        """The token of `span` whose head lies outside it: the word that the rest hangs on."""
        inside = self.within(span)
        if not inside:
            return None
        first, last = inside[0].index, inside[-1].index
        for token in inside:
            outside = token.head == token.index or not first <= token.head <= last
            if outside and token.tag != "PUNCT":
                return token
        return inside[0]
