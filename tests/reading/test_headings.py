"""Lines that name what follows and tell nothing themselves."""

from collections.abc import Callable

import pytest

from detente.model import Article
from detente.reading import read

HEADING = "The End of the Doe-Roe Alliance"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param(f"Jane Doe met Richard Roe.\n{HEADING}\nThey met.", 1, id="a heading"),
        pytest.param("Jane Doe praises Richard Roe\nShe did so in May.", 1, id="a headline tells"),
        pytest.param("Jane Doe accused Richard Roe.", 1, id="a sentence"),
    ],
)
def test_a_heading_tells_no_event(write: Callable[..., Article], text: str, events: int) -> None:
    found = read(write(text)).events
    evidence = [event.evidence.words(text) for event in found]
    assert HEADING not in evidence
    assert len([words for words in evidence if words.startswith("Jane Doe")]) == events
