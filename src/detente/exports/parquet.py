"""Parquet: a folder with one file for each ledger."""

from pathlib import Path

from detente.errors import UsageError
from detente.exports.spreadsheet import SHEETS
from detente.record.interface import View


class Parquet:
    """A folder of Parquet files, one for each ledger. Wants the extra `parquet` (pyarrow)."""

    name = "parquet"
    meaning = "a folder with a Parquet file for each ledger"
    file = "detente-parquet"

    def write(self, view: View, target: Path) -> None:
        """Write the files into the folder `target`, which is made where it is missing."""
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError:
            raise UsageError(
                "Parquet needs one more package; install it with: pip install 'detente[parquet]'"
            ) from None
        target.mkdir(parents=True, exist_ok=True)
        for sheet in SHEETS:
            table = pyarrow.Table.from_pylist(list(sheet.rows(view)))
            parquet.write_table(table, target / f"{sheet.name}.parquet")
