import pytest
from told import dates, event, party

from detente.model import Bond
from detente.weaving import tie_evidence, ties
from detente.weaving.telling import Told

ILIC, STONE = party("Mara Ilic").id, party("Goran Stone").id
PAIR = (STONE, ILIC) if STONE < ILIC else (ILIC, STONE)


def _done(text: str, trigger: str, kind: str, day: str | None, by: str = "Mara Ilic") -> Told:
    other = "Goran Stone" if by == "Mara Ilic" else "Mara Ilic"
    return event(
        text, trigger, kind, (by,), (other,), date=dates(day) if day else None,
        paper=f"Gazette of {text}",
    )  # fmt: skip


def _bonds(*block: Told) -> list[tuple[str, str, str | None, str | None]]:
    found = ties.tie(PAIR, [tie_evidence.evidence(told, PAIR) for told in block])
    assert found is not None
    return [(each.kind, each.source, each.start, each.end) for each in found.bonds]


HIRED = _done("Ilic hired Stone.", "hired", "COOPERATE", "2030-01-10")
LEFT = _done("Stone left Ilic.", "left", "RETREAT", "2030-06-01", "Goran Stone")


def test_a_bond_has_a_start_and_an_end() -> None:
    assert _bonds(HIRED, LEFT) == [("employs", ILIC, "2030-01-10", "2030-06-01")]


def test_a_bond_that_nobody_ended_is_open() -> None:
    assert _bonds(HIRED) == [("employs", ILIC, "2030-01-10", None)]


def test_a_bond_told_again_is_the_same_bond() -> None:
    again = _done("Ilic had hired Stone.", "hired", "COOPERATE", None)

    assert len(_bonds(HIRED, LEFT, again)) == 1


def test_a_bond_begun_anew_is_another_spell() -> None:
    anew = _done("Ilic hired Stone again.", "hired", "COOPERATE", "2031-02-01")

    assert _bonds(HIRED, LEFT, anew) == [
        ("employs", ILIC, "2030-01-10", "2030-06-01"),
        ("employs", ILIC, "2031-02-01", None),
    ]


def test_the_end_of_a_bond_that_never_began_in_the_record_opens_none() -> None:
    assert _bonds(LEFT) == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        (_done("Ilic appointed Stone.", "appointed", "COOPERATE", "2030-01-10"), "appoints"),
        (_done("Ilic acquired Stone.", "acquired", "COOPERATE", "2030-01-10"), "owns"),
        (_done("Ilic funded Stone.", "funded", "AID", "2030-01-10"), "funds"),
        (_done("Ilic contracted Stone.", "contracted", "COOPERATE", "2030-01-10"), "contracts"),
        (_done("Ilic sued Stone.", "sued", "ACCUSE", "2030-01-10"), "sues"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_kind_of_bond_is_opened_by_its_words(told: Told, kind: str) -> None:
    assert _bonds(told) == [(kind, ILIC, "2030-01-10", None)]


def test_a_planned_bond_is_none_yet() -> None:
    planned = event(
        "Ilic will hire Stone.", "hire", "COOPERATE", ("Mara Ilic",), ("Goran Stone",),
        status="planned",
    )  # fmt: skip

    assert _bonds(planned) == []


def test_a_bond_names_the_entries_that_tell_of_it() -> None:
    found = ties.tie(PAIR, [tie_evidence.evidence(told, PAIR) for told in (HIRED, LEFT)])

    assert found is not None
    assert found.bonds == (
        Bond("employs", ILIC, STONE, "2030-01-10", "2030-06-01", (HIRED.id,), (LEFT.id,)),
    )
