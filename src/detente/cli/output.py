"""Where the words go: streams that take every character, and what to do when they close."""

import os
import sys
from io import TextIOWrapper
from typing import Never

from rich.console import Console

PLAIN_WIDTH = 110  # columns where the output is no terminal


class OutputClosedError(Exception):
    """Whoever read the output has gone, as `head` does; there is nobody to tell."""


class Screen(Console):
    """A console that says when its reader has gone, where rich would end the program as failed."""

    def on_broken_pipe(self) -> Never:
        """Ends the run: nobody reads on."""
        raise OutputClosedError


def console(*, stderr: bool = False) -> Console:
    """A console as wide as the terminal, or of a fixed width where the output is a file."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else PLAIN_WIDTH
    return Screen(stderr=stderr, width=width, highlight=False, markup=False, emoji=False)


def write_json(line: str) -> None:
    """Writes one JSON text and a line end to standard output: in UTF-8, as JSON always is."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        sys.stdout.write(line + "\n")
    except BrokenPipeError:
        raise OutputClosedError from None


def open_streams() -> None:
    """Makes both streams fit to write any article's words to.

    One that the caller has closed becomes one to nowhere; in one that has not all characters, the
    missing ones become question marks.
    """
    if sys.stdout is None:
        sys.stdout = _nowhere()
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def give_up_output() -> None:
    """Sends what is still to be written to nowhere, so that Python does not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _nowhere() -> TextIOWrapper:
    return open(os.devnull, "w", encoding="utf-8")
