"""What a record can be asked."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

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


class View(Protocol):
    """Reads a record. Lists come in a stable order; mappings leave out ids that are not there."""

    # articles

    def known(self, articles: Iterable[str]) -> frozenset[str]:
        """Those of the article ids that the record has."""
        ...

    def heads(self, articles: Iterable[str] | None = None) -> tuple[Head, ...]:
        """The heads of these articles, or of all, by day of publication, then id."""
        ...

    def article(self, article: str) -> Article | None:
        """The article with its text."""
        ...

    def reading(self, article: str) -> Reading | None:
        """What was read in the article."""
        ...

    def readings(self, articles: Iterable[str]) -> Iterator[Reading]:
        """The readings of these articles, in the order asked, a few held at a time."""
        ...

    def outdated(self, reader: str) -> tuple[str, ...]:
        """Ids of the articles that were last read by another version of the reader."""
        ...

    # entries

    def entries(self, query: EntryQuery) -> tuple[Entry, ...]:
        """The entries that `query` asks for."""
        ...

    def entries_by_id(self, entries: Iterable[str]) -> dict[str, Entry]:
        """Entry by id, rejected ones as well."""
        ...

    def evidence(self, entries: Iterable[str]) -> dict[str, Evidence]:
        """The words each entry rests on, by entry id."""
        ...

    def read_actors(self, actors: Iterable[str]) -> dict[str, ReadActor]:
        """Read actor by id."""
        ...

    def speaking_of(self, actor: str, articles: Iterable[str]) -> frozenset[str]:
        """Those of the articles that speak of the known actor."""
        ...

    def search(self, words: str, kind: str | None = None, limit: int = 20) -> tuple[SearchHit, ...]:
        """Articles and entries that hold all the words, best first; "quoted words" as a phrase.

        `kind` is "article" or a kind of entry. No sign in `words` is read as a command.
        """
        ...

    # what weaving needs

    def pending(self) -> tuple[str, ...]:
        """Ids of the articles that are to be woven (again), by id."""
        ...

    def gone(self) -> tuple[str, ...]:
        """Ids of read actors and entries that a newer reading of their article no longer has, and
        whose blocks are still to be woven without them.
        """
        ...

    def members(self, kind: str, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """For each block key its members, sorted."""
        ...

    def keys(self, kind: str, members: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """For each member its block keys, sorted."""
        ...

    def notes(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        """For each block key what weaving noted of it."""
        ...

    # what was woven

    def origin_of(self, articles: Iterable[str]) -> dict[str, str]:
        """For each article the id of its origin."""
        ...

    def origins(self, origins: Iterable[str]) -> tuple[Origin, ...]:
        """The origins with these ids, by id."""
        ...

    def actors(self, limit: int | None = None) -> tuple[ActorHead, ...]:
        """The known actors, those that most articles speak of first."""
        ...

    def actor_heads(self, actors: Iterable[str]) -> dict[str, ActorHead]:
        """Head of a known actor by id."""
        ...

    def known_actors(self, actors: Iterable[str]) -> tuple[KnownActor, ...]:
        """The known actors with these ids, with all their members, by id."""
        ...

    def known_actor_of(self, read_actors: Iterable[str]) -> dict[str, str]:
        """For each read actor the id of the known actor that it was found to be."""
        ...

    def find_actors(self, name: str, limit: int = 5) -> tuple[NameMatch, ...]:
        """The known actors that `name` may mean, best first."""
        ...

    def actors_called(self, names: Iterable[str]) -> dict[str, tuple[ActorHead, ...]]:
        """For each of the names the known actors that have it, or whose last word it is, whatever
        the case; the best known first.
        """
        ...

    def threads(self, threads: Iterable[str]) -> tuple[Thread, ...]:
        """The threads with these ids, by id."""
        ...

    def all_threads(self, kind: ThreadKind | None = None) -> tuple[Thread, ...]:
        """All threads (of one kind), by id."""
        ...

    def threads_of(self, entries: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """For each entry the ids of the threads it is in, sorted."""
        ...

    def disagreements(
        self,
        actors: Iterable[str] | None = None,
        entries: Iterable[str] | None = None,
        kinds: Sequence[DisagreementKind] = (),
    ) -> tuple[Disagreement, ...]:
        """Disagreements about any of `actors` (known), with any of `entries`, of `kinds`; what is
        not given holds for all. The surest first, then by id.
        """
        ...

    def ties(self, actor: str | None = None, limit: int | None = None) -> tuple[Tie, ...]:
        """The ties (of one known actor), those with most entries first."""
        ...

    def tie(self, one: str, other: str) -> Tie | None:
        """The tie between two known actors, in whichever order they are given."""
        ...

    def dated_tie(self, one: str, other: str) -> DatedTie | None:
        """The same with the first days of the entries that it rests on."""
        ...

    def checked(self, entries: Iterable[str]) -> dict[str, tuple[Checked, ...]]:
        """For each claim that a series could be set against what it says, by id of the series."""
        ...

    def revisions(self, entries: Iterable[str]) -> dict[str, Revision]:
        """For each claim whose figure was given anew by one source the chain that it is in."""
        ...

    def proposals(
        self, predictions: Iterable[str] | None = None, outcome: str | None = None
    ) -> tuple[Proposal, ...]:
        """What came of these predictions (of any, where None), as weaving proposes and no person
        rejected; with `outcome` those of that outcome. The surest first, then by id.
        """
        ...

    # what users added

    def series_heads(self) -> tuple[SeriesHead, ...]:
        """Every series without its points, by what it measures, of whom, then id."""
        ...

    def series(self, series: Iterable[str]) -> tuple[Series, ...]:
        """The series with these ids, by id."""
        ...

    # long lists, a page at a time

    def listed_actors(self, query: ActorQuery) -> tuple[ActorHead, ...]:
        """The known actors that `query` asks for."""
        ...

    def listed_heads(self, query: ArticleQuery) -> tuple[Head, ...]:
        """The heads of the articles that `query` asks for."""
        ...

    def listed_ties(self, query: TieQuery) -> tuple[Tie, ...]:
        """The ties that `query` asks for."""
        ...

    def outlines(self, query: TieQuery) -> tuple[TieOutline, ...]:
        """The ties that `query` asks for, by weight, without what they rest on."""
        ...

    def listed_disagreements(self, query: DisagreementQuery) -> tuple[Disagreement, ...]:
        """The disagreements that `query` asks for."""
        ...

    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day of publication; None where no article is dated."""
        ...

    def publishers(self) -> tuple[tuple[str, int], ...]:
        """Publishers and how many articles are theirs, those of most articles first."""
        ...

    def versions(self, article: str) -> tuple[str, ...]:
        """Other articles found at an address at which this one was found: its versions, by id."""
        ...

    # what persons added and decided, and how much there is

    def precedents(self) -> tuple[Precedent, ...]:
        """The precedents that persons added, by when they began, then id."""
        ...

    def judgements(
        self,
        kind: JudgementKind | None = None,
        *,
        undone: bool = False,
        subjects: Iterable[str] | None = None,
    ) -> tuple[Judgement, ...]:
        """The standing judgements (of these subjects), with `undone` those taken back as well;
        oldest first.
        """
        ...

    def resolved(self, forecasters: Iterable[str] | None = None) -> dict[str, str]:
        """The verdict on each prediction (of these known actors) that a person resolved."""
        ...

    def counts(self) -> Counts:
        """How much of everything there is."""
        ...
