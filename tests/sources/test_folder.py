import os

from detente.errors import InputError
from detente.sources import articles, inputs

STORY = "The minister left the government on Monday after a long row over steel tariffs."


def below(folder) -> list[str]:
    return [os.path.relpath(found.address, folder) for found in inputs([str(folder)]).found]


def test_files_come_sorted_and_from_below(make, tmp_path):
    for name in ("b/2.txt", "b/1.html", "a.txt", "b/c/3.pdf", "z.csv"):
        make(name, STORY)
    assert below(tmp_path) == ["a.txt", "b/1.html", "b/2.txt", "b/c/3.pdf", "z.csv"]


def test_hidden_files_are_passed_over(make, tmp_path):
    for name in (".hidden.txt", ".git/a.txt", "a.txt"):
        make(name, STORY)
    assert below(tmp_path) == ["a.txt"]


def test_files_of_other_kinds_are_skipped_and_counted(make, tmp_path):
    for name in ("a.txt", "b.png", "c.docx", "d", "e.pdf.gz"):
        make(name, STORY)
    found = inputs([str(tmp_path)])
    assert len(found) == 1
    assert [os.path.basename(address) for address in found.skipped] == [
        "b.png",
        "c.docx",
        "d",
        "e.pdf.gz",
    ]


def test_endings_in_capitals(make, tmp_path):
    make("A.TXT", STORY)
    assert below(tmp_path) == ["A.TXT"]


def test_a_folder_without_articles_says_so(make, tmp_path):
    make("a.png", "x")
    (error,) = articles([str(tmp_path)])
    assert isinstance(error, InputError)
    assert error.reason.startswith("has no articles in it (1 files of other kinds); read are files")


def test_an_empty_folder_whose_name_ends_in_txt(tmp_path):
    (tmp_path / "a.txt").mkdir()
    (error,) = articles([str(tmp_path / "a.txt")])
    assert "has no articles in it" in str(error)


def test_links_that_lead_in_a_circle_do_no_harm(make, tmp_path):
    make("a/b/1.txt", STORY)
    (tmp_path / "a/b/up").symlink_to(tmp_path / "a")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = list(articles([str(tmp_path)]))
    assert [os.path.relpath(each.address, tmp_path) for each in found] == ["a/b/1.txt", "self.txt"]
    assert isinstance(found[1], InputError)


def test_a_very_deep_folder(tmp_path):
    deep = tmp_path
    for _ in range(150):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(STORY)
    assert len(below(tmp_path)) == 1


def test_a_name_in_no_known_encoding(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w") as file:
        file.write(STORY)
    (article,) = articles([str(tmp_path)])
    assert article.address.endswith("caf\ufffd.txt")
    assert article.text == STORY


def test_nothing_is_opened_before_it_is_asked_for(make, tmp_path):
    first, second = make("1.txt", STORY), make("2.txt", STORY)
    found = articles([first, second])
    assert next(found).address == first
    os.remove(second)
    assert "no such file" in str(next(found))


def test_no_addresses_give_nothing():
    assert list(articles([])) == []
