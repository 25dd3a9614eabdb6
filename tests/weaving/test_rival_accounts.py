import pytest
from told import claim, statement

from detente.weaving import rival_accounts
from detente.weaving.telling import Told

SAVED = claim(
    "Mara Ilic said that the Reform Office found $160 million in savings.", "$160 million", 160e6,
    measures="savings", subject="Office", by="Mara Ilic",
)  # fmt: skip


def _found(*block: Told) -> list[tuple[str, float]]:
    key = f"rival-accounts {block[0].article}"
    return [(each.reason, each.confidence) for each in rival_accounts.find(key, list(block))]


def test_a_doubt_about_the_same_measure_is_a_rival_account() -> None:
    doubt = statement(
        "Critics argued that the savings were largely symbolic.", named_as="Critics",
        cue="argued", at=200,
    )  # fmt: skip

    assert _found(SAVED, doubt) == [
        (
            "Mara Ilic: “Mara Ilic said that the Reform Office found $160 million in savings”; "
            "Critics: “Critics argued that the savings were largely symbolic”.",
            0.85,
        )
    ]


@pytest.mark.parametrize(
    ("words", "speaker", "at"),
    [
        pytest.param("Watchdogs questioned these numbers.", None, 120, id="pointing back"),
        pytest.param("The savings are inflated, Goran Stone said.", "Goran Stone", 120, id="named"),
    ],
)
def test_others_who_doubt_it_are_found(words: str, speaker: str | None, at: int) -> None:
    doubt = statement(words, speaker, named_as=None if speaker else "Watchdogs", at=at)

    assert len(_found(SAVED, doubt)) == 1


@pytest.mark.parametrize(
    ("words", "speaker", "at"),
    [
        pytest.param("Nobody said that the plan was symbolic.", None, 120, id="another thing"),
        pytest.param("Critics had no doubt about the savings.", None, 120, id="no doubt"),
        pytest.param("Critics called the savings symbolic.", None, 5000, id="far away"),
        pytest.param("The savings were symbolic, Ilic said.", "Mara Ilic", 120, id="the same"),
    ],
)  # fmt: skip
def test_what_is_no_doubt_about_it_is_left_alone(words: str, speaker: str | None, at: int) -> None:
    other = statement(words, speaker, named_as=None if speaker else words.split(" ")[0], at=at)

    assert _found(SAVED, other) == []


def test_spending_that_grew_goes_against_a_saving() -> None:
    grown = claim(
        "However, overall spending had not decreased but, in fact, grown.",
        measures="overall spending",
        at=150,
    )

    assert [confidence for _, confidence in _found(SAVED, grown)] == [0.75]


def test_other_spending_that_grew_does_not() -> None:
    grown = claim("Spending on parks has grown.", measures="Spending on parks", at=150)

    assert _found(SAVED, grown) == []


def test_two_names_for_one_thing_are_rival_accounts() -> None:
    one = statement(
        "While Mara Ilic called the plan “a bold plan for a slow office,”", "Mara Ilic", "called",
        named_as="Mara Ilic",
    )  # fmt: skip
    other = statement("others labelled it reckless", named_as="others", cue="labelled", at=66)

    assert [confidence for _, confidence in _found(one, other)] == [1.0]


def test_two_names_of_one_tenor_are_not() -> None:
    one = statement("Mara Ilic called the plan “a bold plan,”", "Mara Ilic", "called")
    other = statement("others labelled it visionary", named_as="others", cue="labelled", at=66)

    assert _found(one, other) == []
