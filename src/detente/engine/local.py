"""Reading in processes of this machine."""

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext

from detente.engine.worker import Reader, Result, Worker, read_one
from detente.errors import InputError
from detente.model import Article
from detente.reading import read

FEW = 4  # fewer articles are read sooner than processes start, each of which loads the model
AHEAD = 4  # articles drawn in advance for each worker, so that one long article holds up no other
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def read_all(
    articles: Iterable[Article | InputError], workers: int | None = None, reader: Reader = read
) -> Iterator[Result]:
    """The reading of each article in the order of the input, as soon as it is there.

    An article on which the reading fails, or whose process dies, yields an InputError in its place;
    an InputError among the articles is passed on. `workers` is one for each core where None.
    Articles are drawn as they are needed. `reader` must be a function of a module, so that a
    process can find it by name. DetenteError where no process can be started.
    """
    each = iter(articles)
    workers = workers or cores()
    first = list(islice(each, FEW if workers > 1 else 0))
    if len(first) < FEW:
        for article in chain(first, each):
            yield article if isinstance(article, InputError) else read_one(reader, article)
        return
    crew = Crew(workers, reader, chain(first, each))
    try:
        yield from crew.results()
    finally:
        crew.stop()


def cores() -> int:
    """The number of cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows
        return os.cpu_count() or 1


class Crew:
    """Workers that share out articles, each with one in hand at a time."""

    def __init__(self, size: int, reader: Reader, articles: Iterable[Article | InputError]) -> None:
        self._context = _context()
        self._reader = reader
        self._articles = enumerate(articles)
        self._drawn = 0
        self._done: dict[int, Result] = {}  # by number of the article, until its turn has come
        self._held: dict[Worker, int] = {}  # which article each busy worker has
        self._idle = [self._started() for _ in range(size)]
        self._ahead = AHEAD * size

    def results(self) -> Iterator[Result]:
        """The result of each article, in order."""
        following = 0
        while True:
            self._hand_out(following + self._ahead)
            if following in self._done:
                yield self._done.pop(following)
                following += 1
                self._collect(patience=0)
            elif self._held:
                self._collect(patience=None)
            else:
                return

    def stop(self) -> None:
        """Ends all workers, busy or not."""
        for worker in (*self._held, *self._idle):
            worker.stop()
        self._held, self._idle = {}, []

    def _hand_out(self, limit: int) -> None:
        """Gives every idle worker an article, none of them numbered `limit` or more."""
        while self._idle and self._drawn < limit:
            number, article = next(self._articles, (-1, None))
            if article is None:
                return
            self._drawn += 1
            if isinstance(article, InputError):
                self._done[number] = article
            else:
                worker = self._idle.pop()
                self._held[worker] = number
                worker.give(article)

    def _collect(self, patience: float | None) -> None:
        """Takes what is finished, waiting `patience` seconds, or for ever, until something is."""
        by_connection = {worker.connection: worker for worker in self._held}
        for connection in wait(list(by_connection), patience):
            worker = by_connection[connection]  # type: ignore[index]
            result = worker.take()
            if result is None:
                continue
            self._done[self._held.pop(worker)] = result
            if worker.dead:
                worker.stop()
                worker = self._started()
            self._idle.append(worker)

    def _started(self) -> Worker:
        with _one_thread_each():
            return Worker(self._context, self._reader)


def _context() -> BaseContext:
    """How processes start: never as a copy of this one, whose locks and connections they'd share.

    Where there is a fork server, it loads the model once for all of them.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["detente.engine.preload"])
    return context


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """A block whose new processes calculate on one thread: there is a process for each core."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
