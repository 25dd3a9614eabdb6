"""Which way something went in a period: from text to what is woven of it."""

from pathlib import Path

import pytest
from steps import disagreements_in

MAY, LATER = "2031-05-12", "2031-05-15"
ROSE = "Acme Freight’s debt rose in 2030, Mara Ilic said."


def test_a_rise_and_a_fall_in_one_period_are_a_disagreement(tmp_path: Path) -> None:
    fell = "Acme Freight’s debt fell in 2030, Goran Stone said."

    (found,) = disagreements_in(tmp_path, ("Gazette", MAY, ROSE), ("Herald", LATER, fell))

    assert (found.kind, found.reason) == (
        "rival-accounts",
        "Mara Ilic tells of a rise: “Acme Freight’s debt rose in 2030, Mara Ilic said”; Goran "
        "Stone of a fall: “Acme Freight’s debt fell in 2030, Goran Stone said”.",
    )


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Acme Freight’s debt fell in 2029, Goran Stone said.", id="another year"),
        pytest.param(
            "Acme Freight’s debt fell in the first quarter of 2030, Goran Stone said.",
            id="a part of the year",
        ),
        pytest.param("Acme Freight’s debt fell, Goran Stone said.", id="no period"),
        pytest.param("Acme Freight’s net debt fell in 2030, Goran Stone said.", id="another scope"),
        pytest.param(
            "Acme Freight’s debt fell in real terms in 2030, Goran Stone said.", id="in real terms"
        ),
        pytest.param("Acme Freight’s revenue fell in 2030, Goran Stone said.", id="revenue"),
        pytest.param("Acme Freight’s debt fell in 2030, Mara Ilic said.", id="the same speaker"),
        pytest.param("Acme Freight’s debt rose sharply in 2030, Goran Stone said.", id="one way"),
        pytest.param("Bolt Shipping’s debt fell in 2030, Goran Stone said.", id="another body"),
        pytest.param("Acme Freight’s debt probably fell in 2030, Goran Stone said.", id="perhaps"),
        pytest.param("Goran Stone denied that Acme Freight’s debt fell in 2030.", id="denied"),
        pytest.param(
            "Acme Freight’s debt fell in 2030 after the rise of the year before, Goran Stone said.",
            id="down after up",
        ),
    ],
)  # fmt: skip
def test_other_movements_are_left_alone(other: str, tmp_path: Path) -> None:
    assert disagreements_in(tmp_path, ("Gazette", MAY, ROSE), ("Herald", LATER, other)) == ()


def test_what_moves_from_day_to_day_is_left_alone(tmp_path: Path) -> None:
    rose = "Acme Freight’s debt rose on 5 May 2031, Mara Ilic said."
    fell = "Acme Freight’s debt fell on 5 May 2031, Goran Stone said."

    assert disagreements_in(tmp_path, ("Gazette", MAY, rose), ("Herald", LATER, fell)) == ()
