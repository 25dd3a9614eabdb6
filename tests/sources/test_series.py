import json
from pathlib import Path

import pytest
from series_files import SAID, write

from detente.sources.series import Given, series_in


def points(path: Path, **said: str):
    (found,) = series_in(path, Given(stated={**SAID, **said})).series
    return [(each.first, each.last, each.value) for each in found.points]


def test_a_table_says_all_about_its_series_in_its_columns(tmp_path):
    path = write(
        tmp_path,
        "Month,Value,Unit,Measures,Of,Source\n"
        '2031-01,"1,250.5",USD million,spending,Acme; Acme Freight,Made-up Office\n',
    )

    (found,) = series_in(path, Given()).series

    head = found.head
    assert (head.measures, head.of, head.unit, head.kind, head.source, head.file) == (
        "spending", ("Acme", "Acme Freight"), "USD", "total", "Made-up Office", str(path),
    )  # fmt: skip
    assert [(each.first, each.last, each.value, each.row) for each in found.points] == [
        ("2031-01-01", "2031-01-31", 1_250_500_000.0, 1)
    ]


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        pytest.param(["2031"], "2031-01-01", "2031-12-31", id="year"),
        pytest.param(["2031-Q2"], "2031-04-01", "2031-06-30", id="quarter"),
        pytest.param(["Q2 2031"], "2031-04-01", "2031-06-30", id="quarter first"),
        pytest.param(["2031-02"], "2031-02-01", "2031-02-28", id="month"),
        pytest.param(["2031-01-01/2031-01-07"], "2031-01-01", "2031-01-07", id="from day to day"),
        pytest.param(["2031-03-01", "2031-03-02"], "2031-03-01", "2031-03-01", id="by the day"),
        pytest.param(["2031-03-01", "2031-04-01"], "2031-03-01", "2031-03-31", id="months begun"),
        pytest.param(["2031-02-28", "2031-03-31"], "2031-02-01", "2031-02-28", id="months ended"),
        pytest.param(["2031-01-01", "2031-04-01"], "2031-01-01", "2031-03-31", id="quarters begun"),
        pytest.param(["2030-12-31", "2031-12-31"], "2030-01-01", "2030-12-31", id="years ended"),
    ],
)
def test_a_total_is_of_the_days_that_its_date_says(dates, first, last, tmp_path):
    path = write(tmp_path, "date,value\n" + "".join(f"{each},5\n" for each in dates))

    assert points(path)[0] == (first, last, 5.0)


def test_a_level_stands_at_its_day(tmp_path):
    path = write(tmp_path, "date,value\n2031-03-15,5\n2031-05-02,6\n")

    assert points(path, measures="debt") == [
        ("2031-03-15", "2031-03-15", 5.0),
        ("2031-05-02", "2031-05-02", 6.0),
    ]


def test_columns_can_be_named(tmp_path):
    path = write(tmp_path, "When;How much;Date\n2031-01;5;x\n")
    given = Given({"date": "When", "value": "How much"}, SAID)

    (found,) = series_in(path, given).series

    assert [each.value for each in found.points] == [5.0]


def test_json_and_parquet_are_read_like_csv(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [{"date": "2031-01", "value": 5}, {"date": "2031-02", "value": 6.5}]
    as_json = write(tmp_path, json.dumps(rows), "figures.json")
    as_parquet = tmp_path / "figures.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(rows), as_parquet)

    assert points(as_json) == points(as_parquet)
    assert [value for _, _, value in points(as_json)] == [5.0, 6.5]


def test_each_measure_and_actor_is_a_series_of_its_own(tmp_path):
    path = write(tmp_path, "date,value,of\n2031-01,5,Acme\n2031-01,7,Bolt\n")

    said = {part: each for part, each in SAID.items() if part != "of"}

    found = series_in(path, Given(stated=said)).series

    assert [each.head.of for each in found] == [("Acme",), ("Bolt",)]


def test_gaps_and_empty_rows_are_named_and_the_rest_kept(tmp_path):
    path = write(tmp_path, "date,value\n2031-01,5\n2031-02,\n2031-03,6\n2031-05,7\n2031-05,7\n")

    found = series_in(path, Given(stated=SAID))

    assert found.notes == (
        "row 2 has no value; it is left out",
        "row 5 repeats row 4 (2031-05-01 to 2031-05-31); it is left out",
        "nothing is given between 2031-01-31 (row 1) and 2031-03-01 (row 3); claims about that "
        "time cannot be told",
        "nothing is given between 2031-03-31 (row 3) and 2031-05-01 (row 4); claims about that "
        "time cannot be told",
    )
    assert [each.value for each in found.series[0].points] == [5.0, 6.0, 7.0]


@pytest.mark.parametrize(
    ("words", "unit", "value"),
    [
        ("USD million", "USD", 5e6), ("billions of dollars", "USD", 5e9), ("%", "percent", 5),
        ("€", "EUR", 5), ("employees", "employees", 5), ("thousand employees", "employees", 5e3),
    ],
)  # fmt: skip
def test_units_are_those_of_readings(words, unit, value, tmp_path):
    path = write(tmp_path, "date,value\n2031-01,5\n")

    (found,) = series_in(path, Given(stated={**SAID, "unit": words})).series

    assert (found.head.unit, found.points[0].value) == (unit, value)


def test_a_stated_unit_says_how_many_of_what_the_table_has(tmp_path):
    path = write(tmp_path, "date,value,unit\n2031-01,5,USD\n")

    (found,) = series_in(path, Given(stated={**SAID, "unit": "USD million"})).series

    assert found.points[0].value == 5e6
