"""Those who came to harm in one event, counted differently: from text to what is woven of it."""

from pathlib import Path

import pytest
from steps import disagreements_in

MONDAY, TUESDAY = "2031-03-10", "2031-03-11"
ONE = "12 people were killed in a blast in Bergen on Monday."


def test_two_tolls_of_one_event_on_its_day_are_a_disagreement(tmp_path: Path) -> None:
    other = "At least 40 people were killed in a blast in Bergen on Monday."

    (found,) = disagreements_in(tmp_path, ("Gazette", MONDAY, ONE), ("Herald", MONDAY, other))

    assert found.kind == "figures"
    assert {name for name, _ in found.features} >= {"one_event", "same_measure"}
    assert "40 people: “At least 40 people were killed in a blast in Bergen on Monday”" in (
        found.reason
    )


@pytest.mark.parametrize(
    ("paper", "day", "other"),
    [
        pytest.param(
            "Herald", TUESDAY, "At least 40 people were killed in a blast in Bergen on Monday.",
            id="counted a day later",
        ),
        pytest.param(
            "Gazette", MONDAY, "At least 40 people were killed in a blast in Bergen on Monday.",
            id="the same paper",
        ),
        pytest.param(
            "Herald", MONDAY, "At least 40 people were killed in a blast in Zenda on Monday.",
            id="another place",
        ),
        pytest.param(
            "Herald", MONDAY, "40 people were killed in blasts in Bergen and Zenda on Monday.",
            id="more places",
        ),
        pytest.param(
            "Herald", MONDAY, "At least 40 people were killed in a blast in Bergen on Sunday.",
            id="another day",
        ),
        pytest.param(
            "Herald", MONDAY, "At least 40 people were injured in a blast in Bergen on Monday.",
            id="other harm",
        ),
        pytest.param(
            "Herald", MONDAY, "At least 40 officers were killed in a blast in Bergen on Monday.",
            id="others",
        ),
        pytest.param(
            "Herald", MONDAY, "At least 10 people were killed in a blast in Bergen on Monday.",
            id="at least fewer",
        ),
        pytest.param(
            "Herald", MONDAY, "14 people were killed in a blast in Bergen on Monday.",
            id="an hour later, perhaps",
        ),
    ],
)  # fmt: skip
def test_tolls_that_can_both_hold_are_left_alone(
    paper: str, day: str, other: str, tmp_path: Path
) -> None:
    found = disagreements_in(tmp_path, ("Gazette", MONDAY, ONE), (paper, day, other))

    assert found == ()


BLAST = "in a blast in Bergen on Monday"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            f"12 people were killed {BLAST}.", f"Ilic denied that 40 people were killed {BLAST}.",
            id="denied",
        ),
        pytest.param(
            f"12 people were killed or injured {BLAST}.",
            f"40 people were killed or injured {BLAST}.", id="two kinds of harm",
        ),
        pytest.param(
            f"Mara Ilic said that 12 people were killed {BLAST}.",
            f"Mara Ilic said that 40 people were killed {BLAST}.", id="one who counts anew",
        ),
        pytest.param(
            "12 people were killed in blasts in Bergen in March 2031.",
            "40 people were killed in blasts in Bergen in March 2031.", id="of a month",
        ),
        pytest.param(
            "12 people were killed in a blast on Monday.",
            "40 people were killed in a blast on Monday.", id="nobody knows where",
        ),
        pytest.param(
            f"The number of people killed rose by 12 {BLAST}.",
            f"The number of people killed rose by 40 {BLAST}.", id="by how many it rose",
        ),
    ],
)  # fmt: skip
def test_what_is_no_toll_of_one_event_is_left_alone(one: str, other: str, tmp_path: Path) -> None:
    assert disagreements_in(tmp_path, ("Gazette", MONDAY, one), ("Herald", MONDAY, other)) == ()


def test_two_voices_in_one_paper_are_left_alone(tmp_path: Path) -> None:
    one = f"Mara Ilic said that 12 people were killed {BLAST}."
    other = f"Goran Stone said that 40 people were killed {BLAST}."

    assert disagreements_in(tmp_path, ("Gazette", MONDAY, one), ("Gazette", MONDAY, other)) == ()
