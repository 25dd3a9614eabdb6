"""What a line says is claimed."""

from pathlib import Path

from detente.pipeline import add_all, opened
from detente.record.interface import EntryQuery
from detente.views.lines import claim_lines

TEXT = """2031-05-04

Mara Ilic left Northport for Lyon on 3 May 2031. She said that the harbour lost $3 million in 2030.
"""


def test_words_that_only_say_of_whom_are_not_what_is_claimed(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    with opened(str(tmp_path / "record.db"), create=True) as store:
        add_all(store, [str(tmp_path / "article.txt")], workers=1)
        view = store.view()
        lines = claim_lines(view, view.entries(EntryQuery(kinds=("claim",))))

    found = [(line.subject and line.subject.name, line.about, line.quantity) for line in lines]
    plain = [each[:2] for each in found if each[2] is None]
    assert plain == [("Mara Ilic", None)]
    assert [about for _, about, sum_of in found if sum_of] != [None]
