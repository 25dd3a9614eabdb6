"""What looks like a disagreement and is none, from the text to what is woven of it."""

from pathlib import Path

import pytest
from steps import disagreements_in

MAY = "2031-05-12"
JUNE = "2031-06-02"


NEAR_MISSES = [
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Acme Freight had losses of $31 million."),
        ("Gazette", JUNE, "Mara Ilic said that Acme Freight had losses of $58 million."),
        id="a later value by the same claimant",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Acme Freight had losses of $31 million in 2029."),
        ("Herald", MAY, "Goran Stone said that Acme Freight had losses of $58 million in 2030."),
        id="another period",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Acme Freight had losses of $58 million."),
        (
            "Herald", MAY,
            "Goran Stone said that Acme Freight had operating losses of $31 million abroad, and "
            "net losses of $58 million in all.",
        ),
        id="part against whole",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Acme Freight spent at least $250 million."),
        ("Herald", MAY, "Goran Stone said that Acme Freight spent about $290 million."),
        id="at least against about",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic expects that Acme Freight will have losses of $31 million."),
        ("Herald", JUNE, "Goran Stone said that Acme Freight had losses of $58 million."),
        id="a forecast against an outcome",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that Acme Freight had losses of $31 million.\n\n"
            "Goran Stone said that he had read about the losses of $31 million.",
        ),
        id="somebody else's figure quoted",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic gave $5 million to the Harbour Fund. She gave the Valley Fund $9 million.",
        ),
        ("Herald", MAY, "Mara Ilic gave $9 million to the Valley Fund."),
        id="two sums to two groups",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that the bridge had cost $5 million.\n\n"
            "Goran Stone said that the tunnel had cost $9 million.",
        ),
        id="the costs of two things",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that the budget had passed. Goran Stone, who is under investigation "
            "in another matter, denied the charges.",
        ),
        id="a denial of something else nearby",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that the ships had been sold.\n\nThe weather was fine all week.\n\n"
            "The harbour was full of visitors.\n\nGoran Stone denied it.",
        ),
        id="a denial far from any account",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Acme had sold its ships. Ilic rejected the claim."),
        id="a denial by the same speaker",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic offered Acme Freight a loan. Goran Stone rejected it."),
        id="an offer rejected",
    ),
    pytest.param(
        ("Gazette", MAY, "Goran Stone asked for more ships. Mara Ilic denied it to him."),
        id="a request denied",
    ),
    pytest.param(
        ("Gazette", MAY, "“Goran Stone gave a fine speech,” Mara Ilic said."),
        ("Herald", JUNE, "Mara Ilic said that the tax plan of Goran Stone was wasteful."),
        id="praise of one thing and criticism of another",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that she will not sell the captain of the team."),
        ("Herald", JUNE, "Mara Ilic sold her share of Acme Freight to a bank for $9 million."),
        id="a pledge not to sell one thing and the sale of another",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that 35 people were hurt in Zenda.\n\n"
            "Acme News reported that 90 people were arrested in Zenda on Monday.",
        ),
        id="people who were hurt and people who were arrested",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that her men stood 60 miles west of Zenda.\n\n"
            "The harbour, 30 miles west of Zenda, was quiet, Goran Stone said.",
        ),
        id="two distances",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic vowed not to leave Acme Freight."),
        ("Herald", JUNE, "“Mara Ilic must step down, and leave Acme Freight,” Goran Stone said."),
        id="a pledge not to leave and a call to leave",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that she will not back the text of the harbour treaty."),
        ("Herald", JUNE, "Mara Ilic backed the peace plan of Goran Stone."),
        id="a pledge not to back one thing and the backing of another",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Mara Ilic said that Acme Freight had 27,000 cases of damage. “A big question is what "
            "damage we shall see in winter,” Goran Stone said.",
        ),
        id="a question about what comes next",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "Witnesses described scenes of chaos in the harbour. The Council of Zenda condemned "
            "the use of force, and called for those responsible to be tried.",
        ),
        id="a description and a call",
    ),
    pytest.param(
        (
            "Gazette", MAY,
            "He rejected as an insult the offer of $8,000, Goran Stone said, setting it against "
            "the $10 million that Acme Freight paid.",
        ),
        id="one sentence read twice",
    ),
    pytest.param(
        ("Gazette", MAY, "Acme Freight’s debt rose by $20 million, Mara Ilic said."),
        ("Herald", MAY, "Acme Freight’s debt was $300 million, Goran Stone said."),
        id="a change and what there is",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Norrhall’s losses were $10 million a month in 2029."),
        ("Herald", MAY, "Goran Stone said that Norrhall’s losses were $120 million in 2029."),
        id="a sum for each month and the sum of a year",
    ),
    pytest.param(
        ("Gazette", MAY, "Acme Freight’s spending fell by 20% in 2030."),
        ("Herald", MAY, "Schools accounted for 40% of Acme Freight’s spending in 2030."),
        id="a change and a share",
    ),
    pytest.param(
        ("Gazette", MAY, "Mara Ilic said that Norrhall’s spending was $120 million in 2029."),
        (
            "Herald", MAY,
            "Goran Stone said that Norrhall’s spending on roads was $20 million in 2029.",
        ),
        id="the spending and the spending on something",
    ),
    pytest.param(
        ("Gazette", MAY, "Schools made up 25% of Acme Freight’s spending in 2029."),
        (
            "Herald", MAY,
            "Acme Freight’s spending was $9,999,999,999,999,999,999,999 in 2029.",
        ),
        id="a share and a sum in a year",
    ),
]  # fmt: skip


@pytest.mark.parametrize("texts", [pytest.param((p.values), id=p.id) for p in NEAR_MISSES])
def test_a_near_miss_is_left_alone(texts: tuple[tuple[str, str, str], ...], tmp_path: Path) -> None:
    assert [each.reason for each in disagreements_in(tmp_path, *texts)] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "Mara Ilic said that Goran Stone had met the bankers. Stone denied it.",
            "Mara Ilic says that Goran Stone had met the bankers; Goran Stone denies it: "
            "“Stone denied it”.",
            id="it",
        ),
        pytest.param(
            "The Gazette reported on Monday that Daniel Okafor had met the bankers.\n\n"
            "Okafor dismissed the report as nonsense. “I was at sea,” he said.",
            "Gazette says that Daniel Okafor had met the bankers; Daniel Okafor rejects it: "
            "“I was at sea”.",
            id="the report, in the next paragraph",
        ),
        pytest.param(
            "Mara Ilic claimed that Goran Stone had lost the ships. Stone called that “a lie.”",
            "Mara Ilic says that Goran Stone had lost the ships; Goran Stone says that it is not "
            "so: “Stone called that ‘a lie’”.",
            id="called that a lie",
        ),
        pytest.param(
            "“Goran Stone lost the ships,” Mara Ilic said.\n\n“That is not true,” Stone said.",
            "Mara Ilic: “Goran Stone lost the ships”; Goran Stone says that it is not so: "
            "“‘That is not true,’ Stone said”.",
            id="turned down in so many words",
        ),
    ],
)
def test_a_denial_of_what_was_just_told_is_found(text: str, reason: str, tmp_path: Path) -> None:
    assert [each.reason for each in disagreements_in(tmp_path, ("Herald", MAY, text))] == [reason]


def test_a_denied_sum_disagrees_with_the_report_of_it(tmp_path: Path) -> None:
    told = "Goran Stone plans to give about $45 million to the Harbour Party, the Herald reported."
    denied = "Goran Stone denied that he is giving $45 million to the Harbour Party."

    (found,) = disagreements_in(tmp_path, ("Gazette", MAY, told), ("Tribune", "2031-05-20", denied))

    assert (found.kind, found.reason) == (
        "occurrence",
        "Herald tells: “Goran Stone plans to give about $45 million to the Harbour Party, the "
        "Herald reported”; Goran Stone denies it: “Goran Stone denied that he is giving $45 "
        "million to the Harbour Party”.",
    )


def test_two_printings_of_one_wire_text_make_one_disagreement(tmp_path: Path) -> None:
    text = (
        "Mara Ilic and Daniel Okafor fell out on Thursday over the harbour of Bergen, where the "
        "last of the old ferries is to be sold. Ilic said that Okafor had met the bankers in the "
        "spring and had hidden it from the board of the company until the summer.\n\n"
        "Okafor denied it. “I was at sea,” he said."
    )

    (found,) = disagreements_in(
        tmp_path, ("Wire", MAY, text), ("Herald", MAY, f"{text}\n\nNo comment.")
    )

    assert [len(side) for side in found.sides] == [2, 4]


def test_a_part_that_a_speaker_gives_too_hides_no_disagreement(tmp_path: Path) -> None:
    whole = "Mara Ilic said that Norrhall’s spending was $120 million in 2029."
    both = (
        "Goran Stone said that Norrhall’s spending was $150 million in 2029. "
        "Stone said that Norrhall’s spending on roads was $20 million in 2029."
    )

    (found,) = disagreements_in(tmp_path, ("Gazette", MAY, whole), ("Herald", MAY, both))

    assert found.reason == (
        "Mara Ilic puts the spending of Norrhall at $120 million; Goran Stone at $150 million."
    )
