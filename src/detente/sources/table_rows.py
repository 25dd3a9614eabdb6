"""The rows of a table that holds something else than articles: CSV, JSON, JSONL or Parquet."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from detente.errors import InputError
from detente.sources.decoding import decode
from detente.sources.lines import fault_of, lines_of
from detente.sources.source import content_of

LARGEST = 50_000_000  # bytes
DELIMITERS = ",;\t|"

Row = dict[str, object]
LIMITED = "int_max_str_digits"  # named where Python finds a number too long
Numbered = Iterator[tuple[str, Row | InputError]]  # where the row stands, and its cells by column


def rows_of(path: Path) -> Numbered:
    """Each row by the address of the file and its number; an InputError for a row that is none.

    InputError where nothing more can be read.
    """
    address, ending = str(path), path.suffix.lower()
    if path.is_dir() or not path.exists():
        reason = "is a folder; give the file itself" if path.is_dir() else "is not there"
        raise InputError(address, reason)
    try:
        with path.open("rb") as stream:
            yield from _read(address, ending, stream)
    except OSError as error:
        raise InputError(address, f"cannot be read ({error.strerror})") from error


def _read(address: str, ending: str, stream: BinaryIO) -> Numbered:
    match ending:
        case ".csv" | ".tsv" | ".txt":
            yield from _csv(address, stream)
        case ".json":
            yield from _json(address, stream)
        case ".jsonl" | ".ndjson":
            yield from _json_lines(address, stream)
        case ".parquet":
            yield from _parquet(address, stream)
        case _:
            raise InputError(address, "is no .csv, .tsv, .json, .jsonl or .parquet file")


def _csv(address: str, stream: BinaryIO) -> Numbered:
    """The cells under the header; the delimiter is the one that the header holds most of."""
    lines = _sound(address, lines_of(address, stream))
    header = next(lines, "")
    delimiter = max(DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter), [])
    number = 0
    try:
        for cells in csv.reader(lines, delimiter=delimiter):
            if any(cell.strip() for cell in cells):
                number += 1
                yield f"{address}#{number}", _cells(f"{address}#{number}", names, cells)
    except csv.Error as error:
        reason = f"cannot be read ({error}); is a quotation mark never closed? Rows before are kept"
        raise InputError(f"{address}#{number + 1}", reason) from error
    if number == 0:
        raise InputError(address, "has a header line and no rows")


def _sound(address: str, lines: Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if fault := fault_of(line):
            raise InputError(address, f"line {number} {fault}; the rows before it are kept")
        yield line


def _cells(place: str, names: list[str], cells: list[str]) -> Row | InputError:
    if len(cells) > len(names):
        reason = f"has {len(cells)} fields where the header names {len(names)}"
        return InputError(place, f"{reason}; put fields with separators in them in quotation marks")
    return dict(zip(names, cells, strict=False))


def _json(address: str, stream: BinaryIO) -> Numbered:
    text = decode(address, content_of(address, stream, LARGEST))
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(address, _broken(error)) from error
    rows = parsed if isinstance(parsed, list) else [parsed]
    if not rows:
        raise InputError(address, "is an empty list")
    for number, row in enumerate(rows, 1):
        yield f"{address}#{number}", _object(f"{address}#{number}", row)


def _json_lines(address: str, stream: BinaryIO) -> Numbered:
    for number, line in enumerate(lines_of(address, stream), 1):
        place = f"{address}#{number}"
        if not line.strip():
            continue
        try:
            row: object = InputError(place, fault) if (fault := fault_of(line)) else None
            yield place, _object(place, row or json.loads(line))
        except (ValueError, RecursionError) as error:
            yield place, InputError(place, _broken(error))


def _broken(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "is nested too deeply for a table"
    return f"is no valid JSON ({'a number is too long' if LIMITED in str(error) else error})"


def _object(place: str, row: object) -> Row | InputError:
    if isinstance(row, dict | InputError):
        return row
    return InputError(place, "is no JSON object with a value for each column")


def _parquet(address: str, stream: BinaryIO) -> Numbered:
    try:
        from pyarrow import ArrowException  # here: an extra, and 0.2 s to load
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        reason = "is Parquet, which needs pyarrow: pip install 'detente[parquet]'"
        raise InputError(address, reason) from error
    try:
        number = 0
        for batch in ParquetFile(stream).iter_batches():
            for row in batch.to_pylist():
                number += 1
                yield f"{address}#{number}", row
    except (ArrowException, OSError, ValueError) as error:
        first = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise InputError(address, f"is a broken Parquet file ({first})") from error
    if number == 0:
        raise InputError(address, "has columns and no rows")
