"""CSV and its relatives: a header line, then one article a row."""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from detente.errors import InputError
from detente.sources.columns import columns_of
from detente.sources.facts import LONGEST_TEXT
from detente.sources.lines import fault_of, lines_of
from detente.sources.rows import Row, articles_of, no_text_column
from detente.sources.source import Found, Source, megabytes

DELIMITERS = ",;\t|"
LONGEST_HEADER = 100_000  # characters

# The module's own limit is 131,072 characters, less than a long article.
csv.field_size_limit(LONGEST_TEXT)


def read(address: str, stream: BinaryIO) -> Found:
    """An article for each row under the header; a bad row yields an InputError that names it."""
    lines = _sound(address, lines_of(address, stream))
    header_line = next(lines, "")
    delimiter, header = _header(address, header_line)
    return articles_of(address, _rows(address, csv.reader(lines, delimiter=delimiter), header))


def _sound(address: str, lines: Iterator[str]) -> Iterator[str]:
    """The lines; InputError at one that is cut or broken: the rows behind it cannot be told."""
    for number, line in enumerate(lines, 1):
        if fault := fault_of(line):
            raise InputError(address, f"line {number} {fault}; the rows before it are kept")
        yield line


def _header(address: str, line: str) -> tuple[str, list[str]]:
    """The delimiter and the column names: the delimiter under which a text column is known."""
    if len(line) > LONGEST_HEADER:
        raise InputError(address, "has no header line: its first line is far too long for one")
    for delimiter in DELIMITERS:
        names = next(csv.reader([line], delimiter=delimiter), [])
        if "text" in columns_of(names):
            return delimiter, names
    raise InputError(address, no_text_column(next(csv.reader([line]), [])))


def _rows(
    address: str, table: Iterator[list[str]], header: list[str]
) -> Iterator[tuple[int, Row | InputError]]:
    number = 0
    while True:
        try:
            cells = next(table, None)
        except csv.Error as error:
            raise InputError(
                f"{address}#{number + 1}",
                f"cannot be read ({error}): a field of more than {megabytes(LONGEST_TEXT)} is "
                "mostly a quotation mark that is never closed; the rows before it are kept",
            ) from error
        if cells is None:
            break
        if cells:
            number += 1
            yield number, _row(f"{address}#{number}", cells, header)
    if number == 0:
        raise InputError(address, "has a header line and no rows; there is no article in it")


def _row(place: str, cells: list[str], header: list[str]) -> Row | InputError:
    if len(cells) > len(header):
        reason = f"has {len(cells)} fields where the header names {len(header)}"
        return InputError(place, f"{reason}; put fields with separators in them in quotation marks")
    return dict(zip(header, cells, strict=False))


SOURCE = Source("CSV", (".csv", ".tsv"), read, media=("text/csv", "text/tab-separated-values"))
