"""Dates, roles and attributions that cannot all hold, and what only looks so: from text to what is
woven of it.
"""

from pathlib import Path

import pytest
from steps import disagreements_in

MAY, LATER, AUTUMN = "2031-05-12", "2031-05-15", "2031-10-20"
Text = tuple[str, str, str]


FIRED = "Acme Freight fired Goran Stone on {} after the loss of the ferries."
FERRIES = "“We will never sell the old ferries to a bank from abroad,” {} said."


def fired(day: str) -> str:
    return FIRED.format(day)


@pytest.mark.parametrize(
    ("kind", "texts", "reason"),
    [
        pytest.param(
            "date",
            [("Gazette", MAY, fired("May 4, 2031")), ("Herald", LATER, fired("April 9, 2031"))],
            "Gazette gives 2031-05-04 as the time of it: “Acme Freight fired Goran Stone on May 4, "
            "2031 after the loss of the ferries”; Herald gives 2031-04-09: “Acme Freight fired "
            "Goran Stone on April 9, 2031 after the loss of the ferries”.",
            id="two days for one dismissal",
        ),
        pytest.param(
            "role",
            [
                ("Gazette", MAY, "Daniel Okafor, the mayor of Bergen, praised Acme Freight."),
                ("Herald", LATER, "Daniel Okafor, the deputy mayor of Bergen, met Goran Stone."),
            ],
            "Gazette calls Daniel Okafor mayor: “Daniel Okafor, the mayor of Bergen, praised Acme "
            "Freight”; Herald deputy mayor: “Daniel Okafor, the deputy mayor of Bergen, met Goran "
            "Stone”.",
            id="a mayor and a deputy",
        ),
        pytest.param(
            "role",
            [
                ("Gazette", MAY, "Daniel Okafor, the former treasurer of Bergen, met Mara Ilic."),
                ("Herald", LATER, "Daniel Okafor, the treasurer of Bergen, met Goran Stone."),
            ],
            "Gazette calls Daniel Okafor former treasurer: “Daniel Okafor, the former treasurer of "
            "Bergen, met Mara Ilic”; Herald treasurer: “Daniel Okafor, the treasurer of Bergen, "
            "met Goran Stone”.",
            id="a post that was over already",
        ),
        pytest.param(
            "attribution",
            [
                ("Gazette", MAY, FERRIES.format("Mara Ilic")),
                ("Herald", LATER, FERRIES.format("Goran Stone")),
            ],
            "The same words are given as Mara Ilic’s by Gazette, and as Goran Stone’s by Herald: "
            "“We will never sell the old ferries to a bank from abroad”.",
            id="one sentence, two speakers",
        ),
    ],
)
def test_what_cannot_both_be_is_found(
    kind: str, texts: list[Text], reason: str, tmp_path: Path
) -> None:
    found = [(each.kind, each.reason) for each in disagreements_in(tmp_path, *texts)]

    assert found == [(kind, reason)]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            [("Gazette", MAY, fired("May 4, 2031")), ("Herald", LATER, fired("May 4"))],
            id="one day in two forms",
        ),
        pytest.param(
            [("Gazette", MAY, fired("May 4, 2031")), ("Herald", LATER, fired("May 5, 2031"))],
            id="a day apart",
        ),
        pytest.param(
            [("Gazette", MAY, fired("May 4, 2031")), ("Herald", LATER, fired("May 2020"))],
            id="two spells, years apart",
        ),
        pytest.param(
            [("Gazette", MAY, fired("May 4, 2031")), ("Gazette", LATER, fired("April 9, 2031"))],
            id="a correction by the same paper",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Acme Freight will dismiss Goran Stone on May 20, 2031."),
                ("Herald", AUTUMN, "Acme Freight dismissed Goran Stone on June 9, 2031."),
            ],
            id="a plan put off",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Mara Ilic met Goran Stone on May 4, 2031 in Bergen harbour."),
                ("Herald", LATER, "Mara Ilic met Goran Stone on April 9, 2031 in Bergen harbour."),
            ],
            id="what happens again and again",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Daniel Okafor, the deputy mayor of Bergen, met Acme Freight."),
                ("Herald", AUTUMN, "Daniel Okafor, the mayor of Bergen, met Acme Freight."),
            ],
            id="a promotion in between",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Daniel Okafor, the treasurer of Bergen, met Acme Freight."),
                ("Herald", LATER, "Daniel Okafor, the former treasurer of Bergen, met Goran."),
            ],
            id="former after the other account",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Daniel Okafor, the former president of Bergen, met Acme."),
                ("Herald", LATER, "Daniel Okafor, the president of Bergen, met Acme Freight."),
            ],
            id="a title kept out of courtesy",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Daniel Okafor, the acting mayor of Bergen, met Acme Freight."),
                ("Herald", LATER, "Daniel Okafor, the deputy mayor of Bergen, met Acme Freight."),
            ],
            id="a deputy who acts for another",
        ),
        pytest.param(
            [
                ("Gazette", MAY, "Daniel Okafor, the mayor of Bergen, met Acme Freight."),
                ("Herald", LATER, "Daniel Okafor, the deputy mayor of Harstad, met Acme Freight."),
            ],
            id="two towns",
        ),
        pytest.param(
            [
                ("Gazette", MAY, FERRIES.format("Mara Ilic")),
                ("Herald", AUTUMN, FERRIES.format("Goran Stone")),
            ],
            id="said again months later",
        ),
        pytest.param(
            [
                ("Gazette", MAY, FERRIES.format("Mara Ilic")),
                ("Herald", LATER, FERRIES.format("Ilic")),
            ],
            id="one speaker under two names",
        ),
        pytest.param(
            [
                ("Gazette", MAY, FERRIES.format("Mara Ilic")),
                ("Herald", LATER, "“We will wait,” Goran Stone said."),
            ],
            id="other words",
        ),
        pytest.param(
            [
                ("Gazette", MAY, FERRIES.format("Mara Ilic")),
                (
                    "Herald", LATER,
                    "Goran Stone, quoting Mara Ilic, said: “We will never sell the old ferries to "
                    "a bank from abroad.”",
                ),
            ],
            id="a quoted quote",
        ),
        pytest.param(
            [
                ("Gazette", MAY, FERRIES.format("Mara Ilic")),
                ("Herald", LATER, FERRIES.format("Goran Stone")),
                ("Tribune", LATER, FERRIES.format("Daniel Okafor")),
            ],
            id="words that many say",
        ),
    ],
)  # fmt: skip
def test_what_only_looks_so_is_left_alone(texts: list[Text], tmp_path: Path) -> None:
    kinds = ("date", "role", "attribution")

    assert [each.reason for each in disagreements_in(tmp_path, *texts) if each.kind in kinds] == []
