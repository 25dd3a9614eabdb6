import pytest

from detente.weaving.names import given_fit, initials, parse, short_form


@pytest.mark.parametrize(
    ("surface", "given", "surname", "generation"),
    [
        pytest.param("Mara Ilic", ("mara",), ("ilic",), None, id="first and last"),
        pytest.param("President Mara Ilić", ("mara",), ("ilic",), None, id="title and accent"),
        pytest.param(
            "Ana M. de la Roca Jr.", ("ana", "m"), ("de", "la", "roca"), "jr", id="all parts"
        ),
        pytest.param("Mr. Ilic", (), ("ilic",), None, id="surname only"),
        pytest.param("Łukasz Żak", ("lukasz",), ("zak",), None, id="letters without a plain twin"),
    ],
)
def test_a_name_of_a_person_is_taken_apart(
    surface: str, given: tuple[str, ...], surname: tuple[str, ...], generation: str | None
) -> None:
    name = parse(surface)

    assert (name.given, name.surname, name.generation) == (given, surname, generation)


@pytest.mark.parametrize(
    ("surface", "core"),
    [
        pytest.param("The Brightwell Corporation", ("brightwell",), id="article and ending"),
        pytest.param("Brightwell Inc.", ("brightwell",), id="ending with a stop"),
        pytest.param(
            "The Justice Department", ("justice", "department"), id="a title that is none"
        ),
        pytest.param("E.U.", ("eu",), id="acronym with stops"),
    ],
)
def test_a_body_s_name_loses_what_does_not_tell_it_from_others(
    surface: str, core: tuple[str, ...]
) -> None:
    assert parse(surface).core == core


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        pytest.param("Jane Doe", "Jane Q. Doe", True, id="middle initial missing"),
        pytest.param("Jane Quinn Doe", "Jane Q. Doe", True, id="middle initial fits"),
        pytest.param("Jane A. Doe", "Jane Q. Doe", False, id="middle initials differ"),
        pytest.param("Bob Doe", "Robert Doe", True, id="short name"),
        pytest.param("John Doe", "Joan Doe", False, id="other first name"),
        pytest.param("John Doe", "John Doe Jr.", False, id="another generation"),
        pytest.param("Doe", "Jane Doe", True, id="no first name"),
    ],
)
def test_given_names_fit_or_contradict(one: str, other: str, fit: bool) -> None:
    assert given_fit(parse(one), parse(other)) is fit
    assert given_fit(parse(other), parse(one)) is fit


def test_initials_are_counted_with_and_without_small_words() -> None:
    name = parse("Office of Harbour Safety Group")

    assert {"ohs", "ohsg", "oohs", "oohsg"} == initials(name)


def test_a_short_form_leaves_out_general_words_only() -> None:
    assert short_form(parse("Northern"), parse("Northern Party"))
    assert not short_form(parse("Northern"), parse("Northern Reform Party"))


@pytest.mark.parametrize("surface", ["", "...", "The", "Jr.", "\u200b", "李"])
def test_odd_names_have_parts_too(surface: str) -> None:
    assert parse(surface).core
