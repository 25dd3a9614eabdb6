"""A table of precedents: one earlier partnership a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from math import isnan
from pathlib import Path

from detente.errors import InputError
from detente.model import Precedent, ontology
from detente.model.precedent import HOLDING, interval, precedent_id
from detente.sources.table_rows import Row, rows_of

# Each fact of a row with the names that its column goes by; case and punctuation do not count.
COLUMNS: dict[str, tuple[str, ...]] = {
    "names": ("names", "name", "parties", "partners", "between", "who"),
    "kind": ("kind", "type", "field"),
    "start": ("start", "began", "from", "since", "startdate"),
    "end": ("end", "ended", "until", "to", "enddate"),
    "ending": ("ending", "mannerofending", "manner", "howitended", "howended"),
    "source": ("source", "sources", "reference", "references"),
    "as_of": ("asof", "lastseen", "lastlookedat"),
}
NEEDED = ("names", "kind", "start", "ending", "source")
LONGEST = 500  # characters of a cell
_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FACTS = {name: fact for fact, names in COLUMNS.items() for name in names}


def precedents(path: Path) -> Iterator[tuple[str, Precedent | InputError]]:
    """Where each row stands, and its precedent, or the InputError that says what is wrong with it.

    InputError where the file is no table of precedents.
    """
    rows = list(rows_of(path))
    found = [row for _, row in rows if not isinstance(row, InputError)]
    columns = {fact for row in found for name in row if (fact := _fact(name))}
    if missing := [each for each in NEEDED if found and each not in columns]:
        known = "; ".join(f"{each}: {', '.join(COLUMNS[each][:3])}" for each in missing)
        there = ", ".join(dict.fromkeys(str(name)[:40] for row in found[:5] for name in row))
        reason = f"has no column for {' and '.join(missing)} (found: {there}; known: {known})"
        raise InputError(str(path), reason)
    for place, row in rows:
        yield place, row if isinstance(row, InputError) else _read(place, row)


def _fact(name: object) -> str | None:
    return _FACTS.get(re.sub(r"[\W_]+", "", str(name)[:60]).lower())


def _read(place: str, row: Row) -> Precedent | InputError:
    try:
        return _precedent(row)
    except ValueError as error:
        return InputError(place, str(error))


def _quoted(columns: list[str]) -> str:
    return " and ".join(f"“{each}”" for each in columns)


def _precedent(row: Row) -> Precedent:
    """The precedent in a row; ValueError says what is wrong with it."""
    cells = {fact: value for name, value in row.items() if (fact := _fact(name))}
    words = {fact: _words(value) for fact, value in cells.items()}
    if missing := [each for each in NEEDED if not words.get(each)]:
        raise ValueError(f"says nothing under {_quoted(missing)}")
    if long := [each for each, cell in words.items() if len(cell) > LONGEST]:
        raise ValueError(f"has more than {LONGEST} characters under {_quoted(long)}")
    if odd := [each for each, cell in words.items() if not cell.isprintable()]:
        raise ValueError(f"holds characters under {_quoted(odd)} that cannot be printed")
    if deep := [each for each, value in cells.items() if not _is_plain(value)]:
        raise ValueError(f"has more than words under {_quoted(deep)}")
    listed = ontology.load("precedents")
    kind = _one_of("kind", words["kind"], listed["kinds"], but="record")
    ending = _one_of("manner of ending", words["ending"], listed["endings"])
    names = _names(cells["names"])
    start, end, as_of = (_date(fact, words.get(fact, "")) for fact in ("start", "end", "as_of"))
    _in_order(start, end, as_of, ending)
    key = precedent_id(names, start or "")
    return Precedent(key, names, kind, start or "", end, ending, words["source"], as_of)


def _is_plain(value: object) -> bool:
    """True for words, a number, a date or nothing, and for a list of such."""
    cells = value if isinstance(value, list) else [value]
    return not any(isinstance(each, list | dict) for each in cells)


def _words(value: object) -> str:
    """A cell as words: a date as ISO, a list with semicolons, a whole number without ".0"."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(map(_words, value))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    nothing = value is None or (isinstance(value, float) and isnan(value))
    return "" if nothing else " ".join(str(value).split())


def _names(value: object) -> tuple[str, ...]:
    """At least two different names, from a list or from words with semicolons between."""
    names = tuple(dict.fromkeys(each.strip() for each in re.split(r"[;|]", _words(value))))
    found = tuple(name for name in names if name)
    if len({name.casefold() for name in found}) < len(found):
        raise ValueError(f"names “{found[0][:60]}” in two ways; write each name once")
    if len(found) < 2:
        raise ValueError(f"names only “{found[0][:60]}”; put a semicolon between two names")
    return found


def _one_of(
    what: str, words: str, listed: Mapping[str, Mapping[str, object]], but: str = ""
) -> str:
    """The name of the kind that the words mean, by its name, its label or another word for it."""
    wanted = words.casefold()
    for name, row in listed.items():
        others = row["other"] if isinstance(row["other"], list) else []
        if name != but and wanted in {name, str(row["label"]).casefold(), *others}:
            return name
    known = ", ".join(name for name in listed if name != but)
    raise ValueError(f"has the {what} “{words[:60]}”, which is not known here; known are {known}")


def _date(fact: str, words: str) -> str | None:
    """An ISO date cut to a year, a month or a day; None where there is none."""
    if not words:
        return None
    if _PARTIAL.fullmatch(words):
        try:
            interval(words)
        except ValueError:
            pass
        else:
            return words
    name = fact.replace("_", " ")
    raise ValueError(f"has the {name} “{words[:40]}”; write it as 1957, 1957-07 or 1957-07-06")


def _in_order(start: str | None, end: str | None, as_of: str | None, ending: str) -> None:
    """ValueError where the dates do not go together."""
    last, what = (as_of, "was last looked at") if ending == HOLDING else (end, "ended")
    if ending == HOLDING and end:
        raise ValueError(f"is said to hold still and to have ended on {end}; leave one of them out")
    if ending != HOLDING and not end:
        raise ValueError(f"ended ({ending}), but does not say when; give its end")
    if start and last and interval(last)[1] < interval(start)[0]:
        raise ValueError(f"{what} on {last}, before its start on {start}; are they the wrong way?")
