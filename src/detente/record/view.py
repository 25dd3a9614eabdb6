# ruff: noqa: D102 -- the interface says what each method gives
"""Reading a record, whichever database it is in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from typing import Concatenate, ParamSpec, TypeVar

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
    EntryQuery,
    Head,
    NameMatch,
    Origin,
    ReadActor,
    SearchHit,
)

READINGS_HELD = 50  # a reading is some tens of kilobytes

Asked = ParamSpec("Asked")
Found = TypeVar("Found")
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

    def _look(
        self,
        ask: Callable[Concatenate[Connection, Asked], Found],
        *args: Asked.args,
        **kw: Asked.kwargs,
    ) -> Found:
        with self._reach() as connection:
            return ask(connection, *args, **kw)

    # articles

    def known(self, articles: Iterable[str]) -> frozenset[str]:
        return self._look(_articles.known, articles)

    def heads(self, articles: Iterable[str] | None = None) -> tuple[Head, ...]:
        return self._look(_articles.heads, articles)

    def article(self, article: str) -> Article | None:
        return self._look(_articles.article, article)

    def reading(self, article: str) -> Reading | None:
        return next(self.readings([article]), None)

    def readings(self, articles: Iterable[str]) -> Iterator[Reading]:
        rest = iter(dict.fromkeys(articles))
        while piece := list(islice(rest, READINGS_HELD)):
            with self._reach() as connection:
                found = _articles.readings(connection, piece)
            yield from (found[article] for article in piece if article in found)

    def outdated(self, reader: str) -> tuple[str, ...]:
        return self._look(_articles.outdated, reader)

    # entries

    def entries(self, query: EntryQuery) -> tuple[Entry, ...]:
        return self._look(_entries.asked, query)

    def entries_by_id(self, entries: Iterable[str]) -> dict[str, Entry]:
        return self._look(_entries.by_id, entries)

    def evidence(self, entries: Iterable[str]) -> dict[str, Evidence]:
        return self._look(_entries.evidence, entries)

    def read_actors(self, actors: Iterable[str]) -> dict[str, ReadActor]:
        return self._look(_articles.read_actors, actors)

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
        return self._look(_articles.speaking_of, actor, articles)

    # what weaving needs

    def pending(self) -> tuple[str, ...]:
        return self._look(_articles.pending)

    def gone(self) -> tuple[str, ...]:
        return self._look(_blocks.gone)

    def members(self, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return self._look(_blocks.members, kind, keys)

    def keys(self, kind: str, members: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return self._look(_blocks.keys, kind, members)

    def notes(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        return self._look(_blocks.notes, kind, keys)

    # what was woven

    def origin_of(self, articles: Iterable[str]) -> dict[str, str]:
        return self._look(_woven.origin_of, articles)

    def origins(self, origins: Iterable[str]) -> tuple[Origin, ...]:
        return self._look(_woven.origins, origins)

    def actors(self, limit: int | None = None) -> tuple[ActorHead, ...]:
        return self._look(_woven.actors, limit)

    def actor_heads(self, actors: Iterable[str]) -> dict[str, ActorHead]:
        return self._look(_woven.actor_heads, actors)

    def known_actors(self, actors: Iterable[str]) -> tuple[KnownActor, ...]:
        return self._look(_woven.known_actors, actors)

    def known_actor_of(self, read_actors: Iterable[str]) -> dict[str, str]:
        return self._look(_woven.known_actor_of, read_actors)

    def find_actors(self, name: str, limit: int = 5) -> tuple[NameMatch, ...]:
        return self._look(_names.find_actors, clean(name), limit)

    def actors_called(self, names: Iterable[str]) -> dict[str, tuple[ActorHead, ...]]:
        return self._look(_names.actors_called, map(clean, names))

    def threads(self, threads: Iterable[str]) -> tuple[Thread, ...]:
        return self._look(_woven.threads, threads)

    def all_threads(self, kind: ThreadKind | None = None) -> tuple[Thread, ...]:
        return self._look(_woven.all_threads, kind)

    def threads_of(self, entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return self._look(_woven.threads_of, entries)

    def disagreements(
        self,
        actors: Iterable[str] | None = None,
        entries: Iterable[str] | None = None,
        kinds: Sequence[DisagreementKind] = (),
    ) -> tuple[Disagreement, ...]:
        return self._look(_woven.disagreements, actors, entries, kinds)

    def ties(self, actor: str | None = None, limit: int | None = None) -> tuple[Tie, ...]:
        return self._look(_woven.ties, actor, limit)

    def tie(self, one: str, other: str) -> Tie | None:
        return self._look(_woven.tie, one, other)

    def dated_tie(self, one: str, other: str) -> DatedTie | None:
        return self._look(_woven.dated_tie, one, other)

    def checked(self, entries: Iterable[str]) -> dict[str, tuple[Checked, ...]]:
        return self._look(_series.checked, entries)

    def revisions(self, entries: Iterable[str]) -> dict[str, Revision]:
        return self._look(_series.revisions, entries)

    def proposals(
        self, predictions: Iterable[str] | None = None, outcome: str | None = None
    ) -> tuple[Proposal, ...]:
        return self._look(_woven.proposals, predictions, outcome)

    # what users added

    def series_heads(self) -> tuple[SeriesHead, ...]:
        return self._look(_series.heads)

    def series(self, series: Iterable[str]) -> tuple[Series, ...]:
        return self._look(_series.whole, series)

    # long lists, a page at a time

    def listed_actors(self, query: ActorQuery) -> tuple[ActorHead, ...]:
        return self._look(_lists.listed_actors, query)

    def listed_heads(self, query: ArticleQuery) -> tuple[Head, ...]:
        return self._look(_lists.listed_heads, query)

    def listed_ties(self, query: TieQuery) -> tuple[Tie, ...]:
        return self._look(_lists.listed_ties, query)

    def outlines(self, query: TieQuery) -> tuple[TieOutline, ...]:
        return self._look(_lists.outlines, query)

    def listed_disagreements(self, query: DisagreementQuery) -> tuple[Disagreement, ...]:
        return self._look(_lists.listed_disagreements, query)

    def days(self) -> tuple[str | None, str | None]:
        return self._look(_lists.days)

    def publishers(self) -> tuple[tuple[str, int], ...]:
        return self._look(_lists.publishers)

    def versions(self, article: str) -> tuple[str, ...]:
        return self._look(_lists.versions, article)

    # what persons added and decided, and how much there is

    def precedents(self) -> tuple[Precedent, ...]:
        return self._look(_precedents.precedents)

    def judgements(
        self,
        kind: JudgementKind | None = None,
        *,
        undone: bool = False,
        subjects: Iterable[str] | None = None,
    ) -> tuple[Judgement, ...]:
        return self._look(_judgements.judgements, kind, undone, subjects)

    def resolved(self, forecasters: Iterable[str] | None = None) -> dict[str, str]:
        return self._look(_judgements.resolved, forecasters)

    def counts(self) -> Counts:
        with self._reach() as connection:
            return self._counted.counts(connection) if self._counted else counts(connection)
