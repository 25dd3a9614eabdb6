"""The data that says how claims and series are set against each other."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from detente.model import ontology


def rules() -> Mapping[str, Any]:
    """The whole of `series.yaml`."""
    loaded: Mapping[str, Any] = ontology.load("series")
    return loaded


@cache
def one_of(name: str) -> str:
    """A pattern for any of the words and phrases of one list, the longest first."""
    return either(rules()[name])


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first, their words apart by any blanks."""
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, each.split())) for each in ordered)
