"""A table of figures over time as series: which columns, of what, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

from detente.errors import InputError
from detente.model import Point, Series, SeriesHead, SeriesKind, content_id, ontology
from detente.sources.series_cells import (
    CellError,
    Days,
    Unit,
    days,
    kind,
    months,
    number,
    scaled,
    unit,
)
from detente.sources.series_points import gaps, once
from detente.sources.series_rows import Row, rows_of

NEEDED = ("date", "value")
STATED = ("measures", "of", "unit", "source")
MOST_NOTES = 5  # of one kind
LONGEST = 500  # characters of what is measured, of whom, in what unit, by what source


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of a file: `columns`, names of columns by what they hold; `stated`, what
    is measured, of whom, in what unit, by what source and of which kind, where no column says it.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    stated: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeriesFile:
    """The series in a file, and what a reader of them should know: gaps, rows left out."""

    series: tuple[Series, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One row as it was understood."""

    row: int
    days: Days
    value: float
    unit: str
    scale: float


def series_in(path: Path, given: Given) -> SeriesFile:
    """Every series in the file: one for each measure and whose it is, by what is measured.

    InputError, naming file and row, for columns that are not there, dates and numbers that cannot
    be read, two units in one series, two values for one day. Nothing is guessed.
    """
    rows = rows_of(path)
    columns = _columns(str(path), rows[0][1].keys(), given)
    notes: list[str] = []
    groups: dict[tuple[str, str, str, str], list[_Line]] = {}
    for count, row in rows:
        line, key = _read(str(path), (count, row), columns, given)
        if line is None:
            notes.append(f"row {count} has no value; it is left out")
        else:
            groups.setdefault(key, []).append(line)
    if not groups:
        raise InputError(str(path), "has no row with a value")
    found: list[Series] = []
    for key, lines in groups.items():
        made, own = _series(str(path), key, lines)
        if any(each.head.id == made.head.id for each in found):
            reason = f"writes “{made.head.measures[:60]}” of one source in two ways"
            raise InputError(f"{path}, row {lines[0].row}", f"{reason}; write it in one")
        found.append(made)
        notes += own
    return SeriesFile(tuple(found), tuple(_fewer(notes)))


def _fewer(notes: Sequence[str]) -> list[str]:
    more = len(notes) - MOST_NOTES
    return [*notes[:MOST_NOTES], *([f"and {more} more like these"] if more > 0 else [])]


def _columns(address: str, names: Iterable[str], given: Given) -> dict[str, str]:
    """For each part of a series the column that gives it; what was named by the user first."""
    there = [str(name) for name in names]
    listed = ", ".join(f"“{name[:40]}”" for name in there[:12])
    bare = {_bare(name): name for name in reversed(there)}
    found = {}
    for part, known in ontology.load("series")["columns"].items():
        wanted = given.columns.get(part)
        if wanted is not None and wanted not in there:
            raise InputError(address, f"has no column “{wanted}”; its columns are {listed}")
        column = wanted or next((bare[each] for each in known if each in bare), None)
        if column is not None and (wanted or part == "unit" or part not in given.stated):
            found[part] = column
    for part in NEEDED:
        if part not in found:
            reason = f"has no column of {part}s (its columns are {listed})"
            raise InputError(address, f"{reason}; name it with --column {part}=NAME")
    missing = [part for part in STATED if part not in found and part not in given.stated]
    if missing:
        options = " and ".join(f"--{part}" for part in missing)
        reason = f"does not say {', '.join(map(_asked, missing))} (its columns are {listed})"
        raise InputError(address, f"{reason}; say it with {options}")
    return found


def _asked(part: str) -> str:
    return {
        "measures": "what it measures",
        "of": "of whom",
        "unit": "in what unit",
        "source": "by what source",
    }[part]


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name[:60]).lower()


def _read(
    address: str, numbered: tuple[int, Row], columns: Mapping[str, str], given: Given
) -> tuple[_Line | None, tuple[str, str, str, str]]:
    """The row as it was understood (None without a value), and which series it is of."""
    count, row = numbered
    place = f"{address}, row {count}"

    def said(part: str) -> str:
        words = " ".join(str(row.get(columns.get(part, "")) or "").split())
        words = words or given.stated.get(part, "")
        if not words and part in STATED:
            raise InputError(
                place, f"does not say {_asked(part)}; fill in the column “{columns[part]}”"
            )
        if len(words) > LONGEST:
            raise InputError(place, f"has more than {LONGEST} characters under “{part}”")
        if not words.isprintable():
            raise InputError(place, f"holds characters under “{part}” that cannot be printed")
        return words

    key = (said("measures"), said("of"), said("source"), said("kind"))
    try:
        value = number(row.get(columns["value"]))
        when = days(row.get(columns["date"]))
        measured = _unit(place, said("unit"), given.stated.get("unit"))
        value = value if value is None else scaled(value, measured)
    except CellError as error:
        raise InputError(place, str(error)) from error
    if value is None:
        return None, key
    if not measured.name:
        raise InputError(
            place, f"“{said('unit')}” says how many, and not of what; name the unit too"
        )
    return _Line(count, when, value, measured.name, measured.scale), key


def _unit(place: str, written: str, stated: str | None) -> Unit:
    """The unit of a row: as stated, which may say how many of what the row has."""
    own = unit(written)
    if not stated:
        return own
    found = unit(stated)
    if own.name and own.name != found.name:
        raise InputError(
            place, f"is in {own.name} where --unit says {found.name}; leave --unit out, or mend it"
        )
    return found


def _series(
    address: str, key: tuple[str, str, str, str], lines: Sequence[_Line]
) -> tuple[Series, list[str]]:
    measures, of, source, _ = key
    _same_unit(address, lines)
    sort = _kind(address, key)
    ordered = sorted(lines, key=lambda line: (line.days.first, line.days.last, line.row))
    covered = _periods(address, ordered) if sort == "total" else [line.days for line in ordered]
    points = [
        Point(span.first.isoformat(), span.last.isoformat(), line.value, line.row)
        for line, span in zip(ordered, covered, strict=True)
    ]
    kept, notes = once(address, points)
    names = tuple(dict.fromkeys(name.strip() for name in of.split(";") if name.strip()))
    head = SeriesHead(
        content_id("series", measures.lower(), of.lower(), sort, source),
        measures,
        names,
        lines[0].unit,
        sort,
        source,
        address,
    )
    return Series(head, tuple(kept)), [*notes, *gaps(kept, sort)]


def _same_unit(address: str, lines: Sequence[_Line]) -> None:
    first = lines[0]
    for line in lines:
        if line.unit != first.unit:
            raise InputError(
                f"{address}, row {line.row}",
                f"is in {line.unit} where row {first.row} of the same series is in {first.unit}; "
                "give all values of a series in one unit, or name what differs in the column of "
                "what is measured",
            )


def _kind(address: str, key: tuple[str, str, str, str]) -> SeriesKind:
    """Whether the values add up: as stated, else as what they measure is known to."""
    measures, _, _, stated = key
    if stated:
        try:
            return kind(stated)
        except CellError as error:
            raise InputError(address, str(error)) from error
    known = _known_kinds()
    found = {known[word] for word in re.findall(r"[a-z]+", measures.lower()) if word in known}
    if found == {"total"} or found == {"level"}:
        return "total" if "total" in found else "level"
    raise InputError(
        address,
        f"does not say whether “{measures[:60]}” adds up over time (--kind total), as spending by "
        "month does, or stands at a time (--kind level), as a debt does",
    )


@cache
def _known_kinds() -> dict[str, str]:
    rows = ontology.load("measured").values()
    return {word: row["kind"] for row in rows for word in row["words"]}


def _periods(address: str, ordered: Sequence[_Line]) -> list[Days]:
    """The days that each value of a total came together in.

    A day is taken for one day where values come by the day; else it must be the first or the last
    of its month throughout, and stands for as many months as lie between the values.
    """
    exact = [line for line in ordered if line.days.exact]
    if not exact:
        return [line.days for line in ordered]
    steps = [(later.days.first - line.days.first).days for line, later in pairwise(exact)]
    if steps and min(steps) <= 1:
        return [line.days for line in ordered]
    begins = all(line.days.first.day == 1 for line in exact)
    ends = all((line.days.first + timedelta(1)).day == 1 for line in exact)
    apart = Counter(_months_apart(one, other) for one, other in pairwise(exact))
    if not steps or not (begins or ends):
        raise InputError(
            f"{address}, row {exact[0].row}",
            f"gives the day {exact[0].days.first} for a total, and it cannot be told which days "
            "came to it; write the period as 2024-03, 2024-Q1, 2024 or 2024-01-01/2024-01-07",
        )
    count = max(apart, key=lambda each: (apart[each], -each))
    return [_stretch(line.days, count, begins) for line in ordered]


def _months_apart(one: _Line, other: _Line) -> int:
    first, second = one.days.first, other.days.first
    return (second.year - first.year) * 12 + second.month - first.month


def _stretch(given: Days, count: int, begins: bool) -> Days:
    if not given.exact:
        return given
    month = given.first.year * 12 + given.first.month - 1 - (0 if begins else count - 1)
    return months(month // 12, month % 12 + 1, count)
