"""One post given to two persons: from text to what is woven of it."""

from pathlib import Path

import pytest
from steps import disagreements_in

MAY, NEXT, LATER = "2031-05-12", "2031-05-13", "2031-05-20"
ONE = "Mara Ilic, the chief executive of Acme Freight, met Daniel Okafor."


def test_one_post_is_held_by_one_person_on_a_day(tmp_path: Path) -> None:
    other = "Goran Stone, the chief executive of Acme Freight, spoke in Bergen."

    (found,) = disagreements_in(tmp_path, ("Gazette", MAY, ONE), ("Herald", NEXT, other))

    assert (found.kind, found.reason) == (
        "role",
        "Gazette calls Mara Ilic chief executive: “Mara Ilic, the chief executive of Acme Freight, "
        "met Daniel Okafor”; Herald Goran Stone: “Goran Stone, the chief executive of Acme "
        "Freight, spoke in Bergen”.",
    )


@pytest.mark.parametrize(
    ("day", "who"),
    [
        pytest.param(LATER, "Goran Stone, the chief executive of Acme Freight,", id="days later"),
        pytest.param(MAY, "Goran Stone, the new chief executive of Acme Freight,", id="new"),
        pytest.param(MAY, "Goran Stone, the former chief executive of Acme Freight,", id="former"),
        pytest.param(MAY, "Goran Stone, the deputy chief executive of Acme Freight,", id="deputy"),
        pytest.param(MAY, "Goran Stone, the acting chief executive of Acme Freight,", id="acting"),
        pytest.param(MAY, "Goran Stone, the co-chief executive of Acme Freight,", id="one of two"),
        pytest.param(MAY, "Goran Stone, the chief executive of Bolt Shipping,", id="another body"),
        pytest.param(MAY, "Goran Stone, the chief executive,", id="of nobody knows what"),
        pytest.param(MAY, "Mara J. Ilic, the chief executive of Acme Freight,", id="one person"),
        pytest.param(MAY, "Petra Ilic, the chief executive of Acme Freight,", id="of one surname"),
    ],
)  # fmt: skip
def test_another_post_is_left_alone(day: str, who: str, tmp_path: Path) -> None:
    other = f"{who} spoke in Bergen."

    assert disagreements_in(tmp_path, ("Gazette", MAY, ONE), ("Herald", day, other)) == ()


def test_what_one_paper_tells_a_day_later_is_left_alone(tmp_path: Path) -> None:
    other = "Goran Stone, the chief executive of Acme Freight, spoke in Bergen."

    assert disagreements_in(tmp_path, ("Gazette", MAY, ONE), ("Gazette", NEXT, other)) == ()


def test_a_post_that_changes_hands_is_left_alone(tmp_path: Path) -> None:
    other = "Goran Stone, the chief executive of Acme Freight, succeeded her on Monday."

    assert disagreements_in(tmp_path, ("Gazette", MAY, ONE), ("Herald", MAY, other)) == ()


def test_a_holder_of_years_ago_is_left_alone(tmp_path: Path) -> None:
    other = "Goran Stone, the chief executive of Acme Freight, spoke in Bergen in May 2019."

    assert disagreements_in(tmp_path, ("Gazette", MAY, ONE), ("Herald", MAY, other)) == ()
