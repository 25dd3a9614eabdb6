import json
from datetime import date
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.model import Precedent
from detente.sources.precedents import precedents

HEADER = "names,kind,start,end,manner of ending,source"
GOOD = "Ana Ruiz; Bo Lind,politics,2001-02,2004,rupture,Gazette of 3 May 2004"


def read(path: Path, text: str) -> list[Precedent | InputError]:
    path.write_text(text, encoding="utf-8")
    return [found for _, found in precedents(path)]


def one(tmp_path: Path, row: str) -> Precedent | InputError:
    (found,) = read(tmp_path / "table.csv", f"{HEADER}\n{row}\n")
    return found


def test_a_row_is_a_precedent(tmp_path: Path) -> None:
    found = one(tmp_path, GOOD)
    assert isinstance(found, Precedent)
    assert found.names == ("Ana Ruiz", "Bo Lind")
    assert (found.kind, found.start, found.end, found.ending) == (
        "politics", "2001-02", "2004", "rupture",
    )  # fmt: skip
    assert (found.source, found.days) == ("Gazette of 3 May 2004", 1233)


def test_the_same_table_in_every_format_is_the_same(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [
        {"Names": ["Ana Ruiz", "Bo Lind"], "Kind": "Coalition", "Start": "1990-05-04",
         "End": "1992", "How it ended": "Broken off", "Source": "Echo, 1992"},
    ]  # fmt: skip
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "t.parquet")
    (tmp_path / "t.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "t.jsonl").write_text(json.dumps(rows[0]) + "\n", encoding="utf-8")
    (tmp_path / "t.csv").write_text(
        "Parties;Kind;From;To;Manner;Reference\n"
        '"Ana Ruiz; Bo Lind";coalition;1990-05-04;1992;broken;Echo, 1992\n',
        encoding="utf-8",
    )
    found = [list(precedents(tmp_path / f"t.{kind}")) for kind in ("parquet", "json", "jsonl")]
    from_csv = list(precedents(tmp_path / "t.csv"))
    assert [each[0][1] for each in (*found, from_csv)] == [from_csv[0][1]] * 4


def test_dates_of_parquet_and_whole_numbers_are_understood(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    row = {"names": "A; B", "kind": "film", "start": date(1990, 5, 4), "end": 1992.0,
           "ending": "parted", "source": "Echo"}  # fmt: skip
    parquet.write_table(pyarrow.Table.from_pylist([row]), tmp_path / "t.parquet")
    ((_, found),) = precedents(tmp_path / "t.parquet")
    assert isinstance(found, Precedent)
    assert (found.start, found.end) == ("1990-05-04", "1992")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("A; B,film,1999,1995,rupture,Echo", "ended on 1995, before its start on 1999"),
        ("A; B,film,1999,2003,exploded,Echo", "the manner of ending “exploded”, which is not"),
        ("A; B,opera,1999,2003,rupture,Echo", "the kind “opera”, which is not known here"),
        ("A; B,record,1999,2003,rupture,Echo", "the kind “record”, which is not known here"),
        ("A,film,1999,2003,rupture,Echo", "names only “A”"),
        ("A; A,film,1999,2003,rupture,Echo", "names only “A”"),
        ("Bo Lind; BO LIND,film,1999,2003,rupture,Echo", "names “Bo Lind” in two ways"),
        ("A\u202e; B,film,1999,2003,rupture,Echo", "holds characters under “names” that cannot be"),
        ("A; B,film,May 1999,2003,rupture,Echo", "the start “May 1999”; write it as 1957"),
        ("A; B,film,1999-13,2003,rupture,Echo", "the start “1999-13”"),
        ("A; B,film,1999,,rupture,Echo", "does not say when; give its end"),
        ("A; B,film,1999,2003,holding,Echo", "hold still and to have ended on 2003"),
        ("A; B,film,1999,2003,rupture,", "says nothing under “source”"),
        ("A; B,film,1999,2003,rupture,Echo,more", "has 7 fields where the header names 6"),
        (f"A; B,film,1999,2003,rupture,{'x' * 501}", "more than 500 characters under “source”"),
    ],
    ids=lambda each: each[:30],
)
def test_a_bad_row_says_what_is_wrong(tmp_path: Path, row: str, reason: str) -> None:
    found = one(tmp_path, row)
    assert isinstance(found, InputError)
    assert found.address == f"{tmp_path / 'table.csv'}#1"
    assert reason in found.reason


def test_an_end_in_the_year_of_the_start_is_no_mistake(tmp_path: Path) -> None:
    found = one(tmp_path, "A; B,film,1999-08,1999,rupture,Echo")
    assert isinstance(found, Precedent)
    assert found.days == 1


def test_the_rows_beside_a_bad_one_are_kept(tmp_path: Path) -> None:
    found = read(tmp_path / "t.csv", f"{HEADER}\n{GOOD}\nA,film,1,2,rupture,x\n{GOOD}\n")
    assert [isinstance(each, Precedent) for each in found] == [True, False, True]


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("t.csv", "names,kind,start\nA; B,film,1999\n", "has no column for ending and source"),
        ("t.csv", f"{HEADER}\n", "has a header line and no rows"),
        ("t.csv", "", "is empty"),
        ("t.json", "{]", "is no valid JSON"),
        ("t.json", "[]", "is an empty list"),
        ("t.parquet", "PAR1", "is a broken Parquet file"),
        ("t.xlsx", "x", "is no .csv"),
    ],
    ids=["columns", "no rows", "empty", "JSON", "empty list", "Parquet", "another kind"],
)
def test_a_file_that_is_no_table_says_so(tmp_path: Path, name: str, text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(tmp_path / name, text)


def test_a_json_row_that_is_no_object_is_named(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "t.json", "[3]")
    assert isinstance(found, InputError)
    assert "is no JSON object" in found.reason


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not there"):
        list(precedents(tmp_path / "none.csv"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[" * 99_999, "nested too deeply"),
        ("[%s]" % ("9" * 5000), "a number is too long"),
        ('[{"names": ["A", ["B"]], "kind": "film", "start": "1999", "ending": "death",'
         ' "source": "E"}]',
         "has more than words under “names”"),
    ],
)  # fmt: skip
def test_json_that_is_no_table_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=reason):  # noqa: PT012
        for _, found in precedents(path):
            if isinstance(found, InputError):
                raise found
