import gzip
import json
from io import BytesIO

import pytest

from detente.errors import InputError
from detente.sources import articles

STORY = "The minister left the government on Monday after a long row over steel tariffs."


def texts(path: str) -> list[str]:
    return [
        str(found) if isinstance(found, InputError) else found.text for found in articles([path])
    ]


@pytest.mark.parametrize(
    "delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"]
)
def test_csv_with_any_delimiter(one, delimiter):
    header = delimiter.join(["id", "headline", "text", "date"])
    row = delimiter.join(
        ["1", "Quits", f'"{STORY}\nShe said ""no"", twice; it was |late|."', "2024-03-15"]
    )
    article = one("a.csv", f"{header}\r\n{row}\r\n")
    assert article.text == f'{STORY}\nShe said "no", twice; it was |late|.'
    assert (article.title, article.published) == ("Quits", "2024-03-15")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_csv_in_the_encodings_of_spreadsheets(one, encoding):
    story = STORY + " “We’re done,” she said."
    assert one("a.csv", f"text,date\n{story.replace(',', '')},2024\n".encode(encoding)).text == (
        story.replace(",", "")
    )


def test_csv_rows_are_numbered_from_the_first_below_the_header(make):
    path = make("a.csv", f'text\n"{STORY}"\n\n"{STORY}"\n')
    assert [found.address for found in articles([path])] == [f"{path}#1", f"{path}#2"]


def test_a_csv_field_longer_than_the_module_s_own_limit(one):
    assert len(one("a.csv", "text\n" + "word " * 100_000 + "\n").text) == 500_000


def test_a_csv_row_with_too_many_fields_is_named_and_the_others_kept(make):
    path = make("a.csv", f'text,date\n{STORY},2024-03-15,x,y\n"{STORY}",2024-03-15\n')
    first, second = texts(path)
    assert "#1: has 4 fields where the header names 2" in first
    assert second == STORY


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("id,name\n1,Ann\n", "no column for the text", id="no text column"),
        pytest.param("text,date\n", "no rows", id="header only"),
        pytest.param("", "empty", id="empty"),
        pytest.param("text " * 30_000, "no header line", id="no header"),
        pytest.param('text\n"' + "word " * 1_100_000, "never closed", id="quote never closed"),
        pytest.param("text\n" + "word " * 5_000_000, "longer than", id="huge line"),
        pytest.param(b"text\n\x00\x01\x02\x03" * 50, "binary", id="binary"),
        pytest.param(b"%PDF-1.7", "is a PDF", id="pdf"),
    ],
)
def test_csv_that_cannot_be_read(refused, content, words):
    assert words in str(refused("a.csv", content))


def test_nul_in_a_csv_is_replaced(one):
    assert one("a.csv", f"text\n{STORY}\0 “and”\n").text == f"{STORY}\ufffd “and”"


def test_rows_before_an_open_quote_are_kept(make):
    first, second = texts(make("a.csv", f'text\n"{STORY}"\n"' + "word\n" * 1_100_000))
    assert first == STORY
    assert "#2: cannot be read" in second


@pytest.mark.parametrize(
    ("content", "count"),
    [
        pytest.param([{"text": STORY}, {"text": STORY}], 2, id="two"),
        pytest.param([{"text": STORY}], 1, id="one in a list"),
        pytest.param({"text": STORY}, 1, id="an object"),
    ],
)
def test_json_files(make, content, count):
    assert texts(make("a.json", json.dumps(content))) == [STORY] * count


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("[", "no valid JSON", id="cut off"),
        pytest.param("[" * 100_000, "nested too deeply", id="deep"),
        pytest.param("[]", "empty list", id="empty list"),
        pytest.param("[7]", "no JSON object", id="a number"),
        pytest.param('{"text": 7}', "no text", id="text that is none"),
        pytest.param('{"a": 1}\n{"a": 2}', ".jsonl", id="lines"),
    ],
)
def test_json_that_cannot_be_read(refused, content, words):
    assert words in str(refused("a.json", content))


def parquet(**columns: list[object]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    out = BytesIO()
    write_table(pyarrow.table(columns), out)
    return out.getvalue()


def test_parquet(make):
    from datetime import date

    path = make(
        "a.parquet", parquet(body=[STORY, None, STORY], Date=[date(2024, 3, 15)] * 3, n=[1, 2, 3])
    )
    first, second, third = articles([path])
    assert (first.text, first.published, first.address) == (STORY, "2024-03-15", f"{path}#1")
    assert isinstance(second, InputError)
    assert third.address == f"{path}#3"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PAR1 and nothing more", "broken Parquet"),
        (b"words", "broken Parquet"),
        (b"", "broken Parquet"),
    ],
)
def test_broken_parquet(refused, content, words):
    pytest.importorskip("pyarrow")
    assert words in refused("a.parquet", content).reason


def test_parquet_without_a_text_column(refused):
    assert "no column for the text" in refused("a.parquet", parquet(n=[1])).reason


def test_parquet_without_pyarrow_names_the_extra(refused, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert "pip install 'detente[parquet]'" in refused("a.parquet", b"PAR1").reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt.gz", STORY), ("a.jsonl.gz", json.dumps({"text": STORY})),
        ("a.csv.gz", f'text\n"{STORY}"\n'), ("a.json.gz", json.dumps([{"text": STORY}])),
    ],
)  # fmt: skip
def test_gzipped_files(one, name, content):
    assert one(name, gzip.compress(content.encode())).text == STORY


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("a.txt.gz", gzip.compress(b" " * 60_000_000), "larger than 5 MB", id="bomb"),
        pytest.param(
            "a.jsonl.gz",
            gzip.compress((b" " * 9_999 + b"\n") * 6_000),
            "grows more than",
            id="lines",
        ),
        pytest.param("a.txt.gz", gzip.compress(STORY.encode())[:-12], "breaks off", id="cut off"),
        pytest.param("a.txt.gz", b"plain words", "cannot be read", id="not gzip"),
        pytest.param("a.txt.gz", b"\x1f\x8b\x08" + b"\xff" * 200, "", id="garbage"),
    ],
)
def test_gzipped_files_that_cannot_be_read(refused, name, content, words):
    assert words in refused(name, content).reason
