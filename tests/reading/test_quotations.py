"""Which words stand between quotation marks."""

import time

import pytest

from detente.reading.draft import Draft
from detente.reading.plain import plain
from detente.reading.statements import quotations


def found(write, text):
    draft = quotations.find(Draft(write(text), plain(text)))
    return [(draft.words(each), each.depth) for each in draft.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('Doe said, "We go."', [('"We go."', 0)], id="straight"),
        pytest.param("Doe said, “We go.”", [("“We go.”", 0)], id="curly"),
        pytest.param("„Ja“, said Doe.", [("„Ja“", 0)], id="low opening mark"),
        pytest.param("«Oui», said Doe.", [("«Oui»", 0)], id="guillemets"),
        pytest.param("''Yes,'' he said.", [("''Yes,''", 0)], id="two apostrophes"),
        pytest.param("He said: ‘We go.’", [("‘We go.’", 0)], id="single curly"),
        pytest.param("He was 'unfit', said Doe.", [("'unfit'", 0)], id="single straight"),
        pytest.param(
            "“A ‘good’ man,” she said.",
            [("“A ‘good’ man,”", 0), ("‘good’", 1)],
            id="one inside another",
        ),
        pytest.param('"What?" "No."', [('"What?"', 0), ('"No."', 0)], id="two in a row"),
    ],
)
def test_pairs_of_marks(write, text, expected):
    assert found(write, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The workers' party doesn't know it's Doe's.", id="apostrophes"),
        pytest.param("In the '90s, rock 'n' roll wasn't dead.", id="elisions"),
        pytest.param("He is 5'10\" tall.", id="feet and inches"),
        pytest.param('A 5" pipe and a 6" pipe.', id="inches"),
        pytest.param('He said "we', id="no end in the middle of a sentence"),
    ],
)
def test_other_uses_of_the_marks(write, text):
    assert found(write, text) == []


def test_an_apostrophe_inside_single_marks_does_not_end_the_quotation(write):
    text = "He said: 'It's the workers' fault,' and left."
    assert found(write, text) == [("'It's the workers' fault,'", 0)]


def test_speech_that_opens_anew_in_each_paragraph_is_one_group(write):
    text = '"We go.\n\n"And we stay," he said.\n\n"Others too," she said.'
    draft = quotations.find(Draft(write(text), plain(text)))
    assert [(draft.words(each), each.group) for each in draft.quotations] == [
        ('"We go.', 0),
        ('"And we stay,"', 0),
        ('"Others too,"', 2),
    ]


def test_a_quotation_without_an_end_stays_in_its_paragraph(write):
    text = '"We go, he said.\n\nNobody went.'
    assert found(write, text) == [('"We go, he said.', 0)]


@pytest.mark.parametrize("unit", ['"', "'a ", '" a', "s' a", "“"])
def test_hostile_marks_take_linear_time(write, unit):
    begun = time.perf_counter()
    found(write, unit * (300_000 // len(unit)))
    assert time.perf_counter() - begun < 10
