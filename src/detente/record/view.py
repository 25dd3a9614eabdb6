# ruff: noqa: D102 -- the interface says what each method gives
"""Reading a record, whichever database it is in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice

from sqlalchemy import Connection

from detente.model import (
    Article,
    Checked,
    Disagreement,
    DisagreementKind,
    Evidence,
    Judgement,
    JudgementKind,
    KnownActor,
    Precedent,
    Proposal,
    Reading,
    Revision,
    Series,
    SeriesHead,
    Thread,
    ThreadKind,
    Tie,
)
from detente.record import articles as _articles
from detente.record import blocks as _blocks
from detente.record import entries as _entries
from detente.record import judgements as _judgements
from detente.record import lists as _lists
from detente.record import names as _names
from detente.record import precedents as _precedents
from detente.record import search as _search
from detente.record import series as _series
from detente.record import woven as _woven
from detente.record.clean import clean
from detente.record.counting import Counted, counts
from detente.record.database import Database, told
from detente.record.interface import View
from detente.record.queries import (
    ActorQuery,
    ArticleQuery,
    DatedTie,
    DisagreementQuery,
    TieOutline,
    TieQuery,
)
from detente.record.values import (
    ActorHead,
    Counts,
    Entry,
    EntryKind,
    EntryQuery,
    Head,
    NameMatch,
    Origin,
    Part,
    ReadActor,
    SearchHit,
)

READINGS_HELD = 50  # a reading is some tens of kilobytes

Reach = Callable[[], AbstractContextManager[Connection]]


class DatabaseView(View):
    """A `View`; each method is one look at the record, through `reach` where it is given.

    `counted` keeps counts from one view to the next; one that is still being written has none.
    """

    def __init__(
        self, database: Database, counted: Counted | None = None, reach: Reach | None = None
    ) -> None:
        self._database = database
        self._counted = counted
        self._reach = reach or self._connected

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with told(self._database), self._database.engine.connect() as connection:
            self._database.begin(connection)
            yield connection

    # articles

    def known(self, articles: Iterable[str]) -> frozenset[str]:
        with self._reach() as connection:
            return _articles.known(connection, articles)

    def heads(self, articles: Iterable[str] | None = None) -> tuple[Head, ...]:
        with self._reach() as connection:
            return _articles.heads(connection, articles)

    def article(self, article: str) -> Article | None:
        reading = self.reading(article)
        return reading.article if reading else None

    def reading(self, article: str) -> Reading | None:
        return next(self.readings([article]), None)

    def readings(self, articles: Iterable[str]) -> Iterator[Reading]:
        rest = iter(dict.fromkeys(articles))
        while piece := list(islice(rest, READINGS_HELD)):
            with self._reach() as connection:
                found = _articles.readings(connection, piece)
            yield from (found[article] for article in piece if article in found)

    def outdated(self, reader: str) -> tuple[str, ...]:
        with self._reach() as connection:
            return _articles.outdated(connection, reader)

    # entries

    def entries(self, query: EntryQuery) -> tuple[Entry, ...]:
        with self._reach() as connection:
            return _entries.asked(connection, query)

    def entries_by_id(self, entries: Iterable[str]) -> dict[str, Entry]:
        with self._reach() as connection:
            return _entries.by_id(connection, entries)

    def times_named(self, kind: EntryKind, part: Part, actors: Iterable[str]) -> dict[str, int]:
        with self._reach() as connection:
            return _entries.times_named(connection, kind, part, actors)

    def evidence(self, entries: Iterable[str]) -> dict[str, Evidence]:
        with self._reach() as connection:
            return _entries.evidence(connection, entries)

    def read_actors(self, actors: Iterable[str]) -> dict[str, ReadActor]:
        with self._reach() as connection:
            return _articles.read_actors(connection, actors)

    def search(self, words: str, kind: str | None = None, limit: int = 20) -> tuple[SearchHit, ...]:
        _search.check_kind(kind)
        phrases = _search.phrases(clean(words))
        if not phrases:
            return ()
        with self._reach() as connection:
            found = self._database.search.find(connection, phrases, kind, limit)
            readings = _articles.readings(connection, {one.article for one in found})
            rests_on = _entries.evidence(connection, (one.id for one in found))
        return tuple(
            _search.hit(one, readings[one.article].article, rests_on.get(one.id)) for one in found
        )

    def speaking_of(self, actor: str, articles: Iterable[str]) -> frozenset[str]:
        with self._reach() as connection:
            return _articles.speaking_of(connection, actor, articles)

    # what weaving needs

    def pending(self) -> tuple[str, ...]:
        with self._reach() as connection:
            return _articles.pending(connection)

    def gone(self) -> tuple[str, ...]:
        with self._reach() as connection:
            return _blocks.gone(connection)

    def members(self, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        with self._reach() as connection:
            return _blocks.members(connection, kind, keys)

    def keys(self, kind: str, members: Iterable[str]) -> dict[str, tuple[str, ...]]:
        with self._reach() as connection:
            return _blocks.keys(connection, kind, members)

    def notes(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        with self._reach() as connection:
            return _blocks.notes(connection, kind, keys)

    # what was woven

    def origin_of(self, articles: Iterable[str]) -> dict[str, str]:
        with self._reach() as connection:
            return _woven.origin_of(connection, articles)

    def origins(self, origins: Iterable[str]) -> tuple[Origin, ...]:
        with self._reach() as connection:
            return _woven.origins(connection, origins)

    def actors(self, limit: int | None = None) -> tuple[ActorHead, ...]:
        with self._reach() as connection:
            return _woven.actors(connection, limit)

    def actor_heads(self, actors: Iterable[str]) -> dict[str, ActorHead]:
        with self._reach() as connection:
            return _woven.actor_heads(connection, actors)

    def known_actors(self, actors: Iterable[str]) -> tuple[KnownActor, ...]:
        with self._reach() as connection:
            return _woven.known_actors(connection, actors)

    def known_actor_of(self, read_actors: Iterable[str]) -> dict[str, str]:
        with self._reach() as connection:
            return _woven.known_actor_of(connection, read_actors)

    def find_actors(self, name: str, limit: int = 5) -> tuple[NameMatch, ...]:
        with self._reach() as connection:
            return _names.find_actors(connection, clean(name), limit)

    def actors_called(self, names: Iterable[str]) -> dict[str, tuple[ActorHead, ...]]:
        with self._reach() as connection:
            return _names.actors_called(connection, map(clean, names))

    def threads(self, threads: Iterable[str]) -> tuple[Thread, ...]:
        with self._reach() as connection:
            return _woven.threads(connection, threads)

    def all_threads(self, kind: ThreadKind | None = None) -> tuple[Thread, ...]:
        with self._reach() as connection:
            return _woven.all_threads(connection, kind)

    def threads_of(self, entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
        with self._reach() as connection:
            return _woven.threads_of(connection, entries)

    def disagreements(
        self,
        actors: Iterable[str] | None = None,
        entries: Iterable[str] | None = None,
        kinds: Sequence[DisagreementKind] = (),
    ) -> tuple[Disagreement, ...]:
        with self._reach() as connection:
            return _woven.disagreements(connection, actors, entries, kinds)

    def ties(self, actor: str | None = None, limit: int | None = None) -> tuple[Tie, ...]:
        with self._reach() as connection:
            return _woven.ties(connection, actor, limit)

    def tie(self, one: str, other: str) -> Tie | None:
        with self._reach() as connection:
            return _woven.tie(connection, one, other)

    def dated_tie(self, one: str, other: str) -> DatedTie | None:
        with self._reach() as connection:
            return _woven.dated_tie(connection, one, other)

    def checked(self, entries: Iterable[str]) -> dict[str, tuple[Checked, ...]]:
        with self._reach() as connection:
            return _series.checked(connection, entries)

    def revisions(self, entries: Iterable[str]) -> dict[str, Revision]:
        with self._reach() as connection:
            return _series.revisions(connection, entries)

    def proposals(
        self, predictions: Iterable[str] | None = None, outcome: str | None = None
    ) -> tuple[Proposal, ...]:
        with self._reach() as connection:
            return _woven.proposals(connection, predictions, outcome)

    # what users added

    def series_heads(self) -> tuple[SeriesHead, ...]:
        with self._reach() as connection:
            return _series.heads(connection)

    def series(self, series: Iterable[str]) -> tuple[Series, ...]:
        with self._reach() as connection:
            return _series.whole(connection, series)

    # long lists, a page at a time

    def listed_actors(self, query: ActorQuery) -> tuple[ActorHead, ...]:
        with self._reach() as connection:
            return _lists.listed_actors(connection, query)

    def listed_heads(self, query: ArticleQuery) -> tuple[Head, ...]:
        with self._reach() as connection:
            return _lists.listed_heads(connection, query)

    def listed_ties(self, query: TieQuery) -> tuple[Tie, ...]:
        with self._reach() as connection:
            return _lists.listed_ties(connection, query)

    def outlines(self, query: TieQuery) -> tuple[TieOutline, ...]:
        with self._reach() as connection:
            return _lists.outlines(connection, query)

    def listed_disagreements(self, query: DisagreementQuery) -> tuple[Disagreement, ...]:
        with self._reach() as connection:
            return _lists.listed_disagreements(connection, query)

    def days(self) -> tuple[str | None, str | None]:
        with self._reach() as connection:
            return _lists.days(connection)

    def publishers(self) -> tuple[tuple[str, int], ...]:
        with self._reach() as connection:
            return _lists.publishers(connection)

    def versions(self, article: str) -> tuple[str, ...]:
        with self._reach() as connection:
            return _lists.versions(connection, article)

    # what persons added and decided, and how much there is

    def precedents(self) -> tuple[Precedent, ...]:
        with self._reach() as connection:
            return _precedents.precedents(connection)

    def judgements(
        self,
        kind: JudgementKind | None = None,
        *,
        undone: bool = False,
        subjects: Iterable[str] | None = None,
    ) -> tuple[Judgement, ...]:
        with self._reach() as connection:
            return _judgements.judgements(connection, kind, undone, subjects)

    def resolved(self, forecasters: Iterable[str] | None = None) -> dict[str, str]:
        with self._reach() as connection:
            return _judgements.resolved(connection, forecasters)

    def counts(self) -> Counts:
        with self._reach() as connection:
            return self._counted.counts(connection) if self._counted else counts(connection)
