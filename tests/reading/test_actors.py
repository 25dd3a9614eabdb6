import time
from dataclasses import replace

import pytest

from detente.model import Span, Speaker, Statement
from detente.reading import parser
from detente.reading.actors import finding as actors
from detente.reading.draft import Draft
from detente.reading.page import finding as furniture
from detente.reading.plain import plain
from detente.reading.statements import quotations

STEPS = (furniture.mark, parser.parse, quotations.find, actors.find)


@pytest.fixture(scope="module")
def read(write):
    def done(text):
        article = write(text)
        draft = Draft(article, plain(text))
        for step in STEPS:
            draft = step(draft)
        return draft

    return done


@pytest.fixture(scope="module")
def found(read):
    """A reader of texts into {name: (kind, {words of its mentions by form})}."""

    def done(text):
        draft = read(text)
        return {
            each.name: (each.kind, [(m.form, draft.words(m)) for m in each.mentions])
            for each in draft.actors
        }

    return done


def test_full_name_and_surname_are_one_person(found):
    text = "Jane Doe left on Monday. Doe said nothing. \u201cDoe\u2019s gone,\u201d one aide said."
    assert found(text)["Jane Doe"] == (
        "person",
        [("name", "Jane Doe"), ("name", "Doe"), ("name", "Doe")],
    )


def test_a_title_is_no_part_of_a_name(found):
    assert "Jane Doe" in found("Former President Jane Doe\u2019s plan failed.")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Jane Doe resigned.", "Jane Doe", "person"),
        ("The Ministry of Roads built it.", "Ministry of Roads", "organization"),
        ("Springfield University closed.", "Springfield University", "organization"),
        ("France recalled its ambassador.", "France", "government"),
        ("The Kremlin denied it.", "Kremlin", "government"),
        ("Analysts fear that the Democrats may lose.", "Democrats", "group"),
    ],
)
def test_a_name_has_a_kind(found, text, name, kind):
    assert found(text)[name][0] == kind


@pytest.mark.parametrize(
    ("text", "name", "second"),
    [
        ("The Trade Reform Group (TRG) met. TRG rose.", "Trade Reform Group", "TRG"),
        ("The Office of Public Works, or OPW, paid. OPW hired.", "Office of Public Works", "OPW"),
        ("She posts on Chatterbox (formerly Tweeter). It was old.", "Chatterbox", "Tweeter"),
        ("Britain left. The United Kingdom then paid.", "United Kingdom", "Britain"),
        ("Acme Corp. paid a fine. Acme had lied.", "Acme Corp.", "Acme"),
    ],
)
def test_a_second_name_belongs_to_the_same_actor(found, text, name, second):
    assert ("name", second) in found(text)[name][1]


def test_a_hyphen_joins_two_actors(found):
    text = "Jane Doe and John Roe met. The Doe-Roe alliance held."
    assert found(text)["Jane Doe"][1] == [("name", "Jane Doe"), ("name", "Doe")]
    assert found(text)["John Roe"][1] == [("name", "John Roe"), ("name", "Roe")]


@pytest.mark.parametrize(
    "text",
    [
        "The Future of the Alliance\nNobody knows.",
        "On Monday, in March, prices fell by 3 percent.",
        "French wine sold well.",
        "A Gizmo was set on fire.",
        "Activists ran \u201cShadow Cabinet\u201d evenings.",
    ],
)
def test_what_is_no_actor_is_none(found, text):
    assert found(text) == {}


def test_mr_and_mrs_part_two_bearers_of_one_surname(found):
    text = "John Doe and Mary Doe came. Mr. Doe sang. Mrs. Doe danced with Mr. Doe."
    actors_found = found(text)
    assert len(actors_found["John Doe"][1]) == 3
    assert len(actors_found["Mary Doe"][1]) == 2


def test_ids_come_from_the_content(read):
    text = "Jane Doe met John Roe."
    assert [each.id for each in read(text).actors] == [each.id for each in read(text).actors]


def test_mentions_lie_where_their_words_are(read):
    text = (
        "\u201cJane Doe\u2019s\u201d firm\u2014\U0001f600\u2014fell. The firm, Doe said, was hers."
    )
    draft = read(text)
    for mention, actor in draft.mentions():
        if mention.form == "name":
            assert draft.words(mention) in actor.name


def test_first_persons_in_a_quotation_are_its_speaker(read):
    text = "\u201cI sold my share, and we left,\u201d Jane Doe said. I doubt it."
    draft = read(text)
    doe = draft.actors[0]
    start = text.index("Jane Doe")
    statement = Statement(
        "s", "direct", Speaker(start, start + 8, doe.id), None, (Span(0, text.index(" Jane")),), ()
    )
    more = actors.first_persons(replace(draft, statements=(statement,))).actors[0]
    spoken = [draft.words(each) for each in more.mentions if each.form == "pronoun"]
    assert spoken == ["I", "my"]


def test_a_sentence_of_a_thousand_names_is_read_in_no_time(write):
    text = "Jane Doe and John Roe, who met him, the president of Acme, his aide, " * 280
    article = write(text)
    draft = parser.parse(Draft(article, text))
    began = time.process_time()
    actors.find(draft)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Alma Ortega-Ruiz said on Monday that Petra Lindqvist-Holm would resign.",
            {"Alma Ortega-Ruiz", "Petra Lindqvist-Holm"},
        ),
        (
            "President Dara al-Fen met Musa el-Karimi on Monday. Fen said that Karimi had gone.",
            {"Dara al-Fen", "Musa el-Karimi"},
        ),
        (
            "Jean-Luc Fabre said that Anne-Marie Morel had left.",
            {"Jean-Luc Fabre", "Anne-Marie Morel"},
        ),
        ("Ann Doe-Roe won. The Doe-Roe campaign paid. Doe-Roe left.", {"Ann Doe-Roe"}),
        (
            "Han Bo-rim urged Min Jae-su to talk. Han said that Min had refused.",
            {"Han Bo-rim", "Min Jae-su"},
        ),
        (
            "Jane Roe met Ann Doe. Doe-Roe tensions rose. Then Doe-Roe broke.",
            {"Jane Roe", "Ann Doe"},
        ),
        ("Guinea-Bissau left the pact.", {"Guinea-Bissau"}),
    ],
)
def test_a_hyphen_joins_the_words_of_one_name_or_parts_two(
    read, text: str, names: set[str]
) -> None:
    assert {actor.name for actor in read(text).actors} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Syrian President Dara al-Fen left. Fen wept.", {"Dara al-Fen"}),
        ("They met U.N. Secretary General Han Bo-rim on Monday.", {"Han Bo-rim"}),
        (
            "Alaska Gov. Ann Roe and Treasury Secretary Paul M. Fay Jr. met Senate Whip Jan Poe.",
            {"Ann Roe", "Paul M. Fay Jr.", "Jan Poe"},
        ),
        ("French Foreign Minister Prince Omar al-Fen met Democratic congressman Henry Fay.",
         {"Omar al-Fen", "Henry Fay"}),
        ("Martin Doe King Jr. met Larry King and Ann Scott King Doe.",
         {"Martin Doe King Jr.", "Larry King", "Ann Scott King Doe"}),
        ("The British MP said nothing to Jan Poe.", {"Jan Poe"}),
        ("Secretary of State Ann Roe and Defense Secretary Jan Poe met Omar Fen.",
         {"Ann Roe", "Jan Poe", "Omar Fen"}),
    ],
)  # fmt: skip
def test_an_office_is_no_part_of_a_name(read, text: str, names: set[str]) -> None:
    assert {actor.name for actor in read(text).actors} == names
