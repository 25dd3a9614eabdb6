"""`detente series` and checked claims, run as a user runs them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
ARTICLE = """2031-04-10

Mara Ilic claimed that the council's spending fell last year.

Daniel Okafor lost $31 billion in 100 days, the Gazette reported.
"""
SPENDING = "month,amount\n" + "".join(
    f"{2029 + place // 12}-{place % 12 + 1:02},{40 + place}\n" for place in range(24)
)
FORTUNE = "date,value\n" + "2030-12-31,131\n2031-01-05,130\n2031-04-05,99\n2031-04-09,99\n"
OF_COUNCIL = (
    "--measures", "spending", "--of", "town council; council", "--unit", "USD million",
    "--source", "Audit Office",
)  # fmt: skip
OF_OKAFOR = (
    "--measures", "net worth", "--of", "Daniel Okafor", "--unit", "billions of dollars",
    "--source", "Made-up Index",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    (folder / "article.txt").write_text(ARTICLE)
    (folder / "spending.csv").write_text(SPENDING)
    (folder / "fortune.csv").write_text(FORTUNE)
    return folder


@pytest.fixture
def record(folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "record.db"))
    assert run("add", str(folder / "article.txt"))[0] == 0
    return folder


def _checks(run: Run) -> list[dict[str, object]]:
    code, said, _ = run("claims", "--checked", "--json")
    assert code == 0
    return [check for line in json.loads(said) for check in line["checks"]]


def test_claims_meet_the_series_that_are_added_and_part_from_those_removed(
    record: Path, run: Run
) -> None:
    assert _checks(run) == []

    code, said, _ = run("series", "add", str(record / "spending.csv"), *OF_COUNCIL)
    assert code == 0
    assert "24 values in USD (total), 2029-01-01 to 2030-12-31" in " ".join(said.split())
    assert run("series", "add", str(record / "fortune.csv"), *OF_OKAFOR)[0] == 0

    found = {check["series"]["measures"]: check for check in _checks(run)}  # type: ignore[index]
    assert found["spending"]["verdict"] == "does not hold"
    assert found["net worth"]["verdict"] == "holds"
    assert found["net worth"]["rows"][-1]["row"] == 4  # type: ignore[index]

    said = " ".join(run("claims", "--checked")[1].split())
    assert "does not hold: Spending of town council by Audit Office went from" in said
    said = " ".join(run("disagreements")[1].split())
    assert "but Spending of town council by Audit Office went from 546 million USD for 2029" in said
    assert "Side 2: Audit Office" in said

    for head in json.loads(run("series", "--json")[1]):
        assert run("series", "remove", head["id"])[0] == 0
    assert _checks(run) == []
    assert run("disagreements", "--json")[1].strip() == "[]"
    assert "The record holds no series" in run("series")[1]


def test_a_bad_table_changes_nothing_and_says_what_to_do(record: Path, run: Run) -> None:
    bad = record / "bad.csv"
    bad.write_text("date,value,unit\n2031-01,5,USD\n2031-02,6,EUR\n")

    code, _, said = run(
        "series", "add", str(bad), "--measures", "debt", "--of", "A", "--source", "B"
    )

    assert (code, run("series", "--json")[1].strip()) == (1, "[]")
    assert "bad.csv, row 2: is in EUR where row 1 of the same series is in USD" in said


def test_a_file_that_is_not_there_is_named(record: Path, run: Run) -> None:
    code, _, said = run("series", "add", str(record / "none.csv"), *OF_COUNCIL)

    assert code == 1
    assert "none.csv: cannot be read (No such file or directory)" in said


def test_gaps_are_told_when_a_series_is_added(record: Path, run: Run) -> None:
    gap = record / "gap.csv"
    gap.write_text("date,value\n2031-01,5\n2031-04,6\n")

    said = " ".join(run("series", "add", str(gap), *OF_COUNCIL)[1].split())

    assert "Note: nothing is given between 2031-01-31 (row 1) and 2031-04-01 (row 2)" in said
    assert "Note: the record knows no actor called “town council” or “council”" in said


def test_a_series_that_is_added_again_says_what_it_takes_the_place_of(
    record: Path, run: Run
) -> None:
    table = record / "again.csv"
    table.write_text("date,value\n2031-01,5\n2031-02,6\n")
    again = ("series", "add", str(table), *OF_COUNCIL)
    assert "were taken out" not in run(*again)[1]
    assert "were taken out" not in run(*again)[1]

    table.write_text("date,value\n2031-03,7\n")
    said = " ".join(run(*again)[1].split())

    assert "Note: the 2 values of spending from" in said
    assert "2031-01-01 to 2031-02-28, were taken out; a series is added whole" in said


def test_one_value_was_taken_out(record: Path, run: Run) -> None:
    table = record / "one.csv"
    table.write_text("date,value\n2031-01,5\n")
    assert run("series", "add", str(table), *OF_COUNCIL)[0] == 0

    table.write_text("date,value\n2031-01,6\n")
    said = " ".join(run("series", "add", str(table), *OF_COUNCIL)[1].split())

    assert "Note: the 1 value of spending from" in said
    assert "2031-01-01 to 2031-01-31, was taken out; a series is added whole" in said


def test_ids_are_listed_in_one_piece(record: Path, run: Run) -> None:
    table = record / ("a-long-name-of-a-file" * 9 + ".csv")
    table.write_text("date,value\n2031-01,5\n")
    assert run("series", "add", str(table), *OF_COUNCIL)[0] == 0
    (head,) = json.loads(run("series", "--json")[1])

    assert head["id"] in run("series")[1]


def test_where_nothing_is_checked_it_is_said_why(record: Path, run: Run) -> None:
    assert "The record holds no series to check claims against" in run("claims", "--checked")[1]

    table = record / "other.csv"
    table.write_text("date,value\n2031-01,5\n")
    other = ("--measures", "debt", "--of", "Kern", "--unit", "USD", "--source", "Office")
    assert run("series", "add", str(table), *other)[0] == 0

    assert "No such claim meets a series" in run("claims", "--checked")[1]


def test_a_kind_that_is_none_is_wrong_usage(record: Path, run: Run) -> None:
    code, _, said = run("series", "add", str(record / "spending.csv"), "--kind", "flow")

    assert (code, said) == (
        2,
        "detente: “flow” is no kind of series; --kind is total or level.\n",
    )
    assert "[OPTIONS] FILE" in run("series", "add", "--help")[1]
    assert "[OPTIONS] PATH|URL..." in run("read", "--help")[1]


def test_an_unknown_series_or_column_is_wrong_usage(record: Path, run: Run) -> None:
    assert run("series", "remove", "series-none")[::2] == (
        2,
        "detente: The record has no series with the id series-none; see `detente series`.\n",
    )
    code, _, said = run("series", "add", str(record / "spending.csv"), "--column", "amount")
    assert code == 2
    assert "“amount” names no column; write it as value=Outlays" in said
