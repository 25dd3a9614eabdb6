"""What a user may hand in by mistake or malice, through the command line.

Each gives one sentence that names the input and the reason, the exit code of the design, and no
traceback; what is good is kept.
"""

import json
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest

Run = Callable[..., tuple[int, str, str]]
STORY = "Jane Doe praised Richard Roe on 3 May 2031. Roe said that Doe would stay until 2035."
SCRIPT = "<html><body>" + "<script>draw('Doe said')</script>" * 99 + "</body></html>"
STEERING = set("\x00\x07\x1b\x9b\u202e\u2066") | {chr(code) for code in range(0xD800, 0xE000)}


@pytest.fixture
def good(tmp_path: Path) -> str:
    """A file that can be read, beside the bad ones."""
    path = tmp_path / "good.txt"
    path.write_text(STORY)
    return str(path)


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the record is to be."""
    path = tmp_path / "record.db"
    monkeypatch.setenv("DETENTE_RECORD", str(path))
    return path


def without_text() -> bytes:
    with tempfile.TemporaryFile() as file:
        writer = pypdf.PdfWriter()
        writer.add_blank_page(612, 792)
        writer.write(file)
        file.seek(0)
        return file.read()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("a.txt", b"", "is empty (0 bytes)", id="empty"),
        pytest.param("a.txt", bytes(range(256)) * 99, "is a binary file, not text", id="binary"),
        pytest.param("a.txt", b"Doe " * 12_500_000, "is larger than 5 MB", id="50 MB"),
        pytest.param("a.txt", b"Doe \xe2\x28 \xff\x81" * 50 + "é".encode() * 900, "are broken",
                     id="broken UTF-8"),
        pytest.param("a.txt", b"Jane \0Doe" * 9, "is a binary file, not text", id="NUL"),
        pytest.param("a.html", SCRIPT.encode(), "may be drawn by script only", id="only script"),
        pytest.param("a.pdf", without_text(), "without text", id="PDF without text"),
        pytest.param("a.doc", b"words", "is of no kind that is read", id="unknown kind"),
    ],
)  # fmt: skip
def test_a_bad_file_is_named_and_the_good_one_kept(
    run: Run, tmp_path: Path, good: str, record: Path, name: str, content: bytes, reason: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    code, out, said = run("add", str(bad), good)
    assert (code, out) == (1, "")
    assert f"{record}: 1 article read, 1 not read\n  not read: {bad}: " in said
    assert reason in said
    assert "Richard Roe" in run("actor", "Jane Doe")[1]


@pytest.mark.parametrize("command", ["add", "read"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("nowhere.txt", "there is no such file or folder", id="not there"),
        pytest.param("folder", "has no articles in it", id="folder without articles"),
        pytest.param("pipe.txt", "is a pipe, not a file", id="pipe"),
        pytest.param("", "is no name of a file", id="no name"),
        pytest.param("ftp://example.org/a", "only http and https", id="other protocol"),
    ],
)
def test_what_is_no_input(
    run: Run, tmp_path: Path, record: Path, monkeypatch: pytest.MonkeyPatch,
    command: str, name: str, reason: str,
) -> None:  # fmt: skip
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)
    code, _, said = run(command, name)
    assert code == 1
    assert f"{name or '“”'}: {reason}" in said


def test_bad_lines_are_numbered_and_the_good_ones_kept(
    run: Run, tmp_path: Path, record: Path
) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text(f'{json.dumps({"text": STORY})}\n{{broken\n[1]\n{{"title": "No text"}}\n')
    code, _, said = run("add", str(lines))
    assert code == 1
    assert "1 article read, 3 not read" in said
    assert f"not read: {lines}#2: is no valid JSON" in said
    assert f"not read: {lines}#3: is no JSON object" in said
    assert f"not read: {lines}#4: has no column for the text" in said


@pytest.fixture
def locked(good: str) -> Iterator[Path]:
    """A folder with a good file and one that nobody may open; root's rights are laid down."""
    folder = Path(tempfile.mkdtemp(prefix="detente-"))
    shutil.copy(good, folder / "good.txt")
    (folder / "locked.txt").write_text(STORY)
    (folder / "locked.txt").chmod(0)
    folder.chmod(0o777)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(user)
    shutil.rmtree(folder)


def test_a_file_that_may_not_be_read(run: Run, locked: Path) -> None:
    code, _, said = run("add", str(locked), "--record", str(locked / "record.db"))
    assert code == 1
    assert "1 article read, 1 not read" in said
    assert f"{locked}/locked.txt: may not be read by you; change its permissions" in said


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO migration VALUES (9999, 'unheard of')")
    connection.close()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3000])


def overwritten(path: Path) -> None:
    path.write_text("my notes, no record\n" * 200)


@pytest.mark.parametrize("command", [("add", "{good}"), ("tie", "Doe", "Roe"), ("claims",)])
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        pytest.param(overwritten, "is not a detente record", id="no SQLite file"),
        pytest.param(newer, "was written by a newer detente", id="newer version"),
        pytest.param(cut, "is damaged", id="cut off"),
    ],
)
def test_a_record_that_is_none_is_left_as_it_is(
    run: Run, good: str, record: Path, command: tuple[str, ...],
    spoil: Callable[[Path], None], reason: str,
) -> None:  # fmt: skip
    run("add", good)
    spoil(record)
    before = record.read_bytes()
    code, out, said = run(*(word.format(good=good) for word in command))
    assert (code, out) == (1, "")
    assert said.startswith(f"detente: {record}: ")
    assert reason in said
    assert record.read_bytes() == before


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        pytest.param("{folder}", "is a folder; name a file in it", id="folder"),
        pytest.param("{folder}/no/record.db", "does not exist", id="no such folder"),
        pytest.param("mysql://x", "is no place for a record", id="other database"),
    ],
)
def test_where_no_record_can_be(
    run: Run, good: str, tmp_path: Path, place: str, reason: str
) -> None:
    code, _, said = run("add", good, "--record", place.format(folder=tmp_path))
    assert code == 1
    assert reason in said


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Jane " + "Doe" * 333_333 + f" praised Roe. {STORY}", id="endless name"),
        pytest.param("x" * 100_000, id="no blank"),
        pytest.param('"' * 20_000 + STORY, id="quotation marks"),
        pytest.param("“Doe said " * 2_000, id="quotations that never close"),
        pytest.param("Doe (" * 3_000 + "said" + ")" * 3_000 + ". " + STORY, id="parentheses"),
        pytest.param("Doe denied that " * 5_000 + "Roe lied.", id="nested denials"),
        pytest.param("Doe and " * 5_000 + "Roe praised Poe.", id="endless list"),
        pytest.param("Doe, who praised Roe, " * 2_000 + "left.", id="relative clauses"),
        pytest.param("$1 " * 2_000 + STORY, id="sums"),
        pytest.param("e" + "\u0301" * 100_000 + f" {STORY}", id="heaped accents"),
        pytest.param("\n" * 500_000 + STORY, id="empty lines"),
    ],
)
def test_texts_without_measure_are_read_in_time(
    run: Run, tmp_path: Path, record: Path, text: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    code, _, said = run("add", str(path), "--workers", "1")
    assert (code, said.startswith(f"{record}: ")) == (0, True)


@pytest.fixture
def steering(run: Run, tmp_path: Path, record: Path) -> Path:
    """A record whose one article tries to steer the terminal with all that is shown of it."""
    article = {
        "title": "Doe \x1b[31mred\u202e title\ud800\x00",
        "publisher": "The \x1b]0;title\x07Gazette",
        "url": "https://example.org/\x1b[2J\u202ea",
        "date": "2031-05-05",
        "text": "Jane Doe\u202e praised Richard\x1b[31m Roe on 3 May 2031. Richard Roe said that "
        "Jane Doe\x07 would leave the board by 2035. “I \x1b[2Jwill never leave,” said Jane "
        "Doe\x00 on Monday. Jane Doe paid\u2066 $5 million to Richard Roe. Lone \ud800.",
    }
    path = tmp_path / "a\x1b[31m.jsonl"
    path.write_text(json.dumps(article) + "\n\x1b[31m{\n")
    code, _, said = run("add", str(path))
    assert code == 1
    assert not STEERING & set(said)
    return record


@pytest.mark.parametrize(
    "command",
    [
        ("tie", "Jane Doe", "Richard Roe"),
        ("actor", "Jane Doe"),
        ("statements",),
        ("claims",),
        ("predictions",),
        ("timeline", "Jane Doe"),
        ("disagreements",),
        ("search", "Roe"),
        ("actor", "no\x1b[31mbody\udcff"),
        ("claims", "--since", "\x1b[31m"),
        ("search", "\x1b[31m\udcff"),
        ("export", "\x1b[31m"),
        ("export", "csv", "-o", "{folder}/\x1b[31m"),
        ("judge", "undo", "\x1b[31m"),
        ("\x1b[31m",),
        ("claims", "--record", "\x1b[31m"),
    ],
    ids=ascii,
)
def test_nothing_steers_the_terminal(
    run: Run, tmp_path: Path, steering: Path, command: tuple[str, ...]
) -> None:
    code, out, said = run(*(word.format(folder=tmp_path) for word in command))
    assert code in (0, 1, 2)
    assert out + said
    assert not STEERING & set(out + said)


def test_a_file_name_that_is_no_unicode(run: Run, tmp_path: Path, record: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff\xfe.txt"
    Path(os.fsdecode(path)).write_text(STORY)
    assert run("add", os.fsdecode(path))[::2] == (0, f"{record}: 1 article read\n")
    assert "a\ufffd\ufffd.txt" in run("statements")[1]


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        pytest.param(("add",), "Missing argument", id="nothing to add"),
        pytest.param(("nonsense",), "No such command", id="no such command"),
        pytest.param(("tie", "Jane Doe"), "Missing argument", id="one actor"),
        pytest.param(("claims", "--limit", "0"), "--limit", id="no lines"),
        pytest.param(("claims", "--since", "May"), "write it as 2024-03-15", id="no day"),
        pytest.param(("search", " "), "nothing to look for", id="no words"),
        pytest.param(("export", "docx"), "There is no format “docx”", id="no such format"),
        pytest.param(("judge", "undo", "x"), "no judgement with the id x", id="no judgement"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(
    run: Run, good: str, record: Path, command: tuple[str, ...], reason: str
) -> None:
    run("add", good)
    code, _, said = run(*command)
    assert code == 2
    assert reason in said


def test_a_mistake_of_our_own_is_a_sentence_too(
    run: Run, good: str, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DETENTE_TRACEBACK", raising=False)
    run("add", good)
    with sqlite3.connect(record) as connection:
        connection.execute("UPDATE reading SET json = '{'")
        connection.execute("UPDATE entry SET json = '{'")
    connection.close()
    code, _, said = run("statements")
    assert code == 1
    assert "Traceback" not in said
    assert said.startswith("detente: ")
