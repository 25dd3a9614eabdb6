"""Claims from sentences that tell a fact of an actor and gave no other entry."""

import pytest

from detente.model import Article, Claim
from detente.reading import read


def _claims(text: str) -> tuple[Claim, ...]:
    return read(Article("a", "a.txt", None, None, None, "2031-05-12", "t", "en", text)).claims


def test_a_fact_with_its_day_is_a_claim_of_that_day() -> None:
    (found,) = _claims("Mara Ilic founded the Tarn Theatre on 3 March 1988 in a barn.")
    assert found.date is not None
    assert found.date.earliest == "1988-03-03"


@pytest.mark.parametrize("text", ["Mara Ilic fell from her horse.", "Mara Ilic may be in Tarn."])
def test_what_has_no_time_and_no_second_name_is_none(text: str) -> None:
    assert _claims(text) == ()
