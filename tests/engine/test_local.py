import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from detente.engine import read_all
from detente.errors import DetenteError, InputError
from detente.model import Article, Reading, content_id
from detente.reading import read

HERE = Path(__file__).parent
pytestmark = pytest.mark.timeout(120)


@pytest.fixture(autouse=True)
def heed(monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    import made_readers

    return made_readers.heed


def written(*texts: str) -> list[Article]:
    return [
        Article(
            content_id("article", text), f"{number}.txt", None, None, None, None, None, "en", text
        )
        for number, text in enumerate(texts)
    ]


def shapes(results: Iterable[Reading | InputError]) -> list[str]:
    return [
        f"! {found.address}" if isinstance(found, InputError) else found.article.text
        for found in results
    ]


def test_readings_come_in_the_order_of_the_input(heed):
    texts = ["slow", *"abcdefghijkl", "slow", "m"]
    assert shapes(read_all(written(*texts), 3, heed)) == texts


def test_the_processes_share_the_work_on_one_thread_each(heed):
    readers = {found.reader for found in read_all(written(*["slow"] * 8), 2, heed)}
    processes = {reader.split()[0] for reader in readers}
    assert len(processes) == 2
    assert str(os.getpid()) not in processes
    assert {reader.split()[1] for reader in readers} == {"1"}


@pytest.mark.parametrize(("count", "workers"), [(3, 2), (9, 1)], ids=["few articles", "one worker"])
def test_small_work_is_done_in_this_process(heed, count, workers):
    readers = [
        found.reader.split()[0] for found in read_all(written(*["a"] * count), workers, heed)
    ]
    assert readers == [str(os.getpid())] * count


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_on_which_the_reading_fails_is_named(heed, workers):
    found = list(read_all(written("a", "raise", "b", "c", "d"), workers, heed))
    assert shapes(found) == ["a", "! 1.txt", "b", "c", "d"]
    assert "ValueError: an odd text" in str(found[1])


@pytest.mark.parametrize(("text", "cause"), [("die", "signal 9"), ("exit", "exit code 3")])
def test_an_article_whose_process_dies_is_named_and_the_rest_is_read(heed, text, cause):
    found = list(read_all(written("a", text, "b", text, "c", text, "d", "e"), 2, heed))
    assert shapes(found) == ["a", "! 1.txt", "b", "! 3.txt", "c", "! 5.txt", "d", "e"]
    assert cause in str(found[1])


@pytest.mark.parametrize("workers", [1, 2])
def test_errors_among_the_articles_are_passed_on_in_their_place(heed, workers):
    articles: list[Article | InputError] = [*written("a", "b", "c", "d", "e")]
    articles.insert(0, InputError("x.txt", "is empty"))
    articles.insert(3, InputError("y.txt", "is empty"))
    articles.append(InputError("z.txt", "is empty"))
    assert shapes(read_all(articles, workers, heed)) == [
        "! x.txt", "a", "b", "! y.txt", "c", "d", "e", "! z.txt",
    ]  # fmt: skip


def test_articles_are_drawn_as_they_are_needed(heed):
    drawn = 0

    def endless() -> Iterator[Article]:
        nonlocal drawn
        while True:
            drawn += 1
            yield from written("a")

    found = read_all(endless(), 2, heed)
    for _ in range(5):
        next(found)
    found.close()
    assert drawn <= 5 + 4 * 2 + 1


def test_nobody_is_left_behind_when_reading_stops_early(heed):
    found = read_all(written(*["slow"] * 20), 2, heed)
    next(found)
    assert multiprocessing.active_children()
    found.close()
    assert not multiprocessing.active_children()


def test_a_long_article_goes_through(heed):
    text = "word " * 1_000_000
    assert shapes(read_all(written(*[text] * 5), 2, heed)) == [text] * 5


def test_no_articles(heed):
    assert list(read_all([], 2, heed)) == []


def test_processes_read_as_this_one_does():
    articles = written(*[f"Jane Doe said on Monday that she would leave the post in {year}."
                         for year in range(2031, 2036)])  # fmt: skip
    assert list(read_all(articles, 2)) == [read(article) for article in articles]


SCRIPT = """
import sys
sys.path.insert(0, {here!r})
from made_readers import heed
from test_local import written
from detente.engine import read_all
{guard}for found in read_all(written(*["slow"] * 200), 2, heed):
    print("read", flush=True)
"""


def started(tmp_path: Path, guard: str) -> subprocess.Popen[str]:
    script = tmp_path / "script.py"
    body = SCRIPT.format(here=str(HERE), guard="")
    if guard:
        head, loop = body.split("for found")
        body = (
            f"{head}def main():\n    for found{loop.replace(chr(10), chr(10) + '    ')}\n{guard}\n"
        )
    script.write_text(body)
    return subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip


def test_ctrl_c_ends_everything_at_once(tmp_path):
    with started(tmp_path, "if __name__ == '__main__':\n    main()") as process:
        assert process.stdout is not None
        for _ in range(3):  # by now both workers have read one
            assert process.stdout.readline() == "read\n"
        os.killpg(process.pid, signal.SIGINT)
        begun = time.monotonic()
        _, complaints = process.communicate(timeout=20)
    assert time.monotonic() - begun < 15  # all of it takes 30 s
    assert complaints.count("Traceback") == 1  # that of the script, none of the workers'
    assert complaints.rstrip().endswith("KeyboardInterrupt")


def test_a_script_without_a_guard_is_told_so(tmp_path):
    with started(tmp_path, "") as process:
        _, complaints = process.communicate(timeout=60)
    assert process.returncode == 1
    assert DetenteError.__name__ in complaints
    assert "if __name__ == '__main__':" in complaints
