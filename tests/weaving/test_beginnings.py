"""When something was founded, or somebody was born or died: from text to what is woven of it."""

from pathlib import Path

import pytest
from steps import disagreements_in

MAY, LATER = "2031-05-12", "2031-05-15"


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param(
            "Acme Freight was founded in 1987.",
            "Acme Freight was founded in 1991, Goran Stone said.",
            "Gazette gives 1987 as the time of it: “Acme Freight was founded in 1987”; Goran "
            "Stone gives 1991: “Acme Freight was founded in 1991, Goran Stone said”.",
            id="two years of one founding",
        ),
        pytest.param(
            "Mara Ilic was born on 3 May 1950 in Bergen.",
            "Mara Ilic was born on 3 May 1951 in Bergen.",
            "Gazette gives 3 May 1950 as the time of it: “Mara Ilic was born on 3 May 1950 in "
            "Bergen”; Herald gives 3 May 1951: “Mara Ilic was born on 3 May 1951 in Bergen”.",
            id="two days of one birth",
        ),
    ],
)
def test_what_comes_once_comes_at_one_time(
    one: str, other: str, reason: str, tmp_path: Path
) -> None:
    found = disagreements_in(tmp_path, ("Gazette", MAY, one), ("Herald", LATER, other))

    assert [(each.kind, each.reason) for each in found] == [("date", reason)]


@pytest.mark.parametrize(
    ("paper", "other"),
    [
        pytest.param("Herald", "Bolt Shipping was founded in 1991.", id="another body"),
        pytest.param("Herald", "Acme Freight’s harbour was founded in 1991.", id="what it owns"),
        pytest.param("Herald", "The head of Acme Freight was born in 1951.", id="who heads it"),
        pytest.param("Herald", "Acme Freight was founded again in 1991.", id="founded again"),
        pytest.param("Herald", "Acme Freight was founded around 1990.", id="around"),
        pytest.param("Herald", "Acme Freight was founded in the 1980s.", id="the decade"),
        pytest.param("Herald", "Acme Freight was bought by Goran Stone in 1991.", id="bought"),
        pytest.param("Gazette", "Acme Freight was founded in 1991.", id="the same paper, later"),
        pytest.param("Herald", "The port of Acme Freight was founded in 1991.", id="its port"),
        pytest.param("Herald", "Acme Freight may have been founded in 1991.", id="a possibility"),
        pytest.param(
            "Herald", "Goran Stone denied that Acme Freight was founded in 1991.", id="denied"
        ),
        pytest.param(
            "Herald",
            "Acme Freight was founded by Goran Stone, who left it in 1991.",
            id="the time of something else",
        ),
    ],
)
def test_another_beginning_is_left_alone(paper: str, other: str, tmp_path: Path) -> None:
    one = "Acme Freight was founded in 1987."

    assert disagreements_in(tmp_path, ("Gazette", MAY, one), (paper, LATER, other)) == ()


def test_a_time_without_a_year_is_of_the_year_that_both_name(tmp_path: Path) -> None:
    told = "Mara Ilic died aged 50 in June {} while she rehearsed for a tour in Bergen."
    one, other = told.format(", 2029"), told.format("2029")

    assert disagreements_in(tmp_path, ("Gazette", MAY, one), ("Herald", LATER, other)) == ()
