from datetime import date
from pathlib import Path

import pytest

from detente.evaluation import meantime
from detente.evaluation.meantime import days_of, read_gold

_FILE = """<?xml version="1.0"?><Document doc_name="made-up" lang="en">
<token sentence="0" t_id="1">Doe</token><token sentence="0" t_id="2">leaves</token>
<token sentence="1" t_id="3">March</token><token sentence="1" t_id="4">15</token>
<token sentence="1" t_id="5">,</token><token sentence="1" t_id="6">2024</token>
<token sentence="2" t_id="7">Doe</token><token sentence="2" t_id="8">left</token>
<token sentence="2" t_id="9">on</token><token sentence="2" t_id="10">Tuesday</token>
<token sentence="2" t_id="11">and</token><token sentence="2" t_id="12">lost</token>
<token sentence="2" t_id="13">in</token><token sentence="2" t_id="14">2019</token>
<token sentence="2" t_id="15">.</token>
<TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2024-03-15">
<token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/>
</TIMEX3>
<TIMEX3 functionInDocument="NONE" type="DATE" value="2024-03-12"><token_anchor t_id="10"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" type="DATE" value="2020"><token_anchor t_id="14"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" type="DATE" value="PAST_REF"><token_anchor t_id="2"/></TIMEX3>
</Document>"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "made-up.xml").write_text(_FILE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2008", date(2008, 1, 1), date(2008, 12, 31)),
        ("2008-03", date(2008, 3, 1), date(2008, 3, 31)),
        ("2008-03-05", date(2008, 3, 5), date(2008, 3, 5)),
        ("2008-Q3", date(2008, 7, 1), date(2008, 9, 30)),
        ("2009-W13", date(2009, 3, 23), date(2009, 3, 29)),
        ("2009-SP", date(2009, 3, 1), date(2009, 5, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_value_names_days(value: str, first: date, last: date) -> None:
    found = days_of(value)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("value", ["P3Y", "PAST_REF", "XXXX-XX-XX", "2008-13"])
def test_a_duration_or_vague_value_names_none(value: str) -> None:
    assert days_of(value) is None


def test_the_day_of_publication_is_given_and_not_scored(corpus: Path) -> None:
    gold = read_gold(corpus / "made-up.xml")
    assert gold.published == "2024-03-15"
    assert [each.value for each in gold.times] == ["PAST_REF", "2024-03-12", "2020"]
    assert "March" not in gold.text


def test_counts_what_was_found_and_what_has_the_right_days(corpus: Path) -> None:
    scores = meantime.evaluate(corpus)
    assert scores.gold == 3
    assert scores.precision == 1.0
    assert scores.recall == pytest.approx(2 / 3)
    assert scores.value_accuracy == 0.5
