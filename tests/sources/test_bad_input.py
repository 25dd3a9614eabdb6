"""Each bad input gives one error that names it and says why; the good ones are kept."""

import os
import shutil
import socket
import tempfile
from pathlib import Path

import pytest

from detente.errors import InputError
from detente.model import Article
from detente.sources import articles

STORY = "The minister left the government on Monday after a long row over steel tariffs."


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("a.txt", "", "is empty (0 bytes)", id="empty"),
        pytest.param("a.txt", " \r\n\t\n", "has no words", id="blank"),
        pytest.param("a.txt", b"\xef\xbb\xbf", "has no words", id="only a mark"),
        pytest.param("a.txt", bytes(range(256)) * 40, "is a binary file", id="binary"),
        pytest.param("a.txt", b"\x89PNG\r\n\x1a\n", "is a PNG image", id="picture"),
        pytest.param("a.txt", b"%PDF-1.7\n", "is a PDF, not the kind its name says", id="pdf"),
        pytest.param("a.txt", b"word \xe2\x28\xa1 \xff\xfe\x81" * 50 + "é".encode() * 900, "broken",
                     id="broken UTF-8"),
        pytest.param("a.txt", "word " * 10_000_000, "is larger than 5 MB", id="50 MB"),
        pytest.param("a.html", "word " * 5_000_000, "is larger than 20 MB", id="page of 25 MB"),
        pytest.param("a.doc", "words", "is of no kind that is read", id="unknown kind"),
        pytest.param("a", "words", "is of no kind that is read", id="no ending"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(make, name, content, words):
    path, good = make(name, content), make("good.txt", STORY)
    error, article = articles([path, good])
    assert isinstance(error, InputError)
    assert str(error).startswith(f"{path}: ")
    assert words in error.reason
    assert isinstance(article, Article)


def test_a_file_that_is_not_there(tmp_path):
    (error,) = articles([str(tmp_path / "no.txt")])
    assert "there is no such file or folder" in str(error)


def test_a_link_that_leads_nowhere(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (error,) = articles([str(tmp_path / "a.txt")])
    assert "the link leads nowhere" in str(error)


@pytest.mark.timeout(10)
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (error,) = articles([str(tmp_path / "a.txt")])
    assert "is a pipe, not a file" in str(error)


def test_a_socket(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        (error,) = articles(["a.txt"])
    assert "is a socket, not a file" in str(error)


@pytest.fixture
def locked():
    """A file and a folder that may not be opened, by root neither: its rights are laid down."""
    folder = Path(tempfile.mkdtemp(prefix="locked", dir="/tmp"))
    folder.chmod(0o755)
    (folder / "a.txt").write_text(STORY)
    (folder / "b").mkdir()
    (folder / "a.txt").chmod(0)
    (folder / "b").chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    yield folder
    os.seteuid(user)
    (folder / "b").chmod(0o755)
    shutil.rmtree(folder)


def test_what_may_not_be_opened(locked):
    file, folder = articles([str(locked)])
    assert str(file) == f"{locked}/a.txt: may not be read by you; change its permissions"
    assert f"{locked}/b: cannot be opened (Permission denied)" in str(folder)


def test_an_error_holds_on_to_nothing(make):
    (error,) = articles([make("a.json", "[" + "1," * 1_000)])
    assert error.__traceback__ is None
    assert error.__cause__ is None
