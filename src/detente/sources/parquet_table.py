"""Parquet: one article a row. Needs pyarrow, which the extra `parquet` brings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from detente.errors import InputError
from detente.sources.columns import columns_of
from detente.sources.rows import Row, articles_of, no_text_column
from detente.sources.source import Found, Source

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

ROWS_AT_A_TIME = 64  # articles held in memory


def read(address: str, stream: BinaryIO) -> Found:
    """An article for each row, only the columns that are known being read."""
    try:
        from pyarrow import ArrowException  # here: an extra, and 0.2 s to load
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise InputError(
            address, "is Parquet, which needs pyarrow: pip install 'detente[parquet]'"
        ) from error
    try:
        yield from articles_of(address, _rows(address, ParquetFile(stream)))
    except (ArrowException, OSError, ValueError) as error:
        first = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        raise InputError(address, f"is a broken Parquet file ({first}); fetch it again") from error


def _rows(address: str, table: "ParquetFile") -> Iterator[tuple[int, Row]]:
    names = list(table.schema_arrow.names)
    columns = columns_of(names)
    if "text" not in columns:
        raise InputError(address, no_text_column(names))
    known = [name for group in columns.values() for name in group]
    number = 0
    for batch in table.iter_batches(batch_size=ROWS_AT_A_TIME, columns=known):
        for row in batch.to_pylist():
            number += 1
            yield number, row
    if number == 0:
        raise InputError(address, "has columns and no rows; there is no article in it")


SOURCE = Source("Parquet", (".parquet",), read, gzipped=False)
