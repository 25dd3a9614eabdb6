"""A process that reads one article after another."""

import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext

from detente.errors import DetenteError, InputError
from detente.model import Article, Reading

Reader = Callable[[Article], Reading]
Result = Reading | InputError

READY = "ready"
_NO_START = (
    "The processes that read cannot be started. In a script, call detente below "
    "`if __name__ == '__main__':`; or read with one worker."
)


def read_one(reader: Reader, article: Article) -> Result:
    """The reading of `article`, or an InputError that names it where the reading fails."""
    try:
        return reader(article)
    except Exception as error:  # one article must not end the run, whatever is wrong with it
        return failure(article.address, f"{type(error).__name__}: {error}")


def failure(address: str, what: str) -> InputError:
    """The error for the article at `address`, on which the reading failed."""
    reason = f"could not be read ({what[:300]}); it is left out, please report it"
    return InputError(address, reason)


def serve(connection: Connection, reader: Reader) -> None:
    """Reads the articles that come through `connection` until it closes; runs in the process.

    Ctrl-C reaches every process of the terminal; only the one that gives out the work heeds it.
    Errors go back as words: an exception of its own kind may not survive the way.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection.send(READY)
    while True:
        try:
            article: Article = connection.recv()
        except EOFError:
            return
        result = read_one(reader, article)
        connection.send(result.reason if isinstance(result, InputError) else result)


class Worker:
    """One such process, seen from outside: give it an article, then take the result."""

    def __init__(self, context: BaseContext, reader: Reader) -> None:
        self.connection, theirs = context.Pipe()
        self._process = context.Process(  # type: ignore[attr-defined]
            target=serve, args=(theirs, reader), daemon=True
        )
        self._process.start()
        theirs.close()  # the process alone holds its end, so that its death closes the connection
        self._ready = False
        self._article: Article | None = None
        self.dead = False

    def give(self, article: Article) -> None:
        """Hands over an article; the result of the one before must have been taken."""
        self._article = article
        # An error here means that the process has died: `take` will find the connection closed.
        with suppress(OSError):
            self.connection.send(article)

    def take(self) -> Result | None:
        """What the process sends next: the result, or None where it only says that it is there.

        DetenteError where it died before it could even begin.
        """
        try:
            answer = self.connection.recv()
        except (EOFError, OSError) as error:
            if not self._ready:
                raise DetenteError(_NO_START) from error
            return self._death()
        if answer == READY:
            self._ready = True
            return None
        return InputError(self._address, answer) if isinstance(answer, str) else answer

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self.connection.close()
        self._process.terminate()
        self._process.join()

    @property
    def _address(self) -> str:
        return self._article.address if self._article else ""

    def _death(self) -> InputError:
        self.dead = True
        self._process.join(timeout=5)
        code = self._process.exitcode or 0
        cause = f"signal {-code}" if code < 0 else f"exit code {code}"
        what = f"the process that read it came to an end, {cause}; perhaps memory ran out"
        return failure(self._address, what)
