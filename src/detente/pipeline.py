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
    Precedent,
    Reading,
    Series,
    SeriesHead,
)
from detente.model.precedent import HOLDING, interval
from detente.outlook.partnerships import bundled
from detente.reading import READER, speaks
from detente.record import open_record
from detente.record.interface import Store
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
    values, were = ("1 value", "was") if len(points) == 1 else (f"{len(points)} values", "were")
    span = f"{points[0].first} to {points[-1].last}"
    from_ = f"the {values} of {head.measures} from {head.file}, {span}"
    return f"{from_}, {were} taken out; a series is added whole"


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

    What holds still and does not say when it was last looked at is taken to hold today; what is
    said to end, or to begin, after today is a bad row.
    """
    known = {each.id: each for each in (*bundled(), *store.view().precedents())}
    added, fresh = AddedPrecedents(), dict[str, Precedent]()
    today = datetime.now(UTC).date().isoformat()
    for place, found in precedents_in(path):
        if isinstance(found, InputError):
            added.failed.append(found)
            continue
        if to_come := _to_come(found, today):
            added.failed.append(InputError(place, to_come))
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


def _to_come(precedent: Precedent, today: str) -> str:
    """What is wrong with a precedent of which a date is after today; empty where none is."""
    told = (
        ("began", precedent.start), ("ended", precedent.end),
        ("was last looked at", precedent.as_of),
    )  # fmt: skip
    for what, day in told:
        if day and interval(day)[0].isoformat() > today:
            return f"{what} on {day}, which is still to come; a precedent is over, or holds today"
    return ""
