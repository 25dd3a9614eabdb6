"""An entry in the terms of the record: its actors known across articles, its words in hand."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from detente.model import (
    ActorKind,
    Claim,
    DateInterval,
    Event,
    Evidence,
    Prediction,
    Quantity,
    Span,
    Statement,
)
from detente.weaving.words import small_words, words

Body = Event | Statement | Claim | Prediction
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A known actor that an entry names."""

    id: str
    name: str
    kind: ActorKind


@dataclass(frozen=True)
class Told:
    """One entry as one article tells it.

    `parties` gives the known actor for each read actor that the body names; `origin` is the voice
    it counts for; `quantity` is the figure of a claim. `kept` holds what was worked out of it once.
    """

    id: str
    body: Body
    evidence: Evidence
    origin: str
    parties: Mapping[str, Party] = field(default_factory=dict)
    quantity: Quantity | None = None
    kept: dict[object, object] = field(default_factory=dict, repr=False, compare=False)

    def once(self, make: "Callable[[Told], Made]") -> Made:
        """What `make`, a function of a module, works out of it, worked out the first time only."""
        if make not in self.kept:
            self.kept[make] = make(self)
        return cast("Made", self.kept[make])

    @property
    def article(self) -> str:
        """The id of the article that tells it."""
        return self.evidence.article

    @cached_property
    def published(self) -> str | None:
        """The day on which the article was published."""
        return self.evidence.published[:10] if self.evidence.published else None

    @cached_property
    def date(self) -> DateInterval | None:
        """When it holds, by the entry's own words; a prediction has no date but the article's."""
        return None if isinstance(self.body, Prediction) else self.body.date

    @cached_property
    def text(self) -> str:
        """The words it rests on, in one line."""
        return " ".join(self.evidence.text.split())

    def words(self, span: Span | None) -> str:
        """The words at `span` of the article, as far as the evidence holds them."""
        if span is None:
            return ""
        start = max(span.start - self.evidence.start, 0)
        return self.evidence.text[start : max(span.end - self.evidence.start, start)]

    def who(self, actors: Iterable[str | None]) -> tuple[Party, ...]:
        """The known actors for these read actors, without repeats, in the order given."""
        found = (self.parties.get(actor) for actor in actors if actor is not None)
        return tuple(dict.fromkeys(party for party in found if party))

    def one(self, actor: str | None) -> Party | None:
        """The known actor for a read actor, None where there is none."""
        return self.parties.get(actor) if actor is not None else None

    @cached_property
    def speaker(self) -> Party | None:
        """Whose account it is: who said, claimed or foretold it; None for the article's own."""
        match self.body:
            case Statement():
                return self.one(self.body.speaker.actor) if self.body.speaker else None
            case Claim():
                return self.one(self.body.claimant)
            case Prediction():
                return self.one(self.body.forecaster)
            case Event():
                return None

    @cached_property
    def named(self) -> frozenset[str]:
        """The ids of all known actors that it names."""
        return frozenset(party.id for party in self.parties.values())

    @property
    def account(self) -> str:
        """Whose word it is: a known actor's, else the voice of the article."""
        return self.speaker.id if self.speaker else self.origin

    @property
    def source(self) -> str:
        """Who answers for it, from one article to the next: the speaker, else the publisher."""
        return self.speaker.id if self.speaker else self.evidence.publisher or self.origin

    @property
    def teller(self) -> str:
        """Whose word it is, for a reader: the speaker's name, else how the speaker is called, else
        the publisher's, or a source's there. A pronoun names nobody.
        """
        if self.speaker:
            return self.speaker.name
        place = self.evidence.address.rstrip("/").rsplit("/", 1)[-1]
        voice = self.evidence.publisher or place or "an article"
        if isinstance(self.body, Statement) and self.body.speaker:
            called = " ".join(self.words(self.body.speaker).split())
            named = any(word not in small_words() for word in words(called))
            return called if named else f"somebody in {voice}"
        quoted = isinstance(self.body, Claim) and self.body.statement is not None
        return f"a source in {voice}" if quoted else voice


def by_day(told: Told) -> tuple[str, str]:
    """Sorts by the day on which the article was published, undated ones last, then by id."""
    return told.published or "9999", told.id


def latest(block: Iterable[Told], most: int) -> list[Told]:
    """The last `most` of the block by day, in that order."""
    return sorted(block, key=by_day)[-most:]


@dataclass(frozen=True, slots=True)
class Noted:
    """A telling as it is noted: one of `event`, `statement`, `claim`, `prediction` is its body.

    `filed` are blocks in which it is, where the block that it is noted of asks for them.
    """

    evidence: Evidence
    origin: str
    parties: dict[str, Party]
    event: Event | None = None
    statement: Statement | None = None
    claim: Claim | None = None
    prediction: Prediction | None = None
    quantity: Quantity | None = None
    filed: tuple[str, ...] = ()

    @staticmethod
    def of(told: Told) -> "Noted":
        """What is to be noted of the telling."""
        body = told.body
        return Noted(
            told.evidence,
            told.origin,
            dict(told.parties),
            body if isinstance(body, Event) else None,
            body if isinstance(body, Statement) else None,
            body if isinstance(body, Claim) else None,
            body if isinstance(body, Prediction) else None,
            told.quantity,
        )

    @property
    def body(self) -> Body:
        """What is told."""
        body = self.event or self.statement or self.claim or self.prediction
        if body is None:
            raise ValueError("a note of a telling without a body")
        return body

    @property
    def told(self) -> Told:
        """The telling."""
        body = self.body
        return Told(body.id, body, self.evidence, self.origin, self.parties, self.quantity)

    @property
    def newness(self) -> tuple[str, str]:
        """Sorts by the day on which the article was published, then by the entry's id."""
        return (self.evidence.published or "")[:10], self.body.id
