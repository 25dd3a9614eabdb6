"""When an article without a date of publication speaks."""

from collections.abc import Callable

import pytest

from detente.model import Article, DateInterval
from detente.reading import read

TEXT = "Jane Doe praised Richard Roe. {} Doe leads the Harbour Party."
BY_MAY = DateInterval(None, "2031-05-31", "May 2031")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        pytest.param("As of May 2031, the party is in power.", BY_MAY, id="as of a month"),
        pytest.param("In May 2031, the party won.", None, id="a time, but not its own"),
        pytest.param("The party is as of now in power.", None, id="no time"),
    ],
)
def test_what_is_told_happened_by_then(
    write: Callable[..., Article], sentence: str, date: DateInterval | None
) -> None:
    reading = read(write(TEXT.format(sentence), published=None))
    praise = next(event for event in reading.events if event.type == "SUPPORT")
    assert (praise.date and (praise.date.earliest, praise.date.latest)) == (
        date and (date.earliest, date.latest)
    )


def test_an_article_of_a_known_day_keeps_what_it_says(write: Callable[..., Article]) -> None:
    reading = read(write(TEXT.format("As of May 2031, the party is in power.")))
    assert [event.date for event in reading.events if event.type == "SUPPORT"] == [None]
