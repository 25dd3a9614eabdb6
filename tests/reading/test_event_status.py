"""Whether what somebody says of themselves has happened, in a text that is read whole."""

from collections.abc import Callable

import pytest

from detente.model import Article
from detente.reading import read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("“I fully endorse Jane Roe and hope for her recovery,” John Doe wrote.", "occurred"),
        ("Peter Poe insists that John Doe meet Jane Roe.", "conditional"),
    ],
    ids=["said of oneself", "asked of another"],
)
def test_a_bare_verb_is_asked_for_only_of_another(
    write: Callable[..., Article], text: str, status: str
) -> None:
    assert [
        each.status for each in read(write(text)).events if each.type in ("SUPPORT", "CONSULT")
    ] == [status]
