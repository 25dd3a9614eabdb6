"""The plain values that a record hands out and takes in.

Three kinds of id are told apart: ids of *articles*; of what was read in one article (*entries*, and
the *read actors* they name); and of what was woven from many (*known actors*, threads,
disagreements, ties).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from detente.model import (
    Actor,
    ActorKind,
    Certainty,
    Checked,
    CheckVerdict,
    Claim,
    Disagreement,
    Event,
    Evidence,
    KnownActor,
    Prediction,
    Proposal,
    Quantity,
    Revision,
    Span,
    Statement,
    Thread,
    Tie,
)

ArticleStatus = Literal["read", "unread", "failed"]
EntryKind = Literal["event", "statement", "claim", "prediction", "quantity"]
EntryBody = Event | Statement | Claim | Prediction | Quantity
Part = Literal["source", "target", "speaker", "about", "subject", "claimant", "via", "forecaster"]
WovenKind = Literal[
    "origin", "actor", "thread", "disagreement", "tie", "checked", "revision", "proposal",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """An article without its text, and how its reading went.

    `addresses`: everywhere the same article was found, first found first. `status` is `unread`
    where the reader does not speak its language and `failed` where the reading broke; `reason` says
    why.
    `reader` is the version that read it; `origin` the woven Origin, None until it is woven.
    """

    id: str
    addresses: tuple[str, ...]
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    language: str | None
    status: ArticleStatus
    reason: str | None
    reader: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it was read (`body`), with the words it rests on.

    `evidence` runs over everything that the entry points at: for a statement from the first to the
    last of speaker, cue and content (a speaker or cue named far off left out). `first_day` to
    `last_day` is when it holds, for sorting and for ranges: its own date where it has one (an open
    end reaches to the day of publication), else the day of publication; a prediction's is the day
    it was published. None where nothing is known.
    """

    id: str
    kind: EntryKind
    evidence: Evidence
    first_day: str | None
    last_day: str | None
    origin: str | None
    body: EntryBody

    @property
    def article(self) -> str:
        """The id of the article it was read in."""
        return self.evidence.article

    def words(self, span: Span) -> str:
        """The words at `span` of the article as far as the evidence holds them."""
        start = max(span.start - self.evidence.start, 0)
        return self.evidence.text[start : max(span.end - self.evidence.start, start)]


@dataclass(frozen=True, slots=True)
class ReadActor:
    """An actor as one article speaks of it, and which article that is."""

    article: str
    published: str | None
    actor: Actor


@dataclass(frozen=True, slots=True)
class Origin:
    """One text, printed in `articles` (ids): a wire story in five papers is one origin."""

    id: str
    articles: tuple[str, ...]


Woven = Origin | KnownActor | Thread | Disagreement | Tie | Checked | Revision | Proposal


@dataclass(frozen=True, slots=True)
class ActorHead:
    """A known actor without its members; `articles` is how many articles speak of it."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A known actor that a searched name may mean: by which name, how, and how well (0 to 1)."""

    actor: ActorHead
    alias: str
    how: Literal["same", "same but for case", "beginning", "part", "alike"]
    score: float


@dataclass(frozen=True, slots=True)
class SearchHit:
    """Words of an article or entry (`id`) that hold what was searched.

    `matches` are the matching words, as spans of `evidence.text`.
    """

    kind: EntryKind | Literal["article"]
    id: str
    title: str | None
    evidence: Evidence
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """That an entry names any of `actors` (known), as any of `parts` where these are given."""

    actors: tuple[str, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryQuery:
    """Which entries: every condition that is given must hold, an empty one holds for all.

    `actors` are known actors: entries that name any of them, or with `together` all of them;
    `parts` says as what they must be named; each of `naming` must hold as well, and the article
    must speak of all of `beside` (known actors). `types` are event types, kinds of statements and
    predictions, polarities of claims, units of quantities. `since`
    and `until` are ISO days that the entry's days must touch; `ending_from` and `ending_before`
    bound the last day of its own date (a prediction's horizon); one without such a day is not past.
    `entries` are ids to choose among; `checked` leaves claims of which a series says one of these.
    Entries come by first day, or with
    `order` "ending" by the last day of their own date (those that have one), then id; `after` is
    the id of the last entry of the page before. Entries that a standing judgement rejects come only
    with `rejected`.
    """

    kinds: tuple[EntryKind, ...] = ()
    types: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    together: bool = False
    parts: tuple[Part, ...] = ()
    naming: tuple[Naming, ...] = ()
    beside: tuple[str, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    publishers: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    checked: tuple[CheckVerdict, ...] = ()
    since: str | None = None
    until: str | None = None
    ending_from: str | None = None
    ending_before: str | None = None
    rejected: bool = False
    order: Literal["day", "ending"] = "day"
    newest_first: bool = False
    limit: int | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the record holds; `entries` by kind; `pending`: articles read but not yet woven."""

    articles: int
    unread: int
    failed: int
    pending: int
    entries: Mapping[EntryKind, int]
    actors: int
    origins: int
    threads: int
    disagreements: int
    ties: int


def parts_of(body: EntryBody) -> tuple[tuple[Part, str], ...]:
    """The actors that an entry names, each (as what, id of the read actor), without repeats."""
    found: list[tuple[Part, str | None]] = []
    match body:
        case Event():
            found += [("source", actor) for actor in body.sources]
            found += [("target", actor) for actor in body.targets]
        case Statement():
            # not `if body.speaker`: a span of no characters is false
            found.append(("speaker", None if body.speaker is None else body.speaker.actor))
            found += [("about", actor) for actor in body.about]
        case Claim():
            found += [("subject", body.subject), ("claimant", body.claimant)]
            found += [("via", actor) for actor in body.via]
        case Prediction():
            found.append(("forecaster", body.forecaster))
            found += [("about", actor) for actor in body.about]
        case Quantity():
            pass
    return tuple(dict.fromkeys((part, actor) for part, actor in found if actor is not None))
