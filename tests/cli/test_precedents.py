"""`detente precedents`, and what precedents say of a tie, run as a user runs them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from detente.outlook.partnerships import bundled

Run = Callable[..., tuple[int, str, str]]
HEADER = "names,kind,start,end,ending,source\n"
GOOD = "Ana Ruiz; Bo Lind,business,2001-02,2004,rupture,Gazette\n"


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DETENTE_RECORD", str(tmp_path / "new.db"))
    return str(tmp_path / "new.db")


def table(folder: Path, *rows: str) -> str:
    (folder / "table.csv").write_text(HEADER + "".join(rows), encoding="utf-8")
    return str(folder / "table.csv")


def test_a_table_is_kept_and_listed_with_the_bundled(
    run: Run, address: str, tmp_path: Path
) -> None:
    code, _, said = run("precedents", "add", table(tmp_path, GOOD))
    assert (code, said) == (0, f"{address}: 1 precedent kept\n")
    lines = json.loads(run("precedents", "--json")[1])
    assert [each["names"] for each in lines if each["origin"] == "added"] == [
        ["Ana Ruiz", "Bo Lind"]
    ]
    assert len([each for each in lines if each["origin"] == "bundled"]) == len(bundled())


def test_a_bad_row_is_named_and_the_others_kept(run: Run, address: str, tmp_path: Path) -> None:
    bad = "Cy Orr; Di Pell,film,1999,1995,rupture,Echo\n"
    code, _, said = run("precedents", "add", table(tmp_path, bad, GOOD))
    assert code == 1
    assert f"{address}: 1 precedent kept, 1 left out" in said
    assert "table.csv#1: ended on 1995, before its start on 1999" in said
    assert "Ana Ruiz and Bo Lind" in run("precedents", "--kind", "business")[1]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("A; B,film,2450,2460,rupture,Echo\n", "began on 2450, which is still to come"),
        ("A; B,film,2001,2460-05,rupture,Echo\n", "ended on 2460-05, which is still to come"),
    ],
)
def test_what_is_still_to_come_is_no_precedent(
    run: Run, address: str, tmp_path: Path, row: str, reason: str
) -> None:
    code, _, said = run("precedents", "add", table(tmp_path, GOOD, row))
    assert code == 1
    assert f"{address}: 1 precedent kept, 1 left out" in said
    assert f"table.csv#2: {reason}" in said


def test_what_began_and_ended_in_one_year_is_said_to_have_held_half_of_it(
    run: Run, address: str, tmp_path: Path
) -> None:
    run("precedents", "add", table(tmp_path, "A; B,film,2005,2005,rupture,Echo\n"))
    (mine,) = (e for e in json.loads(run("precedents", "--json")[1]) if e["origin"] == "added")
    assert mine["days"] == 182
    assert "about 6 months: only" in run("precedents", "--kind", "film")[1]


def test_a_bundled_precedent_stays(run: Run, address: str, tmp_path: Path) -> None:
    run("precedents", "add", table(tmp_path, GOOD))
    code, _, said = run("precedents", "remove", bundled()[0].id)
    assert code == 2
    assert "comes with the program and stays" in said


def test_the_same_table_again_changes_nothing(run: Run, address: str, tmp_path: Path) -> None:
    run("precedents", "add", table(tmp_path, GOOD))
    before = run("precedents", "--json")
    code, _, said = run("precedents", "add", table(tmp_path, GOOD))
    assert (code, said) == (0, f"{address}: 0 precedents kept, 1 known already\n")
    assert run("precedents", "--json") == before


def test_other_facts_for_what_is_kept_are_refused(run: Run, address: str, tmp_path: Path) -> None:
    run("precedents", "add", table(tmp_path, GOOD))
    before = run("precedents", "--json")
    code, _, said = run("precedents", "add", table(tmp_path, GOOD.replace("2004", "2009")))
    assert code == 1
    assert "has the names and the start of what is kept already" in said
    assert run("precedents", "--json") == before


def test_a_row_given_twice_is_kept_once(run: Run, address: str, tmp_path: Path) -> None:
    code, _, said = run("precedents", "add", table(tmp_path, GOOD, GOOD))
    assert code == 1
    assert "1 precedent kept, 1 left out" in said
    assert "an earlier row of this file" in said


def test_a_precedent_is_taken_out(run: Run, address: str, tmp_path: Path) -> None:
    run("precedents", "add", table(tmp_path, GOOD))
    (mine,) = (
        each["id"] for each in json.loads(run("precedents", "--json")[1])
        if each["origin"] == "added"
    )  # fmt: skip
    assert run("precedents", "remove", mine)[0] == 0
    assert mine not in run("precedents", "--json")[1]
    code, _, said = run("precedents", "remove", mine)
    assert code == 2
    assert f"no precedent with the id {mine}" in said


def test_an_unknown_kind_is_wrong_usage(run: Run, merger: str) -> None:
    code, _, said = run("precedents", "--kind", "opera", "--record", merger)
    assert code == 2
    assert "there are politics, government" in said


def test_a_missing_column_leaves_nothing_behind(run: Run, address: str, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("names,start\nA; B,1999\n", encoding="utf-8")
    code, _, said = run("precedents", "add", str(tmp_path / "table.csv"))
    assert code == 1
    assert "has no column for kind and ending and source" in said
