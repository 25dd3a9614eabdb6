import random
from collections.abc import Sequence

import pytest

from detente.model import Actor, ActorKind, Judgement, Role, content_id
from detente.weaving.identity import known_actor, resolve
from detente.weaving.name_uses import use
from detente.weaving.rulings import Rulings

Told = tuple[str, ActorKind, int]  # a name, its kind, in how many articles


def _actor(name: str, kind: ActorKind, article: str, roles: tuple[Role, ...] = ()) -> Actor:
    return Actor(content_id("actor", name, article), name, kind, roles, ())


def _groups(*told: Told, judgements: Sequence[Judgement] = (), shuffle: int = 0) -> list[list[str]]:
    """The names, grouped by actor; every name in articles of its own."""
    uses = [
        use(
            name,
            [
                (f"{name} {number}", _actor(name, kind, f"{name} {number}"))
                for number in range(count)
            ],
        )
        for name, kind, count in told
    ]
    random.Random(shuffle).shuffle(uses)  # noqa: S311
    found = resolve(uses, Rulings.of(judgements))
    return sorted(sorted(each.name.surface for each in identity.uses) for identity in found)


def _judged(kind: str, one: str, other: str, at: str = "2031-01-01T00:00:00Z") -> Judgement:
    return Judgement(f"{kind} {one} {other} {at}", kind, (one, other), None, "an editor", at)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Mara Ilic", "President Mara Ilić", id="title and accent"),
        pytest.param("Mara Ilic", "Ilic", id="surname alone"),
        pytest.param("Mara Ilic", "M. Ilic", id="initial"),
        pytest.param("Robert Stone", "Bob Stone", id="short first name"),
        pytest.param("Ursula von der Heide", "von der Heide", id="surname with particles"),
        pytest.param("Brightwell Inc.", "The Brightwell Company", id="endings of companies"),
        pytest.param("Office of Harbour Safety", "OHS", id="acronym"),
        pytest.param("Northern Party", "Northern", id="general word left out"),
        pytest.param("Office of Organisation", "Office of Organization", id="two spellings"),
    ],
)
def test_two_names_of_one_actor_are_joined(one: str, other: str) -> None:
    kind: ActorKind = "organization" if "of" in one or "Inc" in one or "Party" in one else "person"

    assert _groups((one, kind, 3), (other, kind, 2)) == [sorted([one, other])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Mara Ilic", "Goran Ilic", id="other first name"),
        pytest.param("Mara Ilic", "Mara Ilic Jr.", id="another generation"),
        pytest.param("Mara Ilic", "Mara Novak", id="other surname"),
        pytest.param("Ilic Foundation", "Mara Ilic", id="a body named for a person"),
        pytest.param("Northern Reform Party", "Northern", id="more than a general word left out"),
        pytest.param("Jane A. Doe", "Jane Q. Doe", id="other middle initial"),
    ],
)
def test_names_of_two_actors_stay_apart(one: str, other: str) -> None:
    assert len(_groups((one, "person", 3), (other, "person", 2))) == 2


@pytest.mark.parametrize(
    ("full", "short", "kind"),
    [
        pytest.param("Embassy of Ruritania in Zenda", "Zenda", "government", id="where it is"),
        pytest.param("Alliance of Northern Harbourers", "Harbourers", "group", id="whose it is"),
        pytest.param("Zenda Gulls of the LHA", "LHA", "organization", id="what it is part of"),
        pytest.param("Hospital of Zenda", "Hospital Board of Zenda", "organization", id="two"),
        pytest.param("Zenda University", "Zenda", "government", id="a place"),
    ],
)
def test_a_part_of_a_bodys_name_is_not_its_short_name(
    full: str, short: str, kind: ActorKind
) -> None:
    assert len(_groups((full, "organization", 1), (short, kind, 30))) == 2


def test_initials_of_many_articles_are_not_those_of_a_name_in_one() -> None:
    once = _groups(("Coastal News Network", "organization", 1), ("CNN", "organization", 40))
    often = _groups(("Coastal News Network", "organization", 9), ("CNN", "organization", 40))

    assert (len(once), len(often)) == (2, 1)


def test_a_surname_that_two_persons_bear_stays_apart() -> None:
    found = _groups(("Mara Ilic", "person", 4), ("Goran Ilic", "person", 3), ("Ilic", "person", 2))

    assert found == [["Goran Ilic"], ["Ilic"], ["Mara Ilic"]]


def test_a_surname_goes_to_the_bearer_that_nearly_all_articles_speak_of() -> None:
    found = _groups(("Mara Ilic", "person", 40), ("Goran Ilic", "person", 3), ("Ilic", "person", 2))

    assert found == [["Goran Ilic"], ["Ilic", "Mara Ilic"]]


def test_a_company_with_a_person_s_surname_stays_apart() -> None:
    found = _groups(("Mara Stone", "person", 4), ("Stone", "organization", 3))

    assert found == [["Mara Stone"], ["Stone"]]


def test_two_that_an_article_speaks_of_side_by_side_stay_apart() -> None:
    both = [("a", _actor("Mara Stone", "person", "a"))], [("a", _actor("Stone", "person", "a"))]

    found = resolve([use("Mara Stone", both[0]), use("Stone", both[1])], Rulings())

    assert len(found) == 2


def test_a_verdict_names_the_features_that_spoke() -> None:
    uses = [
        use("Mara Ilic", [("a", _actor("Mara Ilic", "person", "a"))]),
        use("Ilic", [("b", _actor("Ilic", "person", "b"))]),
    ]

    (identity,) = resolve(uses, Rulings())

    assert [(name, str(verdict)) for name, verdict in identity.verdicts] == [
        ("Ilic", "0.65 (surname only +0.65)")
    ]


def test_a_person_s_merge_stands_above_the_machine() -> None:
    merge = _judged("merge", "Mara Ilic", "Mara Novak")

    assert _groups(("Mara Ilic", "person", 3), ("Mara Novak", "person", 2), judgements=[merge]) == [
        ["Mara Ilic", "Mara Novak"]
    ]


def test_a_person_s_split_stands_above_the_machine() -> None:
    split = _judged("split", "Mara Ilic", "Ilic")

    assert _groups(("Mara Ilic", "person", 3), ("Ilic", "person", 2), judgements=[split]) == [
        ["Ilic"],
        ["Mara Ilic"],
    ]


def test_of_two_judgements_that_contradict_the_later_stands() -> None:
    merge = _judged("merge", "Mara Ilic", "Mara Novak", at="2031-01-01T00:00:00Z")
    split = _judged("split", "Mara Novak", "Mara Ilic", at="2031-02-01T00:00:00Z")

    told: list[Told] = [("Mara Ilic", "person", 3), ("Mara Novak", "person", 2)]

    assert _groups(*told, judgements=[merge, split]) == [["Mara Ilic"], ["Mara Novak"]]


@pytest.mark.parametrize("shuffle", range(5))
def test_the_order_of_the_names_does_not_matter(shuffle: int) -> None:
    told: list[Told] = [
        ("Jane A. Doe", "person", 2), ("Jane Q. Doe", "person", 3), ("Jane Doe", "person", 9),
        ("J. Doe", "person", 2), ("Doe", "person", 5), ("DOE", "organization", 1),
        ("Department of Oil Export", "organization", 4), ("Bob Stone", "person", 1),
        ("Robert Stone", "person", 2), ("Stone Inc.", "organization", 2), ("Stone", "person", 3),
    ]  # fmt: skip

    assert _groups(*told, shuffle=shuffle) == _groups(*told)


def test_a_known_actor_is_not_named_by_what_it_is_called_beside_its_name() -> None:
    uses = [
        use(name, [(f"{name} {n}", _actor(name, "organization", f"{name} {n}")) for n in range(2)])
        for name in ("NPT", "NPT alliance")
    ]

    (found,) = resolve(uses, Rulings())

    assert known_actor(found).name == "NPT"


def test_a_known_actor_has_the_name_that_most_articles_use_and_all_others_as_aliases() -> None:
    ceo = Role("chief executive", "Brightwell")
    uses = [
        use(
            "Mara Ilic",
            [(f"a{n}", _actor("Mara Ilic", "person", f"a{n}", (ceo,))) for n in range(3)],
        ),
        use("Mara K. Ilic", [("b", _actor("Mara K. Ilic", "organization", "b"))]),
        use("Ilic", [(f"c{n}", _actor("Ilic", "person", f"c{n}")) for n in range(9)]),
    ]

    known = known_actor(resolve(uses, Rulings())[0])

    assert (known.name, known.kind, known.aliases, known.roles, len(known.members)) == (
        "Mara Ilic", "person", ("Ilic", "Mara K. Ilic"), (ceo,), 13,
    )  # fmt: skip
