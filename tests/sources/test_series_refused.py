"""Files with figures over time that are refused, with the row and what to do."""

import pytest
from series_files import SAID, write

from detente.errors import InputError
from detente.sources.series import Given, series_in


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "date,value,unit\n2031-01,5,USD\n2031-02,6,EUR\n",
            "{path}, row 2: is in EUR where row 1 of the same series is in USD; give all values of "
            "a series in one unit, or name what differs in the column of what is measured",
            id="mixed units",
        ),
        pytest.param(
            "date,value\n2031-01,5\n2031-02,6\n2031-01,7\n",
            "{path}, row 3: gives 7 for 2031-01-01 to 2031-01-31, of which row 1 gives 5 for "
            "2031-01-01 to 2031-01-31; leave one of them",
            id="two values for one month",
        ),
        pytest.param(
            "date,value\n2031,5\n2031-02,6\n",
            "{path}, row 2: gives 6 for 2031-02-01 to 2031-02-28, of which row 1 gives 5 for "
            "2031-01-01 to 2031-12-31; leave one of them",
            id="a month within a year",
        ),
        pytest.param(
            "When,Sum\n2031-01,5\n",
            "{path}: has no column of dates (its columns are “When”, “Sum”); name it with --column "
            "date=NAME",
            id="no column of dates",
        ),
        pytest.param(
            "date,Sum\n2031-01,5\n",
            "{path}: has no column of values (its columns are “date”, “Sum”); name it with "
            "--column value=NAME",
            id="no column of values",
        ),
        pytest.param(
            "date,value\n03/04/2031,5\n",
            "{path}, row 1: “03/04/2031” can be read as no day, or as two; write it as 2024-03-15, "
            "2024-03, 2024-Q1, 2024 or 2024-01-01/2024-03-15",
            id="a date that can be two",
        ),
        pytest.param(
            "date,value\n2031-02-30,5\n",
            "{path}, row 1: the date “2031-02-30” is not in the calendar",
            id="no such day",
        ),
        pytest.param(
            'date,value\n2031-01,"1.234,5"\n',
            "{path}, row 1: “1.234,5” is no plain number; write it as 1234.5",
            id="a number with two signs",
        ),
        pytest.param(
            "date,value\n2031-01,about 5\n",
            "{path}, row 1: “about 5” is no plain number; write it as 1234.5",
            id="words for a number",
        ),
        pytest.param(
            "date,value\n2031-01,1e999\n",
            "{path}, row 1: “1e999” is no number that can be reckoned with",
            id="a number too large",
        ),
        pytest.param(
            "date,value\n2031-01,5\n2031-02,1e308\n",
            "{path}, row 2: 1e+308 is too large to be reckoned with; the largest value is 1e+100",
            id="a number too large to be added up",
        ),
        pytest.param(
            "date,value,unit\n2031-01,1e308,USD trillion\n",
            "{path}, row 1: 1e+308 times 1e+12 is too large to be reckoned with; the largest value "
            "is 1e+100",
            id="a number too large for its unit",
        ),
        pytest.param(
            "date,value\n2031-09-30,5\n2032-09-29,6\n",
            "{path}, row 1: gives the day 2031-09-30 for a total, and it cannot be told which days "
            "came to it; write the period as 2024-03, 2024-Q1, 2024 or 2024-01-01/2024-01-07",
            id="a total of nobody knows which days",
        ),
        pytest.param(
            "date,value\n2031-01,5,6\n",
            "{path}, row 1: has 3 fields where the header names 2; put figures with separators in "
            "them in quotation marks",
            id="a field too many",
        ),
        pytest.param(
            "date,date,value\n2031-01,2031-01,5\n",
            "{path}: has two columns called “date”; name each one differently",
            id="a column twice",
        ),
        pytest.param(
            "date,value,of\n2031-01,5," + "x" * 501,
            "{path}, row 1: has more than 500 characters under “of”",
            id="an endless name",
        ),
        pytest.param(
            "date,value,of\n2031-01,5,a\u202eb\n",
            "{path}, row 1: holds characters under “of” that cannot be printed",
            id="a name that turns the line around",
        ),
        pytest.param(
            "date,value,measures\n2031-01,5,spending\n2031-02,6,Spending\n",
            "{path}, row 2: writes “Spending” of one source in two ways; write it in one",
            id="one series in two spellings",
        ),
        pytest.param("date,value\n", "{path}: has no rows with figures in them", id="no rows"),
        pytest.param("", "{path}: is empty (0 bytes); nothing to read", id="empty"),
        pytest.param("date,value\n2031-01,\n", "{path}: has no row with a value", id="no values"),
    ],
)
def test_a_bad_table_is_refused_with_the_row_and_what_to_do(text, reason, tmp_path):
    path = write(tmp_path, text)
    said = {part: each for part, each in SAID.items() if part not in text.split("\n")[0]}

    with pytest.raises(InputError) as raised:
        series_in(path, Given(stated=said))

    assert str(raised.value) == reason.format(path=path)


def test_what_the_table_does_not_say_is_asked_for(tmp_path):
    path = write(tmp_path, "date,value\n2031-01,5\n")

    with pytest.raises(InputError, match="does not say what it measures, of whom, in what unit"):
        series_in(path, Given())
    with pytest.raises(InputError, match=r"--kind total.*--kind level"):
        series_in(path, Given(stated={**SAID, "measures": "deposits"}))
    with pytest.raises(InputError, match="has no column “Sum”; its columns are “date”, “value”"):
        series_in(path, Given({"value": "Sum"}, SAID))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.json", b'{"date": 1}', "is no list of objects", id="an object"),
        pytest.param("a.json", b"[1]", "row 1: is no object", id="a number in a list"),
        pytest.param("a.json", b"[", "is no valid JSON", id="broken JSON"),
        pytest.param("a.json", b"[" * 99_999, "nested too deeply", id="deep JSON"),
        pytest.param("a.parquet", b"PAR1", "is a broken Parquet file", id="broken Parquet"),
        pytest.param("a.xlsx", b"PK\3\4", "is of no kind of table", id="another kind"),
        pytest.param(
            "a.json",
            b'[{"date": "2031-01", "value": 1%s}]' % (b"0" * 400),
            "row 1: .* is no number that can be reckoned with",
            id="an endless whole number",
        ),
        pytest.param("a.json", b"[%s]" % (b"9" * 5000), "a number is too long", id="a huge number"),
        pytest.param(
            "a.json", b'[{"date": 1, "date": 2}]', "gives “date” twice", id="one name, two values"
        ),
        pytest.param("a.csv", b"\0\1\2\3" * 99, "binary", id="binary"),
        pytest.param("a.csv", b'date,value\n2031-01,"5\n', "cannot be read", id="an open quote"),
    ],
)
def test_what_is_no_table_is_refused(name, content, reason, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(InputError, match=reason):
        series_in(path, Given(stated=SAID))


def test_a_folder_is_no_table(tmp_path):
    with pytest.raises(InputError, match="is a folder; name one file"):
        series_in(tmp_path, Given(stated=SAID))


def test_a_unit_in_the_table_that_is_not_the_stated_one_is_refused(tmp_path):
    path = write(tmp_path, "date,value,unit\n2031-01,5,USD\n2031-02,6,EUR\n")

    with pytest.raises(InputError) as raised:
        series_in(path, Given(stated=SAID))

    assert str(raised.value) == (
        f"{path}, row 2: is in EUR where --unit says USD; leave --unit out, or mend it"
    )
