"""Short lists, held whole, a page at a time."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from detente.views import Page
from detente.web.asked import Paged
from detente.web.problems import Refused

T = TypeVar("T")


def page_of(items: Sequence[T], asked: Paged, id_of: Callable[[T], str], what: str) -> Page[T]:
    """The page that is asked for; a 422 where it is to go on after `what` is not in the list."""
    ids = [id_of(each) for each in items]
    if asked.after is not None and asked.after not in ids:
        message = f"There is no {what} {asked.after} to go on after."
        raise Refused(422, "makes_no_sense", message)
    begin = ids.index(asked.after) + 1 if asked.after is not None else 0
    shown = tuple(items[begin : begin + asked.limit])
    return Page(shown, ids[begin + len(shown) - 1] if begin + len(shown) < len(items) else None)
