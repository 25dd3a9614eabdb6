"""The rows of a file of figures: CSV, JSON, Parquet."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from detente.errors import InputError
from detente.sources.decoding import decode

LARGEST_FILE = 50_000_000  # bytes; a reading a minute for a year is a third of it
MOST_ROWS = 500_000

Row = Mapping[str, object]


def rows_of(path: Path) -> list[tuple[int, Row]]:
    """Each row under the header with its number (from 1); rows without anything are left out.

    InputError where the file cannot be read as the table that its name says it is.
    """
    address = str(path)
    if path.is_dir():
        raise InputError(address, "is a folder; name one file")
    read = _READERS.get(path.suffix.lower())
    if read is None:
        known = ", ".join(sorted(_READERS))
        raise InputError(address, f"is of no kind of table that is read here (known: {known})")
    content = _content(path)
    rows = [
        (number, row) for number, row in read(address, content) if any(map(_filled, row.values()))
    ]
    if not rows:
        raise InputError(address, "has no rows with figures in them")
    if len(rows) > MOST_ROWS:
        raise InputError(
            address, f"has more than {MOST_ROWS:,} rows; give it by the day or the month"
        )
    return rows


def _content(path: Path) -> bytes:
    address = str(path)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise InputError(address, f"is larger than {LARGEST_FILE // 1_000_000} MB; split it")
        content = path.read_bytes()
    except OSError as error:
        raise InputError(address, f"cannot be read ({error.strerror})") from error
    if not content:
        raise InputError(address, "is empty (0 bytes); nothing to read")
    return content


def _filled(value: object) -> bool:
    return value is not None and str(value).strip() != ""


def _csv(address: str, content: bytes) -> Iterator[tuple[int, Row]]:
    text = decode(address, content).lstrip()
    delimiter = max(",;\t|", key=text.split("\n", 1)[0].count)
    table = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = _header(address, next(table, []))
        number = 0
        for cells in table:
            if not cells:
                continue
            number += 1
            if len(cells) > len(header):
                reason = f"has {len(cells)} fields where the header names {len(header)}"
                advice = "put figures with separators in them in quotation marks"
                raise InputError(f"{address}, row {number}", f"{reason}; {advice}")
            yield number, dict(zip(header, cells, strict=False))
    except csv.Error as error:
        raise InputError(
            f"{address}, line {table.line_num}", f"cannot be read ({error})"
        ) from error


def _header(address: str, names: list[str]) -> list[str]:
    plain = [name.strip() for name in names]
    twice = sorted({name for name in plain if name and plain.count(name) > 1})
    if twice:
        raise InputError(address, f"has two columns called “{twice[0]}”; name each one differently")
    return plain


def _json(address: str, content: bytes) -> Iterator[tuple[int, Row]]:
    try:
        parsed = json.loads(decode(address, content), object_pairs_hook=_once_each)
    except _TwiceError as error:
        raise InputError(address, f"gives “{error}” twice in one object; leave one") from error
    except RecursionError as error:
        raise InputError(address, "is nested too deeply for a table") from error
    except ValueError as error:
        why = "a number is too long" if "int_max_str_digits" in str(error) else error
        raise InputError(address, f"is no valid JSON ({why})") from error
    if not isinstance(parsed, list):
        raise InputError(address, "is no list of objects, one for each date, each with a value")
    for number, row in enumerate(parsed, 1):
        if not isinstance(row, dict):
            raise InputError(f"{address}, row {number}", "is no object with a date and a value")
        yield number, row


class _TwiceError(ValueError):
    """A name that one JSON object gives two values."""


def _once_each(pairs: list[tuple[str, object]]) -> Row:
    row = dict(pairs)
    if len(row) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name[:40] for name in names if names.count(name) > 1))
    return row


def _parquet(address: str, content: bytes) -> Iterator[tuple[int, Row]]:
    try:
        import pyarrow  # here: an extra, and 0.2 s to load
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise InputError(
            address, "is Parquet, which needs pyarrow: pip install 'detente[parquet]'"
        ) from error
    try:
        with ParquetFile(pyarrow.BufferReader(content)) as table:
            rows = table.read().to_pylist()
    except (ArrowException, OSError, ValueError) as error:
        first = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise InputError(address, f"is a broken Parquet file ({first}); fetch it again") from error
    yield from enumerate(rows, 1)


_READERS: dict[str, Callable[[str, bytes], Iterator[tuple[int, Row]]]] = {
    ".csv": _csv,
    ".tsv": _csv,
    ".json": _json,
    ".parquet": _parquet,
}
