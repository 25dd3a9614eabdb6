"""Keeping the remarks of libraries about broken input off the terminal."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_LIBRARIES = ("trafilatura", "htmldate", "pypdf", "courlan", "justext", "py3langid", "dateparser")


@contextmanager
def quiet() -> Iterator[None]:
    """A block in which libraries warn nobody: what the user needs to know is in an InputError.

    Their loggers get a handler that drops everything, so that Python's handler of last resort does
    not print; a program that sets up logging still receives what they say.
    """
    for name in _LIBRARIES:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
