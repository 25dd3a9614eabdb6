"""Puts the steps together: the only place that reads, weaves and writes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from detente.engine import read_all
from detente.errors import InputError, UsageError
from detente.model import (
    Article,
    Judgement,
    JudgementKind,
    Outcome,
    Precedent,
    Prediction,
    Reading,
    Series,
    SeriesHead,
    content_id,
)
from detente.model.precedent import HOLDING
from detente.outlook.partnerships import bundled
from detente.reading import READER, speaks
from detente.record import open_record
from detente.record.interface import Store, View
from detente.sources import Inputs, articles, articles_in, inputs
from detente.sources.precedents import precedents as precedents_in
from detente.sources.series import Given, SeriesFile, series_in
from detente.weaving import weave

Watch = Callable[[str, int, int | None], None]  # what is being done, how many are, of how many


@dataclass(slots=True)
class Added:
    """What became of the inputs.

    `read`: articles read now; `known`: articles that the record had; `unread`: address and language
    of those kept without being read; `failed`: what could not be read; `skipped`: files in folders
    of a kind that is not read.
    """

    read: int = 0
    known: int = 0
    unread: list[tuple[str, str]] = field(default_factory=list)
    failed: list[InputError] = field(default_factory=list)
    skipped: tuple[str, ...] = ()


@contextmanager
def opened(address: str, *, create: bool = False) -> Iterator[Store]:
    """The record at `address`, closed at the end; made where there is none only with `create`."""
    store = open_record(address, create=create)
    try:
        yield store
    finally:
        store.close()


def read_each(
    addresses: Sequence[str], workers: int | None = None
) -> Iterator[Reading | InputError]:
    """The reading of every article at `addresses`, in order; an error where there is none."""
    return read_all(articles(addresses), workers)


def add_all(
    store: Store,
    addresses: Sequence[str],
    workers: int | None = None,
    watch: Watch = lambda *_: None,
) -> Added:
    """Reads the articles at `addresses` into the record and weaves what is new.

    Each article is kept as soon as it is read, so that a run that is stopped loses at most the
    articles in hand; the next run skips what is there and weaves what was left unwoven.
    """
    return add_found(store, inputs(addresses), workers, watch)


def add_found(
    store: Store,
    found: Inputs,
    workers: int | None = None,
    watch: Watch = lambda *_: None,
) -> Added:
    """The same for inputs that were found already, or handed in."""
    added = Added(skipped=found.skipped)
    for done, reading in enumerate(read_all(_new(store, found, added), workers), 1):
        watch("reading", done, max(len(found), done))
        if isinstance(reading, InputError):
            added.failed.append(reading)
        else:
            _keep(store, reading, added)
    weave_pending(store, watch)
    return added


def _new(store: Store, found: Inputs, added: Added) -> Iterator[Article | InputError]:
    """The articles that the record does not have in this reader's version, and the errors."""
    outdated = set(store.view().outdated(READER))
    met: set[str] = set()
    for each in found.found:
        for article in articles_in(each):
            if isinstance(article, InputError):
                yield article
            elif article.id in met or (article.id not in outdated and _known(store, article)):
                added.known += 1
            else:
                met.add(article.id)
                yield article


def _known(store: Store, article: Article) -> bool:
    """True where the record has the article; it is then noted that it was found here too."""
    heads = store.view().heads([article.id])
    if not heads:
        return False
    if article.address not in heads[0].addresses:
        with store.writer() as writer:
            writer.add_address(article.id, article.address)
    return True


def _keep(store: Store, reading: Reading, added: Added) -> None:
    language = reading.article.language
    if speaks(language):
        added.read += 1
        with store.writer() as writer:
            writer.keep(reading)
        return
    added.unread.append((reading.article.address, str(language)))
    with store.writer() as writer:
        writer.keep(reading, "unread", f"is in a language that is not read here ({language})")


def weave_pending(store: Store, watch: Watch = lambda *_: None) -> None:
    """Weaves what was read or judged since the last weaving; all in one transaction."""
    pending = store.view().pending()
    if not pending and not store.view().gone():
        return
    watch("weaving", 0, len(pending))
    with store.writer() as writer:
        weave(writer.view, pending).write(writer)
    watch("weaving", len(pending), len(pending))


def add_series(store: Store, path: Path, given: Given) -> SeriesFile:
    """Keeps the series in a file and sets the record's claims against them.

    One that measures the same of the same by the same source is replaced, which a note says.
    InputError, and nothing is kept, where anything in the file cannot be read.
    """
    found = series_in(path, given)
    with store.writer() as writer:
        before = writer.view.series([each.head.id for each in found.series])
        for each in found.series:
            writer.keep_series(each)
        pending = writer.view.pending()
        weave(writer.view, pending, [each.head for each in found.series]).write(writer)
    points = {each.head.id: each.points for each in found.series}
    taken = [_replaced(each) for each in before if each.points != points[each.head.id]]
    return replace(found, notes=(*taken, *found.notes))


def _replaced(series: Series) -> str:
    head, points = series.head, series.points
    return (
        f"the {len(points)} values of {head.measures} from {head.file}, {points[0].first} to "
        f"{points[-1].last}, were taken out; a series is added whole"
    )


def remove_series(store: Store, series: str) -> SeriesHead:
    """Drops a series and what it said of claims. UsageError where there is none with this id."""
    heads = {each.id: each for each in store.view().series_heads()}
    if series not in heads:
        raise UsageError(f"The record has no series with the id {series}; see `detente series`.")
    with store.writer() as writer:
        writer.remove_series(series)
        weave(writer.view, writer.view.pending(), [heads[series]]).write(writer)
    return heads[series]


@dataclass(slots=True)
class AddedPrecedents:
    """What became of the rows of a table: how many are `kept` now, how many were `known`, and which
    are left out, each with the reason.
    """

    kept: int = 0
    known: int = 0
    failed: list[InputError] = field(default_factory=list)


def add_precedents(store: Store, path: Path) -> AddedPrecedents:
    """Keeps the precedents in a table; a bad row is named and the others kept.

    What holds still and does not say when it was last looked at is taken to hold today.
    """
    known = {each.id: each for each in (*bundled(), *store.view().precedents())}
    added, fresh, today = AddedPrecedents(), dict[str, Precedent](), _now()[:10]
    for place, found in precedents_in(path):
        if isinstance(found, InputError):
            added.failed.append(found)
            continue
        if found.ending == HOLDING and not found.as_of:
            found = replace(found, as_of=today)
        other = fresh.get(found.id) or known.get(found.id)
        if other is None:
            fresh[found.id] = found
        elif replace(found, as_of=other.as_of) == other and found.id not in fresh:
            added.known += 1
        else:
            where = "an earlier row of this file" if found.id in fresh else "what is kept already"
            reason = f"has the names and the start of {where} ({other.id}); left out"
            added.failed.append(InputError(place, reason))
    with store.writer() as writer:
        writer.add_precedents(fresh.values())
    added.kept = len(fresh)
    return added


@dataclass(frozen=True, slots=True)
class Judge:
    """One person deciding on a record; each decision is kept, then what it bears on woven again."""

    store: Store
    by: str
    note: str | None = None

    def merge(self, one: str, other: str) -> Judgement:
        """Two names of the record are one actor's."""
        return self._name("merge", one, other)

    def split(self, one: str, other: str) -> Judgement:
        """Two names of the record are two actors'."""
        return self._name("split", one, other)

    def reject(self, entry: str) -> Judgement:
        """An entry was read wrongly, a disagreement is none, or a proposed outcome is wrong."""
        view = self.store.view()
        if alike := _proposed_alike(view, entry):
            return self._keep("reject", alike, None)
        if not view.entries_by_id([entry]) and entry not in _disagreements(view):
            raise UsageError(
                f"The record has no entry, disagreement or proposed outcome with the id {entry}."
            )
        return self._keep("reject", (entry,), None)

    def resolve(self, prediction: str, outcome: Outcome) -> Judgement:
        """What came of a prediction; an earlier judgement of it must be undone first."""
        view = self.store.view()
        entry = view.entries_by_id([prediction]).get(prediction)
        if entry is None or entry.kind != "prediction":
            raise UsageError(f"The record has no prediction with the id {prediction}.")
        if isinstance(entry.body, Prediction):
            _fitting(entry.body, prediction, outcome)
        for standing in view.judgements("resolve"):
            if prediction in standing.subjects:
                raise UsageError(
                    f"{prediction} was judged “{standing.verdict}” by {standing.by}; "
                    f"take that back first: detente judge undo {standing.id}"
                )
        return self._keep("resolve", (prediction,), outcome)

    def confirm(self, proposal: str) -> tuple[Judgement, ...]:
        """What is proposed came of the prediction; of a deed against a pledge, given by the id of
        the disagreement, every pledge on it that nobody has judged is broken.
        """
        view = self.store.view()
        for each in view.proposals():
            if each.id == proposal:
                return (self.resolve(each.prediction, each.outcome),)
        judged = {subject for each in view.judgements("resolve") for subject in each.subjects}
        found = [
            each for each in view.disagreements(kinds=("pledge-against-deed",))
            if each.id == proposal
        ]  # fmt: skip
        sides = {side.entry for each in found for entries in each.sides for side in entries}
        pledges = [
            entry.id
            for entry in view.entries_by_id(sorted(sides)).values()
            if isinstance(entry.body, Prediction)
        ]
        if not pledges:
            raise UsageError(f"The record proposes nothing with the id {proposal}.")
        # where all are judged, resolving the first says by whom
        todo = [each for each in pledges if each not in judged] or pledges[:1]
        return tuple(self.resolve(each, "broken") for each in todo)

    def undo(self, judgement: str) -> None:
        """Take a judgement back."""
        view = self.store.view()
        found = [each for each in view.judgements(undone=True) if each.id == judgement]
        if not found:
            raise UsageError(f"The record has no judgement with the id {judgement}.")
        with self.store.writer() as writer:
            writer.undo(judgement, _now())
            writer.mark_pending(_articles_of(view, found[0].subjects))
        weave_pending(self.store)

    def _name(self, kind: JudgementKind, one: str, other: str) -> Judgement:
        view = self.store.view()
        subjects = (_alias(view, one), _alias(view, other))
        if subjects[0] == subjects[1]:
            raise UsageError(f"“{one}” and “{other}” are the same name; give two.")
        return self._keep(kind, subjects, None)

    def _keep(
        self, kind: JudgementKind, subjects: tuple[str, ...], verdict: str | None
    ) -> Judgement:
        at = _now()
        judgement = Judgement(
            content_id("judgement", kind, *subjects, verdict, self.by, at),
            kind,
            subjects,
            verdict,
            self.by,
            at,
            self.note,
        )
        touched = _articles_of(self.store.view(), subjects)
        with self.store.writer() as writer:
            writer.judge(judgement)
            writer.mark_pending(touched)
        weave_pending(self.store)
        return judgement


PLEDGED: frozenset[Outcome] = frozenset({"kept", "broken", "stalled", "under way"})


def _fitting(prediction: Prediction, id_: str, outcome: Outcome) -> None:
    """UsageError where the outcome is one of pledges and plans, and the prediction is neither."""
    if prediction.kind == "forecast" and outcome in PLEDGED:
        raise UsageError(
            f"{id_} is a forecast, which is not “{outcome}”: it “came true”, “did not”, did “in "
            "part”, or “cannot be told”."
        )


def _proposed_alike(view: View, proposal: str) -> tuple[str, ...]:
    """The ids of all that propose the same outcome of the same prediction; none for another id."""
    every = view.proposals()
    for found in (each for each in every if each.id == proposal):
        same = (found.prediction, found.outcome)
        return tuple(each.id for each in every if (each.prediction, each.outcome) == same)
    return ()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _alias(view: View, name: str) -> str:
    """The name as the record has it. UsageError where no actor goes by it."""
    matches = view.find_actors(name)
    if not matches or matches[0].how not in ("same", "same but for case"):
        near = ", ".join(f"“{match.alias}”" for match in matches)
        hint = f" The nearest are {near}." if near else ""
        raise UsageError(f"The record knows no actor by the name “{name}”.{hint}")
    return matches[0].alias


def _disagreements(view: View) -> set[str]:
    return {each.id for each in view.disagreements()}


def _articles_of(view: View, subjects: Sequence[str]) -> list[str]:
    """The articles that speak of actors with these names; none for ids of entries."""
    heads = [
        match.actor.id
        for name in subjects
        for match in view.find_actors(name)
        if match.how in ("same", "same but for case")
    ]
    members = [member for actor in view.known_actors(heads) for member in actor.members]
    return sorted({each.article for each in view.read_actors(members).values()})
