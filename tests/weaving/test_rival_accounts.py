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
        pytest.param("A big question is savings, Stone said.", "Goran Stone", 120, id="noun"),
        pytest.param("Stone said that claims were false.", "Goran Stone", 120, id="others"),
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


def test_a_figure_that_nobody_could_check_does_not_check_another() -> None:
    def counted(how: str) -> Told:
        return claim(
            f"Savings of $60 million {how}.", "$60 million", 60e6, measures="Savings",
            subject="Office", at=150,
        )  # fmt: skip

    assert _found(SAVED, counted("could not be independently verified")) == []
    assert len(_found(SAVED, counted("were verified"))) == 1


def test_a_doubt_in_another_article_must_speak_of_who_claimed_it_or_of_the_figure() -> None:
    def across(text: str, *about: str) -> list[str]:
        doubt = statement(text, named_as="Critics", about=("Office", *about), paper="Herald")
        found = rival_accounts.find("rival-accounts actor-Office saving", [SAVED, doubt])
        return [each.reason for each in found]

    assert across("Critics called other savings of the Office symbolic.") == []
    assert len(across("Critics called the $160 million in savings symbolic.")) == 1
    assert len(across("Critics called Ilic and her savings symbolic.", "Mara Ilic")) == 1


def test_two_names_that_nothing_sets_against_each_other_are_not() -> None:
    one = statement("Mara Ilic described the plan as a plan.", "Mara Ilic", "described")
    other = statement("Goran Stone called it reckless.", "Goran Stone", "called", at=50)

    assert _found(one, other) == []


def test_a_call_for_something_names_nothing() -> None:
    one = statement("Mara Ilic called for a great plan.", "Mara Ilic", "called")
    other = statement("but Goran Stone called it reckless.", "Goran Stone", "called", at=50)
    named = statement("Mara Ilic called it a great plan.", "Mara Ilic", "called")

    assert _found(one, other) == []
    assert len(_found(named, other)) == 1
