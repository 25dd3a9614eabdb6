"""Somebody denies in one article what another tells of them: from text to what is woven of it."""

from pathlib import Path

import pytest
from steps import disagreements_in

MAY, LATER = "2031-05-12", "2031-05-15"
TOOK = "Mara Ilic took money from Goran Stone, Daniel Okafor said."


@pytest.mark.parametrize(
    "denial",
    [
        pytest.param("Mara Ilic denied taking money from Goran Stone.", id="taking"),
        pytest.param("Mara Ilic has denied having taken money from Goran Stone.", id="having"),
        pytest.param("Mara Ilic denied that she took money from Goran Stone.", id="that she"),
    ],
)
def test_a_deed_that_is_denied_in_another_article_is_found(denial: str, tmp_path: Path) -> None:
    found = disagreements_in(tmp_path, ("Gazette", MAY, TOOK), ("Herald", LATER, denial))

    assert [(each.kind, each.reason) for each in found] == [
        (
            "occurrence",
            f"Daniel Okafor tells: “{TOOK[:-1]}”; Mara Ilic denies it: “{denial[:-1]}”.",
        )
    ]


@pytest.mark.parametrize(
    ("day", "denial"),
    [
        pytest.param(LATER, "Mara Ilic denied taking ships from Goran Stone.", id="another thing"),
        pytest.param(LATER, "Mara Ilic denied taking money from Acme Freight.", id="of another"),
        pytest.param(LATER, "Mara Ilic denied taking more money from Goran Stone.", id="more"),
        pytest.param(LATER, "Mara Ilic denied lending money to Goran Stone.", id="another deed"),
        pytest.param(LATER, "Peter Holm denied taking money from Goran Stone.", id="by another"),
        pytest.param("2035-05-12", "Mara Ilic denied taking money from Goran Stone.", id="years"),
    ],
)  # fmt: skip
def test_the_denial_of_another_deed_is_left_alone(day: str, denial: str, tmp_path: Path) -> None:
    told = "Mara Ilic took money from Goran Stone."

    assert disagreements_in(tmp_path, ("Gazette", MAY, told), ("Herald", day, denial)) == ()
