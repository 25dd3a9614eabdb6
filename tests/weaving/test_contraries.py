"""Sentences of two stories that cannot both hold, from what the words tell to what is woven."""

from pathlib import Path

import pytest
from steps import disagreements_in

from detente.weaving import disagreements

MAY, NEXT, LATER = "2031-05-12", "2031-05-14", "2032-11-02"


OPPOSED = [
    pytest.param(
        "occurrence",
        ("Gazette", MAY, "Mara Ilic signed the treaty with Goran Stone in Tarn on Monday."),
        ("Herald", NEXT, "Mara Ilic never signed a treaty with Goran Stone, her office said."),
        id="a deed told and denied",
    ),
    pytest.param(
        "figures",
        ("Gazette", MAY, "Goran Stone of Acme Freight paid $40 million for the Tarn Ferry."),
        ("Herald", NEXT, "The price that Goran Stone paid for the Tarn Ferry was $25 million."),
        id="two prices",
    ),
    pytest.param(
        "pledge-against-deed",
        ("Gazette", MAY, "Mara Ilic vowed never to raise taxes on the farmers of Tarn."),
        ("Herald", LATER, "Mara Ilic raised taxes on the farmers of Tarn on Monday."),
        id="a vow broken",
    ),
    pytest.param(
        "date",
        ("Gazette", MAY, "Mara Ilic founded the Tarn Theatre on 3 March 1988 in a barn."),
        ("Herald", NEXT, "Mara Ilic founded the Tarn Theatre on 9 October 1991 in a barn."),
        id="a founding long ago on two days",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "other"), OPPOSED)
def test_what_is_opposed_is_found(
    tmp_path: Path, kind: str, one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert kind in {each.kind for each in disagreements_in(tmp_path, one, other)}


APART = [
    pytest.param(
        ("Gazette", MAY, "Mara Ilic signed the treaty with Goran Stone in Tarn on Monday."),
        ("Herald", LATER, "Mara Ilic has not signed a treaty with Goran Stone in Tarn."),
        id="told long after: another treaty, perhaps",
    ),
    pytest.param(
        ("Gazette", MAY, "Goran Stone expects to pay $40 million for the Tarn Ferry."),
        ("Herald", LATER, "Goran Stone paid $25 million for the Tarn Ferry."),
        id="a price expected and one paid",
    ),
    pytest.param(
        ("Gazette", MAY, "Goran Stone owed Tarn Bank $40 million in 2029."),
        ("Herald", NEXT, "Goran Stone owed Tarn Bank $25 million in 2030."),
        id="debts of two years",
    ),
    pytest.param(
        ("Gazette", MAY, "Might Mara Ilic have signed the treaty with Goran Stone in Tarn?"),
        ("Herald", NEXT, "Mara Ilic never signed a treaty with Goran Stone in Tarn."),
        id="a question and a denial",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic met Goran Stone in Tarn."),
        ("Herald", NEXT, "Mara Ilic does not like the weather, Goran Stone joked in Tarn."),
        id="a denial of something else",
    ),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_only_looks_opposed_is_left_alone(
    tmp_path: Path, one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert disagreements_in(tmp_path, one, other) == ()


def test_a_disagreement_says_which_features_spoke(tmp_path: Path) -> None:
    one, other = OPPOSED[2].values[1:]
    (found,) = disagreements_in(tmp_path, one, other)
    assert "deed_taken_back" in dict(found.features)


def test_what_stands_far_down_a_story_is_not_compared(tmp_path: Path) -> None:
    one, (paper, day, text) = OPPOSED[2].values[1:]
    padding = "The sun shone over the hills, and the river ran low. " * 12
    assert disagreements_in(tmp_path, one, (paper, day, padding + text)) == ()


def test_the_key_of_a_contrary_names_its_finder() -> None:
    assert disagreements.CONTRARY not in {each.name for each in disagreements.FINDERS}
