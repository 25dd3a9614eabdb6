"""CSV: a folder with one file for each ledger."""

import csv
from pathlib import Path

from detente.exports.spreadsheet import SHEETS, Cell
from detente.record.interface import View

# A spreadsheet would run such a cell as a formula; a leading apostrophe makes it words again
# (OWASP, CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CommaSeparated:
    """A folder of CSV files in UTF-8, one for each ledger."""

    name = "csv"
    meaning = "a folder with a CSV file for each ledger"
    file = "detente-csv"

    def write(self, view: View, target: Path) -> None:
        """Write the files into the folder `target`, which is made where it is missing."""
        target.mkdir(parents=True, exist_ok=True)
        for sheet in SHEETS:
            with (target / f"{sheet.name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer: csv.DictWriter[str] | None = None
                for row in sheet.rows(view):
                    if writer is None:
                        writer = csv.DictWriter(file, list(row))
                        writer.writeheader()
                    writer.writerow({column: harmless(cell) for column, cell in row.items()})


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before words that a spreadsheet would take for a formula."""
    if isinstance(cell, str):
        cell = cell.replace("\x00", "")
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return cell
