"""The loss that an article of the beginning tells, against a fortune by the day."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from steps import weave_all

from detente.model import Article, Checked, Point, Series, SeriesHead
from detente.reading import read
from detente.record.interface import EntryQuery
from detente.record.store import open_record
from detente.weaving import weave


def fortune(loss: float) -> Series:
    """Daily from December 2024 to June 2025: `loss` billion dollars went in the 100 days from 20
    January on, evenly.
    """
    head = SeriesHead("series-1", "net worth", ("Elon Musk",), "USD", "level", "Index", "a.csv")
    begin = date(2025, 1, 20)
    days = [date(2024, 12, 1) + timedelta(each) for each in range(200)]
    gone = [loss * min(max((day - begin).days / 100, 0), 1) for day in days]
    points = (
        Point(day.isoformat(), day.isoformat(), (450 - each) * 1e9, row)
        for row, (day, each) in enumerate(zip(days, gone, strict=True), 1)
    )
    return Series(head, tuple(points))


def checked(seeds: Path, folder: Path, published: str | None, series: Series) -> Checked:
    """What the series says of the loss of $113 billion over a 100-day stretch."""
    (path,) = seeds.glob("001_*.txt")
    text = path.read_text(encoding="utf-8")
    found = "test" if published else None
    article = Article("article-1", "1.txt", None, "Gazette", None, published, found, "en", text)
    with open_record(folder / "record.db", create=True) as store:
        weave_all(store, [read(article)])
        with store.writer() as writer:
            writer.keep_series(series)
            weave(writer.view, writer.view.pending(), [series.head]).write(writer)
        view = store.view()
        claims = view.entries(EntryQuery(kinds=("claim",)))
        said = {each.id: each.evidence.text for each in claims}
        ((claim, (one,)),) = view.checked(list(said)).items()
        assert "100-day stretch" in said[claim]
        return one


@pytest.mark.parametrize(("loss", "expected"), [(113.0, "holds"), (30.0, "does not hold")])
def test_the_loss_over_a_100_day_stretch_is_checked(
    seeds: Path, tmp_path: Path, loss: float, expected: str
) -> None:
    assert checked(seeds, tmp_path, "2025-05-20", fortune(loss)).verdict == expected


def test_without_a_day_of_publication_the_check_says_that_its_days_are_unknown(
    seeds: Path, tmp_path: Path
) -> None:
    found = checked(seeds, tmp_path, None, fortune(113.0))

    assert found.verdict == "cannot be told"
    assert "the article has no day of publication" in found.reason
